"""The evidence as HTML, and the body by certainty as a figure: whole, escaped, true to the tables."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from app.components.sureness.cases import cases_html, share_text, short_list
from app.components.sureness.place import place_html, start_html
from app.components.sureness.skin_maps import maps_html
from app.core.sureness import region_evidence
from app.figures.body import PARTITIONS
from app.figures.sureness import STYLE_OF, certainty_fills, sureness_figure
from tests import real

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def atlas():
    """Load the tables."""
    return real.atlas()


def address(page, **choices):
    """Write an address as the session does, without marks."""
    return f"{page}?" + "&".join(f"{name}={value}" for name, value in choices.items())


def text(html):
    """Keep what can be read."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html))).strip()


def test_every_area_is_filled_by_its_certainty(atlas):
    """Each place on its sides, each level and each nerve with skin: sure, mixed or unsure as its row says."""
    grades = {(fill.name, fill.style) for fill in certainty_fills(atlas)}

    assert {(r.region_id, STYLE_OF[r.certainty]) for r in atlas.regions.values()} == grades
    sides = {(f.name, f.side) for f in certainty_fills(atlas)}
    wanted = {
        (r.region_id, s) for r in atlas.regions.values() for s in (("left", "right") if r.sided else ("midline",))
    }
    assert wanted == sides
    assert all(certainty_fills(atlas, partition) for partition in PARTITIONS)


def test_the_chosen_place_is_outlined_with_its_test_points(atlas):
    """Both sides of the saddle point are shown; nothing is chosen before a press."""
    figure = sureness_figure(atlas, "saddle", (), "plain")

    assert ("saddle",) == figure.chosen
    assert {("S4", "left"), ("S4", "right")} == {(dot.level, dot.side) for dot in figure.panels[0].dots}
    assert () == sureness_figure(atlas, "", (), "plain").chosen


@pytest.mark.parametrize("words", ["plain", "clinician"])
def test_every_region_can_be_written(atlas, words):
    """No region lacks a sentence, and no braces or empty pills are left over."""
    for region in atlas.regions:
        html = place_html(region_evidence(atlas, region), atlas, words, address)
        assert "{" not in html and "\0" not in html and "></span></span>" not in html, region


def test_a_place_says_who_says_what(atlas):
    """The big toe in plain words: this map, each map, and what was not checked."""
    said = text(place_html(region_evidence(atlas, "toe_big"), atlas, "plain", address))

    for part in ("This map L5", "Foerster 1933 L5 same", "Keegan and Garrett 1948 L4", "another level"):
        assert part in said
    assert "Lee and others 2008 not checked not checked" in text(
        place_html(region_evidence(atlas, "finger_index_front"), atlas, "plain", address)
    )


def test_a_level_leads_to_its_page(atlas):
    """Pills of this map are links with the level in the address."""
    assert 'href="levels?level=L5"' in place_html(region_evidence(atlas, "toe_big"), atlas, "plain", address)


def test_numbers_are_those_of_the_studies(atlas):
    """Shares are whole numbers; how many were studied stands beside them, where the table knows it."""
    assert all("63 of 100" in cases_html(atlas, words) for words in ("plain", "clinician"))
    assert "n = 227" in short_list([*atlas.map_studies.values()], "clinician")
    assert "n = None" not in short_list([*atlas.map_studies.values()], "clinician")
    assert ["54 of 100", "30 of 100"] == [share_text(0.54, "plain"), share_text(0.303, "clinician")]


def test_plain_words_never_speak_of_a_chance_of_the_person(atlas):
    """Shares are of studies; no percent sign stands in plain words."""
    pages = [cases_html(atlas, "plain"), maps_html(atlas, "plain"), start_html(atlas, "plain")]
    pages += [place_html(region_evidence(atlas, region), atlas, "plain", address) for region in atlas.regions]

    assert [] == [found for page in pages for found in re.findall(r"\d ?%|\byou have\b", text(page))]


def test_a_region_without_studies_says_so(atlas):
    """The chest has no study of proven cases in the tables."""
    assert "no study" in text(place_html(region_evidence(atlas, "chest_nipple"), atlas, "plain", address))

"""The text of the levels and nerves pages: every fact with its sources, what is missing said plainly, both wordings."""

from __future__ import annotations

import re
from html import unescape

import pytest

from app.components.levels.content import rail_data, section_data, section_words
from app.components.levels.facts import facts
from app.components.levels.marks import cite
from app.components.levels.sheet import compare_html, facts_html, head_html
from app.components.levels.sure import alike_html, pair_html, sure_html
from app.components.nerves.facts import head_html as nerve_head_html
from app.components.nerves.facts import nerve_facts
from app.core.level_card import level_card
from app.core.levels import LEVELS, between
from app.core.nerve_card import nerve_card
from app.core.rows import Source
from app.core.spine_section import section
from app.core.wording import WORDS, phrase, source_line
from app.figures.level_section import section_figure
from tests import real

ATLAS = real.atlas()
FOOTPRINTS = real.engine().ranking.footprints
CARDS = {level: level_card(ATLAS, FOOTPRINTS, level) for level in LEVELS}
WALK = between("C2", "S5")
KEYS = ("point", "muscle", "also", "reflex", "here")


def address(page, **choices):
    """A stand-in for the address of a page."""
    return f"{page}?" + "&".join(f"{name}={value}" for name, value in choices.items())


def text(html):
    """The words of a piece of HTML."""
    return re.sub(r"<[^>]+>", " ", html)


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("level", WALK)
def test_every_fact_of_a_level_has_its_words_and_its_sources(level, words):
    """From C2 to S5 each row says something and carries at least one source behind one press."""
    rows = facts(CARDS[level], ATLAS, words, address)

    assert set(KEYS) | {"story"} == set(rows)
    for row in rows.values():
        assert text(row.html).strip()
        assert source_line(ATLAS, row.source_keys[0], words) in unescape(facts_html([row], ATLAS, words))


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize(("level", "key"), [("T4", "muscle"), ("T4", "also"), ("L2", "reflex"), ("C1", "point"),
                                            ("V1", "reflex"), ("C4", "reflex")])  # fmt: skip
def test_what_the_tables_lack_is_said_plainly(level, key, words):
    """No muscle, no reflex, no test point: a sentence says so."""
    assert phrase(f"levels_none_{key}", words) in text(facts(CARDS[level], ATLAS, words, address)[key].html)


def test_plain_words_change_words_not_facts():
    """Both wordings name the same levels and lead to the same places."""
    pills = r'class="cr-lvl"[^>]*>([^<]+)'
    for level in WALK:
        plain, clinical = (facts(CARDS[level], ATLAS, words, address) for words in WORDS)
        for key in ("muscle", "reflex", "here"):
            assert re.findall(pills, plain[key].html) == re.findall(pills, clinical[key].html)
            assert re.findall('href="([^"]+)"', plain[key].html) == re.findall('href="([^"]+)"', clinical[key].html)


def test_the_head_names_the_level_in_full():
    """Sixth neck nerve in plain words, sixth cervical root in clinical ones."""
    assert "Sixth neck nerve" in head_html(CARDS["C6"], ATLAS, "plain")
    assert "Sixth cervical root" in head_html(CARDS["C6"], ATLAS, "clinician")
    assert "Twelfth chest nerve" in head_html(CARDS["T12"], ATLAS, "plain")
    assert "Coccygeal root" in head_html(CARDS["Co1"], ATLAS, "clinician")


def test_look_alikes_lead_to_tell_apart_with_both_sites():
    """C6 links to the carpal tunnel on the same side; a thoracic root carries its level."""
    assert 'href="tell_apart?a=root_c6.right&amp;b=carpal_tunnel.right"' in alike_html(
        CARDS["C6"], ATLAS, "plain", address
    )
    assert "a=root_thoracic.right.T4" in alike_html(CARDS["T4"], ATLAS, "plain", address)
    assert phrase("levels_none_site", "plain") in alike_html(CARDS["C1"], ATLAS, "plain", address)


def test_two_levels_lead_to_tell_apart():
    """C6 and C7 each have a site; two levels of one site have nothing to tell apart."""
    assert "a=root_c6.right&amp;b=root_c7.right" in pair_html(CARDS["C6"], CARDS["C7"], "plain", address)
    assert "" == pair_html(CARDS["C2"], CARDS["C3"], "plain", address)
    assert "" == pair_html(CARDS["C1"], CARDS["C3"], "plain", address)


@pytest.mark.parametrize("level", WALK)
def test_how_sure_the_map_is_stands_beside_each_place(level):
    """Every region of the level has its row with the other levels, and links to its evidence."""
    html = sure_html(CARDS[level], ATLAS, "clinician", address)

    assert len(CARDS[level].regions) == html.count('<th scope="row"')
    assert f"sureness?region={CARDS[level].regions[0].region.region_id}" in html


def test_two_levels_stand_in_two_columns():
    """Each row of the comparison has one cell for each level, both with sources."""
    mine, theirs = (facts(CARDS[level], ATLAS, "clinician", address, brief=True) for level in ("C6", "C7"))
    html = compare_html(CARDS["C6"], CARDS["C7"], [(mine[key], theirs[key]) for key in KEYS], ATLAS, "clinician")

    assert len(KEYS) == html.count('<th scope="row">')
    assert 2 * len(KEYS) == html.count('<details class="cr-cite"')


def test_markup_in_a_table_stays_text():
    """A source with markup in it is escaped."""
    source = Source.model_construct(
        key="x", citation="<b>A</b>. B", doi="", pmid="", id_status="seen", type="", licence_how_used="", used="cited"
    )
    atlas = type("Tables", (), {"sources": {"x": source}})()

    assert "&lt;b&gt;A&lt;/b&gt;" in cite(("x",), "this", atlas, "plain")


@pytest.mark.parametrize("words", WORDS)
def test_rail_and_section_are_plain_values(words):
    """The rail lists all levels and thirty bones; the section says each of its labels."""
    rail = rail_data(ATLAS, "C6", "C7", words)
    figure = section_figure(section(ATLAS.cord_segments, "L5"), section_words(ATLAS, words))
    data = section_data(figure)

    assert (34, 30, "C6", "C7") == (len(rail["levels"]), len(rail["bones"]), rail["chosen"], rail["other"])
    assert "L4/L5 disc" in {caption[2] for caption in data["captions"]}
    assert "L5/S1 disc" in data["spoken"]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("nerve", ATLAS.nerves)
def test_every_nerve_is_told_in_full(nerve, words):
    """Roots, way, weakness, where it is caught, causes, signs and the root it is taken for, each with a source."""
    card = nerve_card(ATLAS, FOOTPRINTS, nerve)
    rows = nerve_facts(card, ATLAS, words, address)

    assert ["roots", "course", "weak", "caught", "causes", "tell", "taken"] == [row.key for row in rows]
    assert [] == [row.key for row in rows if not text(row.html).strip() or not row.source_keys]
    assert "<h1>" in nerve_head_html(card, ATLAS, words)
    assert card.site == "" or card.taken_for is None or f"a={card.site}.right" in rows[-1].html

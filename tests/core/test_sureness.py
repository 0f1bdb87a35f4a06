"""How sure the map is: what maps say is what the tables say, and what nobody checked stays unchecked."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.report import Place
from app.core.sureness import counted, region_evidence, region_studies
from app.core.wording import WORDS, map_sureness, phrase, source_line, source_lines
from app.core.wording.short_forms import explained
from tests import real

DATA = Path(__file__).resolve().parents[2] / "data"
NAMED = ["foerster", "keegan_garrett", "lee", "isncsci"]


@pytest.fixture(scope="module")
def atlas():
    """Load the tables."""
    return real.atlas()


def calls(atlas, region):
    """What each map says of a region: map -> (says, levels, agreement)."""
    return {call.map.map_id: (call.says, call.levels, call.agreement) for call in region_evidence(atlas, region).calls}


def test_every_region_hears_all_four_named_maps(atlas):
    """No map is left out, also where nothing is known of it."""
    for region in atlas.regions:
        assert NAMED == [name for name in calls(atlas, region) if name in NAMED], region


def test_the_big_toe_is_disputed(atlas):
    """Foerster and Lee give it to L5 as this map does, Keegan and Garrett to L4; no test point lies there."""
    found = calls(atlas, "toe_big")

    assert ("gives", ("L5",), "same") == found["foerster"] == found["lee"]
    assert ("gives", ("L4",), "other") == found["keegan_garrett"]
    assert ("no_point", (), "silent") == found["isncsci"]


def test_a_map_without_a_row_is_unchecked_not_in_agreement(atlas):
    """The index finger: the tables do not know what Lee says."""
    assert ("unchecked", (), "unchecked") == calls(atlas, "finger_index_front")["lee"]


def test_test_points_come_from_the_key_points(atlas):
    """Each region with a test point shows its level, and S4 and S5 share one."""
    for region in atlas.regions.values():
        says, levels, _ = calls(atlas, region.region_id)["isncsci"]
        if region.isncsci_points:
            assert ("point", region.isncsci_points) == (says, levels) or region.region_id == "saddle"
    assert ("point", ("S4", "S5"), "same") == calls(atlas, "saddle")["isncsci"]


def test_what_a_map_leaves_out_counts_as_silence(atlas):
    """Lee leaves the variable back of the arm blank and does not map the seat."""
    assert ("blank", (), "silent") == calls(atlas, "upper_arm_back")["lee"]
    assert ("outside", (), "silent") == calls(atlas, "saddle")["lee"]


def test_part_of_the_levels_is_agreement_in_part(atlas):
    """Keegan and Garrett add C5 at the thumb edge of the forearm; where maps vary, none agrees in full."""
    assert "partly" == calls(atlas, "forearm_radial")["keegan_garrett"][2]
    assert "partly" == calls(atlas, "calf")["main"][2]


def test_a_surest_region_holds_a_test_point(atlas):
    """Certainty A means that a test point lies there, and nothing more."""
    assert [] == [r.region_id for r in atlas.regions.values() if r.certainty == "A" and not r.isncsci_points]


def test_studies_of_the_own_level_come_first(atlas):
    """For S1: studies that name S1; those of the low back in general do not follow for the sole."""
    named = region_studies(atlas, ["S1"])
    lumbar = region_studies(atlas, ["L5"])

    assert {"murphy_s1", "taylor_s1"} <= {study.study_id for study in named}
    assert "murphy_low_back" in {study.study_id for study in lumbar}
    assert all(study.levels for study in named)
    places = [bool(study.levels) for study in lumbar]
    assert sorted(places, reverse=True) == places


def test_the_trunk_has_no_study(atlas):
    """The tables hold no proven cases of the chest, and say so."""
    assert () == region_studies(atlas, ["T4"])


def test_the_best_fit_stands_first_and_recalled_studies_have_no_number(atlas):
    """Shares fall; a study from memory gives none."""
    shares = [study.fits for study in counted([*atlas.map_studies.values()])]

    assert sorted(shares, reverse=True) == shares
    assert [] == [s for s in atlas.map_studies.values() if s.checked == "recalled" and (s.fits or s.count)]


def test_every_word_of_a_call_and_of_a_proof_is_there(atlas):
    """No value of the tables lacks its words."""
    for words in WORDS:
        for study in atlas.map_studies.values():
            assert phrase(f"sureness_proof_{study.proof}", words)
        for row in atlas.region_maps:
            assert row.says == "gives" or phrase(f"sureness_says_{row.says}", words, levels="C6")
        for agreement in ("same", "partly", "other", "silent", "unchecked"):
            assert phrase(f"sureness_{agreement}", words)


def test_the_evidence_of_a_region_names_each_source_once(atlas):
    """Sources of the region come first, then those of the maps, all of them known."""
    evidence = region_evidence(atlas, "toe_big")
    keys = evidence.source_keys

    assert evidence.region.source_keys == keys[: len(evidence.region.source_keys)]
    assert {key for call in evidence.calls for key in call.source_keys} <= set(keys)
    assert len(keys) == len(set(keys))
    assert set() == set(keys) - set(atlas.sources)


def test_places_with_different_rivals_name_no_pair_of_levels(atlas):
    """Where books differ in different ways, the line says that they differ, and not between which levels."""
    unsure = [r.region_id for r in atlas.regions.values() if r.certainty == "C"]
    (line,) = map_sureness(atlas, [Place(region, "left") for region in unsure], "plain")
    (alone,) = map_sureness(atlas, [Place("finger_index_front", "left")], "plain")

    assert "C6" in alone
    assert [] == [level for level in atlas.levels if f" {level}" in line]


def test_clinicians_read_what_the_maps_say(atlas):
    """Each region once, as the table words it."""
    region = atlas.regions["toe_big"]
    places = [Place("toe_big", side) for side in ("left", "right")]

    wanted = f"{region.clinical_name}: {region.map_disagreement}"
    assert [wanted] == [line for line in map_sureness(atlas, places, "clinician") if line == wanted]
    assert wanted not in map_sureness(atlas, places, "plain")


def test_a_source_that_was_read_shows_its_number(atlas):
    """A DOI that was seen is cited, one that is not there is not made up."""
    read = [row for row in atlas.sources.values() if row.id_status != "memory" and row.citation]
    known = next(row for row in read if row.doi and "doi memory" not in row.id_status)
    other = next(row for row in read if not row.doi)

    assert source_line(atlas, known.key, "plain").endswith(f"doi:{known.doi}")
    assert other.citation == source_line(atlas, other.key, "plain")


@pytest.mark.parametrize("words", WORDS)
def test_a_short_form_is_explained_once(words):
    """MRI is explained wherever it is used, a level is no short form, and what has no entry is left out."""
    (said,) = explained(["An MRI of C6", "MRI, or XQZ"], words)

    assert "MRI" in said


def test_several_sources_are_cited_once_in_their_order(atlas):
    """A key that stands twice gives one line."""
    first, second = list(atlas.sources)[:2]

    wanted = (source_line(atlas, second, "plain"), source_line(atlas, first, "plain"))
    assert wanted == source_lines(atlas, [second, first, second], "plain")

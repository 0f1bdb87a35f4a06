"""The card of a level: every level of the spine with what the tables know of it, and look-alikes from footprints."""

from __future__ import annotations

import pytest

from app.core.footprint import LIKELY
from app.core.level_card import level_card, point_name
from app.core.levels import LEVELS, between
from app.core.look_alikes import look_alikes
from tests import real

ATLAS = real.atlas()
FOOTPRINTS = real.engine().ranking.footprints
CARDS = {level: level_card(ATLAS, FOOTPRINTS, level) for level in LEVELS}
WALK = between("C2", "S5")


@pytest.mark.parametrize("level", WALK)
def test_a_level_of_the_spine_has_skin_point_bone_and_sources(level):
    """From C2 to S5 there is a region, a test point, a cord segment, a story and a source for each."""
    card = CARDS[level]

    assert card.regions and card.key_point and card.segment and card.row.typical_story
    assert all(key in ATLAS.sources for key in card.source_keys)
    assert all(row.source_keys for row in (card.row, card.key_point, card.segment, *card.also_weak, *card.reflexes))


@pytest.mark.parametrize("level", LEVELS)
def test_muscle_and_reflex_are_those_of_the_tables(level):
    """A card shows the key muscle and every reflex of its level, and none where the tables have none."""
    card, row = CARDS[level], ATLAS.levels[level]

    assert (row.key_muscle_movement or next(iter(row.main_movements), None)) == (
        card.muscle.movement_id if card.muscle else None
    )
    assert {*row.main_movements, *row.range_movements} == {
        movement.movement_id for movement in (*card.also_weak, card.muscle) if movement
    }
    assert set(row.reflexes) == {reflex.reflex_id for reflex in card.reflexes}


def test_the_standards_ten_key_muscles_stand_at_their_levels():
    """C5 to T1 and L2 to S1 each have the key muscle that the standard gives them."""
    keys = {row.isncsci_level: row.movement_id for row in ATLAS.myotomes.values() if row.isncsci_key}

    assert keys == {level: CARDS[level].muscle.movement_id for level in keys}


def test_a_region_knows_the_other_levels_that_may_serve_it():
    """The index finger belongs to C6 and C7: the card of each names the other."""
    c6, c7 = (
        next(one for one in CARDS[level].regions if one.region.region_id == "finger_index_back")
        for level in ("C6", "C7")
    )

    assert ("C7", "C6") == (c6.rivals[0], c7.rivals[0])
    assert (False, True) == (c6.leads, c7.leads)


def test_the_region_with_the_test_point_comes_first():
    """The first region of a card holds the level's test point."""
    first = {level: CARDS[level].regions[0].region.region_id for level in WALK}

    assert {} == {level: name for level, name in first.items() if name not in ATLAS.levels[level].key_point_regions}


@pytest.mark.parametrize(
    ("level", "site", "at"),
    [("C6", "root_c6", ""), ("C3", "root_c2c3", ""), ("T6", "root_thoracic", "T6"), ("S1", "root_s1", ""),
     ("S3", "root_s2s4", ""), ("V2", "trigeminal_neuropathy", "")],
)  # fmt: skip
def test_the_site_of_a_root_is_the_one_that_cuts_it(level, site, at):
    """The site that stands for a level is the one that takes its root and the fewest others."""
    assert (site, at) == (CARDS[level].root_site.site, CARDS[level].root_site.at)


@pytest.mark.parametrize("level", ["C1", "S5", "Co1"])
def test_a_level_without_a_site_has_no_look_alikes(level):
    """Where the tables have no site for one root nothing is made up."""
    assert (None, ()) == (CARDS[level].root_site, CARDS[level].look_alikes)


@pytest.mark.parametrize(
    ("level", "rival"),
    [("C6", "root_c7"), ("C6", "carpal_tunnel"), ("C7", "carpal_tunnel"), ("C8", "ulnar_elbow"), ("L2", "meralgia"),
     ("L4", "saphenous_nerve"), ("L5", "common_fibular"), ("L5", "root_s1"), ("S1", "root_l5")],
)  # fmt: skip
def test_the_classic_look_alikes_come_out_of_the_footprints(level, rival):
    """Sites that clinicians mistake for a root are found by their footprints alone."""
    assert rival in {one.site for one in CARDS[level].look_alikes}


@pytest.mark.parametrize("level", between("C2", "S4"))
def test_look_alikes_are_the_same_on_both_sides(level):
    """Left and right give the same look-alikes."""
    root = CARDS[level].root_site
    right, left = (look_alikes(ATLAS, FOOTPRINTS, root.site, root.at or None, side) for side in ("right", "left"))

    assert right == left


def test_the_cord_ends_above_the_lower_roots():
    """Sites of the cord stand at the cervical and thoracic levels, none but the cone's tip from L3 down."""
    assert [] == [level for level in between("C3", "T12") if not CARDS[level].cord_sites]
    assert {"conus"} == {site.site for level in between("L3", "S5") for site in CARDS[level].cord_sites}


def test_the_levels_follow_each_other():
    """Above and below walk through all levels, with an end at both sides."""
    assert ("", "V2") == (CARDS["V1"].above, CARDS["V1"].below)
    assert ("S5", "") == (CARDS["Co1"].above, CARDS["Co1"].below)
    assert LEVELS[1:] == tuple(CARDS[level].below for level in LEVELS[:-1])


def test_an_unknown_level_is_refused():
    """A level that is none raises."""
    with pytest.raises(KeyError):
        level_card(ATLAS, FOOTPRINTS, "C9")


def test_a_region_is_core_from_the_weight_at_which_it_is_likely():
    """The thumb is core of C6, what C6 only may serve is not."""
    cores = {one.region.region_id: one.core for one in CARDS["C6"].regions}

    assert cores["thumb_front"]
    assert {one.region.region_id: one.weight >= LIKELY for one in CARDS["C6"].regions} == cores
    assert {True, False} == set(cores.values())


def test_the_two_lowest_levels_share_their_test_point():
    """On the drawings one point stands for S4 and S5, and every other level has its own."""
    assert point_name("S4") == point_name("S5")
    assert "C6" == point_name("C6")

"""The forward model: the picture of a lesion comes from the graph alone, on the right side, in the right layer."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

import numpy as np
import pytest

from app.core import footprint
from app.core.footprint import LIKELY, POSSIBLE
from app.core.footprint_cuts import cut_sites
from app.core.pathway import Pathway
from app.core.report import Place, mirrored
from app.core.what_if import GROUPS, Lesion, Pictures, Stop, lesion, parse_lesion, weak_places
from tests import real

ATLAS = real.atlas()
PATHWAY = Pathway.build(ATLAS)
PICTURES = Pictures.build(ATLAS, PATHWAY)
LESIONS = (*PICTURES.row, *PICTURES.patterns)
FOOTPRINT_COLUMNS = (
    "sens_ipsi_core", "sens_contra_core", "sens_bilat_core", "sens_optional", "weak_ipsi", "weak_contra", "weak_bilat",
    "weak_optional",
)  # fmt: skip


def reflexes(picture, change):
    """The reflexes with that change as ``reflex:side``."""
    return {f"{one.reflex}:{one.side}" for one in picture.reflexes if one.change == change and one.part >= LIKELY}


def seen_in_a_mirror(picture):
    """Everything of a picture with left and right exchanged."""
    return (
        {Place(place.region, mirrored(place.side)): part for place, part in picture.touch.items()},
        {Place(place.region, mirrored(place.side)): part for place, part in picture.pain_temp.items()},
        {(name, mirrored(side)): part for (name, side), part in picture.motor.items()},
        {(one.reflex, mirrored(one.side), one.change, one.part) for one in picture.reflexes},
    )


def as_it_is(picture):
    """Everything of a picture, to compare it."""
    changes = {(one.reflex, one.side, one.change, one.part) for one in picture.reflexes}
    return dict(picture.touch), dict(picture.pain_temp), dict(picture.motor), changes


def one_half_is_enough(lesion, walked):
    """Movements that the other half of the brain still drives, for a lesion of one half."""
    return np.array([lesion in PICTURES.above and name in PICTURES.both_halves for name, _ in walked.movements])


def test_nothing_is_drawn_by_hand():
    """With every footprint column of the sites table empty, all pictures stay what they are."""
    sites = {name: row.model_copy(update=dict.fromkeys(FOOTPRINT_COLUMNS, ())) for name, row in ATLAS.sites.items()}
    bare = Pictures.build(replace(ATLAS, sites=MappingProxyType(sites)), PATHWAY)

    assert [as_it_is(PICTURES.picture(one)) for one in LESIONS] == [as_it_is(bare.picture(one)) for one in LESIONS]


def test_the_pictures_are_the_footprints_that_the_ranking_uses():
    """Touch, pain and strength of every site with cuts are those of footprint.py.

    Only what both halves of the brain drive is told more strictly: one half alone keeps it strong.
    """
    instances = [one for one in cut_sites(ATLAS, ()) if one.default]
    walked = footprint.walked(ATLAS, PATHWAY, instances)
    for number, one in enumerate(instances):
        picture = PICTURES.picture(PICTURES.resolved(one.site, one.side))
        skin = [[table.get(place, 0.0) for place in walked.places] for table in (picture.touch, picture.pain_temp)]
        motor = np.array([picture.motor.get(move, 0.0) for move in walked.movements])
        alone = one_half_is_enough(picture.lesion, walked)

        assert np.allclose(walked.touch[number], skin[0], atol=0.005), one.site
        assert np.allclose(walked.pain[number], skin[1], atol=0.005), one.site
        assert np.allclose(walked.motor[number][~alone], motor[~alone], atol=0.005), one.site
        assert (motor[alone] <= walked.motor[number][alone] + 0.005).all(), one.site


def test_a_mirrored_lesion_has_a_mirrored_picture():
    """Left and right are alike for every lesion that has a side, in every layer."""
    sided = [one for one in LESIONS if one.side != "bilateral" and PICTURES.mirrored(one) != one]

    assert len(sided) > 400
    for one in sided:
        assert seen_in_a_mirror(PICTURES.picture(one)) == as_it_is(PICTURES.picture(PICTURES.mirrored(one))), one


def test_every_place_in_the_catalogue_can_be_hurt():
    """Each stop of each part of each group has a picture, on at least one side."""
    stops = [stop for group in GROUPS for part in PICTURES.catalogue.group(group) for stop in part.stops]

    assert len(stops) > 250
    assert [] == [stop for stop in stops if not PICTURES.sides(*stop)]
    assert [] == [part for part in PICTURES.catalogue.parts.values() if len(part.ticks) != len(part.stops)]


def test_every_site_that_competes_has_a_picture():
    """Patterns without one place have one too."""
    wanted = {name for name, row in ATLAS.sites.items() if row.entity_type == "site_or_pattern"}

    assert wanted == set(PICTURES.named_sites)


def test_one_lesion_alone_is_the_same_as_among_all():
    """The short way through the model gives the same picture."""
    alone = lesion(ATLAS, PATHWAY, "brown_sequard_thoracic", "left", "T6")

    assert as_it_is(PICTURES.picture(Lesion("brown_sequard_thoracic", "left", "T6"))) == as_it_is(alone)


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_cut_root_takes_its_reflex_away(side):
    """Lower motor neuron: C6 loses biceps and brachioradialis on its side, nothing grows brisk (aidspns)."""
    picture = PICTURES.picture(PICTURES.resolved("root_c6", side))

    assert {f"biceps:{side}", f"brachioradialis:{side}"} == reflexes(picture, "lost")
    assert set() == reflexes(picture, "brisk") | reflexes(picture, "appears")


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_cord_lesion_makes_the_reflexes_below_brisk(side):
    """Upper motor neuron: half a cord in the chest makes knee and ankle of its side brisk, the big toe goes up.

    Skin reflexes of the belly go; arms and the other side stay (bradley, adamsvictor).
    """
    picture = PICTURES.picture(Lesion("brown_sequard_thoracic", side, "T6"))

    assert {f"{name}:{side}" for name in ("adductor", "knee", "medial_hamstring", "ankle")} == reflexes(
        picture, "brisk"
    )
    assert {f"plantar:{side}", f"ankle_clonus:{side}"} == reflexes(picture, "appears")
    assert {f"{name}:{side}" for name in ("abdominal_upper", "abdominal_lower", "cremasteric")} == reflexes(
        picture, "lost"
    )


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_cord_lesion_takes_the_reflex_of_its_own_level(side):
    """Half a cord at C7: triceps gone at the level, finger flexor and legs brisk below, on the side of the lesion."""
    picture = PICTURES.picture(Lesion("brown_sequard_cervical", side, "C7"))

    assert f"triceps:{side}" in reflexes(picture, "lost")
    assert f"knee:{side}" in reflexes(picture, "brisk")
    assert f"biceps:{side}" not in reflexes(picture, "brisk") | reflexes(picture, "lost")


def test_a_brain_lesion_makes_the_reflexes_of_the_other_side_brisk():
    """The motor way crosses: a stroke on the right makes the left knee brisk."""
    picture = PICTURES.picture(PICTURES.resolved("stroke_pure_motor", "right"))

    assert {"knee:left", "biceps:left"} <= reflexes(picture, "brisk")
    assert not any(name.endswith(":right") for name in reflexes(picture, "brisk"))


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_brain_lesion_spares_the_forehead_and_a_nerve_lesion_does_not(side):
    """Both halves of the brain lift the brow, so a stroke spares it; the nerve itself takes it (blumenfeld)."""
    stroke = PICTURES.picture(PICTURES.resolved("stroke_capsular", mirrored(side))).motor
    nerve = PICTURES.picture(PICTURES.resolved("bells_palsy", side)).motor

    assert (0.0, 1.0) == (stroke.get(("face_upper", side), 0.0), stroke["face_lower", side])
    assert (1.0, 1.0) == (nerve["face_upper", side], nerve["face_lower", side])


@pytest.mark.parametrize(
    ("site", "lost"),
    [("femoral@inguinal", {"knee"}), ("sciatic_nerve", {"medial_hamstring", "ankle"}), ("radial_axilla", {"triceps"}),
     ("musculocutaneous_nerve", set()), ("radial_spiral", set()), ("carpal_tunnel", set())],
)  # fmt: skip
def test_a_cut_nerve_takes_the_reflexes_that_it_carries(site, lost):
    """The spiral groove spares the triceps reflex, the armpit does not (aidspns, prestonshapiro)."""
    found = {name.partition(":")[0] for name in reflexes(PICTURES.picture(PICTURES.resolved(site, "left")), "lost")}

    assert lost <= found
    assert ("triceps" in found) == (site == "radial_axilla")


def test_a_length_dependent_neuropathy_climbs():
    """The shorter the healthy fibre, the more is lost, and nothing that was lost comes back."""
    part = PICTURES.catalogue.parts["polyneuropathy"]
    lost = [
        {place for place, share in PICTURES.picture(Lesion(*_both(stop))).touch.items() if share >= LIKELY}
        for stop in part.stops
    ]

    assert all(more >= less for less, more in pairwise(lost))
    assert {"toe_big"} == {place.region for place in lost[0]} & {"toe_big", "thumb_front", "knee_front"}
    assert {"toe_big", "thumb_front", "knee_front"} <= {place.region for place in lost[-1]}


def _both(stop):
    return stop.site, "bilateral", stop.at


def test_small_fibres_carry_pain_and_heat_only():
    """A small fibre neuropathy leaves touch, strength and reflexes alone."""
    picture = PICTURES.picture(PICTURES.resolved("small_fibre"))

    assert ({}, {}, ()) == (picture.touch, picture.motor, picture.reflexes)
    assert picture.pain_temp


def test_weakness_is_shown_where_a_weak_mark_would_mean_it():
    """A foot that cannot be lifted is shown on shin and foot, on the side of the nerve."""
    weak = weak_places(ATLAS, PICTURES.picture(PICTURES.resolved("common_fibular", "left")).motor)

    assert Place("foot_top", "left") in weak
    assert {"left"} == {place.side for place, part in weak.items() if part >= POSSIBLE}


def test_an_address_names_a_lesion_or_none():
    """What is not of the form site.side.at is no lesion; a wrong level or side falls back to the usual one."""
    assert Lesion("root_c6", "left") == parse_lesion("root_c6.left")
    assert Lesion("brown_sequard_thoracic", "left", "T6") == parse_lesion("brown_sequard_thoracic.left.T6")
    assert [None] * 4 == [parse_lesion(text) for text in ("", "root_c6", "root_c6.up", "a.left.b.c")]
    assert Lesion("brown_sequard_thoracic", "right", "T6") == PICTURES.resolved("brown_sequard_thoracic", "both", "C3")
    assert str(Lesion("median@elbow", "left")) not in PICTURES.texts
    assert "median@distal_forearm.left" in PICTURES.texts


def test_a_level_is_kept_when_another_shape_is_chosen():
    """From half a cord at T6 to the front of the cord at T6."""
    part = PICTURES.catalogue.parts["cord_front"]

    assert Stop("anterior_cord", "T6") == part.near("T6")
    assert part.stops[part.usual] == part.near("S3")


def test_a_stop_knows_its_part_and_a_group_its_most_usual_one():
    """The wrist belongs to the median nerve; of the roots and nerves the commonest site leads."""
    catalogue = PICTURES.catalogue
    tiers = {site: row.base_rate_tier for site, row in ATLAS.sites.items()}

    assert "median" == catalogue.part_of("carpal_tunnel").name
    assert {stop.site for part in catalogue.parts.values() for stop in part.stops} == catalogue.sites
    for group in GROUPS:
        known = [tiers[stop.site] for part in catalogue.group(group) for stop in part.stops if stop.site in tiers]
        usual = [tiers[stop.site] for stop in catalogue.usual(ATLAS, group).stops if stop.site in tiers]
        assert min(known) == min(usual)


def test_what_names_no_lesion_is_refused():
    """An address that can not be read is a KeyError, not a guess."""
    with pytest.raises(KeyError):
        PICTURES.parsed("root_c6.up")


def test_weakness_of_a_midline_place_is_the_mean_of_both_sides():
    """Where a table gives the spine a movement, half of it is lost when one side is."""
    rows = tuple(
        row.model_copy(update={"can_be_weak": True, "movement_id": "neck_flexion", "weight": 1.0})
        if row.region_id == "spine_neck" else row for row in ATLAS.weak_to_movement
    )  # fmt: skip
    found = weak_places(replace(ATLAS, weak_to_movement=rows), {("neck_flexion", "left"): 0.8})

    assert 0.4 == found[Place("spine_neck", "midline")]

"""Footprints derived from the graph: as the reference says, or listed with a reason."""

from __future__ import annotations

import numpy as np
import pytest

from app.core import footprint
from app.core.footprint import LIKELY, POSSIBLE
from app.core.footprint_check import differences
from app.core.pathway import Pathway
from app.core.ranking_parameters import Parameters
from app.core.report import Place, mirrored
from tests import real

ATLAS = real.atlas()
FOOTPRINTS = footprint.build(ATLAS, Pathway.build(ATLAS), Parameters.build(ATLAS))
COMPETING = tuple(name for name, site in ATLAS.sites.items() if site.entity_type == "site_or_pattern")


def core(site, side, at=None):
    """The likely places of a site, as ``region:side``."""
    return {str(place) for place, lost in FOOTPRINTS.reach(site, side, at).places if lost >= LIKELY}


def possible(site, side, at=None):
    """All places that a site can take."""
    return {str(place) for place, _ in FOOTPRINTS.reach(site, side, at).places}


def weak(site, side, at=None):
    """The likely movements of a site."""
    return {name for name, lost in FOOTPRINTS.reach(site, side, at).movements if lost >= LIKELY}


def test_the_differences_from_the_reference_are_those_on_file():
    """Every core place or movement that the graph and sites.csv see differently is listed, and nothing else is."""
    derived = [tuple(difference) for difference in differences(ATLAS, FOOTPRINTS)]
    listed = [(r.site, r.target, r.side, r.derived, r.reference) for r in ATLAS.footprint_differences]

    assert sorted(listed) == sorted(derived)


@pytest.mark.parametrize("site", COMPETING)
def test_every_site_has_a_footprint(site):
    """No site or pattern is without an instance, and each takes some place or some movement."""
    numbers = [n for n, instance in enumerate(FOOTPRINTS.instances) if instance.site == site]

    assert numbers
    assert FOOTPRINTS.skin[numbers].max() >= POSSIBLE or FOOTPRINTS.motor[numbers].max() >= POSSIBLE


def test_the_cause_layer_has_no_footprint():
    """Causes are shown under their places, never beside them."""
    assert set(COMPETING) == {instance.site for instance in FOOTPRINTS.instances}


def test_losses_are_shares():
    """Every loss lies between 0 and 1."""
    tables = (FOOTPRINTS.touch, FOOTPRINTS.pain, FOOTPRINTS.motor)

    assert [(True, True)] * 3 == [(bool(t.min() >= 0), bool(t.max() <= 1 + 1e-9)) for t in tables]


def test_a_site_on_the_left_is_the_mirror_of_the_site_on_the_right():
    """Left and right forms of a one-sided site have mirrored footprints."""
    mirror = [FOOTPRINTS.places.index(Place(p.region, mirrored(p.side))) for p in FOOTPRINTS.places]
    plain = [i for i in FOOTPRINTS.instances if i.side == "right" and i.default]
    right = np.array([FOOTPRINTS.skin[FOOTPRINTS.find(i.site, "right", i.at)] for i in plain])
    left = np.array([FOOTPRINTS.skin[FOOTPRINTS.find(i.site, "left", i.at)] for i in plain])

    np.testing.assert_allclose(right, left[:, mirror], atol=1e-12)


def test_the_carpal_tunnel_spares_the_palm_and_the_little_finger():
    """The palm's branch leaves above the tunnel."""
    taken = {"thumb_front", "finger_index_front", "finger_middle_front", "finger_ring_radial_front"}

    assert {f"{name}:right" for name in taken} == core("carpal_tunnel", "right")
    assert set() == {"palm_radial:right", "finger_little_front:right"} & possible("carpal_tunnel", "right")


def test_guyon_spares_the_back_of_the_hand_and_the_elbow_does_not():
    """The branch to the back of the hand leaves above the wrist."""
    assert "hand_back_ulnar:left" not in possible("ulnar_guyon", "left")
    assert "hand_back_ulnar:left" in core("ulnar_elbow", "left")


def test_a_half_cord_takes_heat_on_one_side_and_strength_on_the_other():
    """Brown-Sequard: pain and heat below are lost opposite, movements below on the same side."""
    number = FOOTPRINTS.find("brown_sequard_thoracic", "left", "T6")
    heel = [FOOTPRINTS.places.index(Place("heel", side)) for side in ("left", "right")]
    pain = [bool(FOOTPRINTS.pain[number, column] >= LIKELY) for column in heel]

    assert [False, True] == pain
    assert {"hip_flexion:left"} == {"hip_flexion:left", "hip_flexion:right"} & weak("brown_sequard_thoracic", "left")


def test_the_side_of_the_medulla_takes_its_own_face_and_the_other_half_of_the_body():
    """Crossed face and body, from the crossings of the graph alone."""
    taken = core("lateral_medulla", "left")

    assert {"face_cheek:left", "thigh_front:right"} <= taken
    assert set() == {"face_cheek:right", "thigh_front:left"} & taken


def test_a_cord_lesion_in_the_neck_weakens_hands_and_legs_on_both_sides():
    """The core case: what the squeezed cord in the neck takes."""
    taken = weak("cervical_myelopathy", "bilateral")

    assert {f"{name}:{side}" for name in ("finger_flexion", "hip_flexion", "ankle_dorsiflexion")
            for side in ("left", "right")} <= taken  # fmt: skip


def test_the_longest_nerves_go_first():
    """The stocking begins beyond the default limit of the rule, and the fingers come when the knees are reached."""
    rule = next(r for r in ATLAS.site_rules if r.site == "polyneuropathy")
    limit = float(rule.settings["default_limit_cm"])
    beyond = {name for name, row in ATLAS.fibre_length.items() if row.order_far_cm > limit}

    assert {f"{name}:{side}" for name in beyond for side in ("left", "right")} == core("polyneuropathy", "bilateral")


def test_a_level_can_be_chosen_and_an_unknown_one_is_refused():
    """Reach follows the level; a level that the site can not have is a KeyError."""
    assert "belly_navel:right" in core("root_thoracic", "right", "T10")
    assert "belly_navel:right" not in core("root_thoracic", "right", "T4")
    with pytest.raises(KeyError):
        FOOTPRINTS.reach("root_thoracic", "right", "L5")


def test_without_a_level_left_and_right_take_the_same_one():
    """A site whose level is not given is shown at its usual level on either side, mirrored."""
    sided = [
        name
        for name in ATLAS.sites
        if {(name, "left"), (name, "right")} <= {(i.site, i.side) for i in FOOTPRINTS.instances}
    ]
    levels = {name: {FOOTPRINTS.instances[FOOTPRINTS.find(name, side)].at for side in ("left", "right")}
              for name in sided}  # fmt: skip

    assert {} == {name: found for name, found in levels.items() if len(found) > 1}


def test_some_rows_are_the_losses_of_those_instances():
    """Touch, pain and motor of several instances, in the order asked for."""
    numbers = [FOOTPRINTS.find("root_c6", "right"), FOOTPRINTS.find("carpal_tunnel", "left")]
    rows = FOOTPRINTS.rows(numbers)

    for place, number in enumerate(numbers):
        for table, own in zip(rows, FOOTPRINTS.losses(number), strict=True):
            np.testing.assert_array_equal(table[place], own)

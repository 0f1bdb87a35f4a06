"""The card of a nerve: its roots, its way through the graph, its sites, the root it is taken for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.nerve_card import GROUPS, nerve_card, nerve_group
from app.core.nerve_course import Courses, first_nerve
from app.core.report import Report, mark
from app.core.what_if import Pictures
from tests import real

ATLAS = real.atlas()
FOOTPRINTS = real.engine().ranking.footprints
CARDS = {name: nerve_card(ATLAS, FOOTPRINTS, name) for name in ATLAS.nerves}
CRANIAL = {name for name, row in ATLAS.nerves.items() if row.roots.startswith("CN")}


@pytest.mark.parametrize("nerve", ATLAS.nerves)
def test_every_nerve_has_roots_a_way_and_sources(nerve):
    """A nerve of the spine has roots, and every nerve a way that ends in itself or its trunk, with sources."""
    card = CARDS[nerve]

    assert bool(card.course.roots) == (nerve not in CRANIAL)
    assert card.course.stations and card.course.source_keys
    assert card.group in GROUPS
    assert all(key in ATLAS.sources for key in card.course.source_keys)


def test_the_median_nerve_runs_from_two_cords_to_the_carpal_tunnel():
    """From the spine outwards: trunks, lateral and medial cord, arm, elbow, forearm, tunnel, fingers."""
    stations = CARDS["median_digital"].course.stations
    places = [station.nodes[0].partition("@")[2] for station in stations if station.kind == "trunk"]

    assert ("brachial_lateral_cord", "brachial_medial_cord") == stations[1].nodes
    assert ["arm", "elbow", "proximal_forearm", "distal_forearm", "carpal_tunnel"] == places
    assert ("median_digital",) == stations[-1].nodes


@pytest.mark.parametrize(
    ("nerve", "site"),
    [("median_digital", "carpal_tunnel"), ("ulnar", "ulnar_elbow"), ("common_fibular", "common_fibular"),
     ("lateral_femoral_cutaneous", "meralgia"), ("axillary", "axillary_nerve"), ("lateral_sural", "")],
)  # fmt: skip
def test_the_site_of_a_nerve_is_where_it_is_caught_itself(nerve, site):
    """The site that stands for a nerve cuts it or the trunk that it leaves; a nerve without one has none."""
    assert site == CARDS[nerve].site


@pytest.mark.parametrize(
    ("nerve", "root"),
    [("median_digital", "root_c7"), ("ulnar", "root_c8"), ("common_fibular", "root_l5"), ("sural", "root_s1"),
     ("lateral_femoral_cutaneous", "root_l2"), ("saphenous", "root_l4"), ("axillary", "root_c5"),
     ("anterior_interosseous", "root_c8")],
)  # fmt: skip
def test_the_root_that_a_nerve_is_taken_for_comes_out_of_the_footprints(nerve, root):
    """Skin decides; for a nerve without skin strength does."""
    assert root == CARDS[nerve].taken_for.site


def test_a_trunk_has_the_branches_that_hang_on_it():
    """The sciatic nerve has both its divisions and all their branches, and no nerve of the thigh's front."""
    branches = set(CARDS["sciatic"].branches)

    assert {"common_fibular", "tibial", "sural", "superficial_fibular", "medial_plantar"} <= branches
    assert not {"femoral", "saphenous", "posterior_femoral_cutaneous"} & branches


def test_every_nerve_stands_in_one_group():
    """Arm, leg, trunk and head share the list without rest."""
    counts = {group: sum(card.group == group for card in CARDS.values()) for group in GROUPS}

    assert len(ATLAS.nerves) == sum(counts.values())
    assert min(counts.values()) >= 5
    assert ("arm", "leg", "head") == tuple(
        CARDS[name].group for name in ("long_thoracic", "inferior_gluteal", "facial")
    )


def test_sites_are_told_from_the_skin_upwards():
    """The ulnar nerve in the hand is caught at the wrist first, then at the elbow."""
    assert ("ulnar_guyon", "ulnar_elbow") == CARDS["ulnar_digital"].course.sites


def test_an_unknown_nerve_is_refused():
    """A nerve that is none raises."""
    with pytest.raises(KeyError):
        Courses(ATLAS).course("left_nerve")


@pytest.mark.parametrize(
    ("root", "group"),
    [("C3_root", "head"), ("C5_root", "arm"), ("T1_root", "arm"), ("T6_root", "trunk"), ("L2_root", "leg"),
     ("elsewhere", "head")],
)  # fmt: skip
def test_a_nerve_without_skin_and_movement_is_listed_by_its_root(root, group):
    """The plexus of the arm begins at C5 and ends at T1; a nerve of which nothing is known stands with the head."""
    bare = ATLAS.nerves["sural"].model_copy(
        update={"sensory_core_regions": (), "sensory_partial_regions": (), "movement_ids": ()}
    )
    edge = ATLAS.pathway[0].model_copy(update={"source_id": "sural", "target_id": root})

    assert group == nerve_group(replace(ATLAS, nerves={"sural": bare}, pathway=(edge,)), "sural")


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("region", ["finger_little_front", "thigh_outer", "finger_index_front", ""])
def test_the_pages_of_the_desk_begin_with_what_was_marked(region, side):
    """Nerves opens on a nerve of the marks, What if on their leading site, each on its side; else on the example."""
    marks = (mark(region, side, "numb"),) if region else ()
    answer = real.engine().explain(Report(marks))
    pictures = Pictures.build(ATLAS)
    start = pictures.starting(answer.sites, "brown_sequard_thoracic")
    served = {step.node.partition("@")[0] for route in answer.routes for step in route.steps}

    assert (first_nerve(ATLAS, answer.routes) in served) == bool(region)
    if region:
        assert (answer.sites[0].site, side) == (start.site, start.side)
    else:
        assert "brown_sequard_thoracic" == start.site

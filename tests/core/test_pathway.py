"""The pathway graph and the routes through it: every way ends in the brain, on the side where it should."""

from __future__ import annotations

import pytest

from app.core.footprint import places_of
from app.core.pathway import Pathway, Spot
from app.core.pathway_flow import Flows
from app.core.pathway_routes import Routes
from app.core.report import mark, mirrored
from tests import real

ATLAS = real.atlas()
PATHWAY = Pathway.build(ATLAS)
FLOWS = Flows(ATLAS, PATHWAY)
ROUTES = Routes(FLOWS)
PLACES = places_of(ATLAS)
SIDED = tuple(place for place in PLACES if place.side != "midline")
STRONG = tuple(place for place in SIDED if FLOWS.passage(place, "motor").flow)


def nodes(route):
    """The ids of a route, in order."""
    return [step.node for step in route.steps]


@pytest.mark.parametrize("place", SIDED, ids=str)
@pytest.mark.parametrize("modality", ["touch", "pain_temp"])
def test_every_feeling_reaches_the_cortex_of_the_other_side(place, modality):
    """All of the message of a place on one side ends in the cortex where it is represented, on the other side."""
    cortex = PATHWAY.cortex[place.region].node
    flow = FLOWS.passage(place, modality).flow

    assert 1.0 == pytest.approx(flow[Spot(cortex, mirrored(place.side))])


@pytest.mark.parametrize("place", STRONG, ids=str)
def test_every_strength_comes_from_a_motor_cortex(place):
    """The ways of a movement, followed backwards, all end in the cortex."""
    flow = FLOWS.passage(place, "motor").flow
    arriving = sum(share for spot, share in flow.items() if PATHWAY.kind[spot.node] == "cortex")

    assert 1.0 == pytest.approx(arriving)


@pytest.mark.parametrize("region", [name for name in ATLAS.regions if name.startswith("face_")])
def test_the_face_is_walked_by_nerve_and_never_by_a_root(region):
    """No root of the neck serves a face region, although the border row of the table names one."""
    assert () == PATHWAY.roots.get(region, ())


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_a_main_way_runs_from_the_skin_to_the_cortex(place):
    """The first step is the region itself and the last a part of the cortex."""
    ends = {(route.steps[0].kind, route.steps[-1].kind) for route in ROUTES.of(mark(place.region, place.side, "numb"))}

    assert {("region", "cortex")} == ends


def test_the_thumb_travels_by_median_nerve_and_sixth_root():
    """The main way of the thumb, limb part: nerve, its sites, plexus, root."""
    (route,) = ROUTES.of(mark("thumb_front", "right", "numb"))

    assert [
        "thumb_front", "median_digital", "median@carpal_tunnel", "median@distal_forearm", "median@proximal_forearm",
        "median@elbow", "median@arm", "brachial_lateral_cord", "brachial_anterior_division_upper",
        "brachial_upper_trunk", "C6_root", "C6_segment",
    ] == nodes(route)[:12]  # fmt: skip


def test_touch_passes_every_segment_above_its_own():
    """The way of the thumb climbs the cord level by level before it crosses."""
    (route,) = ROUTES.of(mark("thumb_front", "right", "numb"))
    tracts = [step.level for step in route.steps if step.kind == "tract"]

    assert ["C6", "C5", "C4", "C3", "C2", "C1"] == tracts


def test_pain_crosses_in_the_cord_and_touch_above_it():
    """In the neck the pain of a foot runs on the other side, its touch on the same side."""
    sides = {
        feel: {step.side for step in ROUTES.of(mark("heel", "left", feel))[0].steps if step.level == "C4"}
        for feel in ("numb", "pain")
    }

    assert {"numb": {"left"}, "pain": {"right"}} == sides


def test_a_midline_place_has_a_way_on_each_side():
    """The spine is served from both sides."""
    routes = ROUTES.of(mark("spine_low", "midline", "pain"))

    assert ["left", "right"] == [route.steps[0].side for route in routes]


def test_a_mark_that_is_numb_and_weak_has_two_ways():
    """One way for what is felt, one for strength, with its movement."""
    routes = ROUTES.of(mark("calf", "right", "numb", "weak"))

    assert [("touch", None), ("motor", "ankle_plantarflexion")] == [(r.modality, r.movement) for r in routes]

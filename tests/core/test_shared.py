"""What the marks share: a question to the graph, answered differently when the graph is different."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.pathway import Pathway
from app.core.pathway_flow import Flows
from app.core.report import Report, mark
from app.core.shared import Meeting
from tests import real

ATLAS = real.atlas()
MEETING = Meeting.build(Flows(ATLAS, Pathway.build(ATLAS)))
SIDES = ("left", "right")
PALMS = ("thumb_front", "finger_index_front", "finger_middle_front", "finger_little_front", "palm_radial", "palm_ulnar")


def both(regions, *feels):
    """The same regions on both sides."""
    return tuple(mark(region, side, *feels) for region in regions for side in SIDES)


def one(side, regions, *feels):
    """Regions on one side."""
    return tuple(mark(region, side, *feels) for region in regions)


CORE = both(PALMS, "numb") + both(("thigh_front", "shin_outer"), "weak")


def shared(marks, atlas=None):
    """The shared place of some marks."""
    meeting = Meeting.build(Flows(atlas, Pathway.build(atlas))) if atlas else MEETING
    return meeting.shared(Report(tuple(marks)))


def with_edge(source, target, **changes):
    """The atlas with one edge of the pathway changed."""
    rows = tuple(
        row.model_copy(update=changes) if (row.source_id, row.target_id) == (source, target) else row
        for row in ATLAS.pathway
    )
    return replace(ATLAS, pathway=rows)


def test_numb_hands_and_weak_legs_share_the_cord_in_the_neck():
    """The core case: the ways of all marks pass the cord from the first to the sixth segment of the neck."""
    found = shared(CORE)

    assert ("cord", "neck", ("C1", "C2", "C3", "C4", "C5", "C6")) == (found.kind, found.area, found.levels)


@pytest.mark.parametrize("legs", [CORE[12:13], CORE[13:14], CORE[14:16], CORE[12:15]])
def test_any_part_of_the_legs_still_meets_the_hands_in_the_neck(legs):
    """One leg, the other, or parts of both."""
    assert ("cord", "neck") == (shared((*CORE[:12], *legs)).kind, shared((*CORE[:12], *legs)).area)


def test_one_changed_edge_changes_the_shared_place_of_the_core_case():
    """Let the sixth root enter the cord at another segment, and the meeting place moves up with it."""
    atlas = with_edge("C6_root", "C6_segment", target_id="C2_segment")

    assert ("C1", "C2") == shared(CORE, atlas).levels


def test_one_changed_edge_changes_the_shared_nerve():
    """Give the index finger to another nerve, and thumb and index share no nerve any more."""
    marks = one("right", ("thumb_front", "finger_index_front"), "numb")
    atlas = with_edge("finger_index_front", "median_digital", target_id="ulnar_digital")

    assert ("nerve", "root") == (shared(marks).kind, shared(marks, atlas).kind[:4])


def test_thumb_and_index_share_the_median_nerve_and_two_roots():
    """The nerve is nearest to the skin; the roots behind it are named too."""
    found = shared(one("right", ("thumb_front", "finger_index_front"), "numb"))

    assert ("nerve", "median_digital", ("C6", "C7")) == (found.kind, found.reason.get("node"), found.levels)


def test_the_saddle_on_both_sides_shares_the_lowest_roots():
    """Roots of both sides hang together below the end of the cord."""
    found = shared(both(("saddle",), "numb"))

    assert ("roots", "seat", ("S2", "S3", "S4", "S5")) == (found.kind, found.area, found.levels)


def test_a_thumb_and_the_opposite_foot_share_nothing():
    """No nerve, root, half of the cord or of the brain serves both."""
    found = shared((mark("thumb_front", "right", "numb"), mark("foot_top", "left", "numb")))

    assert ("nothing", ()) == (found.kind, found.nodes)


def test_face_and_hand_of_one_side_meet_in_the_other_half_of_the_brain():
    """Above the crossings."""
    found = shared(one("right", ("face_lips", "finger_index_front"), "numb"))

    assert ("brain", {"left"}) == (found.kind, {step.side for step in found.nodes})


def test_a_face_and_the_opposite_body_meet_in_the_brainstem():
    """Crossed signs: on the side of the face."""
    marks = (mark("face_cheek", "right", "numb"), *one("left", ("thigh_front", "upper_arm_outer"), "numb"))
    found = shared(marks)

    assert ("brain", "brainstem", {"right"}) == (found.kind, found.area, {step.side for step in found.nodes})


def test_a_band_round_the_chest_shares_neighbouring_roots():
    """Front and back of a band are served by roots in a row."""
    found = shared(one("left", ("chest_nipple", "back_mid"), "pain"))

    assert ("roots", "chest") == (found.kind, found.area)


def test_one_mark_and_no_mark_have_answers_of_their_own():
    """There is nothing to share."""
    assert ("one_mark", "empty") == (shared((mark("heel", "left", "numb"),)).kind, shared(()).kind)


def test_a_mirrored_report_shares_the_mirrored_place():
    """Kind and levels stay, the sides of the nodes change."""
    report = Report(one("right", ("foot_top", "shin_outer"), "numb"))
    found, mirror = MEETING.shared(report), MEETING.shared(report.mirror())

    assert (found.kind, found.levels) == (mirror.kind, mirror.levels)
    assert [step.node for step in found.nodes] == [step.node for step in mirror.nodes]

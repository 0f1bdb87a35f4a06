"""Where roots leave and cord segments lie, as rows of bones."""

from __future__ import annotations

import pytest

from app.core.levels import SPINAL
from app.core.spine_section import BONES, bone_row, discs_of, exit_row, section, segment_rows
from tests import real

SEGMENTS = real.atlas().cord_segments


def test_there_are_eight_neck_roots_and_seven_neck_bones():
    """No bone is called C8."""
    assert (7, 8) == (
        len([bone for bone in BONES if bone.startswith("C") and bone != "Co1"]),
        len([level for level in SPINAL if level.startswith("C") and level != "Co1"]),
    )


@pytest.mark.parametrize(
    ("level", "border"),
    [("C1", 0.0), ("C6", bone_row("C5-C6")), ("C8", bone_row("C7-T1")), ("T1", bone_row("T1-T2")),
     ("L5", bone_row("L5-S1")), ("S1", BONES.index("S1") + 1.0), ("S5", BONES.index("S5") + 1.0)],
)  # fmt: skip
def test_roots_leave_above_their_bone_in_the_neck_and_below_it_from_there_on(level, border):
    """C1 to C7 leave above their own bone, C8 below C7, all others below their own."""
    assert border == exit_row(SEGMENTS[level])


@pytest.mark.parametrize(
    ("level", "usual", "far"), [("C6", "C5/C6", None), ("L5", "L4/L5", "L5/S1"), ("L4", "L3/L4", "L4/L5")]
)
def test_the_usual_disc_lies_at_the_exit_in_the_neck_and_one_higher_in_the_low_back(level, usual, far):
    """A lumbar disc catches the root on its way down; a far one catches it at its exit."""
    by_how = {disc.how: disc for disc in discs_of(SEGMENTS[level])}

    assert usual == by_how["usual"].name
    assert far == (by_how["far"].name if far else None)
    assert exit_row(SEGMENTS[level]) - (1.0 if far else 0.0) == by_how["usual"].row


def test_segments_run_down_without_gap_or_overlap():
    """Each segment begins where the one above ends."""
    spans = list(segment_rows(SEGMENTS).values())

    assert [end for _, end in spans[:-1]] == [start for start, _ in spans[1:]]
    assert all(start < end for start, end in spans)


def test_the_cord_ends_near_the_first_lumbar_bone():
    """The last segment ends at L1 or at the top of L2, while its root leaves far below."""
    end = max(end for _, end in segment_rows(SEGMENTS).values())

    assert BONES.index("L1") < end < BONES.index("L2") + 0.5
    assert exit_row(SEGMENTS["S4"]) - end > 7


@pytest.mark.parametrize("level", SPINAL)
def test_a_section_shows_segment_exit_and_discs(level):
    """Everything that a section tells lies inside its window."""
    found = section(SEGMENTS, level)
    (way,) = found.ways
    rows = [*way.segment, way.leaves, *(disc.row for disc in way.discs)]

    assert found.top <= min(rows) and max(rows) <= found.bottom
    assert len(found.bones) >= 4


def test_two_levels_share_a_window():
    """C6 and C7 stand in one section; each keeps its own disc."""
    found = section(SEGMENTS, "C6", "C7")

    assert [("C5/C6",), ("C6/C7",)] == [tuple(disc.name for disc in way.discs) for way in found.ways]

"""Many places at once, for the tests of words."""

from __future__ import annotations

from app.core.report import Place, Side

PALM = "palm_radial palm_ulnar thumb_front finger_index_front finger_middle_front finger_ring_radial_front " \
    "finger_ring_ulnar_front finger_little_front"  # fmt: skip
SOLE = "ball_of_foot sole_inner sole_outer heel toe_big toes_middle toe_little"


def places(regions: str, *sides: Side) -> list[Place]:
    """List the same regions on each side."""
    return [Place(region, side) for side in sides for region in regions.split()]

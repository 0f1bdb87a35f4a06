"""The ten drawings: the pose, the direction of sight, what is left out, where the part is cut, and how fine it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from tools.bodymap.arrays import Floats, Mask, rotation, unit
from tools.bodymap.body import COLUMNS, Body

FRONT = np.eye(3)
BACK = np.diag([-1.0, 1.0, -1.0])
LEFT = np.array([[0.0, 0.0, -1.0], [0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
BELOW = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [0.0, -1.0, 0.0]])
FROM_BELOW_BEHIND = BACK @ rotation(np.array([1.0, 0.0, 0.0]), 64)

Rule = Callable[[Floats], Mask]


@dataclass(frozen=True)
class View:
    """`sight` holds the rows right, up, toward the viewer; `keep` and `cut` look at rows of body.COLUMNS."""

    id: str
    sight: Floats
    pose: str = "standing"
    symmetric: bool = False
    close: bool = False
    keep: Rule | None = None
    cut: Rule | None = None

    @property
    def pixels(self) -> int:
        """The height of the raster."""
        return 1200 if self.close else 2400

    @property
    def units(self) -> int:
        """The height of the view box."""
        return 500 if self.close else 1000

    @property
    def scale(self) -> float:
        """View box units in a pixel."""
        return self.units / self.pixels

    @property
    def one_sided(self) -> bool:
        """Drawn for the left; the right view is its mirror image."""
        return self.id.startswith(("side", "hand", "foot", "head_side"))


def _column(rows: Floats, name: str) -> Floats:
    return rows[:, COLUMNS.index(name)]


def _no_right_limbs(rows: Floats) -> Mask:
    limb = (_column(rows, "arm") > 0.5) | (_column(rows, "leg") > 0.5)
    return ~((rows[:, 0] < 0) & limb)


def _left_arm(rows: Floats) -> Mask:
    return (_column(rows, "arm") > 0.5) & (rows[:, 0] > 0) & (rows[:, 1] < 3)


def _left_below(height: float) -> Rule:
    return lambda rows: (rows[:, 1] < height) & (rows[:, 0] > 0)


def _pelvis(rows: Floats) -> Mask:
    return (_column(rows, "arm") < 0.3) & (rows[:, 1] < 2.2) & (rows[:, 1] > -3.0)


def all_views(body: Body) -> Mapping[str, View]:
    """The views by id, in the order in which they are offered."""
    joints = body.joints["standing"]
    wrist = joints["wrist.L"]
    forearm = unit(wrist - joints["lowerarm01.L"])

    def hand(rows: Floats) -> Mask:
        above: Mask = ((rows[:, :3] - wrist) @ forearm) > -0.35
        return above

    def head(rows: Floats) -> Mask:
        return rows[:, 1] > 5.86

    views = (
        View("front", FRONT, symmetric=True),
        View("back", BACK, symmetric=True),
        View("side", LEFT, pose="arm_forward", keep=_no_right_limbs),
        View("hand_palm", FRONT, close=True, keep=_left_arm, cut=hand),
        View("hand_back", BACK, close=True, keep=_left_arm, cut=hand),
        View("foot_top", FRONT, "foot_pointed", close=True, keep=_left_below(-5.2), cut=_left_below(-6.2)),
        View("foot_sole", BELOW, close=True, keep=_left_below(-6.4), cut=_left_below(-7.15)),
        View("head_front", FRONT, symmetric=True, close=True, keep=lambda rows: rows[:, 1] > 5.2, cut=head),
        View("head_side", LEFT, close=True, keep=lambda rows: rows[:, 1] > 5.2, cut=head),
        View(
            "seat",
            FROM_BELOW_BEHIND,
            pose="seated",
            symmetric=True,
            close=True,
            keep=_pelvis,
            cut=lambda rows: (rows[:, 1] < 1.5) & (rows[:, 1] > -2.2),
        ),
    )
    return {view.id: view for view in views}

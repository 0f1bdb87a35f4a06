"""The 28 ISNCSCI points as vertices of the left half of the skin, found from landmarks of the body itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from tools.bodymap.arrays import Floats, Mask, wrapped
from tools.bodymap.body import Body
from tools.bodymap.frame import Frame
from tools.bodymap.skin import Skin

MID_CLAVICLE = 0.80
INGUINAL_MIDDLE = np.array([0.78, 0.69])
INNER_KNEE = np.array([0.72, -3.10])
# Heights in dm along the mid-collarbone line: rib spaces, breastbone tip, navel and the steps between (key_points.csv).
TRUNK = {
    "T3": 4.50,
    "T4": 3.97,
    "T5": 3.585,
    "T6": 3.20,
    "T7": 2.86,
    "T8": 2.525,
    "T9": 2.19,
    "T10": 1.85,
    "T11": 1.27,
}


@dataclass(frozen=True)
class _Finder:
    """The left half of the skin and ways to find a vertex on it."""

    skin: Skin
    numbers: Floats

    def near(self, *point: float) -> int:
        """The vertex nearest to a point."""
        return int(((self.skin.points - np.array(point)) ** 2).sum(axis=1).argmin())

    def facing(self, x: float, y: float, sign: int) -> int:
        """The vertex at x, y that lies farthest to the front (1) or the back (-1), the arm left out."""
        away = np.hypot(self.skin.x - x, self.skin.y - y)
        away = away + 9 * ((self.skin.weight("arm") > 0.3) & (self.skin.y < 4))
        close = np.nonzero(away < 0.09)[0]
        return int(close[(sign * self.skin.z[close]).argmax()])

    def arm(self, length: float, angle: float) -> int:
        """The vertex at a place of the arm."""
        off = self.skin.weight("arm") < 0.5, self.skin.weight("hand") > 0.4
        return self._limb(self.skin.arm, (length, angle), (2.4, 0.4), off[0] | off[1])

    def leg(self, length: float, angle: float) -> int:
        """The vertex at a place of the leg."""
        return self._limb(self.skin.leg, (length, angle), (3.9, 0.5), self.skin.weight("leg") < 0.5)

    def digit(self, finger: int, along: float) -> int:
        """The vertex on the back of a finger, so far from its knuckle."""
        _, run, aside, padward = (part[:, finger - 1] for part in self.skin.digits)
        away = (run - along) ** 2 + aside**2 + 0.3 * (padward + 0.2) ** 2
        return int((away + 9 * (self.skin.weight(f"finger{finger}") < 0.5)).argmin())

    def _limb(
        self, field: tuple[Floats, Floats], place: tuple[float, float], size: tuple[float, float], off: Mask
    ) -> int:
        along = (field[0] - place[0]) * size[0]
        around = np.radians(wrapped(field[1] - place[1])) * size[1]
        return int((along**2 + around**2 + 9.0 * off).argmin())


def key_points(body: Body, frame: Frame) -> Mapping[str, int]:
    """The vertex of each key point on the left side, by level (S4-5 as in key_points.csv)."""
    used = np.unique(body.quads)
    used = used[body.rows[used, 0] > 0.02]
    find = _Finder(Skin(body.rows[used], frame), used)
    found = {**_upper(find, frame), **_trunk(find), **_lower(find, frame)}
    return {level: int(used[number]) for level, number in found.items()}


def _upper(find: _Finder, frame: Frame) -> dict[str, int]:
    thumb = frame.hand.digits[1].line
    first_bone = float(np.linalg.norm(thumb[1] - thumb[0]))
    return {
        "C2": find.facing(0.30, 7.15, -1),
        "C3": find.facing(0.85, 5.62, 1),
        "C4": find.near(1.50, 5.60, 0.15),
        "C5": find.arm(0.95, 40),
        "C6": find.digit(1, first_bone + 0.17),
        "C7": find.digit(3, 0.16),
        "C8": find.digit(5, 0.11),
        "T1": find.arm(0.95, 152),
        "T2": find.near(1.60, 4.25, 0.50),  # the front edge of the hollow: its top shows in no view
    }


def _trunk(find: _Finder) -> dict[str, int]:
    points = {level: find.facing(MID_CLAVICLE, height, 1) for level, height in TRUNK.items()}
    for level, share in (("T12", 0.0), ("L1", 0.25), ("L2", 0.5)):
        x, y = INGUINAL_MIDDLE * (1 - share) + INNER_KNEE * share
        points[level] = find.facing(float(x), float(y), 1)
    return points


def _lower(find: _Finder, frame: Frame) -> dict[str, int]:
    ankle = frame.joints["foot.L"] + np.array([-0.45, 0.05, 0])
    return {
        "L3": find.leg(0.96, -92),
        "L4": find.near(*ankle),
        "L5": find.near(1.59, -7.60, 1.36),
        "S1": find.near(1.85, -7.88, -0.22),
        "S2": find.leg(1.0, 180),
        "S3": find.facing(0.60, -0.42, -1),
        "S4-5": find.near(0.10, -0.12, -0.60),
    }

"""Points of the skin with their coordinates, the right half folded onto the left, and a canvas to lay places on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from tools.bodymap.arrays import Floats, Mask
from tools.bodymap.body import COLUMNS
from tools.bodymap.borders import Borders
from tools.bodymap.frame import Frame

Codes = npt.NDArray[np.int16]


@dataclass(frozen=True)
class Skin:
    """Rows of body.COLUMNS; every coordinate is computed once, when it is first asked for."""

    rows: Floats
    frame: Frame

    def take(self, where: Mask) -> Skin:
        """Only the points where the mask holds."""
        return Skin(self.rows[where], self.frame)

    def weight(self, name: str) -> Floats:
        """How much a body part holds the skin here, 0..1."""
        return self.rows[:, COLUMNS.index(name)]

    @cached_property
    def x(self) -> Floats:
        """Distance from the midline (both halves alike)."""
        return np.abs(self.rows[:, 0])

    @property
    def y(self) -> Floats:
        """Height."""
        return self.rows[:, 1]

    @property
    def z(self) -> Floats:
        """Depth, the front positive."""
        return self.rows[:, 2]

    @cached_property
    def points(self) -> Floats:
        """x, y, z with the right half folded onto the left."""
        return np.stack([self.x, self.y, self.z], axis=1)

    @cached_property
    def azimuth(self) -> Floats:
        """Around the trunk: 0 in front, 180 behind, as on an ellipse (a circle would bend the bands)."""
        return np.degrees(np.arctan2(self.x / 1.45, (self.z - 0.05) / 0.95))

    @cached_property
    def share_back(self) -> Floats:
        """0 on the front midline, 1 on the back midline."""
        return (1 - np.cos(np.radians(self.azimuth))) / 2

    @cached_property
    def face_arc(self) -> Floats:
        """From the midline of the face outward and on backward along the temple."""
        back = 0.8 - self.z
        return self.x + (back + np.sqrt(back * back + 0.01)) / 2

    @cached_property
    def leg(self) -> tuple[Floats, Floats]:
        """Length (0 hip, 1 knee, 2 ankle) and angle (0 front, 90 outside, -90 inside)."""
        return self.frame.leg.length(self.points), self.frame.leg.angle(self.points)

    @cached_property
    def arm(self) -> tuple[Floats, Floats]:
        """Length (0 shoulder, 1 elbow, 2 wrist) and angle (0 thumb side, 90 palm, 180 little-finger side, 270 back)."""
        return self.frame.arm.length(self.points), np.mod(self.frame.arm.angle(self.points), 360)

    @cached_property
    def foot(self) -> tuple[Floats, Floats]:
        """Forward and outward of the ankle on the ground plane."""
        return self.frame.on_foot(self.points)

    @cached_property
    def hand(self) -> tuple[Floats, Floats, Floats]:
        """Along, thumbward and palmar of the wrist."""
        return self.frame.hand.place(self.points)

    @cached_property
    def digits(self) -> tuple[Floats, Floats, Floats, Floats]:
        """For each of the five digits (columns): distance, along, thumbward, padward (Digit.place)."""
        hand = self.frame.hand
        places = [
            digit.place(self.points, None if finger == 1 else hand.thumbward) for finger, digit in hand.digits.items()
        ]
        distance, along, aside, padward = (np.stack(part, axis=1) for part in zip(*places, strict=True))
        return distance, along, aside, padward


class Canvas:
    """Which place each point belongs to; later places are laid over earlier ones."""

    def __init__(self, skin: Skin, borders: Borders, names: Sequence[str], codes: Codes | None = None) -> None:
        self.skin = skin
        self.borders = borders
        self.names = names
        self.codes = np.zeros(len(skin.rows), np.int16) if codes is None else codes

    def lay(self, name: str, where: Mask | bool = True) -> None:
        """Give the points where the mask holds to a place; raises ValueError for a name that is not on the list."""
        self.codes[where] = self.names.index(name)

    def split(self, where: Mask, border: Mask, inside: str, outside: str) -> None:
        """Give the points of `where` to one of two places."""
        self.lay(inside, where & border)
        self.lay(outside, where & ~border)

    def on(self, *names: str) -> Mask:
        """The points that belong to one of the places so far."""
        return np.isin(self.codes, [self.names.index(name) for name in names])

    def part(self, where: Mask) -> Canvas:
        """The points of a body part as a canvas of its own; `put` brings it back."""
        return Canvas(self.skin.take(where), self.borders, self.names, self.codes[where])

    def put(self, where: Mask, part: Canvas) -> None:
        """Take over what was laid on a part."""
        self.codes[where] = part.codes

"""The body's own coordinates: along and around limbs, around trunk and head, on hand and foot (left side; see Skin)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from tools.bodymap.arrays import Floats, mixed_angle, smooth_step, unit

FORWARD = np.array([0.0, 0.0, 1.0])
OUTWARD = np.array([1.0, 0.0, 0.0])


@dataclass(frozen=True)
class Limb:
    """Three joints; places on it have a length (0 first, 1 middle, 2 last joint) and an angle around the bones."""

    joints: tuple[Floats, Floats, Floats]
    zero: Floats
    positive: Floats

    def length(self, points: Floats) -> Floats:
        """0 at the first joint, 1 at the middle one, 2 at the last; beyond them as well."""
        first, middle, last = self.joints
        upper, lower = _share(points, first, middle), _share(points, middle, last)
        return np.where(lower > 0, 1 + lower, upper)

    def angle(self, points: Floats) -> Floats:
        """Degrees from the direction `zero`, growing through `positive`; blended across the middle joint."""
        first, middle, last = self.joints
        blend = smooth_step(self.length(points), 0.85, 1.15)
        angles = mixed_angle(self._around(points, first, middle), self._around(points, middle, last), blend)
        probe = ((first + middle) / 2 + self.positive)[None]
        turned: Floats = angles * np.sign(self._around(probe, first, middle)[0])
        return turned

    def _around(self, points: Floats, start: Floats, end: Floats) -> Floats:
        axis = unit(end - start)
        right = unit(self.zero - axis * (self.zero @ axis))
        offset = points - start
        return np.degrees(np.arctan2(offset @ np.cross(axis, right), offset @ right))


def _share(points: Floats, start: Floats, end: Floats) -> Floats:
    bone = end - start
    share: Floats = ((points - start) @ bone) / (bone @ bone)
    return share


@dataclass(frozen=True)
class Digit:
    """A finger as a line of three bones and the direction in which its pad looks."""

    line: tuple[Floats, Floats, Floats, Floats]
    pad: Floats

    @property
    def size(self) -> float:
        """The length from knuckle to bone end (the line goes .15 dm on, to the skin of the tip)."""
        return float(sum(np.linalg.norm(b - a) for a, b in zip(self.line, self.line[1:], strict=False))) - 0.15

    def place(self, points: Floats, thumbward: Floats | None) -> tuple[Floats, Floats, Floats, Floats]:
        """Distance to the line, length along it (0 at the knuckle), offset thumbward, offset to the pad side."""
        best = np.full(len(points), 9.0)
        along, aside, toward_pad = (np.zeros(len(points)) for _ in range(3))
        done = 0.0
        for bone, (start, end) in enumerate(zip(self.line, self.line[1:], strict=False)):
            size = float(np.linalg.norm(end - start))
            axis = (end - start) / size
            pad = unit(self.pad - axis * (self.pad @ axis))
            side = np.cross(axis, pad)
            side = side if thumbward is None or side @ thumbward > 0 else -side
            run = (points - start) @ axis
            offset = points - start - np.clip(run, 0 if bone else -1, size if bone < 2 else 9)[:, None] * axis
            distance = np.linalg.norm(offset, axis=1)
            nearer = distance < best
            best = np.where(nearer, distance, best)
            along = np.where(nearer, done + np.clip(run, -1, 9), along)
            aside, toward_pad = (np.where(nearer, offset @ way, old) for way, old in ((side, aside), (pad, toward_pad)))
            done += size
        return best, along, aside, toward_pad


@dataclass(frozen=True)
class Hand:
    """The plane of the palm at the wrist: along to the middle knuckle, thumbward, palmar; and the five digits."""

    wrist: Floats
    along: Floats
    thumbward: Floats
    palmar: Floats
    knuckles: Mapping[int, Floats]
    digits: Mapping[int, Digit]

    def place(self, points: Floats) -> tuple[Floats, Floats, Floats]:
        """Along, thumbward and palmar offset from the wrist in dm."""
        offset = points - self.wrist
        return offset @ self.along, offset @ self.thumbward, offset @ self.palmar


@dataclass(frozen=True)
class Frame:
    """All frames of the standing body, and its joints by bone name."""

    joints: Mapping[str, Floats]
    leg: Limb
    arm: Limb
    hand: Hand
    foot: tuple[Floats, Floats, Floats]

    def on_foot(self, points: Floats) -> tuple[Floats, Floats]:
        """Forward (toward the middle of the toes) and outward offset from the ankle on the ground plane."""
        origin, forward, outward = self.foot
        return (points - origin) @ forward, (points - origin) @ outward


def build_frame(joints: Mapping[str, Floats]) -> Frame:
    """The frames of the left side of the standing body."""
    leg = Limb((joints["upperleg01.L"], joints["lowerleg01.L"], joints["foot.L"]), FORWARD, OUTWARD)
    arm = Limb((joints["upperarm01.L"], joints["lowerarm01.L"], joints["wrist.L"]), OUTWARD, 2 * FORWARD)
    return Frame(joints, leg, arm, _hand(joints), _foot(joints))


def _hand(joints: Mapping[str, Floats]) -> Hand:
    wrist = joints["wrist.L"]
    knuckles = {k: joints[f"finger{k}-1.L"] for k in (2, 3, 4, 5)}
    along = unit(knuckles[3] - wrist)
    palmar = np.cross(knuckles[5] - wrist, knuckles[2] - wrist)
    palmar = palmar * np.sign(palmar[2])
    palmar = unit(palmar - along * (palmar @ along))
    thumbward = np.cross(along, palmar)
    thumbward = thumbward * np.sign(thumbward @ (joints["finger1-2.L"] - wrist))
    thumb_pad = unit(0.5 * palmar - 0.85 * thumbward)
    digits = {k: Digit(_digit_line(joints, k), thumb_pad if k == 1 else palmar) for k in range(1, 6)}
    return Hand(wrist, along, thumbward, palmar, knuckles, digits)


def _digit_line(joints: Mapping[str, Floats], finger: int) -> tuple[Floats, Floats, Floats, Floats]:
    first, second, third = (joints[f"finger{finger}-{k}.L"] for k in (1, 2, 3))
    tip = joints[f"finger{finger}-3.L/tail"]
    return first, second, third, tip + 0.15 * unit(tip - third)


def _foot(joints: Mapping[str, Floats]) -> tuple[Floats, Floats, Floats]:
    ankle = joints["foot.L"]
    toes = (joints["toe1-1.L"] + joints["toe5-1.L"]) / 2
    forward = toes - np.array([ankle[0], 0, ankle[2] - 0.45])
    forward = unit(forward * np.array([1, 0, 1]))
    outward = np.array([forward[2], 0, -forward[0]])
    return np.array([ankle[0], 0, ankle[2]]), forward, outward * np.sign(outward[0])

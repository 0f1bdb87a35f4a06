"""Outlines: the paths of the drawings as absolute steps that can be moved, printed, written and rasterised."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from app.figures.curves import Point, distance

Step = tuple[str, tuple[Point, ...]]
"""M and L with one point, C with two handles and a point, Z with none; all absolute."""
Outline = tuple[Step, ...]

_PIECE = re.compile(r"([MmLlCcZz])([^MmLlCcZz]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_POINTS = {"M": 1, "L": 1, "C": 3}
FINE = 1.6
"""Units of a straight piece when a curve is broken into a polygon."""


@dataclass(frozen=True)
class Frame:
    """Where a drawing stands on a plate: scaled, mirrored at its own width if asked, and moved."""

    x: float
    y: float
    scale: float
    mirror_width: float | None = None

    def at(self, point: Point) -> Point:
        """Move one point."""
        x = point[0] if self.mirror_width is None else self.mirror_width - point[0]
        return self.x + x * self.scale, self.y + point[1] * self.scale


@lru_cache(maxsize=4096)
def read_path(text: str) -> Outline:
    """Read the path of a drawing (M, L, C, Z in both cases); other letters are left out."""
    steps: list[Step] = []
    at = start = (0.0, 0.0)
    for letter, numbers in _PIECE.findall(text):
        kind = letter.upper()
        if kind == "Z":
            steps.append(("Z", ()))
            at = start
            continue
        for points in _points(numbers, _POINTS[kind]):
            moved = tuple((x + at[0], y + at[1]) for x, y in points) if letter.islower() else points
            steps.append((kind, moved))
            at = moved[-1]
            start = at if kind == "M" else start
    return tuple(steps)


def _points(numbers: str, each: int) -> Iterator[tuple[Point, ...]]:
    values = [float(value) for value in _NUMBER.findall(numbers)]
    pairs = list(zip(values[::2], values[1::2], strict=False))
    return (tuple(pairs[k : k + each]) for k in range(0, len(pairs) - each + 1, each))


def placed(outline: Outline, frame: Frame) -> Outline:
    """Move an outline into a frame."""
    return tuple((kind, tuple(frame.at(point) for point in points)) for kind, points in outline)


def joined(outlines: Iterable[Outline]) -> Outline:
    """Put outlines together as one."""
    return tuple(step for outline in outlines for step in outline)


def rounded_box(x: float, y: float, width: float, height: float, radius: float) -> Outline:
    """Draw a box with round corners."""
    r, k = min(radius, width / 2, height / 2), 0.5523
    right, low, h = x + width, y + height, r * (1 - k)
    corners = (
        ("M", ((x + r, y),)),
        ("L", ((right - r, y),)),
        ("C", ((right - h, y), (right, y + h), (right, y + r))),
        ("L", ((right, low - r),)),
        ("C", ((right, low - h), (right - h, low), (right - r, low))),
        ("L", ((x + r, low),)),
        ("C", ((x + h, low), (x, low - h), (x, low - r))),
        ("L", ((x, y + r),)),
        ("C", ((x, y + h), (x + h, y), (x + r, y))),
        ("Z", ()),
    )
    return tuple((kind, points) for kind, points in corners)


def circle(centre: Point, radius: float) -> Outline:
    """Draw a circle."""
    return rounded_box(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius, radius)


def line(*points: Point) -> Outline:
    """Draw straight pieces through points."""
    return tuple(("M" if k == 0 else "L", (point,)) for k, point in enumerate(points))


def first_point(outline: Outline) -> Point:
    """The point where an outline begins."""
    return outline[0][1][0]


def polygons(outline: Outline) -> list[list[Point]]:
    """Break an outline into polygons, one for each of its parts."""
    parts: list[list[Point]] = []
    for kind, points in outline:
        if kind == "M":
            parts.append([points[0]])
        elif kind == "L":
            parts[-1].append(points[0])
        elif kind == "C":
            parts[-1].extend(_curve(parts[-1][-1], points))
        elif parts:
            parts[-1].append(parts[-1][0])
    return [part for part in parts if len(part) > 1]


def _curve(start: Point, points: Sequence[Point]) -> Iterator[Point]:
    near, far, end = points
    length = distance(start, near) + distance(near, far) + distance(far, end)
    pieces = min(24, max(2, ceil(length / FINE)))
    for k in range(1, pieces + 1):
        t, s = k / pieces, 1 - k / pieces
        a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        yield (
            a * start[0] + b * near[0] + c * far[0] + d * end[0],
            a * start[1] + b * near[1] + c * far[1] + d * end[1],
        )

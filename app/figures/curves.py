"""Plain curves for the drawings: polylines, parallel lines, and a smooth SVG path through points."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

Point = tuple[float, float]


def between(a: Point, b: Point, part: float) -> Point:
    """Go from ``a`` towards ``b``: 0 is ``a``, 1 is ``b``."""
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part


def distance(a: Point, b: Point) -> float:
    """Measure from ``a`` to ``b``."""
    return hypot(b[0] - a[0], b[1] - a[1])


def path_length(line: Sequence[Point]) -> float:
    """Measure a polyline."""
    return sum(distance(a, b) for a, b in pairwise(line))


def nearest_part(point: Point, a: Point, b: Point) -> float:
    """Find where on the stretch ``a`` to ``b`` (0..1) it comes nearest to a point."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    part = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length if length else 0.0
    return min(1.0, max(0.0, part))


def nearest_on(point: Point, line: Sequence[Point]) -> tuple[int, float, float]:
    """Find the stretch of a polyline nearest to a point: its index, the part (0..1) on it, and the distance."""
    best = (0, 0.0, float("inf"))
    for k, (a, b) in enumerate(pairwise(line)):
        part = nearest_part(point, a, b)
        far = distance(point, between(a, b, part))
        if far < best[2]:
            best = (k, part, far)
    return best


def beside(line: Sequence[Point], shift: float) -> list[Point]:
    """Shift a polyline sideways by ``shift`` (to the right of its course on a screen where y grows downwards)."""
    moved = []
    for k, point in enumerate(line):
        a, b = line[max(0, k - 1)], line[min(len(line) - 1, k + 1)]
        size = distance(a, b) or 1.0
        moved.append((point[0] - (b[1] - a[1]) / size * shift, point[1] + (b[0] - a[0]) / size * shift))
    return moved


def _text(point: Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"


def smooth_path(points: Sequence[Point]) -> str:
    """Draw a smooth SVG path (cubic, Catmull-Rom) through points; blank for fewer than two."""
    if len(points) < 2:
        return ""
    padded = [points[0], *points, points[-1]]
    steps = []
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        near, far = _handles(p0, p1, p2, p3)
        steps.append(f"C{_text(near)} {_text(far)} {_text(p2)}")
    return f"M{_text(points[0])}" + "".join(steps)


def _handles(p0: Point, p1: Point, p2: Point, p3: Point) -> tuple[Point, Point]:
    """Place the two handles between ``p1`` and ``p2``; no longer than a third of the stretch, so nothing overshoots."""
    reach = distance(p1, p2) / 3
    before, after = distance(p0, p2) or 1.0, distance(p1, p3) or 1.0
    near = (p1[0] + (p2[0] - p0[0]) / before * reach, p1[1] + (p2[1] - p0[1]) / before * reach)
    far = (p2[0] - (p3[0] - p1[0]) / after * reach, p2[1] - (p3[1] - p1[1]) / after * reach)
    return near, far


def line_path(points: Sequence[Point]) -> str:
    """Draw straight stretches through points."""
    return "M" + "L".join(_text(point) for point in points) if len(points) > 1 else ""

"""Curves -> SVG path text: relative commands on a grid of tenths, rounded at absolute points, so neighbours agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tools.bodymap.arrays import Floats
from tools.bodymap.curves import Curve

Tenths = tuple[int, int]


def ring_path(ring: Sequence[Curve]) -> str:
    """One closed ring of curves that follow each other."""
    start = _tenths(ring[0].points[0])
    parts, here = [f"M{numbers(start)}"], start
    for curve in ring:
        text, here = _curve(curve, here)
        parts.append(text)
    return "".join(parts) + "z"


def line_path(curve: Curve) -> str:
    """One open line."""
    start = _tenths(curve.points[0])
    return f"M{numbers(start)}" + _curve(curve, start)[0]


def _curve(curve: Curve, here: Tenths) -> tuple[str, Tenths]:
    pieces = curve.pieces()
    if not pieces:
        end = _tenths(curve.points[-1])
        return "l" + numbers(_from(here, end)), end
    parts = []
    for piece in pieces:
        first, second, end = (_tenths(point) for point in piece)
        parts.append("c" + numbers([*_from(here, first), *_from(here, second), *_from(here, end)]))
        here = end
    return "".join(parts), here


def _tenths(point: Floats) -> Tenths:
    return round(float(point[0]) * 10), round(float(point[1]) * 10)


def _from(here: Tenths, there: Tenths) -> Tenths:
    return there[0] - here[0], there[1] - here[1]


def numbers(tenths: Iterable[int]) -> str:
    """Tenths as the shortest text: 5 -> .5, -30 -> -3; a sign parts two numbers as well as a space."""
    text = ""
    for value in tenths:
        one = f"{value / 10:.1f}".removesuffix(".0").replace("0.", ".", 1) if abs(value) < 10 else f"{value / 10:g}"
        one = {"": "0", "-0": "0", "-": "0"}.get(one, one)
        text += one if not text or one.startswith("-") else f" {one}"
    return text

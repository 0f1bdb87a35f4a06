"""The patterns of the four feelings on paper: their strokes and dots in points, the same size in every view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from app.core.report import FEELINGS, Feeling
from app.figures.curves import Point
from app.figures.handout.paths import Outline, read_path
from app.figures.tokens import PATTERNS

SCALE = 0.62
"""Points on paper of one px on screen."""
WEAK_STROKE = 1.5
"""The hatch of weakness is finer on paper, as its ground is lighter."""


@dataclass(frozen=True)
class Recipe:
    """A tile (square, in points) and what is in it; ``turn`` in degrees."""

    tile: float
    turn: float
    stroke: float
    lines: Outline
    dots: tuple[Point, ...]
    radius: float
    round_ends: bool


@cache
def recipes() -> Mapping[Feeling, Recipe]:
    """The recipes of all feelings, from the tokens of the screen."""
    return {feeling: _recipe(feeling) for feeling in FEELINGS}


def _recipe(feeling: Feeling) -> Recipe:
    raw = PATTERNS[feeling]
    stroke = WEAK_STROKE if feeling == "weak" else float(raw.get("stroke", 0))
    steps = read_path(_absolute(str(raw.get("d", ""))))
    dots = [cast(Point, tuple(map(float, dot.split(",")))) for dot in str(raw.get("dots", "")).split()]
    return Recipe(
        tile=float(raw["tile"]) * SCALE,
        turn=float(raw["rotate"]),
        stroke=stroke * SCALE,
        lines=tuple((kind, tuple((x * SCALE, y * SCALE) for x, y in points)) for kind, points in steps),
        dots=tuple((x * SCALE, y * SCALE) for x, y in dots),
        radius=float(raw.get("radius", 0)) * SCALE,
        round_ends=feeling == "pain",
    )


def _absolute(text: str) -> str:
    """Write the level strokes (``h``) of the recipes as lines, which outlines know."""
    parts = text.split("h")
    return parts[0] + "".join(f"l{_first(part)} 0{part[len(_first(part)) :]}" for part in parts[1:])


def _first(text: str) -> str:
    size = next((k for k, letter in enumerate(text) if letter not in "-.0123456789"), len(text))
    return text[:size]

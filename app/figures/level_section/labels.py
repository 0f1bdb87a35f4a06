"""Labels beside a section: two lines each, at the left for discs and roots, at the right for the cord."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot

from app.core.spine_section import RootWay
from app.figures.level_section.shapes import Caption, Grid, Point, Stroke, path
from app.figures.level_section.strands import exit_point

Lines = tuple[str, str]
Say = Callable[[str, RootWay | None], Lines]
"""Gives the two lines for ``root`` and ``segment`` of a way, for one of its discs by name, and for the ``end``."""

WIDTH = 456.0
_LEFT, _RIGHT = 142.0, 330.0
_LINE, _APART, _FIRST = 16.0, 37.0, 12.0
_NEAR = 22.0
"""A label so near to what it names needs no line."""
_CLEAR = 9.0
"""A number stands so many px beside the point that it names."""
_DOT = "a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z"
_TAIL = 0.9
"""So many rows below the end of the cord stands its label."""


@dataclass(frozen=True)
class Label:
    """Two lines and the point that they name."""

    at: tuple[float, float]
    title: str
    text: str
    left: bool


Placed = tuple[tuple[Label, float], ...]
"""Labels with the height of their first line."""


def labels(grid: Grid, say: Say) -> Placed:
    """Everything that gets a label, each once, apart from its neighbours."""
    found = [label for way in grid.section.ways for label in _of_way(grid, way, say)]
    end = grid.section.cord_end
    if end + _TAIL < grid.section.bottom:
        found.append(Label((grid.canal(end + _TAIL) + 5, grid.y(end + _TAIL)), *say("end", None), left=False))
    once = tuple({(one.title, one.text): one for one in found}.values())
    sides = (_spread([one for one in once if one.left is left], grid.height) for left in (True, False))
    return tuple(placed for side in sides for placed in side)


def _of_way(grid: Grid, way: RootWay, say: Say) -> list[Label]:
    middle = sum(way.segment) / 2
    segment = Label((grid.canal(middle) + grid.half(middle) - 2, grid.y(middle)), *say("segment", way), left=False)
    root = Label(exit_point(grid, way), *say("root", way), left=True)
    discs = [Label((grid.front(one.row) + 4, grid.y(one.row)), *say(one.name, way), left=True) for one in way.discs]
    return [segment, root, *discs]


def _spread(own: list[Label], height: float) -> Placed:
    """Push labels down until they keep apart, then up until the last one is in the figure."""
    own = sorted(own, key=lambda label: label.at[1])
    ys: list[float] = []
    for label in own:
        ys.append(max(label.at[1] + 4, ys[-1] + _APART if ys else _FIRST))
    floor = height - _LINE - 5
    for place in reversed(range(len(ys))):
        ys[place] = min(ys[place], floor)
        floor = ys[place] - _APART
    return tuple(zip(own, ys, strict=True))


def points(placed: Placed) -> tuple[Point, ...]:
    """What the labels name, from the top down; the number stands clear of what it counts."""
    found = [(label.at[0] + (-_CLEAR if label.left else _CLEAR), label.at[1], label) for label, _ in placed]
    return tuple(Point(x, y, label.title, label.text) for x, y, label in sorted(found, key=lambda row: row[1]))


def leaders(placed: Placed) -> list[Stroke]:
    """A line from each label to what it names, with a dot at its end."""
    ends = [(label.at, (_LEFT + 4 if label.left else _RIGHT - 4, y - 4)) for label, y in placed]
    lines = [(start, end) for start, end in ends if hypot(start[0] - end[0], start[1] - end[1]) > _NEAR]
    dots = [Stroke(path("M", x - 2, y, _DOT), "leader-dot") for (x, y), _ in lines]
    return [Stroke(path("M", *start, "L", *end), "leader") for start, end in lines] + dots


def captions(placed: Placed) -> list[Caption]:
    """The lines of all labels."""
    rows = [(label, y, _LEFT if label.left else _RIGHT, "end" if label.left else "start") for label, y in placed]
    titles = [Caption(x, y, label.title, "title", anchor) for label, y, x, anchor in rows]
    return titles + [Caption(x, y + _LINE, label.text, "text", anchor) for label, y, x, anchor in rows if label.text]

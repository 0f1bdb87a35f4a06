"""Cord, cauda and roots of a section."""

from __future__ import annotations

from app.core.spine_section import RootWay
from app.figures.level_section.shapes import ABOVE, FUSED, Caption, Grid, Stroke, path

_NAMED_FROM = 13.0
"""A segment of so many px has room for its name."""
_SHORT = 1.8
"""A root that leaves so few rows below its segment runs out in one bend."""
_STRANDS = (-0.8, -0.4, 0.0, 0.4, 0.8)


def cord(grid: Grid) -> list[Stroke]:
    """The cord in its segments, those of the chosen roots last."""
    chosen = {way.level for way in grid.section.ways}
    bands = [
        Stroke(_band(grid, start, end), "band is-lit" if name in chosen else "band", name)
        for name, start, end in grid.section.segments
        if start < grid.section.bottom and end > grid.section.top
    ]
    return sorted(bands, key=lambda stroke: stroke.kind == "band is-lit")


def _band(grid: Grid, start: float, end: float) -> str:
    """A segment, cut off where the drawing ends."""
    edge = ABOVE / 2 / grid.high
    start, end = max(start, grid.section.top - edge), min(end, grid.section.bottom + edge)
    (x1, h1), (x2, h2) = ((grid.canal(row), grid.half(row)) for row in (start, end))
    y1, y2 = grid.y(start), grid.y(end)
    return path("M", x1 - h1, y1, "L", x1 + h1, y1, "L", x2 + h2, y2, "L", x2 - h2, y2, "Z")


def band_names(grid: Grid) -> list[Caption]:
    """The name of each segment, where there is room."""
    top, bottom = grid.section.top, grid.section.bottom
    shown = [row for row in grid.section.segments if top <= row[1] and row[2] <= bottom]
    roomy = [
        (name, (a + b) / 2)
        for name, a, b in shown
        if (b - a) * grid.high >= _NAMED_FROM and grid.half(b) * 2 >= _NAMED_FROM
    ]
    chosen = {way.level for way in grid.section.ways}
    kind = {True: "band-name is-lit", False: "band-name"}
    return [Caption(grid.canal(at), grid.y(at) + 4, name, kind[name in chosen]) for name, at in roomy]


def cauda(grid: Grid) -> list[Stroke]:
    """The strands below the end of the cord."""
    start, end = grid.section.cord_end - 0.7, float(min(grid.section.bottom, FUSED + 4))
    return [Stroke(_strand(grid, start, end, offset), "strand") for offset in _STRANDS if end > start + 1]


def _strand(grid: Grid, start: float, end: float, offset: float) -> str:
    points: list[float] = []
    for part in range(7):
        row = start + (end - start) * part / 6
        spread = grid.half(start) + (grid.cord / 2 - 2 - grid.half(start)) * part / 6
        points += [grid.canal(row) + offset * spread, grid.y(row)]
    return path("M", *points)


def roots(grid: Grid) -> list[Stroke]:
    """Each root with its dark edge."""
    return [Stroke(_root(grid, way), kind, way.level) for kind in ("root-case", "root") for way in grid.section.ways]


def _root(grid: Grid, way: RootWay) -> str:
    """Out of its segment, down behind the bodies, out to the front at its border."""
    start, (x_end, y_end) = sum(way.segment) / 2, exit_point(grid, way)
    x, y = grid.canal(start) - grid.half(start) + 1, grid.y(start)
    if way.leaves - start < _SHORT:
        edge = grid.back(way.leaves)
        turn = grid.y(way.leaves) + 1
        return path(
            "M", x, y, "C", x - 8, y + 2, edge + 6, turn - 6, edge - 8, turn,
            "C", edge - 22, turn + 6, x_end + 34, y_end - 2, x_end, y_end,
        )  # fmt: skip
    edge = grid.back(way.leaves - 0.3)
    return path(
        "M", x, y, "Q", x - 4, y + 4, *_down(grid, start, way.leaves),
        "Q", edge + 1, y_end - 2, edge - 12, y_end - 2, "L", x_end, y_end,
    )  # fmt: skip


def _down(grid: Grid, start: float, leaves: float) -> tuple[str | float, ...]:
    """Points of the way down along the back of the bodies."""
    first, last = start + 0.4, leaves - 0.5
    steps = max(2, round((last - first) * 2))
    rows = [first + (last - first) * part / steps for part in range(steps + 1)]
    points = [(grid.back(row) + 2.5, grid.y(row)) for row in rows]
    return (*points[0], "L", *(value for point in points[1:] for value in point))


def exit_point(grid: Grid, way: RootWay) -> tuple[float, float]:
    """Where the drawn root ends, in front of the bodies.

    A root with a disc far to the side leaves high in its hole, over the disc of that border.
    """
    over_disc = any(one.how == "far" for one in way.discs)
    long = way.leaves - sum(way.segment) / 2 > _SHORT
    drop = -0.06 if over_disc else 0.14 if long else 0.32
    return grid.front(way.leaves) - 15, grid.y(max(way.leaves + drop, grid.section.top + 0.3))

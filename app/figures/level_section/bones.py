"""Vertebrae, their tips and the discs of a section."""

from __future__ import annotations

from app.core.levels import family
from app.core.spine_section import BONES
from app.figures.level_section.shapes import FUSED, Caption, Grid, Stroke, path

_NAMED_FROM = 15.0
"""Rows of so many px have room for the name of their bone."""
_DROPS = {"neck": 0.3, "chest": 0.6, "lower_back": 0.24, "seat": 0.2}
"""How far the tip of a bone hangs down, in rows."""


def bones(grid: Grid) -> list[Stroke]:
    """Every bone in the window: its tip and its body."""
    rows = range(grid.section.top, grid.section.bottom)
    return [stroke for row in rows for stroke in (Stroke(_tip(grid, row), "bone"), Stroke(_body(grid, row), "bone"))]


def _body(grid: Grid, row: int) -> str:
    """The body of a bone: waisted, or (in the sacrum) a block that touches its neighbours."""
    fused = row >= FUSED
    rest, waist, rise = (0.03, 0.0, 0.0) if fused else (0.11, 3.0, 2.0)
    top, low = grid.y(row + rest), grid.y(row + 1 - rest)
    (a, b), (d, c) = ((grid.front(at), grid.back(at)) for at in (row + rest, row + 1 - rest))
    middle = (top + low) / 2
    return path(
        "M", a, top, "Q", (a + b) / 2, top - rise, b, top, "Q", (b + c) / 2 - waist, middle, c, low,
        "Q", (c + d) / 2, low + rise, d, low, "Q", (a + d) / 2 + waist, middle, a, top, "Z",
    )  # fmt: skip


def _tip(grid: Grid, row: int) -> str:
    """The bony tip at the back that can be felt; in the sacrum only a ridge."""
    x, y, h = grid.canal(row + 0.4) + grid.cord / 2 + 5, grid.y(row + 0.3), grid.high
    long = (0.4 if row >= FUSED else 1.0) * (20 + h / 2)
    drop = h * _DROPS[family(BONES[row])]
    return path(
        "M", x, y, "C", x + long * 0.4, y, x + long * 0.8, y + drop * 0.5, x + long, y + drop,
        "C", x + long * 1.02, y + drop + h * 0.22, x + long * 0.75, y + drop + h * 0.24, x + long * 0.5,
        y + drop * 0.8 + h * 0.22, "C", x + long * 0.3, y + drop * 0.4 + h * 0.32, x + 4, y + h * 0.36, x, y + h * 0.36,
        "Z",
    )  # fmt: skip


def discs(grid: Grid) -> list[Stroke]:
    """All discs that show, those at risk last: the usual one bulges into the canal, a far one is only outlined."""
    rows = sorted(row for row in grid.section.borders if grid.section.top < row < grid.section.bottom)
    quiet = [Stroke(_disc(grid, row), "disc") for row in rows]
    found = {(one.row, one.how): (one, way.level) for way in grid.section.ways for one in way.discs}
    lit = [
        Stroke(_disc(grid, one.row, 0.0 if one.how == "far" else 5.0), f"disc is-{one.how}", level)
        for one, level in found.values()
    ]
    return quiet + sorted(lit, key=lambda stroke: stroke.kind != "disc is-far")


def _disc(grid: Grid, row: float, bulge: float = 0.0) -> str:
    """A disc at a border; ``bulge`` px of it stand out into the canal."""
    top, low = grid.y(row - 0.1), grid.y(row + 0.1)
    a, b = grid.front(row) + 1, grid.back(row) - 1
    middle, centre = (top + low) / 2, (a + b) / 2
    return path(
        "M", a, top, "Q", centre, top - 2, b, top, "Q", b + bulge * 2, middle, b, low,
        "Q", centre, low + 2, a, low, "Q", a - 2, middle, a, top, "Z",
    )  # fmt: skip


def bone_names(grid: Grid) -> list[Caption]:
    """The name of each bone in its body, where there is room."""
    if grid.high < _NAMED_FROM:
        return []
    rows = [(row + 0.5, BONES[row]) for row in range(grid.section.top, grid.section.bottom)]
    return [Caption((grid.front(at) + grid.back(at)) / 2, grid.y(at) + 4, name, "bone-name") for at, name in rows]

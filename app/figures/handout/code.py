"""The code that a phone can scan: the squares of a QR code as one area."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import segno

from app.figures.handout.paths import Outline, joined
from app.figures.handout.scene import Area, Ink, Item, Plate

QUIET = 2
"""Squares of free room round the code; the sheet is white further out."""


def _strips(text: str) -> Iterator[tuple[int, int, int]]:
    """Runs of dark squares: column, row, how many."""
    for row, squares in enumerate(segno.make(text, error="m", micro=False).matrix):
        column = 0
        for dark, run in groupby(squares):
            size = len(list(run))
            if dark:
                yield column, row, size
            column += size


def code_plate(text: str, size: float, spoken: str = "") -> Plate:
    """Draw the code of a text, so large with its free room. ValueError when the text is too long for any code."""
    squares = len(segno.make(text, error="m", micro=False).matrix)
    unit = size / (squares + 2 * QUIET)
    boxes = (_box((x + QUIET) * unit, (y + QUIET) * unit, wide * unit, unit) for x, y, wide in _strips(text))
    items: tuple[Item, ...] = (Area(joined(boxes), Ink("#000000")),)
    return Plate(size, size, items, spoken)


def _box(x: float, y: float, width: float, height: float) -> Outline:
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return (*(("M" if k == 0 else "L", (corner,)) for k, corner in enumerate(corners)), ("Z", ()))

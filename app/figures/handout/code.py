"""The code that a phone can scan: the squares of a QR code as one area."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

import segno

from app.figures.handout.paths import Outline, joined
from app.figures.handout.scene import Area, Ink, Plate

QUIET = 2
"""Squares of free room round the code; the sheet is white further out."""
SQUARE = 0.92
"""Points of a square that a phone reads well on paper."""


@lru_cache(maxsize=32)
def squares(text: str) -> tuple[bytes, ...]:
    """The rows of the code: 1 where it is dark. ValueError when the text is too long for any code."""
    return tuple(bytes(row) for row in segno.make(text, error="l", micro=False).matrix)


def code_size(text: str, least: float, most: float) -> float:
    """How large a code should be printed: its squares should not get too small."""
    return min(most, max(least, (len(squares(text)) + 2 * QUIET) * SQUARE))


def code_plate(text: str, size: float, spoken: str = "") -> Plate:
    """Draw the code of a text, so large with its free room."""
    rows = squares(text)
    unit = size / (len(rows) + 2 * QUIET)
    boxes = [_box((x + QUIET) * unit, (y + QUIET) * unit, wide * unit, unit) for x, y, wide in _strips(rows)]
    return Plate(size, size, (Area(joined(boxes), Ink("#000000")),), spoken)


def _strips(rows: tuple[bytes, ...]) -> Iterator[tuple[int, int, int]]:
    """Runs of dark squares: column, row, how many."""
    for y, row in enumerate(rows):
        column = 0
        for dark, run in groupby(row):
            size = len(list(run))
            if dark:
                yield column, y, size
            column += size


def _box(x: float, y: float, width: float, height: float) -> Outline:
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return (*(("M" if k == 0 else "L", (corner,)) for k, corner in enumerate(corners)), ("Z", ()))

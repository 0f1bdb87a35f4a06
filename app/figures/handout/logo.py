"""The mark of the app and its name at the head of the sheet."""

from __future__ import annotations

from dataclasses import dataclass

from app.figures.handout.blocks import ornament
from app.figures.handout.document import Document
from app.figures.handout.paths import Frame, placed, read_path
from app.figures.handout.scene import Ink, Item, Stroke
from app.figures.handout.setting import Type, write
from app.figures.tokens import PRINT

STEM = "M13 2L13 14"
ROOTS = "M13 9C13 14 8 13 5.5 17.5M13 9C13 14 18 13 20.5 17.5M13 13C13 18 10.5 19 10 23.5M13 13C13 18 15.5 19 16 23.5"
SIZE = 17.0


@dataclass(frozen=True)
class Brand:
    """Mark and name on one line."""

    name: str
    height: float = SIZE

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Draw the mark, write the name."""
        ornament(sheet, x, y - 1, mark(SIZE))
        with sheet.tagged("P"):
            write(sheet, self.name, Type(12.4, serif=True), x + SIZE + 4, y + 12.2)


def mark(size: float) -> list[Item]:
    """Draw the mark of the app so large."""
    frame = Frame(0, 0, size / 26)
    stem, roots = placed(read_path(STEM), frame), placed(read_path(ROOTS), frame)
    inks = ((PRINT["nerve-case"], 4.6), (PRINT["nerve"], 2.8))
    strokes: list[Item] = [Stroke(stem, Ink(colour), width * size / 26) for colour, width in inks]
    return [*strokes, Stroke(roots, Ink(PRINT["ink"]), 1.7 * size / 26)]

"""Setting type: words of several styles broken into lines and put on the sheet, tagged for reading aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from app.figures.handout.document import SANS, SERIF, Document
from app.figures.tokens import PRINT

Tag = Literal["H1", "H2", "P"]


@dataclass(frozen=True)
class Type:
    """How letters look: family, weight, size in points, colour; ``under`` is a colour behind the lower half."""

    size: float
    bold: bool = False
    serif: bool = False
    colour: str = PRINT["ink"]
    under: str = ""

    @property
    def family(self) -> str:
        """The font family; the serif has one weight."""
        return SERIF if self.serif else SANS

    @property
    def style(self) -> str:
        """The style as fpdf2 names it."""
        return "B" if self.bold or self.serif else ""


Run = tuple[str, Type]
"""Words that look alike."""


@dataclass(frozen=True)
class Piece:
    """Words of one look on one line, with their width in points."""

    text: str
    type: Type
    width: float


class Block(Protocol):
    """Something with a height that can be put on the sheet."""

    @property
    def height(self) -> float:
        """Points from top to bottom."""

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Put it on the sheet with its left top corner there."""


@dataclass(frozen=True)
class Paragraph:
    """Lines of words. ``leading`` is the distance of base lines."""

    lines: tuple[tuple[Piece, ...], ...]
    leading: float
    tag: Tag = "P"

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return len(self.lines) * self.leading

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Put it on the sheet."""
        with sheet.decoration():
            self._unders(sheet, x, y)
        with sheet.tagged(self.tag):
            for k, line in enumerate(self.lines):
                at = x
                for piece in line:
                    write(sheet, piece.text, piece.type, at, self._base(y, k))
                    at += piece.width

    def _base(self, y: float, line: int) -> float:
        size = max((piece.type.size for piece in self.lines[line]), default=self.leading)
        return y + line * self.leading + (self.leading + size * 0.7) / 2

    def _unders(self, sheet: Document, x: float, y: float) -> None:
        """Lay colour behind the lower half of the key words."""
        for k, line in enumerate(self.lines):
            at = x
            for piece in line:
                if piece.type.under:
                    box = (at - 1, self._base(y, k) - piece.type.size * 0.26, piece.width + 1, piece.type.size * 0.4)
                    sheet.set_fill_color(piece.type.under)
                    sheet.rect(*box, style="F")
                at += piece.width


def write(sheet: Document, text: str, kind: Type, x: float, y: float) -> None:
    """Write words with their base line at y."""
    sheet.set_font(kind.family, kind.style, kind.size)
    sheet.set_text_color(kind.colour)
    sheet.text(x, y, text)


@dataclass(frozen=True)
class Setter:
    """Breaks words into lines, measured with the fonts of a sheet; ``scale`` makes all letters smaller."""

    sheet: Document
    scale: float = 1.0

    def width(self, text: str, kind: Type) -> float:
        """Points that a text takes."""
        return self.sheet.unit_width(text, kind.family, kind.style) * kind.size

    def sized(self, kind: Type) -> Type:
        """The type at the scale of this setter."""
        return replace(kind, size=round(kind.size * self.scale, 2))

    def paragraph(self, runs: Sequence[Run], width: float, tag: Tag = "P", leading: float = 1.32) -> Paragraph:
        """Set runs into lines no wider than ``width``; ``leading`` counts in sizes of the first run."""
        sized = [(text, self.sized(kind)) for text, kind in runs if text]
        lines = self._lines(list(self._words(sized)), width)
        return Paragraph(tuple(map(_joined, lines)), sized[0][1].size * leading if sized else 0.0, tag)

    def _words(self, runs: Sequence[Run]) -> Iterator[Piece]:
        """Cut runs into words, each with the space that follows it."""
        for text, kind in runs:
            for word in text.replace(" ", " \n").split("\n"):
                if word:
                    yield Piece(word, kind, self.width(word, kind))

    def _lines(self, words: Sequence[Piece], width: float) -> list[list[Piece]]:
        """Fill lines; words without a space between them stay together."""
        lines: list[list[Piece]] = [[]]
        for group in _unbroken(words):
            long = sum(piece.width for piece in lines[-1]) + sum(piece.width for piece in group)
            slack = group[-1].width - self.width(group[-1].text.rstrip(), group[-1].type)
            if lines[-1] and long - slack > width:
                lines.append([])
            lines[-1].extend(self._fitting(group, width))
        return lines

    def _fitting(self, group: Sequence[Piece], width: float) -> Sequence[Piece]:
        """Cut a word that no line can hold."""
        if sum(piece.width for piece in group) <= width:
            return group
        return [self._cut(piece, width) for piece in group]

    def _cut(self, piece: Piece, width: float) -> Piece:
        text = piece.text
        while len(text) > 1 and self.width(text, piece.type) > width:
            text = text[:-1]
        return replace(piece, text=text, width=self.width(text, piece.type))


def _unbroken(words: Sequence[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in words:
        group.append(piece)
        if piece.text.endswith(" "):
            yield group
            group = []
    if group:
        yield group


def _joined(line: Sequence[Piece]) -> tuple[Piece, ...]:
    """Join neighbours of one look, so that a line is few pieces of text."""
    found: list[Piece] = []
    for piece in line:
        if found and found[-1].type == piece.type:
            last = found.pop()
            piece = Piece(last.text + piece.text, piece.type, last.width + piece.width)
        found.append(piece)
    return tuple(found)

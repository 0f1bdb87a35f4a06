"""The parts of the sheet: stacks and columns of blocks, lines to write on, boxes to tick, the care band, the code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.figures.handout.document import Document
from app.figures.handout.paths import Outline, circle, line, rounded_box
from app.figures.handout.printing import Press
from app.figures.handout.scene import Area, Ink, Item, Plate, Stroke
from app.figures.handout.setting import Block, Paragraph
from app.figures.tokens import PRINT

BAND = 142.0
"""Points of the left part of the care band."""


def ornament(sheet: Document, x: float, y: float, items: Sequence[Item]) -> None:
    """Draw something that is not read aloud."""
    with sheet.decoration():
        Press(sheet, x, y).print(Plate(0, 0, tuple(items)))


@dataclass(frozen=True)
class Space:
    """Room between blocks."""

    height: float

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Nothing."""


@dataclass(frozen=True)
class Rule:
    """A line across, in the middle of its height."""

    width: float
    height: float = 1.0
    stroke: float = 0.5
    colour: str = PRINT["line"]

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Draw the line."""
        across = line((0, self.height / 2), (self.width, self.height / 2))
        ornament(sheet, x, y, [Stroke(across, Ink(self.colour), self.stroke)])


@dataclass(frozen=True)
class Stack:
    """Blocks under each other."""

    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return sum(block.height for block in self.blocks)

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Draw them in order."""
        for block in self.blocks:
            block.draw(sheet, x, y)
            y += block.height


@dataclass(frozen=True)
class Beside:
    """Blocks beside each other: each with its x."""

    blocks: tuple[tuple[float, Block], ...]

    @property
    def height(self) -> float:
        """The height of the tallest."""
        return max(block.height for _, block in self.blocks)

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Draw them from left to right."""
        for shift, block in self.blocks:
            block.draw(sheet, x + shift, y)


@dataclass(frozen=True)
class Picture:
    """A plate as a figure with its description."""

    plate: Plate

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return self.plate.height

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Draw it; what it shows is read aloud."""
        with sheet.tagged("Figure", self.plate.spoken):
            Press(sheet, x, y).print(self.plate)


@dataclass(frozen=True)
class Writing:
    """A label with its text, or with a line to write on. The label may be blank."""

    label: Paragraph | None
    indent: float
    width: float
    height: float
    text: Paragraph | None = None

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Draw the label, then the text or the line."""
        if self.label:
            self.label.draw(sheet, x, y)
        if self.text:
            self.text.draw(sheet, x + self.indent, y)
        else:
            across = line((self.indent, self.height - 4), (self.width, self.height - 4))
            ornament(sheet, x, y, [Stroke(across, Ink(PRINT["control"]), 0.5)])


@dataclass(frozen=True)
class Tick:
    """A small box with words beside it; ``ticked`` crosses it."""

    text: Paragraph
    ticked: bool = False
    indent: float = 14.0
    side: float = 8.0

    @property
    def height(self) -> float:
        """The height of its words."""
        return self.text.height

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Draw box, tick and words."""
        top = (self.text.leading - self.side) / 2 + 0.4
        box = rounded_box(0, top, self.side, self.side, 1.6)
        items: list[Item] = [Stroke(box, Ink(PRINT["ink"]), 0.9)]
        if self.ticked:
            middle = top + self.side / 2
            check = line((1.8, middle), (3.4, middle + 1.9), (6.4, middle - 2.2))
            items.append(Stroke(check, Ink(PRINT["ink"]), 1.3))
        ornament(sheet, x, y, items)
        self.text.draw(sheet, x + self.indent, y)


@dataclass(frozen=True)
class Bullet:
    """Words after a small square, as a sign to watch for."""

    text: Paragraph
    colour: str
    indent: float = 10.0

    @property
    def height(self) -> float:
        """The height of its words."""
        return self.text.height

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Draw the square and the words."""
        middle = self.text.leading / 2
        ornament(sheet, x, y, [Area(rounded_box(0.6, middle - 1.6, 3.4, 3.4, 0.8), Ink(self.colour))])
        self.text.draw(sheet, x + self.indent, y)


@dataclass(frozen=True)
class Look:
    """The level of a care band and its colours: full, ground, and what stands on the full colour."""

    level: str
    colour: str
    ground: str
    on_colour: str


@dataclass(frozen=True)
class Band:
    """The care band: sign and what to do at the left on full colour, why at the right in a frame of that colour."""

    title: Paragraph
    body: Stack
    width: float
    look: Look

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return max(self.title.height, self.body.height) + 18

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Draw frame, band, sign and words."""
        tall, look = self.height, self.look
        frame = rounded_box(0.8, 0.8, self.width - 1.6, tall - 1.6, 6)
        items: list[Item] = [Area(frame, Ink(look.ground)), Area(_left_half(BAND, tall), Ink(look.colour))]
        items.append(Stroke(frame, Ink(look.colour), 1.6))
        items += [Stroke(part, Ink(look.on_colour), 1.5) for part in _sign(look.level, tall / 2)]
        ornament(sheet, x, y, items)
        self.title.draw(sheet, x + 36, y + (tall - self.title.height) / 2)
        self.body.draw(sheet, x + BAND + 12, y + (tall - self.body.height) / 2)


def _sign(level: str, middle: float) -> tuple[Outline, ...]:
    """The sign of a level: a triangle that warns, a clock, or a ring with an i."""
    x, ring = 20.0, circle((20.0, middle), 7.6)
    if level == "emergency_now":
        corners = ((x, middle - 8), (x + 9, middle + 7.5), (x - 9, middle + 7.5), (x, middle - 8))
        return line(*corners), line((x, middle - 2.6), (x, middle + 2.2)), line((x, middle + 4.7), (x, middle + 4.8))
    if level == "same_day":
        return ring, line((x, middle - 4.4), (x, middle), (x + 3.2, middle + 2))
    return ring, line((x, middle - 0.6), (x, middle + 4)), line((x, middle - 3.7), (x, middle - 3.6))


def _left_half(width: float, height: float) -> Outline:
    """A box whose left corners are round."""
    whole = rounded_box(0, 0, width + 8, height, 6)
    return tuple((kind, tuple((min(px, width), py) for px, py in points)) for kind, points in whole)


@dataclass(frozen=True)
class Linked:
    """A block that opens an address when it is pressed."""

    block: Block
    width: float
    address: str

    @property
    def height(self) -> float:
        """The height of the block."""
        return self.block.height

    def draw(self, sheet: Document, x: float, y: float) -> None:
        """Draw the block and lay the link over it."""
        self.block.draw(sheet, x, y)
        sheet.link(x, y, self.width, self.height, self.address)

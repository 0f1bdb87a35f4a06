"""What a section is drawn with: strokes and captions in px, and the grid from rows of bones to px."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.levels import family
from app.core.spine_section import BONES, Section

FUSED = next(row for row, bone in enumerate(BONES) if family(bone) == "seat")
"""The row from which the bones are grown together."""
_TALLEST, _HIGHEST = 41.0, 220.0
ABOVE = 4.0
"""Room above the first bone and below the last one, in px."""
_FRONT, _TILT, _LEAN = 172.0, -1.3, 5.5
_BODY, _GAP, _TAPER = 34.0, 5.0, 0.11


@dataclass(frozen=True)
class Stroke:
    """A path; ``kind`` tells how it is drawn, ``level`` whose colour it takes."""

    d: str
    kind: str
    level: str = ""


@dataclass(frozen=True)
class Caption:
    """A text at a point; anchor is start, middle or end."""

    x: float
    y: float
    text: str
    kind: str
    anchor: str = "middle"


@dataclass(frozen=True)
class Point:
    """What a label names: the point, and the two lines."""

    x: float
    y: float
    title: str
    text: str


@dataclass(frozen=True)
class SectionFigure:
    """The whole drawing in a box of ``width`` by ``height``; ``spoken`` says it to a screen reader."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]
    captions: tuple[Caption, ...]
    spoken: str = ""
    points: tuple[Point, ...] = ()
    """Every label once more with the point that it names, for a narrow page: there they are numbers and a list."""


@dataclass(frozen=True)
class Grid:
    """From rows of bones to px."""

    section: Section

    @property
    def high(self) -> float:
        """Height of a row."""
        return min(_TALLEST, _HIGHEST / (self.section.bottom - self.section.top))

    @property
    def height(self) -> float:
        """Height of the whole drawing."""
        return self.y(self.section.bottom) + ABOVE

    def y(self, row: float) -> float:
        """Height at which a row begins."""
        return ABOVE + (row - self.section.top) * self.high

    def front(self, row: float) -> float:
        """The front of the bodies: the sacrum leans back."""
        return _FRONT + _TILT * (min(row, FUSED) - self.section.top) + _LEAN * max(0.0, row - FUSED)

    def broad(self, row: float) -> float:
        """Breadth of a body; the bones of the sacrum grow smaller."""
        return (_BODY + self.high) * (1 - _TAPER * max(0.0, row - FUSED))

    def back(self, row: float) -> float:
        """The back of the bodies, where the canal begins."""
        return self.front(row) + self.broad(row)

    @property
    def cord(self) -> float:
        """Breadth of the cord."""
        return 12.0 + self.high / 5

    def canal(self, row: float) -> float:
        """The middle of the canal."""
        return self.back(row) + _GAP + self.cord / 2

    def half(self, row: float) -> float:
        """Half the breadth of the cord, which tapers towards its end."""
        return max(1.2, self.cord / 2 * min(1.0, (self.section.cord_end - row) / 1.3))


def path(*parts: str | float) -> str:
    """Join letters and numbers to path data."""
    return " ".join(part if isinstance(part, str) else f"{part:.1f}" for part in parts)

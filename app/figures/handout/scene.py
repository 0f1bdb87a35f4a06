"""A picture as data, in points of the sheet: areas, strokes, patterns, shading, letters; drawn as PDF, SVG and PNG."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from app.core.report import Feeling
from app.figures.curves import Point
from app.figures.handout.paths import Outline

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Ink:
    """A colour (``#RRGGBB``) and how dense it is (0..1)."""

    colour: str
    opacity: float = 1.0


@dataclass(frozen=True)
class Area:
    """A filled outline; holes by the even-odd rule."""

    outline: Outline
    ink: Ink


@dataclass(frozen=True)
class Stroke:
    """A drawn outline with round ends; ``dash`` is length and gap."""

    outline: Outline
    ink: Ink
    width: float
    dash: tuple[float, float] | None = None


@dataclass(frozen=True)
class Hatch:
    """The pattern of a feeling inside an outline; with a ``width``, along its border instead."""

    outline: Outline
    feeling: Feeling
    ink: Ink
    width: float = 0.0


@dataclass(frozen=True)
class Shade:
    """A picture (bytes of a JPEG), stretched over a box: x, y, width, height."""

    picture: bytes = field(repr=False)
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class Letters:
    """A short text on its base line."""

    text: str
    at: Point
    size: float
    ink: Ink
    anchor: Anchor = "start"
    bold: bool = False


@dataclass(frozen=True)
class Clipped:
    """Things that show only inside an outline."""

    outline: Outline
    items: tuple[Item, ...]


Item = Area | Stroke | Hatch | Shade | Letters | Clipped


@dataclass(frozen=True)
class Plate:
    """A picture of a size in points; ``spoken`` says in words what it shows."""

    width: float
    height: float
    items: tuple[Item, ...]
    spoken: str = ""

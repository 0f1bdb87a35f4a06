"""One view of the body with its marks and the ways of their messages, as items of a plate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from app.core.report import FEELINGS, Feeling, Mark
from app.figures.drawings import Drawing, Drawings, Shape, View
from app.figures.handout.paths import Frame, Outline, circle, first_point, joined, placed, read_path
from app.figures.handout.scene import Area, Clipped, Hatch, Ink, Item, Shade, Stroke
from app.figures.handout.shading import shaded_skin
from app.figures.overlay import Json
from app.figures.tokens import FEELINGS as FEELING_COLOURS
from app.figures.tokens import PRINT, PRINT_TINT

RING = 2.6
"""Points of the inner border that keeps the pattern of an earlier feeling."""
BRAIN = (
    "M-1 -21C-13 -24 -29 -17 -31 -3C-33 9 -26 19 -15 20C-9 21 -4 18 -1 14Z"
    "M1 -21C13 -24 29 -17 31 -3C33 9 26 19 15 20C9 21 4 18 1 14Z"
)
FOLDS = (
    "M-8 -17C-12 -11 -6 -7 -11 -2C-15 3 -8 7 -12 14M-19 -14C-24 -8 -17 -4 -22 1C-26 6 -19 9 -21 15"
    "M8 -17C12 -11 6 -7 11 -2C15 3 8 7 12 14M19 -14C24 -8 17 -4 22 1C26 6 19 9 21 15"
)
WIDTHS: Mapping[str, tuple[float, float]] = {"cord": (3.0, 1.9), "limb": (1.6, 0.85), "root": (1.6, 0.85)}
"""Kind of a way: points of its case and of its core, on a body of FULL points."""
FULL = 290.0
SHARP, SHADE_STEP = 3.2, 100
"""Rows of shading a point of paper, and to what they are rounded."""
SHARED = (5.2, 3.6, 1.2)
GLOW = 11.0
ORDER = ("limb", "root", "cauda", "cord", "brain")


@dataclass(frozen=True)
class Seat:
    """Where one view stands on the plate: its left top corner and its height, in points."""

    x: float
    y: float
    height: float

    def frame(self, drawing: Drawing, view: View) -> Frame:
        """The frame that brings the units of the drawing onto the plate."""
        mirror = drawing.width if view.mirror else None
        return Frame(self.x, self.y, self.height / drawing.height, mirror)

    def width(self, drawing: Drawing) -> float:
        """How wide the view is, in points."""
        return drawing.width * self.height / drawing.height


def edge(feeling: Feeling) -> Ink:
    """The ink of the pattern of a feeling."""
    return Ink(FEELING_COLOURS["light"][feeling]["edge"])


def tint(feeling: Feeling) -> Ink:
    """The light ground under the pattern of a feeling."""
    return Ink(FEELING_COLOURS["light"][feeling]["fill"], PRINT_TINT[feeling])


def _outline(text: str, frame: Frame) -> Outline:
    return placed(read_path(text), frame)


def skin(drawing: Drawing, view: View, seat: Seat) -> list[Item]:
    """Draw the body below the marks: silhouette and shading."""
    frame = seat.frame(drawing, view)
    outline = _outline(drawing.silhouette, frame)
    box = (seat.x, seat.y, seat.width(drawing), seat.height)
    tall = SHADE_STEP * ceil(SHARP * seat.height / SHADE_STEP)
    shade = Shade(shaded_skin(drawing.shading, view.mirror, tall), box)
    return [Area(outline, Ink(PRINT["skin"])), Clipped(outline, (shade,))]


def ink_lines(drawing: Drawing, view: View, seat: Seat) -> list[Item]:
    """Draw what lies over the marks: creases, contours and the outline of the body."""
    frame, figink = seat.frame(drawing, view), PRINT["figink"]
    lines: list[Item] = []
    if drawing.creases:
        lines.append(Area(_outline(drawing.creases, frame), Ink(figink, 0.55)))
    if drawing.contours:
        lines.append(Stroke(_outline(drawing.contours, frame), Ink(figink, 0.6), 0.45))
    return [*lines, Stroke(_outline(drawing.silhouette, frame), Ink(PRINT["outline"]), 0.65)]


def _ring(shape: Shape, seat: Seat, drawing: Drawing, feelings: int) -> float:
    """The width of the inner border: narrower where the place is small."""
    room = shape.anchor.radius * seat.height / drawing.height
    return round(min(RING, 0.8 * room / feelings), 1) if feelings > 1 else 0.0


def marks(drawing: Drawing, view: View, seat: Seat, marked: Iterable[Mark]) -> list[Item]:
    """Draw the marks that a view shows: light tint, pattern, edge; the last feeling fills, earlier ones are borders."""
    frame = seat.frame(drawing, view)
    looks: dict[tuple[tuple[Feeling, ...], float], list[Outline]] = {}
    for mark in marked:
        shape = drawing.region(mark.place.region, view.side(mark.place.side))
        if shape is not None:
            feels = tuple(feeling for feeling in FEELINGS if feeling in mark.feels)
            look = (feels, _ring(shape, seat, drawing, len(feels)))
            looks.setdefault(look, []).append(_outline(shape.path, frame))
    items = [item for (feels, ring), outlines in looks.items() for item in _look(feels, ring, outlines)]
    return [Clipped(_outline(drawing.silhouette, frame), tuple(items))] if items else []


def _look(feels: Sequence[Feeling], ring: float, outlines: Sequence[Outline]) -> list[Item]:
    last, whole = feels[-1], joined(outlines)
    items: list[Item] = [Area(whole, tint(last)), Hatch(whole, last, edge(last))]
    if len(feels) > 1:
        items.append(Clipped(whole, tuple(_borders(feels[:-1], ring, whole))))
    items.append(Stroke(whole, Ink(edge(last).colour, 0.75), 0.5))
    return items


def _borders(earlier: Sequence[Feeling], ring: float, whole: Outline) -> list[Item]:
    """Draw the borders of earlier feelings, the widest first; a stroke shows half its width inside."""
    items: list[Item] = []
    for at, feeling in enumerate(earlier):
        width = 2 * ring * (len(earlier) - at)
        items.append(Stroke(whole, Ink(PRINT["skin"]), width + 0.8))
        items.append(Stroke(whole, tint(feeling), width))
        items.append(Hatch(whole, feeling, edge(feeling), width))
    return items


def ways(drawing: Drawing, view: View, seat: Seat, routes: Sequence[Json], shared: str) -> list[Item]:
    """Draw the ways of the messages: dark case, gold core, the shared stretch wide and with a soft glow."""
    frame, size = seat.frame(drawing, view), seat.height / FULL
    lines = sorted(routes, key=lambda route: ORDER.index(str(route["kind"])))
    found = [(str(route["kind"]), _outline(str(route["d"]), frame)) for route in lines]
    paths = [(kind, outline) for kind, outline in found if kind != "brain" and outline]
    items: list[Item] = []
    lit = _outline(shared, frame) if shared else ()
    if lit:
        items.append(Stroke(lit, Ink(PRINT["nerve-glow"], 0.8), GLOW * size))
    for part, colour in enumerate((PRINT["nerve-case"], PRINT["nerve"])):
        items += [
            Stroke(outline, Ink(colour), WIDTHS.get(kind, WIDTHS["root"])[part] * size) for kind, outline in paths
        ]
    if lit:
        inks = (PRINT["nerve-case"], PRINT["nerve"], PRINT["paper"])
        items += [Stroke(lit, Ink(colour), width * size) for colour, width in zip(inks, SHARED, strict=True)]
    items += [item for kind, outline in paths if kind == "limb" for item in _end(outline)]
    return items + [item for kind, outline in found if kind == "brain" and outline for item in _brain(outline, frame)]


def _end(outline: Outline) -> list[Item]:
    dot = circle(first_point(outline), 1.2)
    return [Area(dot, Ink(PRINT["nerve"])), Stroke(dot, Ink(PRINT["nerve-case"]), 0.6)]


def _brain(outline: Outline, frame: Frame) -> list[Item]:
    x, y = first_point(outline)
    here = Frame(x, y, frame.scale)
    halves, folds = _outline(BRAIN, here), _outline(FOLDS, here)
    case = Ink(PRINT["nerve-case"])
    return [Area(halves, Ink(PRINT["brain"])), Stroke(halves, case, 0.6), Stroke(folds, case, 0.5)]


def body(
    drawings: Drawings, view: View, seat: Seat, marked: Iterable[Mark], over: tuple[Sequence[Json], str] = ((), "")
) -> list[Item]:
    """Draw one view whole; ``over`` are the ways and the shared stretch as ``overlay`` gives them."""
    drawing = drawings.drawings[view.drawing]
    return [
        *skin(drawing, view, seat),
        *marks(drawing, view, seat, marked),
        *ink_lines(drawing, view, seat),
        *(ways(drawing, view, seat, *over) if over[0] else ()),
    ]

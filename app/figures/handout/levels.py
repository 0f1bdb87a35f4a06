"""The level line on paper: brain, neck, chest, lower back and seat, and where the marks join the way."""

from __future__ import annotations

from collections.abc import Sequence

from app.figures.handout.bodies import BRAIN as BRAIN_HALVES
from app.figures.handout.bodies import FOLDS
from app.figures.handout.paths import Frame, line, placed, read_path, rounded_box
from app.figures.handout.scene import Area, Ink, Item, Letters, Plate, Stroke
from app.figures.level_line import BRAIN, CORD_END, CORD_TOP, Bracket, LevelLine, Tick
from app.figures.tokens import PRINT

HEIGHT = 66.0
AXIS = 34.0
"""Points from the top to the middle of the cord."""
SIZE = 8.8
CAUDA_END = 376 / 384
TICKS = {"primary": (7.5, 1.5), "overlap": (5.5, 0.9), "rest": (2.9, 0.6)}
INK, CASE, GOLD = Ink(PRINT["ink"]), Ink(PRINT["nerve-case"]), Ink(PRINT["nerve"])


def level_plate(found: LevelLine, width: float) -> Plate:
    """Draw a level line so wide."""
    items = [*_glow(found, width), *_cord(found, width), *_ticks(found.ticks, width), *_brain(width)]
    items += [item for bracket in found.brackets for item in _bracket(bracket, width)]
    muted = Ink(PRINT["muted"])
    items += [Letters(name, (at * width, AXIS + 18), SIZE, muted, "middle") for name, at in found.areas]
    return Plate(width, HEIGHT, (*items, *_span(found, width)), found.text)


def _bar(start: float, end: float, tall: float) -> Area:
    return Area(rounded_box(start, AXIS - tall / 2, max(end - start, 0.1), tall, tall / 2), GOLD)


def _glow(found: LevelLine, width: float) -> list[Item]:
    if not found.shared or found.shared == BRAIN:
        return []
    start, end = (at * width for at in found.shared)
    return [Area(rounded_box(start - 4, AXIS - 8, end - start + 8, 16, 8), Ink(PRINT["nerve-glow"]))]


def _cord(found: LevelLine, width: float) -> list[Item]:
    """Draw the cord and its tail: white, gold as far as the marks reach."""
    items: list[Item] = []
    for start, end, tall in ((CORD_END, CAUDA_END, 2.8), (CORD_TOP, CORD_END, 5.8)):
        low = min(found.low, end)
        case = rounded_box(start * width, AXIS - tall / 2, (end - start) * width, tall, tall / 2)
        items.append(Area(case, Ink(PRINT["paper"])))
        if low > start:
            items.append(_bar(start * width, low * width, tall))
        items.append(Stroke(case, CASE, 0.7))
    return items


def _ticks(ticks: Sequence[Tick], width: float) -> list[Item]:
    items: list[Item] = []
    for tick in ticks:
        tall, stroke = TICKS[tick.role]
        x = tick.at * width
        items.append(Stroke(line((x, AXIS - tall), (x, AXIS + tall)), CASE, stroke))
    return items


def _brain(width: float) -> list[Item]:
    frame = Frame(sum(BRAIN) / 2 * width, AXIS, 0.46)
    halves, folds = placed(read_path(BRAIN_HALVES), frame), placed(read_path(FOLDS), frame)
    return [Area(halves, Ink(PRINT["brain"])), Stroke(halves, CASE, 0.7), Stroke(folds, CASE, 0.55)]


def _bracket(bracket: Bracket, width: float) -> list[Item]:
    start, end = bracket.start * width, max(bracket.end * width, bracket.start * width + 1.5)
    middle, top = (start + end) / 2, AXIS - 15
    arms = line((start, AXIS - 10), (start, top), (end, top), (end, AXIS - 10))
    stem = line((middle, top), (middle, top - 4.5))
    name = Letters(bracket.label, (bracket.at * width, top - 7.5), SIZE + 0.4, INK, "middle", bold=True)
    return [Stroke(arms, INK, 0.9), Stroke(stem, INK, 0.9), name]


def _span(found: LevelLine, width: float) -> list[Item]:
    """Draw the bracket under the shared stretch, its words within it where it is wide, else at the side with room."""
    if not found.shared or not found.shared_label:
        return []
    start, end = (at * width for at in found.shared)
    low, size = AXIS + 27, len(found.shared_label) * SIZE * 0.5 + 8
    across = line((start, low - 3), (start, low), (end, low), (end, low - 3))
    bracket = Stroke(across, INK, 0.9)
    if end - start > size + 24:
        middle = (start + end) / 2
        gap = Area(rounded_box(middle - size / 2, low - 4, size, 8, 0.1), Ink(PRINT["paper"]))
        return [bracket, gap, Letters(found.shared_label, (middle, low + 3), SIZE, INK, "middle", bold=True)]
    if end + size < width:
        return [bracket, Letters(found.shared_label, (end + 6, low + 2), SIZE, INK, "start", bold=True)]
    return [bracket, Letters(found.shared_label, (start - 6, low + 2), SIZE, INK, "end", bold=True)]

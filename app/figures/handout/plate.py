"""The figure of the hand-out: front and back with marks and ways, enlarged parts beside them, and the key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from app.core.report import FEELINGS, Feeling
from app.core.result import Answer
from app.core.wording import Words, phrase, recap
from app.core.wording.felt import felt_text
from app.figures.drawings import Drawings
from app.figures.handout.bodies import SHARED, WIDTHS, Seat, body, edge, tint
from app.figures.handout.insets import Room, insets, low_end, views_needed
from app.figures.handout.paths import line, rounded_box
from app.figures.handout.scene import Area, Hatch, Ink, Item, Letters, Plate, Stroke
from app.figures.overlay import BODY_VIEWS, Json, overlay
from app.figures.tokens import PRINT

if TYPE_CHECKING:
    from app.core.atlas import Atlas

WIDTH = 517.0
"""Points between the margins of an A4 sheet."""
BESIDE = 172.0
"""Points of the column beside the bodies."""
SIDE_AT = 0.655
"""Where "right" and "left" stand, as a part of the height: just under the hands."""
HAND_AT = 0.1
"""The middle of a hand, as a part of the width of the body."""
ROW = 15.5
FEW_VIEWS = 4
SWATCH = 12.0
NO_MEETING = ("one_mark", "nothing", "pattern", "empty")


COLUMN = (WIDTH - BESIDE - 10) / 2
"""Points of the column of a body."""


def figure_plate(
    answer: Answer, drawings: Drawings, atlas: Atlas, words: Words, height: float, kept: float = 0.0
) -> Plate:
    """Draw the figure for an answer, so high and as wide as the text of the sheet; ``kept`` points stay free below."""
    over = overlay(answer, drawings, atlas, words)
    items: list[Item] = []
    for k, name in enumerate(BODY_VIEWS):
        items += _body(answer, drawings, words, Seat(k * COLUMN, 0, height), name, over)
    items += _beside(answer, drawings, atlas, words, Room(WIDTH - BESIDE, 0, BESIDE, height - kept))
    return Plate(WIDTH, height, tuple(items), spoken(answer, atlas, words))


def body_plates(answer: Answer, drawings: Drawings, atlas: Atlas, words: Words, height: float) -> tuple[Plate, ...]:
    """Draw front and back, each alone."""
    over, said = (
        overlay(answer, drawings, atlas, words),
        (spoken(answer, atlas, words), phrase("handout_view_back", words)),
    )
    views = zip(BODY_VIEWS, said, strict=True)
    column = Seat(0, 0, height)
    return tuple(
        Plate(COLUMN, height, tuple(_body(answer, drawings, words, column, name, over)), text) for name, text in views
    )


def low_beside(answer: Answer, drawings: Drawings, atlas: Atlas, words: Words, height: float) -> float:
    """Where key and enlarged parts end, in a column so high."""
    room = Room(0, 0, BESIDE, height)
    below = _under_key(answer, words, room, many_views(drawings, atlas, answer))
    return low_end(drawings, atlas, answer.marks, words, below)


def beside_plate(answer: Answer, drawings: Drawings, atlas: Atlas, words: Words, height: float) -> Plate:
    """Draw the key and the enlarged parts alone, no higher than they are."""
    room, low = Room(4, 0, BESIDE, height), low_beside(answer, drawings, atlas, words, height)
    return Plate(BESIDE + 4, low, tuple(_beside(answer, drawings, atlas, words, room)), phrase("handout_beside", words))


def many_views(drawings: Drawings, atlas: Atlas, answer: Answer) -> bool:
    """True when so many parts are enlarged that each needs room."""
    return len(views_needed(drawings, atlas, answer.marks)) > FEW_VIEWS


def _under_key(answer: Answer, words: Words, room: Room, tight: bool) -> Room:
    top = max((low for _, low in _spots(_key(answer, words), tight)), default=-ROW) + ROW + 8
    return Room(room.x, room.y + top, room.width, room.height - top)


def _beside(answer: Answer, drawings: Drawings, atlas: Atlas, words: Words, room: Room) -> list[Item]:
    tight = many_views(drawings, atlas, answer)
    below = _under_key(answer, words, room, tight)
    return [*_rows(_key(answer, words), room.x, tight), *insets(drawings, atlas, answer.marks, words, below)]


def spoken(answer: Answer, atlas: Atlas, words: Words) -> str:
    """Say what the figure shows."""
    groups = [group for group, _ in recap(atlas, answer.report, words)]
    felt = " ".join(felt_text(atlas, [group.feeling], group.places, words) for group in groups)
    return phrase("handout_figure", words, felt=felt)


def _body(answer: Answer, drawings: Drawings, words: Words, column: Seat, name: str, over: Json) -> list[Item]:
    """Draw one view in the middle of its column."""
    routes, shared = cast(dict[str, list[Json]], over["routes"]), cast(dict[str, str], over["shared"])
    view = drawings.view(name)
    width = column.width(drawings.drawings[view.drawing])
    seat = Seat(column.x + max(0.0, COLUMN - width) / 2, column.y, column.height)
    lines = (routes.get(name, []), _lit(answer, shared.get(name, "")))
    return [*body(drawings, view, seat, answer.marks, lines), *_sides(name, seat, width, words)]


def _lit(answer: Answer, shared: str) -> str:
    return "" if answer.shared.kind in ("nothing", "pattern", "empty") else shared


def _sides(view: str, seat: Seat, width: float, words: Words) -> list[Item]:
    """Print whose right and left it is under the hands, on every view, and which view it is."""
    near, far = ("right", "left") if view == "front" else ("left", "right")
    return [
        *_side(phrase(f"handout_side_{near}", words), seat.x + width * HAND_AT, seat.height),
        *_side(phrase(f"handout_side_{far}", words), seat.x + width * (1 - HAND_AT), seat.height),
        Letters(phrase(f"handout_view_{view}", words), (seat.x, 9), 8.6, Ink(PRINT["muted"]), "start"),
    ]


def _side(text: str, x: float, height: float) -> list[Item]:
    """Print one side, a word a line, so that it stays beside the legs."""
    low, ink = height * SIDE_AT, Ink(PRINT["ink"])
    return [Letters(part, (x, low + k * 10), 8.6, ink, "middle", bold=True) for k, part in enumerate(text.split(" "))]


def _key(answer: Answer, words: Words) -> list[tuple[str, str]]:
    """List what the key explains: the feelings that were marked, the ways, the shared stretch."""
    felt = [feeling for feeling in FEELINGS if any(feeling in mark.feels for mark in answer.marks)]
    rows: list[tuple[str, str]] = [(feeling, phrase(f"feel_{feeling}", words)) for feeling in felt]
    if answer.routes:
        rows.append(("way", phrase("handout_key_way", words)))
    if answer.shared.kind not in NO_MEETING:
        rows.append(("shared", phrase("handout_key_shared", words)))
    return rows


def _spots(rows: Sequence[tuple[str, str]], tight: bool) -> list[tuple[float, float]]:
    """Where the signs of the key stand: one under the other; ``tight`` the feelings in two columns."""
    felt = sum(kind in FEELINGS for kind, _ in rows)
    if not tight:
        return [(0.0, k * ROW) for k in range(len(rows))]
    pairs = [(k % 2 * BESIDE / 2, k // 2 * ROW) for k in range(felt)]
    return pairs + [(0.0, ((felt + 1) // 2 + k) * ROW) for k in range(len(rows) - felt)]


def _rows(rows: Sequence[tuple[str, str]], x: float, tight: bool) -> list[Item]:
    items: list[Item] = []
    for (kind, text), (right, low) in zip(rows, _spots(rows, tight), strict=True):
        items += swatch(kind, x + right, low)
        items.append(Letters(text, (x + right + SWATCH + 8, low + 9.6), 9.6, Ink(PRINT["ink"])))
    return items


def swatch(kind: str, x: float, y: float) -> list[Item]:
    """Draw one sign of the key: a feeling, the way, or the shared stretch."""
    middle = y + SWATCH / 2
    across = line((x, middle), (x + SWATCH + 1, middle))
    if kind == "way":
        inks = zip((PRINT["nerve-case"], PRINT["nerve"]), WIDTHS["cord"], strict=True)
        return [Stroke(across, Ink(colour), width) for colour, width in inks]
    if kind == "shared":
        inks3 = zip((PRINT["nerve-case"], PRINT["nerve"], PRINT["paper"]), SHARED, strict=True)
        return [Stroke(across, Ink(PRINT["nerve-glow"]), 9), *(Stroke(across, Ink(c), w) for c, w in inks3)]
    feeling = cast(Feeling, kind)
    box = rounded_box(x, y, SWATCH, SWATCH, 2.6)
    return [Area(box, tint(feeling)), Hatch(box, feeling, edge(feeling)), Stroke(box, edge(feeling), 0.8)]

"""Which enlarged views a set of marks needs, and how they stand in a grid: hands, feet, head and seat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from app.core.report import Mark
from app.core.wording import Words, phrase
from app.figures.drawings import Drawings, View
from app.figures.handout.bodies import Seat, body
from app.figures.handout.scene import Ink, Item, Letters
from app.figures.tokens import PRINT

if TYPE_CHECKING:
    from app.core.atlas import Atlas

ORDER = (
    "hand_palm_right", "hand_palm_left", "hand_back_left", "hand_back_right", "foot_top_right", "foot_top_left",
    "foot_sole_left", "foot_sole_right", "head_side_right", "head_front", "head_side_left", "seat",
)  # fmt: skip
"""The person's right lies outermost where a view faces you, as on the body map."""
SMALL_PARTS = frozenset({"hand", "foot", "head"})
"""Body parts of regions.csv that are too small on the whole body."""
CAPTION = 11.0
GAP = 5.0


@dataclass(frozen=True)
class Room:
    """A free box on a plate."""

    x: float
    y: float
    width: float
    height: float


def _detail(drawings: Drawings, atlas: Atlas, mark: Mark) -> str:
    """The enlarged view that shows most of a mark; blank when the whole body shows it well."""
    row = atlas.regions[mark.place.region]
    if row.body_part not in SMALL_PARTS and "seat" not in row.views:
        return ""
    found = [view for view in drawings.showing(*_place(mark)) if view.id in ORDER and view.drawing in row.views]
    return max(found, key=lambda view: _size(drawings, view, mark)).id if found else ""


def _place(mark: Mark) -> tuple[str, str]:
    return mark.place.region, mark.place.side


def _size(drawings: Drawings, view: View, mark: Mark) -> float:
    shape = drawings.drawings[view.drawing].region(mark.place.region, view.side(mark.place.side))
    return shape.anchor.area if shape else 0.0


def views_needed(drawings: Drawings, atlas: Atlas, marked: Iterable[Mark]) -> tuple[View, ...]:
    """List the enlarged views that the marks need, in the order of the body map."""
    wanted = {_detail(drawings, atlas, mark) for mark in marked}
    return tuple(drawings.view(name) for name in ORDER if name in wanted)


def grid(drawings: Drawings, views: Sequence[View], room: Room) -> list[Seat]:
    """Seat the views in as many columns as make them largest."""
    best: list[Seat] = []
    for columns in range(1, len(views) + 1):
        rows = ceil(len(views) / columns)
        wide = (room.width - GAP * (columns - 1)) / columns
        high = (room.height - GAP * (rows - 1)) / rows - CAPTION
        heights = [min(high, wide * d.height / d.width) for d in (drawings.drawings[v.drawing] for v in views)]
        seats = [
            Seat(room.x + (wide + GAP) * (k % columns), room.y + (high + CAPTION + GAP) * (k // columns), tall)
            for k, tall in enumerate(heights)
        ]
        best = max(best, seats, key=lambda found: min((seat.height for seat in found), default=0.0))
    return best


def insets(drawings: Drawings, atlas: Atlas, marked: Sequence[Mark], words: Words, room: Room) -> list[Item]:
    """Draw the enlarged views that the marks need, each with its name and side under it."""
    views = views_needed(drawings, atlas, marked)
    items: list[Item] = []
    for view, seat in zip(views, grid(drawings, views, room), strict=True):
        middle = seat.x + seat.width(drawings.drawings[view.drawing]) / 2
        name = phrase(f"handout_view_{view.id}", words)
        items += body(drawings, view, seat, marked)
        items.append(Letters(name, (middle, seat.y + seat.height + 9), 8.2, Ink(PRINT["ink"]), "middle"))
    return items

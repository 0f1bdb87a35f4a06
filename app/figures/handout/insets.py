"""Which enlarged views a set of marks needs, and how they stand in a grid: hands, feet, head and seat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
CAPTION = 12.0
LETTER = 0.47
"""Width of a letter of a caption, in sizes."""
GAP = 6.0
ROOMY = 70.0
"""Points of a view from which on its caption has full size."""
SMALLEST, LARGEST = 10.0, 112.0
"""Points of an enlarged view."""


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


@dataclass(frozen=True)
class Shelf:
    """Rows of enlarged views of one height, in a room."""

    drawings: Drawings
    words: Words
    room: Room

    def name(self, view: View) -> str:
        """The caption of a view."""
        return phrase(f"handout_view_{view.id}", self.words)

    def wide(self, view: View, height: float) -> float:
        """The width of a view at a height."""
        drawing = self.drawings.drawings[view.drawing]
        return drawing.width * height / drawing.height

    def caption(self, view: View, height: float) -> list[str]:
        """The caption of a view: on two lines under a small one."""
        first, comma, rest = self.name(view).partition(", ")
        return [first + ",", rest] if comma and height <= ROOMY else [self.name(view)]

    def below(self, views: Sequence[View], height: float) -> float:
        """The room for the captions of a row."""
        return CAPTION + 7 * (max(len(self.caption(view, height)) for view in views) - 1)

    def cell(self, view: View, height: float) -> float:
        """The width that a view takes, its caption included."""
        longest = max(map(len, self.caption(view, height)))
        return max(longest * letters(height) * LETTER, self.wide(view, height))

    def rows(self, views: Sequence[View], height: float) -> list[list[View]]:
        """Fill rows with views."""
        rows: list[list[View]] = [[]]
        left = self.room.width
        for view in views:
            if rows[-1] and self.cell(view, height) > left:
                rows.append([])
                left = self.room.width
            rows[-1].append(view)
            left -= self.cell(view, height) + GAP
        return rows

    def fits(self, views: Sequence[View], height: float) -> bool:
        """True when views of that height have room."""
        rows = self.rows(views, height)
        widest = max((sum(self.cell(view, height) + GAP for view in row) - GAP for row in rows), default=0.0)
        tall = sum(height + self.below(row, height) + GAP for row in rows if row) - GAP
        return widest <= self.room.width and tall <= self.room.height

    def seats(self, views: Sequence[View]) -> list[Seat]:
        """Seat the views in rows, as large as the room allows; where there is too little the last ones are left out."""
        height = LARGEST
        while height > SMALLEST and not self.fits(views, height):
            height -= 1.0
        while views and not self.fits(views, height):
            views = views[:-1]
        found: list[Seat] = []
        y = self.room.y
        for row in self.rows(views, height):
            x = self.room.x
            for view in row:
                spare = self.cell(view, height) - self.wide(view, height)
                found.append(Seat(x + spare / 2, y, height))
                x += self.cell(view, height) + GAP
            y += height + self.below(row, height) + GAP if row else 0
        return found


def low_end(drawings: Drawings, atlas: Atlas, marked: Sequence[Mark], words: Words, room: Room) -> float:
    """Where the captions of the last row end; the top of the room when no view is needed."""
    shelf, views = Shelf(drawings, words, room), views_needed(drawings, atlas, marked)
    ends = (seat.y + seat.height + shelf.below(views, seat.height) for seat in shelf.seats(views))
    return max(ends, default=room.y) if views else room.y


def letters(height: float) -> float:
    """The size of a caption: smaller under a small view."""
    return 8.2 if height > ROOMY else 7.5


def insets(drawings: Drawings, atlas: Atlas, marked: Sequence[Mark], words: Words, room: Room) -> list[Item]:
    """Draw the enlarged views that the marks need, each with its name and side under it."""
    shelf, views = Shelf(drawings, words, room), views_needed(drawings, atlas, marked)
    items: list[Item] = []
    for view, seat in zip(views, shelf.seats(views), strict=False):
        middle = seat.x + shelf.wide(view, seat.height) / 2
        items += body(drawings, view, seat, marked)
        size, low = letters(seat.height), seat.y + seat.height + 9
        names = shelf.caption(view, seat.height)
        items += [Letters(n, (middle, low + 7 * k), size, Ink(PRINT["ink"]), "middle") for k, n in enumerate(names)]
    return items

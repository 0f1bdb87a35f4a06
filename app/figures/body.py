"""A figure of the body as data: which views stand side by side and what is filled in them.

One figure serves three outputs: the component on the page, the PDF of the hand-out and the PNG of the figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from app.core.report import Mark, Side

Partition = Literal["regions", "levels", "nerves"]
"""Which division of the skin a figure shows: places to mark, spinal levels, territories of peripheral nerves."""
PARTITIONS: tuple[Partition, ...] = get_args(Partition)

Style = Literal[
    "level", "core", "overlap", "core_both", "touch", "pain_temp", "both_senses", "weak", "a", "b", "c", "ab", "quiet",
    "sure", "mixed", "unsure", "near",
]  # fmt: skip
"""How an area is filled; colours and patterns of each stand in ``fill_tokens``.

``level`` takes the colour of its level (of the first level of a place); ``core`` stripes, ``overlap`` dots on grey,
``core_both`` cross-hatch; ``touch`` lines, ``pain_temp`` crosses, ``both_senses`` lines and crosses; ``weak`` is an
open hatch that lets a fill below it show; ``a``, ``b``, ``c``, ``ab`` compare; ``quiet`` is a plain grey that steps
back; ``sure`` plain, ``mixed`` stripes, ``unsure`` dots on pale; ``near`` dots on the pale colour of the chosen level.
"""

WHOLE = ("front", "back", "side_left", "side_right")
"""The views of a whole body; all others are details: hands, feet, heads, the seat."""


@dataclass(frozen=True)
class Fill:
    """One area of the partition: its id (region, level or nerve), the person's own side, how it is filled."""

    name: str
    side: Side
    style: Style


@dataclass(frozen=True)
class Dot:
    """A point with a label: the key point of a level on a side, where the drawing of a view has it."""

    level: str
    side: Side


@dataclass(frozen=True)
class Note:
    """A label beside a view with a line to an area: a swatch of ``style``, a bold ``title``, a line of ``text``."""

    view: str
    name: str
    side: Side
    title: str
    text: str = ""
    style: Style | None = None


@dataclass(frozen=True)
class Panel:
    """Views that belong together under one heading. ``fills`` of later entries lie over earlier ones.

    Whole bodies stand large, details beneath or beside them; above them when a detail is the first of ``views``. With
    ``notes`` the views stand in a column and the notes at their right, joined by lines (on a phone: as a list below).
    """

    title: str
    views: tuple[str, ...]
    fills: tuple[Fill, ...] = ()
    dots: tuple[Dot, ...] = ()
    marks: tuple[Mark, ...] = ()
    caption: str = ""
    notes: tuple[Note, ...] = ()
    detail_weight: float | None = None
    """How much the area of details counts against that of bodies when the room is shared; None: as usual."""


@dataclass(frozen=True)
class Key:
    """One line of the legend: a style and its words; ``dot`` stands for the key point of a level."""

    style: Style | Literal["dot"]
    label: str
    level: str = ""
    """For the style ``level``: whose colour the swatch shows; for ``weak``: the style that lies below it."""


@dataclass(frozen=True)
class BodyFigure:
    """Panels side by side. ``pick`` says whether a press on the body chooses an area of the partition.

    ``chosen`` lists what is chosen now (ids, or "id:side" for one side): those areas get an ink outline; ``spoken``
    tells a screen reader in a sentence what the figure shows, again whenever it changes.
    """

    partition: Partition
    panels: tuple[Panel, ...]
    legend: tuple[Key, ...] = ()
    chosen: tuple[str, ...] = ()
    pick: bool = True
    spoken: str = ""


def both_sides(names: Iterable[str], style: Style, midline: Iterable[str] = ()) -> tuple[Fill, ...]:
    """Fill areas on the left and on the right; those named in ``midline`` once, on the midline."""
    alone = frozenset(midline)
    sides: Mapping[bool, tuple[Side, ...]] = {True: ("midline",), False: ("left", "right")}
    return tuple(Fill(name, side, style) for name in names for side in sides[name in alone])


def fills_of(styles: Mapping[tuple[str, Side], Style]) -> tuple[Fill, ...]:
    """Fill areas by (id, side)."""
    return tuple(Fill(name, side, style) for (name, side), style in styles.items())

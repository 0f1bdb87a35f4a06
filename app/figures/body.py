"""A figure of the body as data: which views stand side by side and what is filled in them.

One figure serves three outputs: the component on the page, the PDF of the hand-out and the PNG of the figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.core.report import Mark, Side

Partition = Literal["regions", "levels", "nerves"]
"""Which division of the skin a figure shows: places to mark, spinal levels, territories of peripheral nerves."""

Style = Literal[
    "level", "core", "overlap", "core_both", "touch", "pain_temp", "both_senses", "weak", "a", "b", "ab", "quiet",
    "sure", "mixed", "unsure",
]  # fmt: skip
"""How an area is filled; colours and patterns of each stand in ``tokens``. ``level`` takes the colour of its level."""


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
class Panel:
    """Views that belong together under one heading. ``fills`` of later entries lie over earlier ones."""

    title: str
    views: tuple[str, ...]
    fills: tuple[Fill, ...] = ()
    dots: tuple[Dot, ...] = ()
    marks: tuple[Mark, ...] = ()
    caption: str = ""


@dataclass(frozen=True)
class Key:
    """One line of the legend: a style and its words."""

    style: Style
    label: str


@dataclass(frozen=True)
class BodyFigure:
    """Panels side by side. ``pick`` says whether a press on the body chooses an area of the partition.

    ``chosen`` lists the ids that are chosen now (their areas get an ink outline); ``spoken`` tells a screen reader
    in a sentence what the figure shows.
    """

    partition: Partition
    panels: tuple[Panel, ...]
    legend: tuple[Key, ...] = ()
    chosen: tuple[str, ...] = ()
    pick: bool = True
    spoken: str = ""

"""Where the root of a level runs, as rows of bones: its cord segment, its way down, its exit, the discs on that way.

Rows count the bones from the top: C1 fills the row from 0 to 1, and a border between two bones is a whole number.
There is no C8 bone: seven bones for eight roots. The tables give the places (``cord_segments.csv``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Literal

from app.core.levels import SPINAL
from app.core.rows import CordSegment

BONES: tuple[str, ...] = tuple(level for level in SPINAL if level != "C8")
"""Bones of the spine from the top down; S1 to S5 are grown together, Co1 is the tailbone."""

How = Literal["usual", "far", "central"]

_BONE = r"(?:[CTLS]|Co)\d+"
_DISC = re.compile(rf"({_BONE})/({_BONE})")
_MARGIN = 0.6
_LEAST = 4


@dataclass(frozen=True)
class Disc:
    """A disc between two bones, at a border, and how it catches a root: usual, far (to the side) or central (large)."""

    name: str
    row: float
    how: How


@dataclass(frozen=True)
class RootWay:
    """The way of one root: its cord segment from row to row, the border where it leaves, the discs on that way."""

    level: str
    segment: tuple[float, float]
    leaves: float
    discs: tuple[Disc, ...]


@dataclass(frozen=True)
class Section:
    """A window of the spine with one or two roots.

    ``segments`` are all that show (name, from, to), top first; ``borders`` the rows at which there is a disc.
    """

    top: int
    bottom: int
    segments: tuple[tuple[str, float, float], ...]
    ways: tuple[RootWay, ...]
    borders: frozenset[float]
    cord_end: float

    @property
    def bones(self) -> tuple[str, ...]:
        """The bones in the window."""
        return BONES[self.top : self.bottom]


def bone_row(place: str) -> float:
    """The row of a place: the middle of a bone (``C5``) or the border between two (``C5-C6``, ``occiput-C1``).

    Raises KeyError when a bone is none.
    """
    first, _, second = place.partition("-")
    names = {bone: row for row, bone in enumerate(BONES)}
    return float(names[second]) if second else names[first] + 0.5


def exit_row(segment: CordSegment) -> float:
    """The border at which a root leaves: above its own bone, below it, or (S5, Co1) by the end of the sacrum."""
    if "-" in segment.root_exit_foramen:
        return bone_row(segment.root_exit_foramen)
    last = "S5" if segment.segment not in BONES or segment.segment == "Co1" else segment.segment
    return BONES.index(last) + 1.0


def discs_of(segment: CordSegment) -> tuple[Disc, ...]:
    """The discs that may catch a root; a cell may name two."""
    usual: How = "central" if "central" in segment.disc_usual else "usual"
    kinds: tuple[tuple[str, How], ...] = ((segment.disc_usual, usual), (segment.disc_far_lateral, "far"))
    return tuple(
        Disc(f"{upper}/{lower}", bone_row(f"{upper}-{lower}"), how)
        for text, how in kinds
        for upper, lower in _DISC.findall(text)
    )


def segment_rows(segments: Mapping[str, CordSegment]) -> Mapping[str, tuple[float, float]]:
    """From which row to which each cord segment reaches.

    Segments that lie at the same bone share its room evenly; borders to the next lie half way.
    """
    middles = [bone_row(row.vertebra_level) for row in segments.values()]
    steps = sorted(set(middles))
    edges = [steps[0] - 0.5, *((a + b) / 2 for a, b in pairwise(steps)), steps[-1] + 0.25]
    spans: dict[str, tuple[float, float]] = {}
    for step, middle in enumerate(steps):
        names = [name for name, own in zip(segments, middles, strict=True) if own == middle]
        high = (edges[step + 1] - edges[step]) / len(names)
        spans |= {name: (edges[step] + high * k, edges[step] + high * (k + 1)) for k, name in enumerate(names)}
    return spans


def section(segments: Mapping[str, CordSegment], *levels: str) -> Section:
    """The window that shows the ways of these levels; KeyError for a level of the face."""
    spans = segment_rows(segments)
    ways = tuple(RootWay(name, spans[name], exit_row(segments[name]), discs_of(segments[name])) for name in levels)
    rows = [row for way in ways for row in (*way.segment, way.leaves, *(disc.row for disc in way.discs))]
    top, bottom = _window(min(rows), max(rows))
    shown = tuple((name, *span) for name, span in spans.items() if span[1] > top and span[0] < bottom)
    borders = frozenset(disc.row for row in segments.values() for disc in discs_of(row))
    return Section(top, bottom, shown, ways, borders, max(end for _, end in spans.values()))


def _window(first: float, last: float) -> tuple[int, int]:
    """The bones from ``first`` to ``last`` with some room, and no fewer than four."""
    top = max(0, int(first - _MARGIN))
    bottom = min(len(BONES), max(top + _LEAST, ceil(last + _MARGIN)))
    return max(0, min(top, bottom - _LEAST)), bottom

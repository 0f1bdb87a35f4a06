"""The level line as data: brain, neck, chest, lower back and seat from left to right, and where the marks join the way.

All positions are parts (0..1) of the width, so that a page or a printed sheet can draw the same line at any size.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from app.core.headline import told_levels
from app.core.report import Place
from app.core.result import Answer, LevelShare, Shared
from app.core.wording import (
    Words,
    body_areas,
    count_places,
    group_places,
    level_phrase,
    number_word,
    phrase,
    short_label,
)
from app.figures.tokens import family

if TYPE_CHECKING:
    from app.core.atlas import Atlas

UNITS = 384.0
LETTER = 7.6 / 358
"""Width of a letter of a label (13 px) on the narrowest page."""
BRAIN = (6 / UNITS, 38 / UNITS)
CORD_TOP = 40 / UNITS
CORD_END = 262 / UNITS
SPANS: Mapping[str, tuple[float, float]] = {
    "face": (46 / UNITS, 54 / UNITS),
    "neck": (66 / UNITS, 138 / UNITS),
    "chest": (158 / UNITS, 240 / UNITS),
    "lower_back": (264 / UNITS, 306 / UNITS),
    "seat": (330 / UNITS, 368 / UNITS),
}


@dataclass(frozen=True)
class Bracket:
    """A marked part of the body over the levels where it joins; ``at`` is the middle of its label."""

    label: str
    start: float
    end: float
    at: float


@dataclass(frozen=True)
class Tick:
    """A level: rest when it serves no mark."""

    level: str
    at: float
    role: Literal["primary", "overlap", "rest"]


@dataclass(frozen=True)
class LevelLine:
    """The whole figure. ``low`` is how far down the gold runs, ``shared`` the glowing stretch, ``text`` says it all."""

    brackets: tuple[Bracket, ...]
    ticks: tuple[Tick, ...]
    areas: tuple[tuple[str, float], ...]
    low: float
    shared: tuple[float, float] | None
    shared_label: str
    text: str


@lru_cache(4)
def level_positions(atlas: Atlas) -> Mapping[str, float]:
    """Place every level on the line: families in their spans, levels evenly in their order."""
    found: dict[str, float] = {}
    for name, (start, end) in SPANS.items():
        levels = [level for level in atlas.levels if family(level) == name]
        for k, level in enumerate(levels):
            found[level] = start + (end - start) * k / max(1, len(levels) - 1)
    return MappingProxyType(found)


def _levels_of(answer: Answer, places: Collection[Place]) -> list[str]:
    """List the levels that serve some places: the primary ones, or any when there is none."""
    serving = [share for share in answer.levels if set(share.places) & set(places)]
    return [s.level for s in serving if s.role == "primary"] or [s.level for s in serving]


def _spread(brackets: Sequence[Bracket]) -> tuple[Bracket, ...]:
    """Move labels apart so that none covers another or leaves the figure."""
    placed: list[Bracket] = []
    edge = 0.0
    for item in sorted(brackets, key=lambda b: b.start):
        half = len(item.label) * LETTER / 2
        at = min(max((item.start + item.end) / 2, edge + half), 1 - half)
        placed.append(replace(item, at=at))
        edge = at + half + LETTER
    return tuple(placed)


def _brackets(answer: Answer, atlas: Atlas, words: Words) -> tuple[Bracket, ...]:
    at = level_positions(atlas)
    found = []
    for places in body_areas(atlas, [m.place for m in answer.marks]):
        spots = [at[level] for level in _levels_of(answer, places) if level in at]
        if spots:
            found.append(Bracket(short_label(atlas, places, words), min(spots), max(spots), 0.0))
    return _spread(found)


def shared_span(shared: Shared, atlas: Atlas) -> tuple[float, float] | None:
    """Find the stretch of the line that the marks share; None when they share none."""
    at = level_positions(atlas)
    spots = [at[level] for level in shared.levels if level in at]
    if shared.kind == "brain":
        return BRAIN
    if not spots or shared.kind in ("nothing", "pattern", "empty"):
        return None
    if shared.kind == "cord":
        return SPANS["face"][0], max(spots)
    return min(spots) - 4 / UNITS, max(spots) + 4 / UNITS


def _shared_label(answer: Answer, atlas: Atlas, words: Words) -> str:
    count = count_places(atlas, [m.place for m in answer.marks])
    if answer.shared.kind == "one_mark" or count < 2:
        return ""
    if count == 2:
        return phrase("line_shared_two", words)
    if count > 9:
        return phrase("line_shared_many", words)
    return phrase("line_shared", words, count=number_word(count, words))


def _ticks(shares: Sequence[LevelShare], atlas: Atlas) -> tuple[Tick, ...]:
    roles = {share.level: share.role for share in shares}
    spots = level_positions(atlas).items()
    return tuple(Tick(level, at, roles.get(level, "rest")) for level, at in spots if family(level) != "face")


def _areas(words: Words) -> tuple[tuple[str, float], ...]:
    spots = {"brain": sum(BRAIN) / 2, **{name: sum(span) / 2 for name, span in SPANS.items() if name != "face"}}
    return tuple((phrase(f"line_{name}", words), at) for name, at in spots.items())


def _text(answer: Answer, atlas: Atlas, words: Words, span: tuple[float, float] | None) -> str:
    joins = [
        phrase("line_enter", words, places=group_places(atlas, places, words), levels=level_phrase(levels, words))
        for places in body_areas(atlas, [m.place for m in answer.marks])
        if (levels := _levels_of(answer, places))
    ]
    ends = answer.shared.levels
    if not span or not ends:
        return phrase("line_alt", words, enter=" ".join(joins), shared="").strip()
    top = phrase("line_brain", words).lower() if answer.shared.kind == "cord" else ends[0]
    shared = phrase("line_alt_shared", words, top=top, bottom=ends[-1])
    return phrase("line_alt", words, enter=" ".join(joins), shared=shared).strip()


def rest_line(atlas: Atlas, words: Words) -> LevelLine:
    """Lay out the line without any mark."""
    return LevelLine((), _ticks((), atlas), _areas(words), 0.0, None, "", "")


def level_line(answer: Answer, atlas: Atlas, words: Words) -> LevelLine | None:
    """Lay out the level line of an answer; None when no level joins."""
    marked = _brackets(answer, atlas, words)
    if not marked:
        return None
    span = shared_span(answer.shared, atlas)
    return LevelLine(
        brackets=marked,
        ticks=_ticks(told_levels(answer), atlas),
        areas=_areas(words),
        low=max(item.end for item in marked),
        shared=span,
        shared_label=_shared_label(answer, atlas, words) if span else "",
        text=_text(answer, atlas, words, span),
    )

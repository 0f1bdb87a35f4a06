"""Spinal levels C1 to Co1 and the face divisions V1 to V3, in order from head to seat. Pure, no tables.

A level is written as its letters and number (``C6``, ``Co1``). The face divisions come first in the order, then
the cord from the neck down: the order of a level is its place in ``LEVELS``, starting at 1 for V1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, get_args

Family = Literal["face", "neck", "chest", "lower_back", "seat"]

FAMILIES: tuple[Family, ...] = get_args(Family)

_COUNTS = {"V": 3, "C": 8, "T": 12, "L": 5, "S": 5, "Co": 1}
_FAMILY_OF: dict[str, Family] = {
    "V": "face", "C": "neck", "T": "chest", "L": "lower_back", "S": "seat", "Co": "seat",
}  # fmt: skip
_RANGE = re.compile(r"([A-Z][a-z]?\d+)(?:\.\.|-)([A-Z][a-z]?\d+)")

LEVELS: tuple[str, ...] = tuple(f"{letters}{n}" for letters, count in _COUNTS.items() for n in range(1, count + 1))
FACE: tuple[str, ...] = LEVELS[:3]
SPINAL: tuple[str, ...] = LEVELS[3:]
SPELLED = "C1..C8, T1..T12, L1..L5, S1..S5, Co1"

_ORDER = {level: place for place, level in enumerate(LEVELS, start=1)}


class NotALevel(ValueError):  # noqa: N818  (reads as a sentence where it is raised)
    """The text names no level; the message says what is expected."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is not a spinal level (expected {SPELLED}; V1..V3 for the face)")


def parse(text: str) -> str:
    """The level that ``text`` names, unchanged; raises NotALevel for anything else, also for ``c6`` or ``C06``."""
    if text not in _ORDER:
        raise NotALevel(text)
    return text


def is_level(text: str) -> bool:
    """True for V1..V3 and C1..Co1, written exactly so."""
    return text in _ORDER


def is_spinal(text: str) -> bool:
    """True for C1..Co1: a level with a root and a cord segment."""
    return text in _ORDER and text not in FACE


def order(level: str) -> int:
    """Place of the level from the top: V1 is 1, C1 is 4, Co1 is 34; raises NotALevel."""
    return _ORDER[parse(level)]


def above(first: str, second: str) -> bool:
    """True when the first level lies nearer to the head than the second; raises NotALevel."""
    return order(first) < order(second)


def in_order(levels: Iterable[str]) -> tuple[str, ...]:
    """The levels from the top down, each once; raises NotALevel."""
    return tuple(sorted(set(levels), key=order))


def between(top: str, bottom: str) -> tuple[str, ...]:
    """All levels from ``top`` down to ``bottom``, both included; empty when they are the wrong way round."""
    return LEVELS[order(top) - 1 : order(bottom)]


def parse_range(text: str) -> tuple[str, ...]:
    """The levels of ``C5..C8``, ``C5-C8`` or ``C5``; raises NotALevel when an end is none or the ends are swapped."""
    ends = _RANGE.fullmatch(text)
    if ends is None:
        return (parse(text),)
    levels = between(parse(ends[1]), parse(ends[2]))
    if not levels:
        raise NotALevel(text)
    return levels


def neighbours(level: str) -> tuple[str, ...]:
    """The levels just above and just below in the same chain: the face and the spine do not touch."""
    chain = FACE if parse(level) in FACE else SPINAL
    at = chain.index(level)
    return chain[max(at - 1, 0) : at] + chain[at + 1 : at + 2]


def family(level: str) -> Family:
    """The part of the body the level is named for: face, neck (C), chest (T), lower_back (L) or seat (S and Co)."""
    return _FAMILY_OF[parse(level).rstrip("0123456789")]

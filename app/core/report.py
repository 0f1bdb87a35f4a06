"""What a person said: marks on the body, and answers to questions. Plain frozen values, no tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

Side = Literal["left", "right", "midline"]
Feeling = Literal["numb", "tingling", "pain", "weak"]

SIDES: tuple[Side, ...] = get_args(Side)
FEELINGS: tuple[Feeling, ...] = get_args(Feeling)
FELT: frozenset[Feeling] = frozenset({"numb", "tingling", "pain"})

_MIRROR: dict[Side, Side] = {"left": "right", "right": "left", "midline": "midline"}


def mirrored(side: Side) -> Side:
    """The other side of the body; the midline is its own mirror."""
    return _MIRROR[side]


class Place(NamedTuple):
    """A skin region on the person's own left or right (or on the midline)."""

    region: str
    side: Side

    def __str__(self) -> str:
        return f"{self.region}:{self.side}"


@dataclass(frozen=True, order=True)
class Mark:
    """A place and what is felt there, in the order of FEELINGS without repeats."""

    place: Place
    feels: tuple[Feeling, ...]

    @property
    def felt(self) -> bool:
        """True when something is felt on the skin (numb, tingling or pain)."""
        return not FELT.isdisjoint(self.feels)

    @property
    def weak(self) -> bool:
        """True when the place is marked as weak."""
        return "weak" in self.feels


@dataclass(frozen=True)
class Report:
    """All marks (one per place) and the answers: finding ids, and flag ids written ``flag:<id>``.

    An id that is in neither ``yes`` nor ``no`` was not asked or not known: that is not a no.
    """

    marks: tuple[Mark, ...] = ()
    yes: frozenset[str] = field(default_factory=frozenset)
    no: frozenset[str] = field(default_factory=frozenset)

    def mirror(self) -> Report:
        """The same report with left and right exchanged."""
        marks = tuple(Mark(Place(m.place.region, mirrored(m.place.side)), m.feels) for m in self.marks)
        return Report(marks, self.yes, self.no)


def mark(region: str, side: Side, *feels: Feeling) -> Mark:
    """Build a mark; feelings are put in the canonical order and repeats dropped."""
    return Mark(Place(region, side), tuple(f for f in FEELINGS if f in feels))

"""Rules held as data: what a report looks like to a rule, and the clauses that are held against it.

Regions are bits of a number, so that a term of many regions is one mask. A feeling set is four bits in the order of
FEELINGS. A mark on the midline lies on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from app.core.report import FEELINGS, Report

SideRule = Literal["any", "both", "one_only", "same", "opposite"]
Half = Literal["left", "right"]
HALVES: tuple[Half, Half] = ("left", "right")

_SIDED: Mapping[SideRule, Callable[[bool, bool], bool]] = {
    "any": lambda here, there: here or there,
    "both": lambda here, there: here and there,
    "one_only": lambda here, there: here and not there,
    "same": lambda here, _there: here,
    "opposite": lambda _here, there: there,
}


@dataclass(frozen=True)
class Situation:
    """A report as rules read it: per half of the body a mask of marked regions for each set of feelings (0..15)."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    yes: frozenset[str]
    no: frozenset[str]

    @staticmethod
    def of(report: Report, bits: Mapping[str, int]) -> Situation:
        """Read a report with the bit of each region; a yes wins over a no to the same question."""
        halves: dict[str, list[int]] = {"left": [0] * 16, "right": [0] * 16}
        for mark in report.marks:
            for half in HALVES if mark.place.side == "midline" else (mark.place.side,):
                for feel in mark.feels:
                    halves[half][feeling_bits((feel,))] |= bits[mark.place.region]
        return Situation(_unions(halves["left"]), _unions(halves["right"]), report.yes, report.no - report.yes)


def feeling_bits(feels: tuple[str, ...]) -> int:
    """The set of feelings as four bits; ``any`` is all of them."""
    if feels == ("any",):
        return 15
    return sum(1 << place for place, feeling in enumerate(FEELINGS) if feeling in feels)


def _unions(single: list[int]) -> tuple[int, ...]:
    """Masks for every set of feelings, from the masks of the single ones."""
    masks = [0] * 16
    for feels in range(1, 16):
        lowest = feels & -feels
        masks[feels] = masks[feels ^ lowest] | single[lowest]
    return tuple(masks)


class Test(Protocol):
    """One row of a rule, asked with the side that its clause tries."""

    def holds(self, situation: Situation, side: Half) -> bool:
        """True when the row is met."""
        ...


@dataclass(frozen=True)
class Answered:
    """A plain yes to the flag's own question."""

    question: str

    def holds(self, situation: Situation, side: Half) -> bool:
        """True when the question was answered with yes."""
        return self.question in situation.yes


@dataclass(frozen=True)
class Said:
    """Findings: any of the ways, each of which needs one finding out of every part. An unanswered finding is no yes."""

    ways: tuple[tuple[frozenset[str], ...], ...]
    wanted: bool = True

    def holds(self, situation: Situation, side: Half) -> bool:
        """True when the answers meet the term (or, for a ``not_`` row, do not)."""
        yes = situation.yes
        return any(not any(part.isdisjoint(yes) for part in way) for way in self.ways) is self.wanted


@dataclass(frozen=True)
class Marked:
    """Marks with one of the feelings in one of the regions, on the sides that the rule asks for."""

    regions: int
    feels: int
    rule: SideRule
    wanted: bool = True

    def holds(self, situation: Situation, side: Half) -> bool:
        """True when the marks meet the term (or, for a ``not_`` row, do not)."""
        left = situation.left[self.feels] & self.regions != 0
        right = situation.right[self.feels] & self.regions != 0
        return _sided(self.rule, left, right, side) is self.wanted


@dataclass(frozen=True)
class Crossed:
    """One term on one side only and the other term on the other side only."""

    one: int
    other: int
    feels: int

    def holds(self, situation: Situation, side: Half) -> bool:
        """True when the two terms lie crosswise, either way round."""
        left, right = situation.left[self.feels], situation.right[self.feels]
        one = (left & self.one != 0, right & self.one != 0)
        other = (left & self.other != 0, right & self.other != 0)
        return one != other and {one, other} == {(True, False), (False, True)}


@dataclass(frozen=True)
class Counted:
    """How many pairs of term and side are marked: at least so many."""

    terms: tuple[int, ...]
    feels: int
    rule: SideRule
    least: int

    def holds(self, situation: Situation, side: Half) -> bool:
        """True when enough pairs are marked; ``same`` and ``opposite`` look at one half of the body."""
        halves = {"same": (side,), "opposite": (_other(side),)}.get(self.rule, HALVES)
        masks = [getattr(situation, half)[self.feels] for half in halves]
        return sum(1 for term in self.terms for mask in masks if mask & term) >= self.least


@dataclass(frozen=True)
class Clause:
    """Rows that must all hold. A clause bound to a side is tried with the left, then with the right.

    ``key`` are answers of which at least one is needed (None when marks alone may do): most clauses are refused by it.
    """

    tests: tuple[Test, ...]
    bound: bool
    key: frozenset[str] | None = None

    @staticmethod
    def of(tests: tuple[Test, ...], bound: bool) -> Clause:
        """A clause with its key taken from the first row that asks for an answer."""
        keys = [key for key in map(_key, tests) if key is not None]
        return Clause(tests, bound, keys[0] if keys else None)

    def met(self, situation: Situation) -> bool:
        """True when one side (or, for an unbound clause, the body) meets every row."""
        if self.key is not None and self.key.isdisjoint(situation.yes):
            return False
        return self._met(situation, "left") or (self.bound and self._met(situation, "right"))

    def _met(self, situation: Situation, side: Half) -> bool:
        for test in self.tests:  # noqa: SIM110  (a loop is twice as fast as all(), and this runs hundreds of times)
            if not test.holds(situation, side):
                return False
        return True


def _key(test: Test) -> frozenset[str] | None:
    """The answers of which a row needs at least one; None when it needs none."""
    if isinstance(test, Answered):
        return frozenset({test.question})
    if isinstance(test, Said) and test.wanted:
        return frozenset().union(*(way[0] for way in test.ways))
    return None


def _other(side: Half) -> Half:
    return "right" if side == "left" else "left"


def _sided(rule: SideRule, left: bool, right: bool, side: Half) -> bool:
    """Whether a term marked on the left, the right or both meets a side rule, seen from the side that is tried."""
    return _SIDED[rule](left, right) if side == "left" else _SIDED[rule](right, left)

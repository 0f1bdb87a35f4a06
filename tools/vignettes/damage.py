"""Damaged input: what people leave out or draw by slip. Every choice follows from the case id alone."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from app.core.atlas import Atlas
from app.core.report import Mark, Place, Report, Side

LIMBS = ("limb_arm", "limb_trunk", "limb_leg")
SIDES: tuple[Side, ...] = ("left", "right")
KEPT_MARKS = 0.6


@dataclass(frozen=True)
class Damage:
    """A named way to spoil a report."""

    name: str
    spoil: Callable[[str, Report], Report]


def drawn(case: str, purpose: str, things: Iterable[str]) -> list[str]:
    """The things in an order that depends only on case id and purpose."""
    return sorted(things, key=lambda thing: hashlib.sha256(f"{case}/{purpose}/{thing}".encode()).hexdigest())


def without_answers(case: str, report: Report) -> Report:
    """Nothing was answered."""
    return Report(report.marks)


def half_the_answers(case: str, report: Report) -> Report:
    """Half of the answers, rounded up, are kept."""
    given = drawn(case, "answers", report.yes | report.no)
    kept = frozenset(given[: math.ceil(len(given) / 2)])
    return Report(report.marks, report.yes & kept, report.no & kept)


def fewer_marks(case: str, report: Report) -> Report:
    """60 % of the marks, rounded up, are kept."""
    by_place = {str(mark.place): mark for mark in report.marks}
    kept = drawn(case, "marks", by_place)[: math.ceil(KEPT_MARKS * len(by_place))]
    return replace(report, marks=tuple(by_place[place] for place in kept))


def stray_mark(atlas: Atlas) -> Callable[[str, Report], Report]:
    """A spoiler that adds one tingling place of arm, trunk or leg that was not marked.

    Face and seat are left out: a mark there is a red flag of its own and no slip.
    """
    regions = {region for limb in LIMBS for region in atlas.region_groups[limb].region_ids}
    places = {str(place): place for place in _places(atlas, regions)}

    def spoil(case: str, report: Report) -> Report:
        free = places.keys() - {str(mark.place) for mark in report.marks}
        stray = Mark(places[drawn(case, "stray", free)[0]], ("tingling",))
        return replace(report, marks=(*report.marks, stray))

    return spoil


def _places(atlas: Atlas, regions: Iterable[str]) -> list[Place]:
    return [Place(region, side) for region in regions if atlas.regions[region].sided for side in SIDES]


def damages(atlas: Atlas) -> tuple[Damage, ...]:
    """Whole input first, then every damage of the report."""
    stray = stray_mark(atlas)

    def all_three(case: str, report: Report) -> Report:
        extra = set(stray(case, report).marks) - set(report.marks)
        less = fewer_marks(case, half_the_answers(case, report))
        return replace(less, marks=(*less.marks, *extra))

    return (
        Damage("whole", lambda case, report: report),
        Damage("no answers", without_answers),
        Damage("half the answers", half_the_answers),
        Damage("60 % of marks", fewer_marks),
        Damage("a stray mark", stray),
        Damage("all three", all_three),
    )

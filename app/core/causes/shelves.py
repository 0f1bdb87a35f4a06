"""Causes as people look for them: three shelves, filters by time course, by who gets it and by place on the body."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.atlas import Atlas
from app.core.causes.places import CausePlaces
from app.core.rows import Cause

SHELVES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("musculoskeletal", ("musculoskeletal",)),
    ("other_medical", ("neurological", "vascular", "other_medical")),
    ("lifestyle_environment", ("lifestyle_environment",)),
    ("disputed_claim", ("disputed_claim",)),
)
"""Shelf -> the groups of causes.csv on it, in the order in which they stand."""
WHO: tuple[str, ...] = (
    "risk_pregnancy", "risk_age_over_60", "risk_office_work_or_long_sitting", "risk_heavy_lifting",
    "risk_long_distance_driving", "risk_age_under_40", "risk_age_over_40", "risk_diabetes", "risk_smoking",
    "risk_overweight", "risk_alcohol_excess", "risk_vegan_diet", "risk_new_medicine", "risk_trauma_or_fall",
    "risk_contact_sport", "risk_running_or_sport", "risk_repeated_hand_work", "risk_vibrating_tools",
    "risk_cancer_history", "risk_recent_surgery", "risk_recent_infection",
)  # fmt: skip
"""Who gets it: the answers that people look for, the risk groups of popular articles first; any other works too."""


@dataclass(frozen=True)
class Wanted:
    """What a person looks for; a blank asks for nothing. ``place`` is a region or a part of the body."""

    time: str = ""
    who: str = ""
    place: str = ""
    group: str = ""


@dataclass(frozen=True)
class Shelf:
    """Causes of one shelf that were asked for, by group."""

    shelf: str
    groups: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def causes(self) -> tuple[str, ...]:
        """All causes on the shelf, in order."""
        return tuple(cause for _, causes in self.groups for cause in causes)


def shelves(atlas: Atlas, places: CausePlaces, wanted: Wanted = Wanted()) -> tuple[Shelf, ...]:
    """The shelves with the causes that fit all that is wanted; empty groups and shelves are left out."""
    fit = [row for row in atlas.causes.values() if _fits(row, places, wanted)]
    made = (
        Shelf(shelf, tuple((group, found) for group in groups if (found := _of(fit, group))))
        for shelf, groups in SHELVES
        if wanted.group in ("", shelf)
    )
    return tuple(shelf for shelf in made if shelf.groups)


def _of(causes: list[Cause], group: str) -> tuple[str, ...]:
    return tuple(row.cause_id for row in causes if row.group_id == group)


def _fits(row: Cause, places: CausePlaces, wanted: Wanted) -> bool:
    return (
        (not wanted.time or wanted.time in row.time_course)
        and (not wanted.who or wanted.who in row.risk_ids)
        and (not wanted.place or not places.reaches[row.cause_id].isdisjoint(regions_of(places.atlas, wanted.place)))
    )


def regions_of(atlas: Atlas, place: str) -> frozenset[str]:
    """The regions of a part of the body, or a region alone."""
    return frozenset(r.region_id for r in atlas.regions.values() if place in (r.body_part, r.region_id))


def known_places(atlas: Atlas) -> tuple[str, ...]:
    """Parts of the body, then all regions."""
    return tuple(dict.fromkeys([r.body_part for r in atlas.regions.values()])) + tuple(atlas.regions)

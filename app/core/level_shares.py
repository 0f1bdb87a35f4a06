"""Spinal levels that serve the marks: dermatomes of what is felt, myotomes of what is weak. Weights are no chances."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from app.core.footprint import LIKELY, POSSIBLE
from app.core.levels import order
from app.core.pathway_flow import Flows, movements_of
from app.core.report import SIDES, Mark, Place, Report
from app.core.result import LevelShare


def level_shares(flows: Flows, report: Report) -> tuple[LevelShare, ...]:
    """Every level that possibly serves a mark, from the top: primary where it likely serves one, else overlap."""
    weight: dict[str, float] = defaultdict(float)
    places: dict[str, set[Place]] = defaultdict(set)
    for mark in report.marks:
        for level, share in _served(flows, mark):
            if share >= POSSIBLE:
                weight[level] = max(weight[level], share)
                places[level].add(mark.place)
    return tuple(_share(level, weight[level], places[level]) for level in sorted(weight, key=order))


def _share(level: str, weight: float, places: set[Place]) -> LevelShare:
    sides = {place.side for place in places}
    return LevelShare(
        level, "primary" if weight >= LIKELY else "overlap", round(weight, 3),
        tuple(side for side in SIDES if side in sides), tuple(sorted(places)),
    )  # fmt: skip


def _served(flows: Flows, mark: Mark) -> Iterable[tuple[str, float]]:
    if mark.felt:
        yield from flows.atlas.regions[mark.place.region].dermatome_weights
    if mark.weak:
        for movement in movements_of(flows.atlas, mark.place.region):
            yield from ((root.split("_")[0], weight) for root, weight in flows.pathway.roots.get(movement, ()))

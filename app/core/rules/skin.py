"""Rules about regions: their weights, test points, nerve lengths and movements agree from table to table."""

from __future__ import annotations

from collections.abc import Iterator

from app.core import levels
from app.core.problems import Problem
from app.core.rows import Edge, FibreLength, KeyPoint, Region, RegionGroup, SpinalLevel, WeakToMovement
from app.core.rules.draft import Draft, top_down

CORE = 0.6
OVERLAP = 0.25
_POINT_LEVELS = {"S4-5": ("S4", "S5")}


def levels_are_those_weighted(draft: Draft) -> Iterator[Problem]:
    """The levels in dermatome_weights are the primary and the secondary ones, and no others."""
    for line, region in draft.lines(Region):
        weighted = {level for level, _ in region.dermatome_weights}
        named = set(region.dermatome_primary) | set(region.dermatome_secondary)
        if weighted != named:
            odd = ", ".join(top_down(weighted ^ named))
            message = f"{odd} is not both weighted and named in dermatome_primary or dermatome_secondary"
            yield draft.problem(Region, line, "dermatome_weights", message)


def weights_agree_with_pathway(draft: Draft) -> Iterator[Problem]:
    """Each spinal level of dermatome_weights is an edge region -> root of the same weight, and the reverse."""
    if not draft.sound(Region, Edge):
        return
    edges: dict[str, dict[str, float]] = {}
    for edge in draft.rows(Edge):
        if edge.relation.startswith("dermatome_"):
            edges.setdefault(edge.source_id, {})[edge.target_id.removesuffix("_root")] = edge.weight
    for line, region in draft.lines(Region):
        weights = {level: weight for level, weight in region.dermatome_weights if levels.is_spinal(level)}
        walked = edges.get(region.region_id, {})
        for level in levels.in_order(weights.keys() | (walked.keys() & set(levels.SPINAL))):
            if weights.get(level) != walked.get(level):
                message = f"{level} has weight {_said(weights, level)} here and {_said(walked, level)} in pathway.csv"
                yield draft.problem(Region, line, "dermatome_weights", message)


def _said(weights: dict[str, float], level: str) -> str:
    return f"{weights[level]:.2f}" if level in weights else "none"


def level_regions_agree(draft: Draft) -> Iterator[Problem]:
    """Core regions of a level are those with weight 0.60 or more in regions.csv, overlap 0.25 to 0.60."""
    if not draft.sound(Region):
        return
    for line, row in draft.lines(SpinalLevel):
        weights = {region.region_id: dict(region.dermatome_weights).get(row.level, 0) for region in draft.rows(Region)}
        core = {region for region, weight in weights.items() if weight >= CORE}
        overlap = {region for region, weight in weights.items() if OVERLAP <= weight < CORE}
        for column, listed, wanted in (
            ("core_regions", set(row.core_regions), core),
            ("overlap_regions", set(row.overlap_regions), overlap),
        ):
            for region in sorted(listed ^ wanted):
                verb = "is listed" if region in listed else "is not listed"
                message = f"{region!r} {verb}, but its weight for {row.level} is {weights.get(region, 0):.2f}"
                yield draft.problem(SpinalLevel, line, column, message)


def points_agree(draft: Draft) -> Iterator[Problem]:
    """Test points of a region are those that key_points.csv puts there, on a level that is core there."""
    if not draft.sound(Region, KeyPoint):
        return
    held: dict[str, set[str]] = {}
    for point in draft.rows(KeyPoint):
        held.setdefault(point.region_id, set()).add(point.level)
    for line, region in draft.lines(Region):
        if set(region.isncsci_points) != held.get(region.region_id, set()):
            wanted = "|".join(sorted(held.get(region.region_id, set()))) or "nothing"
            message = f"{'|'.join(region.isncsci_points)!r} disagrees with key_points.csv (expected {wanted})"
            yield draft.problem(Region, line, "isncsci_points", message)


def points_lie_on_their_level(draft: Draft) -> Iterator[Problem]:
    """The region of a test point has its level as core, and both sides."""
    regions = {region.region_id: region for region in draft.rows(Region)}
    for line, point in draft.lines(KeyPoint):
        region = regions.get(point.region_id)
        if region is None:
            continue
        weights = dict(region.dermatome_weights)
        for level in _POINT_LEVELS.get(point.level, (point.level,)):
            if weights.get(level, 0) < CORE:
                message = f"{level} is not core in {region.region_id!r} (expected weight 0.60 or more)"
                yield draft.problem(KeyPoint, line, "region_id", message)
        if not region.sided:
            message = f"{region.region_id!r} lies on the midline, but the point is on both sides"
            yield draft.problem(KeyPoint, line, "region_id", message)


def every_region_is_covered(draft: Draft) -> Iterator[Problem]:
    """Every region has a nerve length, and says what weakness there means."""
    if not draft.sound(FibreLength, WeakToMovement):
        return
    tables = (
        (FibreLength, {row.region_id for row in draft.rows(FibreLength)}),
        (
            WeakToMovement,
            {row.region_id for row in draft.rows(WeakToMovement)},
        ),
    )
    for line, region in draft.lines(Region):
        for model, held in tables:
            if region.region_id not in held:
                message = f"{region.region_id!r} has no row in {model.TABLE}.csv"
                yield draft.problem(Region, line, "region_id", message)


def lengths_rise(draft: Draft) -> Iterator[Problem]:
    """The near end of a region is not farther than its middle, nor the middle than its far end."""
    for line, row in draft.lines(FibreLength):
        if not row.near_cm <= row.fibre_length_cm <= row.far_cm:
            message = f"{row.fibre_length_cm} is not between near_cm {row.near_cm} and far_cm {row.far_cm}"
            yield draft.problem(FibreLength, line, "fibre_length_cm", message)
        if row.order_near_cm > row.order_far_cm:
            message = f"{row.order_near_cm} is more than order_far_cm {row.order_far_cm}"
            yield draft.problem(FibreLength, line, "order_near_cm", message)


def weakness_is_said_or_not(draft: Draft) -> Iterator[Problem]:
    """A region that can be weak names a movement with a weight; one that cannot names none."""
    for line, row in draft.lines(WeakToMovement):
        if row.can_be_weak and (not row.movement_id or row.weight is None):
            yield draft.problem(WeakToMovement, line, "movement_id", "can_be_weak is yes (expected movement, weight)")
        if not row.can_be_weak and (row.movement_id or row.weight is not None):
            yield draft.problem(WeakToMovement, line, "movement_id", "can_be_weak is no (expected neither)")


def groups_have_names_of_their_own(draft: Draft) -> Iterator[Problem]:
    """No group has the id of a region: a term must mean one thing."""
    regions = draft.ids("regions") or frozenset()
    for line, group in draft.lines(RegionGroup):
        if group.group_id in regions:
            message = f"{group.group_id!r} is also a region (expected another id)"
            yield draft.problem(RegionGroup, line, "group_id", message)

"""Where each place lies on the body, for the ranking: its stretch, its limb, how much it counts and is noticed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.core.atlas import Atlas
from app.core.footprint import Footprints, Matrix
from app.core.ranking_parameters import Parameters
from app.core.report import Place, mirrored

WHOLE_LIMBS = frozenset({"limb_trunk", "limb_seat"})
"""Groups of region_groups.csv that are one stretch; elsewhere each body_part is one."""
Flags = NDArray[np.bool_]
Numbers = NDArray[np.intp]


@dataclass(frozen=True)
class Body:
    """Where each place lies: its weight, its stretch and its limb, and how much people notice a stretch."""

    weight: Matrix
    stretch: Numbers
    limb: Numbers
    notice: Matrix
    mirror: Numbers
    """(S,): the stretch on the other side."""
    moved: Matrix
    """(P, movements): how likely a weak mark at the place means the movement, 1 for the likeliest."""
    move_limb: Numbers
    arm: Flags
    """(P,): the place lies on an arm or a hand."""

    @staticmethod
    def build(atlas: Atlas, footprints: Footprints, parameters: Parameters) -> Body:
        """From body_part of regions.csv, the limb_ groups, represented_in of pathway.csv and weak_to_movement.csv."""
        places = footprints.places
        limb_of = _limbs(atlas)
        limbs = _numbered((limb_of[p.region], p.side) for p in places)
        stretches = _numbered((_part(atlas, limb_of, p.region), p.side) for p in places)
        size = _sizes(atlas)
        notice = np.zeros(max(stretches) + 1)
        for number, place in zip(stretches, places, strict=True):
            notice[number] = max(notice[number], size[place.region])
        moved = _moved(atlas, footprints)
        return Body(
            _weights(atlas, stretches, places, parameters), stretches, limbs, notice, _mirror(places, stretches), moved,
            limbs[np.argmax(moved, axis=0)], _arm(atlas, places),
        )  # fmt: skip


def _arm(atlas: Atlas, places: Sequence[Place]) -> Flags:
    regions = set(atlas.region_groups["whole_arm"].region_ids)
    return np.array([place.region in regions for place in places])


def _numbered(keys: Iterable[object]) -> Numbers:
    known: dict[object, int] = {}
    return np.array([known.setdefault(key, len(known)) for key in keys], dtype=np.intp)


def _mirror(places: Sequence[Place], stretches: Numbers) -> Numbers:
    where = {place: int(number) for place, number in zip(places, stretches, strict=True)}
    found = {n: where[Place(place.region, mirrored(place.side))] for place, n in where.items()}
    return np.array([found[number] for number in range(len(found))], dtype=np.intp)


def _limbs(atlas: Atlas) -> dict[str, str]:
    groups = {name: row for name, row in atlas.region_groups.items() if name.startswith("limb_")}
    return {region: name for name, group in groups.items() for region in group.region_ids}


def _part(atlas: Atlas, limbs: Mapping[str, str], region: str) -> str:
    """The stretch: a part of the body; front and back of the trunk are one, the seat is one of its own."""
    return limbs[region] if limbs[region] in WHOLE_LIMBS else atlas.regions[region].body_part


def _sizes(atlas: Atlas) -> dict[str, float]:
    rows = (e for e in atlas.pathway if e.relation == "represented_in" and e.target_kind == "cortex")
    return {edge.source_id: edge.weight for edge in rows}


def _weights(atlas: Atlas, stretches: Numbers, places: Sequence[Place], parameters: Parameters) -> Matrix:
    """Less for a place in a stretch of many; more where a standard test point lies, which maps agree on best."""
    points = {row.region_id for row in atlas.key_points.values()}
    count = np.bincount(stretches)[stretches]
    agreed = np.array([parameters["place.key_point"] if place.region in points else 1.0 for place in places])
    return np.asarray(np.minimum(1.0, parameters["place.scale"] / count ** parameters["place.power"]) * agreed)


def _moved(atlas: Atlas, footprints: Footprints) -> Matrix:
    """A midline place means the movement of both sides."""
    found = np.zeros((len(footprints.places), len(footprints.movements)))
    means: dict[str, dict[str, float]] = defaultdict(dict)
    for row in atlas.weak_to_movement:
        if row.can_be_weak and row.movement_id and row.weight:
            means[row.region_id][row.movement_id] = row.weight
    for p, place in enumerate(footprints.places):
        likeliest = max(means[place.region].values(), default=1.0)
        for m, (name, side) in enumerate(footprints.movements):
            if place.side in (side, "midline"):
                found[p, m] = means[place.region].get(name, 0.0) / likeliest
    return found

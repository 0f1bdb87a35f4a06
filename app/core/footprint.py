"""Footprints: what every site would affect, for each side and level it can have. Derived from the graph once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from app.core.atlas import Atlas
from app.core.footprint_cuts import BOTH_SIDES, Instance, cut_sites
from app.core.footprint_losses import Loss, Strength, part_regions
from app.core.footprint_nodes import Joined, node_sites
from app.core.footprint_patterns import pattern_losses
from app.core.footprint_walk import Walk
from app.core.pathway import Pathway
from app.core.ranking_parameters import Parameters
from app.core.report import Place, Side
from app.core.result import LesionSide, Reach

Matrix = NDArray[np.float64]
Movement = tuple[str, Side]
Named = TypeVar("Named")

LIKELY, POSSIBLE = 0.6, 0.25
"""Losses from which a place counts as likely and as possible: data/README.md, "Walking pathway.csv", rule 5."""

FORMS_AT_MOST = 0.45
"""A site that has only different forms (one finger or another) may take each place, and is sure of none."""


@dataclass(frozen=True)
class Footprints:
    """Loss (0..1) of each place (``touch``, ``pain``) and each movement (``motor``): one row an instance."""

    instances: tuple[Instance, ...]
    places: tuple[Place, ...]
    movements: tuple[Movement, ...]
    touch: Matrix
    pain: Matrix
    motor: Matrix

    @cached_property
    def skin(self) -> Matrix:
        """Loss of any sort of feeling."""
        return np.maximum(self.touch, self.pain)

    @cached_property
    def _numbers(self) -> Mapping[tuple[str, LesionSide], Sequence[int]]:
        """The instances of each site on each side."""
        found: dict[tuple[str, LesionSide], list[int]] = defaultdict(list)
        for number, instance in enumerate(self.instances):
            found[instance.site, instance.side].append(number)
        return dict(found)

    @cached_property
    def _usual(self) -> Mapping[str, str | None]:
        """The level of the first default instance of each site."""
        return {i.site: i.at for i in reversed(self.instances) if i.default}

    def find(self, site: str, side: LesionSide, at: str | None = None) -> int:
        """Number of the plain instance of a site on a side; its default level when ``at`` is None. KeyError if none."""
        numbers = [n for n in self._numbers.get((site, side), ()) if at is None or self.instances[n].at == at]
        if not numbers:
            raise KeyError(f"{site} {side} {at or ''}".strip())
        usual = self._usual.get(site)
        found = ((self.instances[n], n) for n in numbers)
        return min((not i.default, i.at != usual, i.variant != "", n) for i, n in found)[-1]

    def reach(self, site: str, side: LesionSide, at: str | None = None) -> Reach:
        """What the site would affect, possible or likely; raises KeyError when it has no such side or level.

        Where a site of one side is asked for on both it is one or the other: each place is possible, none is sure.
        """
        halves = BOTH_SIDES if side == "bilateral" and (site, side) not in self._numbers else (side,)
        own = [self.find(site, half, at) for half in halves]
        only_forms = not self.instances[own[0]].default and self.instances[own[0]].variant != ""
        if only_forms:
            own = [number for half in halves for number in self._numbers[site, half]]
        skin, motor = self.skin[own].max(axis=0), self.motor[own].max(axis=0)
        if only_forms or len(halves) > 1:
            skin, motor = np.minimum(skin, FORMS_AT_MOST), np.minimum(motor, FORMS_AT_MOST)
        movements = tuple(f"{name}:{where}" for name, where in self.movements)
        return Reach(site, side, _told(self.places, skin), _told(movements, motor))

    def plus(self, other: Footprints) -> Footprints:
        """These instances and then those."""
        return Footprints(
            (*self.instances, *other.instances), self.places, self.movements,
            np.concatenate([self.touch, other.touch]), np.concatenate([self.pain, other.pain]),
            np.concatenate([self.motor, other.motor]),
        )  # fmt: skip

    def losses(self, number: int) -> tuple[Matrix, Matrix, Matrix]:
        """Touch, pain and motor of one instance."""
        return self.touch[number], self.pain[number], self.motor[number]

    def rows(self, numbers: slice | Sequence[int]) -> tuple[Matrix, Matrix, Matrix]:
        """Touch, pain and motor of some instances."""
        return self.touch[numbers], self.pain[numbers], self.motor[numbers]


def _told(names: Sequence[Named], lost: Matrix) -> tuple[tuple[Named, float], ...]:
    return tuple((name, round(float(part), 3)) for name, part in zip(names, lost, strict=True) if part >= POSSIBLE)


def build(atlas: Atlas, pathway: Pathway, parameters: Parameters) -> Footprints:
    """Every footprint of every site in its plain forms; weaker forms are added by footprint_variants.py."""
    strength = Strength(parameters["pattern_core"], parameters["pattern_may"])
    levels = [level for level in atlas.levels if f"sampled_level.{level}" in parameters]
    plain = cut_sites(atlas, parameters.numbers("window."))
    singles, joined = node_sites(atlas, pathway.kind, levels)
    nodes = walked(atlas, pathway, singles)
    limbs = _pressed_limbs(atlas, strength, nodes)
    whole = walked(atlas, pathway, plain).plus(_joined(nodes, joined, limbs, strength))
    return whole.plus(_patterns(whole, tuple(pattern_losses(atlas, strength))))


def places_of(atlas: Atlas) -> tuple[Place, ...]:
    """Every place that can be marked: each region on its sides."""
    sides: Mapping[bool, tuple[Side, ...]] = {True: BOTH_SIDES, False: ("midline",)}
    return tuple(Place(name, side) for name, row in atlas.regions.items() for side in sides[row.sided])


def walked(atlas: Atlas, pathway: Pathway, instances: Sequence[Instance]) -> Footprints:
    """The footprints of instances that cut nodes, by walking the graph."""
    walk = Walk(atlas, pathway, instances)
    places = places_of(atlas)
    movements = tuple((name, side) for name in atlas.myotomes for side in BOTH_SIDES)
    touch = np.stack([walk.skin(place, "touch") for place in places], axis=1)
    pain = np.stack([walk.skin(place, "pain_temp") for place in places], axis=1)
    motor = np.stack([walk.movement(name, side) for name, side in movements], axis=1)
    return Footprints(tuple(instances), places, movements, touch, pain, motor)


def _joined(nodes: Footprints, joined: Sequence[Joined], limbs: Matrix, strength: Strength) -> Footprints:
    """Unions of single cuts; what else the pattern may take, and the limb below a pressed vessel, count weakly."""
    tables = [np.stack([_union(table, j, strength.may) for j in joined]) for table in (nodes.touch, nodes.pain)]
    motor = np.stack([_union(nodes.motor, j, strength.may) for j in joined])
    below = np.stack([np.zeros(len(nodes.places)) if j.others else limbs[list(j.parts)].max(axis=0) for j in joined])
    instances = tuple(j.instance for j in joined)
    return Footprints(
        instances, nodes.places, nodes.movements, np.maximum(tables[0], below), np.maximum(tables[1], below), motor
    )


def _union(table: Matrix, joined: Joined, may: float) -> Matrix:
    own = table[list(joined.parts)].max(axis=0)
    return np.asarray(np.maximum(own, may * table[list(joined.others)].max(axis=0)) if joined.others else own)


def _pressed_limbs(atlas: Atlas, strength: Strength, nodes: Footprints) -> Matrix:
    """For each single cut, the places of its limb that its rule says may tingle too when a vessel is pressed."""
    may = {rule.site: set(part_regions(atlas, rule.regions_may)) for rule in atlas.site_rules}
    limbs = [set(group.region_ids) for name, group in atlas.region_groups.items() if name.startswith("limb_")]
    rows = np.zeros_like(nodes.touch)
    for number, instance in enumerate(nodes.instances):
        side = instance.cuts[0].side
        hit = {p.region for p, lost in zip(nodes.places, nodes.touch[number], strict=True) if lost >= POSSIBLE}
        near = set[str]().union(*(limb for limb in limbs if limb & hit)) & may[instance.site]
        wanted = [place.region in near and place.side == side for place in nodes.places]
        rows[number] = strength.may * np.array(wanted)
    return rows


def _patterns(like: Footprints, losses: Sequence[Loss]) -> Footprints:
    """Footprints of patterns whose losses are given place by place."""
    skin = np.array([[loss.skin.get(place, 0.0) for place in like.places] for loss in losses])
    motor = np.array([[loss.moves.get(move, 0.0) for move in like.movements] for loss in losses])
    instances = tuple(Instance(x.site, x.side, variant=x.variant, default=x.default) for x in losses)
    return Footprints(instances, like.places, like.movements, skin.copy(), skin, motor)

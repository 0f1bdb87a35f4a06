"""How a message flows from one mark to the cortex: the share (0..1) that passes each node on each side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.core.atlas import Atlas
from app.core.footprint_cuts import BOTH_SIDES
from app.core.pathway import Pathway, Roots, Spot, Way, other
from app.core.report import Place, Side
from app.core.result import Modality

Flow = Mapping[Spot, float]
MEANT = 0.6
"""A weak mark stands for the movements that weak_to_movement.csv makes at least this likely, against the likeliest."""


@dataclass(frozen=True)
class Passage:
    """The flow of one mark in one modality, and the roots that serve it with their weights as in the tables."""

    place: Place
    modality: Modality
    flow: Flow
    roots: Mapping[Spot, float]


@dataclass(frozen=True)
class Flows:
    """Flows of all places, made when first asked for."""

    atlas: Atlas
    pathway: Pathway
    _known: dict[tuple[Place, Modality], Passage] = field(default_factory=dict)

    def passage(self, place: Place, modality: Modality) -> Passage:
        """The flow of a place; empty for strength where nothing can be weak."""
        key = (place, modality)
        if key not in self._known:
            self._known[key] = self._passage(place, modality)
        return self._known[key]

    def _passage(self, place: Place, modality: Modality) -> Passage:
        sides = BOTH_SIDES if place.side == "midline" else (place.side,)
        parts = [self._one(place.region, side, modality) for side in sides]
        merged: dict[Spot, float] = defaultdict(float)
        for part in parts:
            for spot, share in part.items():
                merged[spot] += share / len(parts)
        return Passage(place, modality, dict(merged), self._roots(place.region, sides, modality))

    def _roots(self, region: str, sides: Iterable[Side], modality: Modality) -> dict[Spot, float]:
        targets = movements_of(self.atlas, region) if modality == "motor" else {region: 1.0}
        found: dict[Spot, float] = {}
        for target in targets:
            for root, weight in self.pathway.roots.get(target, ()):
                found |= {Spot(root, side): max(weight, found.get(Spot(root, side), 0.0)) for side in sides}
        return found

    def _one(self, region: str, side: Side, modality: Modality) -> Flow:
        if modality == "motor":
            return self._strength(region, side)
        flow: dict[Spot, float] = defaultdict(float)
        nerves = self.pathway.nerves.get(region, ())
        self._up_nerves(flow, nerves, region, side)
        roots = self.pathway.roots.get(region, ())
        starts = [Way(self.pathway.segment[root], weight) for root, weight in roots] or list(nerves)
        for way, share in _shares(starts):
            self._to_cortex(flow, Spot(way.node, side), region, modality, share)
        return flow

    def _up_nerves(self, flow: dict[Spot, float], nerves: Iterable[Way], target: str, side: Side) -> None:
        for way, share in _shares(nerves):
            self._climb(flow, Spot(way.node, side), self.pathway.allowed(way.node, target), share)

    def _climb(self, flow: dict[Spot, float], spot: Spot, roots: Roots, share: float) -> None:
        flow[spot] += share
        wanted = dict(roots)
        ahead = []
        for way in self.pathway.climbs.get(spot.node, ()):
            held = [root for root, _ in self.pathway.holds[way.node] if root in wanted]
            if held:
                ahead.append(way._replace(weight=way.weight * sum(wanted[root] for root in held)))
        for way, part in _shares(ahead):
            self._climb(flow, Spot(way.node, spot.side), roots, share * part)

    def _to_cortex(self, flow: dict[Spot, float], spot: Spot, region: str, modality: Modality, share: float) -> None:
        flow[spot] += share
        cortex = self.pathway.cortex[region].node
        ways = [w for w in self.pathway.ascends[modality].get(spot.node, ()) if self._open(w.node, {cortex})]
        for way, part in _shares(ways):
            self._to_cortex(flow, Spot(way.node, other(spot.side, way.crosses)), region, modality, share * part)

    def _strength(self, region: str, side: Side) -> Flow:
        flow: dict[Spot, float] = defaultdict(float)
        meant = movements_of(self.atlas, region)
        for movement, weight in ((name, part / sum(meant.values())) for name, part in meant.items()):
            for way, share in _shares(self.pathway.movers.get(movement, ())):
                self._climb(flow, Spot(way.node, side), self.pathway.allowed(way.node, movement), weight * share)
            roots = self.pathway.roots.get(movement, ())
            starts = [Way(self.pathway.segment[root], share) for root, share in roots] or self.pathway.nuclei(movement)
            for way, share in _shares(starts):
                self._to_motor_cortex(flow, Spot(way.node, side), movement, weight * share)
        return flow

    def _to_motor_cortex(self, flow: dict[Spot, float], spot: Spot, movement: str, share: float) -> None:
        flow[spot] += share
        cortices = {way.node for way in self.pathway.commands[movement]}
        ways = [way for way in self.pathway.drives.get(spot.node, ()) if self._open(way.node, cortices)]
        for way, part in _shares(ways):
            self._to_motor_cortex(flow, Spot(way.node, other(spot.side, way.crosses)), movement, share * part)

    def _open(self, node: str, cortices: set[str]) -> bool:
        return self.pathway.kind[node] != "cortex" or node in cortices


def movements_of(atlas: Atlas, region: str) -> dict[str, float]:
    """What a weak mark there most likely means: the likeliest movements with their weights."""
    own = [row for row in atlas.weak_to_movement if row.region_id == region and row.can_be_weak]
    rows = {row.movement_id: row.weight for row in own if row.weight}
    most = max(rows.values(), default=0.0)
    return {name: weight for name, weight in rows.items() if weight >= MEANT * most}


def _shares(ways: Iterable[Way]) -> list[tuple[Way, float]]:
    ways = list(ways)
    total = sum(way.weight for way in ways)
    return [(way, way.weight / total) for way in ways]

"""Walk the graph for many sets of cuts at once: what part of each place and movement is lost in each instance.

Every number is a vector with one entry an instance, so that one walk of the graph serves all of them. What survives
at a node is (1 - its cut) x the mean of what survives on its ways, weighted by their shares. How the rows are read is
written in data/README.md, "Walking pathway.csv".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from app.core.atlas import Atlas
from app.core.footprint_cuts import BOTH_SIDES, Cut, Instance
from app.core.pathway import UPPER, Pathway, Roots, Spot, Way, other
from app.core.report import Place, Side
from app.core.result import Modality

Vector = NDArray[np.float64]
Parts = Sequence[tuple[float, Vector]]


class Walk:
    """One walk for a fixed list of instances. ``skin`` and ``movement`` give vectors of loss, 0..1."""

    def __init__(self, atlas: Atlas, pathway: Pathway, instances: Sequence[Instance]) -> None:
        self._atlas, self._pathway = atlas, pathway
        self._size = len(instances)
        self._whole = np.ones(self._size)
        self._cuts = _by_spot(instances)
        self._gates = {cut.gate for one in instances for cut in one.cuts if cut.gate}
        self._memo: dict[tuple[object, ...], Vector] = {}

    def skin(self, place: Place, modality: Modality) -> Vector:
        """Loss of feeling of ``place``; a midline place is the mean of its two sides."""
        if place.side == "midline":
            halves = [self._skin(place.region, side, modality) for side in BOTH_SIDES]
            return np.asarray((halves[0] + halves[1]) / 2)
        return self._skin(place.region, place.side, modality)

    def movement(self, movement: str, side: Side) -> Vector:
        """Loss of strength of ``movement`` on ``side``."""
        gates = self._admitted(movement=movement)
        parts = [self._moved_by(movement, side, gates), self._commanded(movement, side, gates)]
        roots = self._pathway.roots.get(movement, ())
        return _largest([*parts, self._root_loss(roots, side, "motor", gates)])

    def arc(self, reflex: str, movement: str, side: Side) -> Vector:
        """Loss of the arc of ``reflex`` (a target of the graph like a movement; ``movement`` opens its gates)."""
        gates = self._admitted(movement=movement)
        roots = self._pathway.roots.get(reflex, ())
        cells = [(weight, 1 - self._uncut(Spot(node, side), "motor", gates))
                 for node, weight in self._starts(reflex)]  # fmt: skip
        parts = [self._moved_by(reflex, side, gates), self._root_loss(roots, side, "motor", gates), _strongest(cells)]
        return _largest(parts)

    def above(self, reflex: str, movement: str, side: Side) -> Vector:
        """Loss of the way from the brain to the cells of the arc of ``reflex``, whatever happens in the arc."""
        gates = self._admitted(movement=movement)
        return _mean([(weight, 1 - self._driven(node, side, reflex, side, gates))
                      for node, weight in self._starts(reflex)])  # fmt: skip

    def strip(self, root: str, region: str, side: Side, modality: Modality) -> Vector:
        """Loss of feeling in the strip of skin of one root; ``region`` says where it lies on the cortex."""
        gates = self._admitted(region=region)
        central = 1 - self._ascend(self._pathway.segment[root], side, region, modality, gates)
        return _largest([self._root_loss(((root, 1.0),), side, modality, gates), central])

    def _starts(self, movement: str) -> list[tuple[str, float]]:
        """The segments that move it, or the nuclei of its cranial nerve, with their weights."""
        roots = self._pathway.roots.get(movement, ())
        cells = [(self._pathway.segment[root], weight) for root, weight in roots]
        return cells or [(way.node, way.weight) for way in self._pathway.nuclei(movement)]

    def _skin(self, region: str, side: Side, modality: Modality) -> Vector:
        gates = self._admitted(region=region)
        roots = self._pathway.roots.get(region, ())
        nerves = self._pathway.nerves.get(region, ())
        lost = [(n.weight, 1 - self._climb(n.node, side, self._pathway.allowed(n.node, region), modality, gates))
                for n in nerves]  # fmt: skip
        starts = [Way(self._pathway.segment[root], weight) for root, weight in roots] or list(nerves)
        central = [(w.weight, 1 - self._ascend(w.node, side, region, modality, gates)) for w in starts]
        return _largest([_strongest(lost), self._root_loss(roots, side, modality, gates), _mean(central)])

    def _climb(self, node: str, side: Side, roots: Roots, modality: Modality, gates: frozenset[str]) -> Vector:
        """What survives between a nerve and those ``roots``."""
        key = ("climb", node, side, roots, modality, gates)
        if key not in self._memo:
            kept = [(weight, self._climb(way.node, side, roots, modality, gates))
                    for way, weight in self._climbable(node, roots)]  # fmt: skip
            self._memo[key] = self._uncut(Spot(node, side), modality, gates) * (_mean(kept) if kept else self._whole)
        return self._memo[key]

    def _climbable(self, node: str, roots: Roots) -> list[tuple[Way, float]]:
        """Ways on which some of the roots lie, weighted by their share and by how much of the target they carry."""
        wanted = dict(roots)
        found = []
        for way in self._pathway.climbs.get(node, ()):
            held = [root for root, _ in self._pathway.holds[way.node] if root in wanted]
            if held or not roots:
                found.append((way, way.weight * (sum(wanted[root] for root in held) or 1.0)))
        return found

    def _ascend(self, node: str, side: Side, region: str, modality: Modality, gates: frozenset[str]) -> Vector:
        """What survives from ``node`` to the part of the cortex where the region is represented."""
        cortex = self._pathway.cortex[region]
        key = ("ascend", node, side, cortex[:2], modality, gates)
        if key not in self._memo:
            ways = [way for way in self._pathway.ascends[modality].get(node, ())
                    if self._pathway.kind[way.node] != "cortex" or way.node == cortex.node]  # fmt: skip
            kept = [(w.weight, self._ascend(w.node, other(side, w.crosses), region, modality, gates)) for w in ways]
            self._memo[key] = self._scaled(node, side, modality, gates, cortex.weight) * _mean_or(kept, self._whole)
        return self._memo[key]

    def _scaled(self, node: str, side: Side, modality: Modality, gates: frozenset[str], size: float) -> Vector:
        uncut = self._uncut(Spot(node, side), modality, gates)
        return 1 - size * (1 - uncut) if self._pathway.kind[node] in UPPER else uncut

    def _root_loss(self, roots: Roots, side: Side, modality: Modality, gates: frozenset[str]) -> Vector:
        lost = [(weight, 1 - self._uncut(Spot(root, side), modality, gates)) for root, weight in roots]
        return _strongest(lost)

    def _moved_by(self, movement: str, side: Side, gates: frozenset[str]) -> Vector:
        movers = self._pathway.movers.get(movement, ())
        lost = [(w.weight, 1 - self._climb(w.node, side, self._pathway.allowed(w.node, movement), "motor", gates))
                for w in movers]  # fmt: skip
        return _strongest(lost)

    def _commanded(self, movement: str, side: Side, gates: frozenset[str]) -> Vector:
        """Loss between the muscle's segments (or the nucleus of its cranial nerve) and the motor cortex."""
        return _mean([(weight, 1 - self._drive(node, side, movement, side, gates))
                      for node, weight in self._starts(movement)])  # fmt: skip

    def _drive(self, node: str, side: Side, movement: str, muscle: Side, gates: frozenset[str]) -> Vector:
        """What survives from ``node`` up to the motor cortex that commands the movement."""
        commands = self._pathway.commands[movement]
        key = ("drive", node, side, commands, muscle, gates)
        if key not in self._memo:
            above = self._driven(node, side, movement, muscle, gates)
            self._memo[key] = self._uncut(Spot(node, side), "motor", gates) * above
        return self._memo[key]

    def _driven(self, node: str, side: Side, movement: str, muscle: Side, gates: frozenset[str]) -> Vector:
        """What survives above ``node``, whatever happens in it."""
        kept = [(w.weight, self._drive(w.node, other(side, w.crosses), movement, muscle, gates))
                for w in self._commanding(node, side, movement, muscle)]  # fmt: skip
        return _mean_or(kept, self._whole)

    def _commanding(self, node: str, side: Side, movement: str, muscle: Side) -> list[Way]:
        """Ways upward: at the pyramid, a movement with both brain halves takes half from each."""
        commands = self._pathway.commands[movement]
        cortices = {way.node for way in commands}
        ways = [w for w in self._pathway.drives.get(node, ())
                if self._pathway.kind[w.node] != "cortex" or w.node in cortices]  # fmt: skip
        halves = {way.crosses for way in commands}
        if len(halves) == 2 and len({w.node for w in ways}) == 1 and len(ways) == 2:
            return [way._replace(weight=0.5) for way in ways]
        return ways

    def _uncut(self, spot: Spot, modality: Modality, gates: frozenset[str]) -> Vector:
        """1 - cut of a node, in each instance: of several rows the most specific one counts."""
        if spot not in self._cuts:
            return self._whole
        kind = "motor" if modality == "motor" else modality
        key = ("uncut", spot, kind, gates)
        if key not in self._memo:
            self._memo[key] = 1 - self._lost(spot, kind, gates)
        return self._memo[key]

    def _lost(self, spot: Spot, modality: str, gates: frozenset[str]) -> Vector:
        lost = np.zeros(self._size)
        best: dict[int, tuple[bool, bool, float]] = {}
        for number, cut in self._cuts[spot]:
            if cut.modality not in ("all", modality) or (cut.gate and cut.gate not in gates):
                continue
            rank = (bool(cut.gate), cut.modality != "all", cut.weight)
            if rank > best.get(number, (False, False, -1.0)):
                best[number] = rank
                lost[number] = cut.weight
        return lost

    def _admitted(self, region: str = "", movement: str = "") -> frozenset[str]:
        """The gates that let this target through."""
        part = self._atlas.regions[region].body_part if region else ""
        wanted = {"region": region, "body_part": part, "movement": movement}
        return frozenset(gate for gate in self._gates if _admits(gate, wanted))


def _admits(gate: str, wanted: dict[str, str]) -> bool:
    name, _, items = gate.partition(":")
    return wanted.get(name, "") in items.split("|")


def _by_spot(instances: Sequence[Instance]) -> dict[Spot, list[tuple[int, Cut]]]:
    found: dict[Spot, list[tuple[int, Cut]]] = defaultdict(list)
    for number, instance in enumerate(instances):
        for cut in instance.cuts:
            found[Spot(cut.node, cut.side)].append((number, cut))
    return found


def _mean(parts: Parts) -> Vector:
    total = sum(weight for weight, _ in parts)
    return np.asarray(sum(weight * vector for weight, vector in parts) / total if total else 0.0)


def _mean_or(parts: Parts, otherwise: Vector) -> Vector:
    return _mean(parts) if parts else otherwise


def _strongest(parts: Parts) -> Vector:
    """The larger of the best weight x loss and the weighted mean."""
    if not parts:
        return np.zeros(1)
    best = parts[0][0] * parts[0][1]
    for weight, vector in parts[1:]:
        best = np.maximum(best, weight * vector)
    return np.maximum(best, _mean(parts))


def _largest(parts: Iterable[Vector]) -> Vector:
    first, *rest = parts
    for part in rest:
        first = np.maximum(first, part)
    return first

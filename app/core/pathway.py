"""The pathway graph: pathway.csv indexed for walking, from skin to cortex and from muscle to cortex. No anatomy here.

A node is an id of pathway.csv; a *spot* is a node on one side. Ways are followed from the periphery to the cortex:
sensory edges as they are written, motor edges backwards (they are written from cortex to muscle).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from app.core.atlas import Atlas
from app.core.levels import is_level
from app.core.report import Side, mirrored
from app.core.result import Modality
from app.core.rows import Edge

CLIMBING = frozenset({"branch_of", "continues_to", "formed_by"})
HOLDING = frozenset({"carries", "arises_from"})
SKIN_TO_NERVE = frozenset({"core", "partial"})
SKIN_TO_ROOT = frozenset({"dermatome_primary", "dermatome_secondary"})
TO_ROOT = frozenset({"myotome_main", "myotome_range"})
ASCENDING = frozenset(
    {"enters", "ascends_in", "climbs_then_crosses", "crude_touch", "crosses_to", "ascends", "synapses", "descends",
     "projects"}
)  # fmt: skip
DRIVING = frozenset({"drives", "descends", "crosses_to", "stays", "exits_by"})
LEVELLED = frozenset({"root", "cord_segment", "cord_centre", "tract"})
UPPER = frozenset({"capsule", "cortex"})
"""Kinds of node where the body is laid out on a map, so that a cut counts by the size of the place on that map."""


class Way(NamedTuple):
    """One edge towards the cortex: where it leads, its share, and whether it changes sides."""

    node: str
    weight: float
    crosses: bool = False


Ways = tuple[Way, ...]
Roots = tuple[tuple[str, float], ...]


class Spot(NamedTuple):
    """A node on one side of the body."""

    node: str
    side: Side


@dataclass(frozen=True)
class Pathway:
    """The indexed graph. Every mapping gives an empty tuple for a node that it does not know."""

    kind: Mapping[str, str]
    nerves: Mapping[str, Ways]
    roots: Mapping[str, Roots]
    climbs: Mapping[str, Ways]
    holds: Mapping[str, Roots]
    segment: Mapping[str, str]
    ascends: Mapping[Modality, Mapping[str, Ways]]
    drives: Mapping[str, Ways]
    movers: Mapping[str, Ways]
    cortex: Mapping[str, Way]
    commands: Mapping[str, Ways]

    @staticmethod
    def build(atlas: Atlas) -> Pathway:
        """The graph of pathway.csv; rows of `cuts` and of gate `border_only` are not ways."""
        edges = tuple(e for e in atlas.pathway if e.relation != "cuts" and e.gate != "border_only")
        kind = {e.source_id: e.source_kind for e in edges} | {e.target_id: e.target_kind for e in edges}
        climbs = _climbs(edges)
        return Pathway(
            kind=MappingProxyType(kind),
            nerves=_ways(e for e in edges if e.relation in SKIN_TO_NERVE),
            roots=_roots(atlas, edges),
            climbs=climbs,
            holds=_holds(edges, climbs, kind),
            segment=MappingProxyType(
                {e.source_id: e.target_id for e in edges if e.relation == "enters" and e.source_kind == "root"}
            ),
            ascends=MappingProxyType({"touch": _ascends(edges, "touch"), "pain_temp": _ascends(edges, "pain_temp")}),
            drives=_backwards(e for e in edges if e.modality == "motor" and e.relation in DRIVING),
            movers=_backwards(e for e in edges if e.relation == "moves"),
            cortex=_cortex(edges),
            commands=_backwards(e for e in edges if e.relation == "represents"),
        )

    def allowed(self, nerve: str, target: str) -> Roots:
        """Roots that ``nerve`` may hold and that ``target`` (a region or movement) also has, with their weights."""
        own = self.roots.get(target, ())
        held = {root for root, _ in self.holds.get(nerve, ())}
        return tuple(pair for pair in own if pair[0] in held) or own

    def nuclei(self, movement: str) -> list[Way]:
        """Nuclei of the cranial nerve that moves it: those driven from the same brain halves as the movement."""
        halves = {way.crosses for way in self.commands[movement]}
        found = [nucleus for way in self.movers[movement] for nucleus in self.drives.get(way.node, ())]
        fitting = [n for n in found if {way.crosses for way in self.drives.get(n.node, ())} == halves]
        return fitting or found


def _ways(edges: Iterable[Edge]) -> Mapping[str, Ways]:
    found: dict[str, list[Way]] = defaultdict(list)
    for edge in edges:
        found[edge.source_id].append(Way(edge.target_id, edge.weight, edge.crosses))
    return MappingProxyType({node: tuple(ways) for node, ways in found.items()})


def _backwards(edges: Iterable[Edge]) -> Mapping[str, Ways]:
    found: dict[str, list[Way]] = defaultdict(list)
    for edge in edges:
        found[edge.target_id].append(Way(edge.source_id, edge.weight, edge.crosses))
    return MappingProxyType({node: tuple(ways) for node, ways in found.items()})


def _climbs(edges: Iterable[Edge]) -> Mapping[str, Ways]:
    """Nerve -> site -> plexus part -> root; a nerve that reaches its roots without a chain goes there directly."""
    chain = [e for e in edges if e.relation in CLIMBING or (e.relation == "enters" and e.source_kind == "nerve")]
    chained = {e.source_id for e in chain}
    direct = [e for e in edges if e.relation in HOLDING and e.source_id not in chained]
    steps = [e for e in chain if e.relation == "continues_to"]
    onward = {(e.source_id, root) for e in steps for root in _beyond(chain, e.target_id)}
    return _ways([e for e in chain if (e.source_id, e.target_id) not in onward] + direct)


def _beyond(chain: list[Edge], node: str) -> set[str]:
    """Everything that a chain leads to: a root reached by a farther part is not walked to directly as well."""
    ahead = {e.target_id for e in chain if e.source_id == node}
    return ahead.union(*(_beyond(chain, target) for target in ahead))


def _roots(atlas: Atlas, edges: Iterable[Edge]) -> Mapping[str, Roots]:
    """Roots of each region (dermatome) and of each movement (myotome)."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for edge in edges:
        if edge.relation in SKIN_TO_ROOT:
            found[edge.source_id][edge.target_id] = edge.weight
        elif edge.relation in TO_ROOT:
            known = found[edge.target_id]
            known[edge.source_id] = max(edge.weight, known.get(edge.source_id, 0.0))
    return MappingProxyType({target: tuple(roots.items()) for target, roots in found.items()})


def _holds(edges: Iterable[Edge], climbs: Mapping[str, Ways], kind: Mapping[str, str]) -> Mapping[str, Roots]:
    """Roots that a node can hold: as its rows say, else every root that its chain reaches."""
    said: dict[str, dict[str, float]] = defaultdict(dict)
    for edge in edges:
        if edge.relation in HOLDING:
            said[edge.source_id][edge.target_id] = edge.weight

    def reached(node: str) -> dict[str, float]:
        if kind[node] == "root":
            return {node: 1.0}
        return {root: 1.0 for way in climbs.get(node, ()) for root in reached(way.node)}

    return MappingProxyType({node: tuple((said.get(node) or reached(node)).items()) for node in kind})


def _ascends(edges: Iterable[Edge], modality: Modality) -> Mapping[str, Ways]:
    return _ways(e for e in edges if e.relation in ASCENDING and e.modality in ("all", modality))


def _cortex(edges: Iterable[Edge]) -> Mapping[str, Way]:
    """The part of the cortex where a region is represented, with the size of the region on that map."""
    rows = (e for e in edges if e.relation == "represented_in" and e.target_kind == "cortex")
    return MappingProxyType({e.source_id: Way(e.target_id, e.weight, e.crosses) for e in rows})


def other(side: Side, crosses: bool) -> Side:
    """The side after an edge."""
    return mirrored(side) if crosses else side


def level_of(node: str, kind: str) -> str | None:
    """The spinal level that a root, segment, tract or cord centre belongs to: the part of its id before ``_``."""
    head = node.split("_", 1)[0]
    return head if kind in LEVELLED and is_level(head) else None

"""The course of a nerve from the spine to the skin, followed through the graph: roots, plexus, trunk, branch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from app.core.atlas import Atlas
from app.core.levels import LEVELS, is_level
from app.core.pathway import CLIMBING, HOLDING
from app.core.result import Route

StationKind = Literal["plexus", "trunk", "branch"]


@dataclass(frozen=True)
class Station:
    """A stretch of the way: its nodes of pathway.csv, how it leaves the one before, the sites that catch it there."""

    kind: StationKind
    nodes: tuple[str, ...]
    leaves_at: str = ""
    sites: tuple[str, ...] = ()


@dataclass(frozen=True)
class Course:
    """Roots with their shares (1 for those that every chart names), then the stations from the spine outwards."""

    roots: tuple[tuple[str, float], ...]
    stations: tuple[Station, ...]
    source_keys: tuple[str, ...]

    @property
    def sites(self) -> tuple[str, ...]:
        """The sites that catch it, those nearest to the skin first."""
        return tuple(dict.fromkeys(site for station in reversed(self.stations) for site in station.sites))


def first_nerve(atlas: Atlas, routes: Iterable[Route]) -> str:
    """The nerve nearest to the skin on the first way that has one of nerves.csv; blank when none has."""
    nodes = (step.node.partition("@")[0] for route in routes for step in route.steps)
    return next((node for node in nodes if node in atlas.nerves), "")


class Courses:
    """Follows nerves through the graph; built once from an atlas."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._kind = {e.source_id: e.source_kind for e in atlas.pathway} | {
            e.target_id: e.target_kind for e in atlas.pathway
        }
        self._up: dict[str, list[tuple[str, float]]] = defaultdict(list)
        self._leaves: dict[tuple[str, str], str] = {}
        self._trunk: dict[str, str] = {}
        self._caught: dict[str, list[str]] = defaultdict(list)
        for edge in atlas.pathway:
            if edge.relation in CLIMBING:
                self._up[edge.source_id].append((edge.target_id, edge.weight))
                self._leaves[edge.source_id, edge.target_id] = edge.leaves_at
            elif edge.relation == "trunk_at":
                self._trunk[edge.source_id] = edge.target_id
            elif edge.relation == "cuts" and atlas.sites[edge.source_id].level in ("nerve", "cranial_nerve"):
                self._caught[edge.target_id].append(edge.source_id)

    def course(self, nerve: str) -> Course:
        """The course of a nerve; raises KeyError when there is none of that id."""
        row = self._atlas.nerves[nerve]
        line = self._line(nerve)
        stations = (*self._plexus(line), *(self._station(node, line) for node in reversed(line)))
        edges = [e for e in self._atlas.pathway if e.source_id in {nerve, *line} and e.relation in CLIMBING | HOLDING]
        keys = dict.fromkeys((*row.source_keys, *(key for edge in edges for key in edge.source_keys)))
        return Course(self._roots(nerve), stations, tuple(keys))

    def branches(self, nerve: str) -> tuple[str, ...]:
        """Nerves that leave this one on its way, and theirs; for a trunk all that hangs on it."""
        own = set(self._own_nodes(nerve))
        return tuple(name for name in self._atlas.nerves if name != nerve and own & self._beyond(name))

    def _beyond(self, nerve: str) -> set[str]:
        """Everything that a nerve comes from; of a trunk also where the table names it."""
        trunk = self._trunk.get(nerve, "")
        return self._all_up(nerve) | ({trunk} | self._all_up(trunk) if trunk else set())

    def own_sites(self, nerve: str) -> tuple[str, ...]:
        """Sites that catch the nerve itself, the trunk where the table names it, or the stretch that it leaves."""
        nodes = (nerve, self._trunk.get(nerve, ""), *self._direct(nerve))
        return tuple(dict.fromkeys(site for node in nodes for site in self._caught.get(node, ())))

    def _own_nodes(self, nerve: str) -> Iterable[str]:
        """The nerve itself; of a trunk also its stretches from where the table names it outwards."""
        yield nerve
        if nerve in self._trunk:
            stem = self._trunk[nerve].partition("@")[0]
            start = self._trunk[nerve]
            mine = [node for node in self._kind if node.startswith(f"{stem}@")]
            yield from (node for node in mine if node == start or start in self._all_up(node))

    def _all_up(self, node: str) -> set[str]:
        found = {target for target, _ in self._up.get(node, ())}
        return found.union(*(self._all_up(target) for target in found))

    def _line(self, nerve: str) -> list[str]:
        """Nodes from the skin up to the plexus (left out), by the largest share; a trunk begins at its far end."""
        own = [node for node in self._own_nodes(nerve) if node != nerve]
        below = [node for node in own if not any(node in self._direct(other) for other in own)]
        line = [below[0] if below else nerve]
        while ahead := [pair for pair in self._up.get(line[-1], ()) if self._kind[pair[0]] in ("nerve", "nerve_site")]:
            line.append(max(ahead, key=lambda pair: pair[1])[0])
        return line

    def _direct(self, node: str) -> Collection[str]:
        return [target for target, _ in self._up.get(node, ())]

    def _plexus(self, line: list[str]) -> tuple[Station, ...]:
        """The part of the plexus next to the roots, and the one that the nerve leaves, where they are not the same."""
        layers: list[tuple[str, ...]] = []
        layer = self._parts_above(line[-1:])
        while layer:
            layers.append(layer)
            layer = () if self._from_roots(layer) else self._parts_above(layer)
        ends = layers[-1:] + layers[:1] if len(layers) > 1 else layers
        return tuple(Station("plexus", nodes) for nodes in ends)

    def _from_roots(self, nodes: Iterable[str]) -> bool:
        return any(self._kind[target] == "root" for node in nodes for target in self._direct(node))

    def _parts_above(self, nodes: Iterable[str]) -> tuple[str, ...]:
        found = [target for node in nodes for target, _ in self._up.get(node, ())]
        return tuple(dict.fromkeys(target for target in found if self._kind[target] == "plexus_part"))

    def _station(self, node: str, line: list[str]) -> Station:
        place = line.index(node)
        above = line[place + 1] if place + 1 < len(line) else next(iter(self._direct(node)), "")
        kind: StationKind = "trunk" if "@" in node else "branch"
        return Station(kind, (node,), self._leaves.get((node, above), ""), tuple(dict.fromkeys(self._caught[node])))

    def _roots(self, nerve: str) -> tuple[tuple[str, float], ...]:
        """The roots that the rows of a nerve name; blank for cranial nerves."""
        found: Mapping[str, float] = {
            edge.target_id.removesuffix("_root"): edge.weight
            for edge in self._atlas.pathway
            if edge.source_id == nerve and edge.relation in HOLDING and edge.target_id.endswith("_root")
        }
        return tuple((name, found[name]) for name in sorted(filter(is_level, found), key=LEVELS.index))

"""Reflexes in the graph: an arc hangs on roots and nerves as a movement does, and the brain damps it from above.

A lesion within the arc takes the reflex away (lower motor neuron); one between brain and arc makes a stretch reflex
brisk, takes a skin reflex away, or brings out a sign (upper motor neuron).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from app.core.atlas import Atlas
from app.core.footprint_cuts import BOTH_SIDES
from app.core.footprint_walk import Vector, Walk
from app.core.pathway import Pathway, Roots, Way, Ways
from app.core.report import Side
from app.core.rows import ReflexArc

Change = Literal["lost", "brisk", "appears"]


@dataclass(frozen=True, order=True)
class ReflexChange:
    """What a lesion does to a reflex on one side, and how sure that is (0..1, above POSSIBLE)."""

    reflex: str
    side: Side
    change: Change
    part: float


def with_reflexes(atlas: Atlas, pathway: Pathway) -> Pathway:
    """The same graph, where each reflex is one more target with its roots, nerves and part of the cortex."""
    movers, commands = dict(pathway.movers), dict(pathway.commands)
    for name, arc in atlas.reflex_arcs.items():
        movers[name] = tuple(Way(node, 1 / len(arc.nodes)) for node in arc.nodes)
        commands[name] = _damped_by(arc, pathway)
    return replace(
        pathway, roots=MappingProxyType({**pathway.roots, **_arc_roots(atlas)}),
        movers=MappingProxyType(movers), commands=MappingProxyType(commands),
    )  # fmt: skip


def _damped_by(arc: ReflexArc, pathway: Pathway) -> Ways:
    """The motor cortex of the other side when the row names a part, else that of the movement."""
    return (Way(arc.cortex, 1.0, True),) if arc.cortex else pathway.commands[arc.movement_id]


def _arc_roots(atlas: Atlas) -> Mapping[str, Roots]:
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for edge in atlas.pathway:
        if edge.relation == "reflex_arc":
            found[edge.target_id].append((edge.source_id, edge.weight))
    return {name: tuple(roots) for name, roots in found.items()}


@dataclass(frozen=True)
class Reflexes:
    """Loss of arc and of the way above it, for each (reflex, side), in every instance of a walk."""

    atlas: Atlas
    arc: Mapping[tuple[str, Side], Vector]
    above: Mapping[tuple[str, Side], Vector]

    @staticmethod
    def walked(atlas: Atlas, walk: Walk) -> Reflexes:
        """Walk every reflex; the graph of ``walk`` comes from ``with_reflexes``."""
        keys: list[tuple[str, Side]] = [(name, side) for name in atlas.reflex_arcs for side in BOTH_SIDES]
        moved = {name: arc.movement_id for name, arc in atlas.reflex_arcs.items()}
        return Reflexes(
            atlas,
            {(name, side): walk.arc(name, moved[name], side) for name, side in keys},
            {(name, side): walk.above(name, moved[name], side) for name, side in keys},
        )

    def changes(self, number: int, least: float) -> tuple[ReflexChange, ...]:
        """What one instance does to the reflexes, in table order: what reaches ``least``."""
        found = []
        for (name, side), lost in self.arc.items():
            arc, above = _at(lost, number), _at(self.above[name, side], number)
            made = change_of(self.atlas.reflex_arcs[name], arc, above)
            if made is not None and made[1] >= least:
                found.append(ReflexChange(name, side, *made))
        return tuple(found)


def _at(lost: Vector, number: int) -> float:
    """One entry; a vector of one entry holds for all instances."""
    return float(lost[number if lost.size > 1 else 0])


def change_of(arc: ReflexArc, cut: float, above: float) -> tuple[Change, float] | None:
    """What happens to a reflex of which ``cut`` of the arc and ``above`` of the way from the brain is lost."""
    freed = above * (1 - cut)
    if arc.above == "lost":
        return "lost", round(max(cut, above), 3)
    if arc.above == "appears":
        return "appears", round(freed, 3)
    if arc.above == "brisk" and freed > cut:
        return "brisk", round(freed, 3)
    return ("lost", round(cut, 3)) if cut else None

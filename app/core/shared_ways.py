"""Sets of ways and of roots: what several marks have in common. Helps shared.py."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from app.core.levels import in_order, order
from app.core.pathway import Spot
from app.core.pathway_flow import Passage
from app.core.report import Side

ENOUGH = 0.4
"""Part of every message that must pass a node of a limb, or half the cord or brain (see HALF), to call it shared."""
SERVED = 0.2
"""Weight of a root from which it is named beside the best one."""
Key = TypeVar("Key", bound=Hashable)


def least(flows: Iterable[Mapping[Key, float]]) -> dict[Key, float]:
    """What every flow has, with its smallest share, in the order of the first."""
    first, *rest = flows
    common = dict(first)
    for flow in rest:
        common = {key: min(share, flow[key]) for key, share in common.items() if key in flow}
        if not common:
            break
    return common


def either_side(roots: Mapping[Spot, float]) -> dict[str, float]:
    """Weights of roots whichever side they are on."""
    found: dict[str, float] = {}
    for spot, weight in roots.items():
        found[spot.node] = max(weight, found.get(spot.node, 0.0))
    return found


def named_levels(roots: Mapping[Spot, float]) -> tuple[str, ...]:
    """Levels of the roots that serve well enough to be named, from the top."""
    return in_order({spot.node.split("_")[0] for spot, weight in roots.items() if weight >= SERVED})


def strong_levels(way: Passage, side: Side) -> set[int]:
    """Places in the order of levels of the roots on that side that serve a mark well."""
    return {order(s.node.split("_")[0]) for s, weight in way.roots.items() if s.side == side and weight >= ENOUGH}


def best(roots: Mapping[Spot, float]) -> str:
    """Level of the root that serves best."""
    return max(roots, key=lambda spot: roots[spot]).node.split("_")[0]

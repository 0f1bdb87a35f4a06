"""Rules about the edges `cuts`: what a site interrupts, how much of it, and for which levels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core import levels
from app.core.problems import Problem
from app.core.rows import Edge, Region
from app.core.rules.draft import Draft

_GATED = {"region": "regions", "movement": "myotomes"}
_PARAM = re.compile(r"default=([^;]*);allowed=([^;]+)")


def shares_are_cut(draft: Draft) -> Iterator[Problem]:
    """A cut has side, fraction and likelihood, its weight is their product; other edges have none of them."""
    for line, edge in draft.lines(Edge):
        if edge.relation != "cuts":
            if edge.side or edge.param or edge.fraction is not None or edge.likelihood is not None:
                yield draft.problem(Edge, line, "relation", "side, fraction, likelihood and param belong to cuts alone")
        elif not edge.side or edge.fraction is None or edge.likelihood is None:
            yield draft.problem(Edge, line, "side", "a cut needs side, fraction and likelihood")
        elif abs(edge.weight - edge.fraction * edge.likelihood) > 0.006:
            product = edge.fraction * edge.likelihood
            yield draft.problem(Edge, line, "weight", f"{edge.weight:.2f} is not fraction x likelihood ({product:.2f})")


def gates_name_what_is_there(draft: Draft) -> Iterator[Problem]:
    """A gate is border_only or names regions, movements or parts of the body that exist."""
    parts = frozenset(region.body_part for region in draft.rows(Region)) if draft.sound(Region) else None
    for line, edge in draft.lines(Edge):
        kind, _, items = edge.gate.partition(":")
        if edge.gate in ("", "border_only"):
            continue
        known = parts if kind == "body_part" else draft.ids(_GATED[kind]) if kind in _GATED else frozenset()
        for item in items.split("|"):
            if known is not None and item not in known:
                yield draft.problem(Edge, line, "gate", f"{item!r} is no {kind.replace('_', ' ')} that is known")


def templates_have_a_range(draft: Draft) -> Iterator[Problem]:
    """A target with {segment}, {segments} or {division} has a param, other targets have none, and it can be read."""
    for line, edge in draft.lines(Edge):
        if ("{" in edge.target_id) != bool(edge.param):
            yield draft.problem(Edge, line, "param", f"{edge.param!r} does not go with target {edge.target_id!r}")
        elif edge.param and (message := _param_fault(edge.param)):
            yield draft.problem(Edge, line, "param", message)


def _param_fault(param: str) -> str:
    found = _PARAM.fullmatch(param)
    if found is None:
        return f"{param!r} is not read (expected default=...;allowed=...)"
    if "," in found[2]:
        return ""
    try:
        allowed = levels.parse_range(found[2])
        default = levels.parse_range(found[1]) if found[1] else ()
    except levels.NotALevel as error:
        return str(error)
    return "" if set(default) <= set(allowed) else f"default {found[1]} lies outside allowed {found[2]}"

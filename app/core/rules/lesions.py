"""Rules about the forward model: nodes exist, shapes can be filled in, terms of syndromes name what is there."""

from __future__ import annotations

from collections.abc import Iterator

from app.core import levels
from app.core.problems import Problem
from app.core.rows import CordShape, Edge, ReflexArc, Syndrome
from app.core.rules.draft import Draft

_SIDES = ("same", "opposite", "both")
_WHERE = {
    "touch": ("region_groups", "regions"), "pain_temp": ("region_groups", "regions"), "strength": ("myotomes",),
    "lost_reflex": ("reflexes",), "brisk_reflex": ("reflexes",),
}  # fmt: skip
_CORTEX = "motor_cortex_"


def _nodes(draft: Draft) -> frozenset[str]:
    rows = [edge for edge in draft.rows(Edge) if edge.relation != "cuts"]
    return frozenset(end for edge in rows for end in (edge.source_id, edge.target_id))


def arcs_run_through_nodes(draft: Draft) -> Iterator[Problem]:
    """The nerves and the cortex of an arc are nodes, and something damps each arc."""
    if not draft.sound(Edge):
        return
    known = _nodes(draft)
    for line, arc in draft.lines(ReflexArc):
        for node in (*arc.nodes, *filter(None, [arc.cortex])):
            if node not in known:
                yield draft.problem(ReflexArc, line, "nodes", f"{node!r} is no node of pathway.csv")
        if not arc.nodes:
            yield draft.problem(ReflexArc, line, "nodes", "is empty (expected at least one node)")
        if not arc.cortex and not arc.movement_id:
            yield draft.problem(ReflexArc, line, "cortex", "is empty, as is movement_id (expected one of them)")


def shapes_can_be_cut(draft: Draft) -> Iterator[Problem]:
    """A shape of the cord has sites, or nodes with a range and sides; its nodes exist at every level."""
    if not draft.sound(Edge):
        return
    known = _nodes(draft)
    for line, shape in draft.lines(CordShape):
        told = bool(shape.allowed) + bool(shape.sides)
        if bool(shape.sites) == bool(shape.nodes) or told != (2 if shape.nodes else 0):
            yield draft.problem(CordShape, line, "sites", "expected sites alone, or nodes with allowed and sides")
            continue
        try:
            segments = levels.parse_range(shape.allowed) if shape.allowed else ()
        except levels.NotALevel as fault:
            yield draft.problem(CordShape, line, "allowed", str(fault))
            continue
        for node in (name.replace("{segment}", segment) for name in shape.nodes for segment in segments):
            if node not in known:
                yield draft.problem(CordShape, line, "nodes", f"{node!r} is no node of pathway.csv")


def syndromes_can_be_read(draft: Draft) -> Iterator[Problem]:
    """Every term of a syndrome is side.layer.where, and where names something."""
    if not draft.sound(Edge):
        return
    cortex = {e.source_id.removeprefix(_CORTEX) for e in draft.rows(Edge) if e.source_id.startswith(_CORTEX)}
    for line, row in draft.lines(Syndrome):
        for column in ("lost", "spared", "less"):
            for term in getattr(row, column):
                if message := _fault(draft, term, cortex):
                    yield draft.problem(Syndrome, line, column, message)


def _fault(draft: Draft, term: str, cortex: set[str]) -> str:
    side, _, rest = term.partition(".")
    layer, _, where = rest.partition(".")
    if side not in _SIDES or layer not in _WHERE:
        return f"{term!r} is not read (expected same, opposite or both; a layer; a place)"
    tables = [draft.ids(table) for table in _WHERE[layer]]
    if None in tables or any(where in known for known in tables if known) or (layer == "strength" and where in cortex):
        return ""
    return f"{where!r} of {term!r} names nothing in {' or '.join(_WHERE[layer])}.csv"

"""Rules about the pathway graph: every end of an edge exists with its kind, and no way breaks off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import networkx as nx

from app.core import levels
from app.core.problems import Problem
from app.core.rows import Edge, Movement, Nerve, PlexusPart, Region
from app.core.rules.draft import Draft, top_down

TABLE_OF = {
    "region": "regions",
    "nerve": "nerves",
    "plexus_part": "plexus_parts",
    "movement": "myotomes",
    "reflex": "reflexes",
    "lesion": "sites",
}
ENDINGS = {
    "root": ("_root",),
    "cord_segment": ("_segment",),
    "cord_centre": ("_commissure",),
    "tract": ("_dorsal_column", "_spinothalamic", "_corticospinal", "_spinal_trigeminal"),
}
ON_THE_WAY = frozenset({"nerve_site", "plexus_part", "root", "cord_segment", "cord_centre", "tract", "brainstem",
                        "ganglion", "thalamus", "capsule"})  # fmt: skip
_SERVES = frozenset({"core", "partial", "moves"})
TEMPLATES = ("{segment}", "{segments}", "{division}")
JOINS: Mapping[str, tuple[str, ...]] = {
    "core": ("region>nerve",),
    "partial": ("region>nerve",),
    "dermatome_primary": ("region>root",),
    "dermatome_secondary": ("region>root",),
    "dermatome_overlap": ("region>root",),
    "represented_in": ("region>thalamus", "region>cortex"),
    "carries": ("nerve>root",),
    "arises_from": ("nerve>root",),
    "trunk_at": ("nerve>nerve_site",),
    "branch_of": ("nerve>nerve", "nerve>nerve_site", "nerve>plexus_part"),
    "continues_to": ("nerve_site>nerve_site", "nerve_site>plexus_part", "plexus_part>plexus_part"),
    "formed_by": ("plexus_part>root",),
    "enters": ("root>cord_segment", "nerve>ganglion", "ganglion>brainstem"),
    "exits_by": ("cord_segment>nerve", "brainstem>nerve"),
    "moves": ("nerve>movement", "nerve_site>movement", "plexus_part>movement"),
    "myotome_main": ("root>movement",),
    "myotome_range": ("root>movement",),
    "reflex_arc": ("root>reflex",),
    "represents": ("cortex>movement",),
}
"""Kinds that a relation may join; relations inside the cord and the brain join their own kinds freely."""


def ends_exist(draft: Draft) -> Iterator[Problem]:
    """Both ends of an edge are in the table of their kind, or are named as nodes of that kind are."""
    for line, edge in draft.lines(Edge):
        for end, kind in (("source_id", edge.source_kind), ("target_id", edge.target_kind)):
            node = getattr(edge, end)
            message = "" if _is_template(edge, node) else _node_fault(draft, node, kind)
            if message:
                yield draft.problem(Edge, line, end, message)


def _is_template(edge: Edge, node: str) -> bool:
    return edge.relation == "cuts" and any(mark in node for mark in TEMPLATES)


def _node_fault(draft: Draft, node: str, kind: str) -> str:
    if kind in TABLE_OF:
        known = draft.ids(TABLE_OF[kind])
        return "" if known is None or node in known else f"{node!r} names nothing in {TABLE_OF[kind]}.csv"
    if kind in ENDINGS and not any(levels.is_spinal(node.removesuffix(ending)) for ending in ENDINGS[kind]):
        return f"{node!r} is not a {kind} (expected a level C1..Co1 and {' or '.join(ENDINGS[kind])})"
    if kind == "nerve_site" and node.count("@") != 1:
        return f"{node!r} is not a nerve_site (expected nerve@place)"
    return ""


def relations_join_their_kinds(draft: Draft) -> Iterator[Problem]:
    """A relation joins the kinds it may join; only cuts begin at a site."""
    for line, edge in draft.lines(Edge):
        joined = f"{edge.source_kind}>{edge.target_kind}"
        if joined not in JOINS.get(edge.relation, (joined,)):
            wanted = " or ".join(JOINS[edge.relation])
            yield draft.problem(Edge, line, "relation", f"{edge.relation!r} joins {joined} (expected {wanted})")
        if (edge.relation == "cuts") != (edge.source_kind == "lesion"):
            yield draft.problem(Edge, line, "relation", "cuts, and only cuts, begin at a lesion")


def nodes_have_one_kind(draft: Draft) -> Iterator[Problem]:
    """A node is of the same kind wherever it stands (sites may share a name with a nerve)."""
    kinds: dict[str, str] = {}
    for line, edge in draft.lines(Edge):
        for end, node, kind in (
            ("source_kind", edge.source_id, edge.source_kind),
            ("target_kind", edge.target_id, edge.target_kind),
        ):
            if kind != "lesion" and kinds.setdefault(node, kind) != kind:
                yield draft.problem(Edge, line, end, f"{node!r} is a {kind} here and a {kinds[node]} above")


def no_way_breaks_off(draft: Draft) -> Iterator[Problem]:
    """A node on the way is both reached and left; what a site cuts is on some way."""
    if not draft.sound(Edge):
        return
    flow = [(line, edge) for line, edge in draft.lines(Edge) if edge.relation != "cuts"]
    left = {edge.source_id for _, edge in flow}
    reached = {edge.target_id for _, edge in flow}
    for line, edge in flow:
        if edge.target_kind in ON_THE_WAY and edge.target_id not in left:
            yield draft.problem(Edge, line, "target_id", f"{edge.target_id!r} is reached, but no edge leaves it")
        if edge.source_kind in ON_THE_WAY and edge.source_id not in reached:
            yield draft.problem(Edge, line, "source_id", f"{edge.source_id!r} is left, but no edge reaches it")
    for line, edge in draft.lines(Edge):
        if edge.relation == "cuts" and not _is_template(edge, edge.target_id) and edge.target_id not in left | reached:
            yield draft.problem(Edge, line, "target_id", f"{edge.target_id!r} is cut, but lies on no way")


def no_way_turns_back(draft: Draft) -> Iterator[Problem]:
    """Following the edges never leads back to where one was."""
    flow = [(line, edge) for line, edge in draft.lines(Edge) if edge.relation != "cuts"]
    graph = nx.DiGraph((edge.source_id, edge.target_id) for _, edge in flow)
    circles = {node: circle for circle in nx.strongly_connected_components(graph) if len(circle) > 1 for node in circle}
    for line, edge in flow:
        circle = circles.get(edge.source_id, {edge.source_id} if edge.source_id == edge.target_id else set())
        if edge.target_id in circle:
            names = ", ".join(sorted(circle))
            yield draft.problem(
                Edge, line, "target_id", f"{edge.target_id!r} leads back to {edge.source_id!r} ({names})"
            )


def nerves_have_roots(draft: Draft) -> Iterator[Problem]:
    """A nerve that serves a region or drives a movement shares at least one root with it."""
    if not draft.sound(Edge):
        return
    carried: dict[str, set[str]] = {}
    for edge in draft.rows(Edge):
        if edge.relation in ("carries", "arises_from"):
            carried.setdefault(edge.source_id, set()).add(edge.target_id.removesuffix("_root"))
    regions = {region.region_id: {level for level, _ in region.dermatome_weights} for region in draft.rows(Region)}
    movements = {movement.movement_id: set(movement.root_range) for movement in draft.rows(Movement)}
    for line, edge in draft.lines(Edge):
        nerve, wanted = edge.target_id, regions.get(edge.source_id, set())
        if edge.relation == "moves":
            nerve, wanted = edge.source_id, movements.get(edge.target_id, set())
        if edge.relation in _SERVES and wanted and not wanted & carried.get(nerve, wanted):
            message = f"{nerve!r} carries {_roots(carried[nerve])}, none of {_roots(wanted)}"
            yield draft.problem(Edge, line, "source_id", message)


def _roots(found: set[str]) -> str:
    return ", ".join(top_down(found))


def territories_agree(draft: Draft) -> Iterator[Problem]:
    """The nerves of a region in regions.csv and nerves.csv are those of its core and partial edges."""
    if not draft.sound(Edge, Nerve):
        return
    edges: dict[str, dict[str, str]] = {}
    for edge in draft.rows(Edge):
        if edge.relation in ("core", "partial"):
            edges.setdefault(edge.source_id, {})[edge.target_id] = edge.relation
    nerves = {nerve.nerve_id: nerve for nerve in draft.rows(Nerve)}
    for line, region in draft.lines(Region):
        walked = edges.get(region.region_id, {})
        for column in ("peripheral_nerves_main", "peripheral_nerves_overlap"):
            for name in getattr(region, column):
                if name not in walked:
                    message = f"{name!r} has no edge from {region.region_id!r} in pathway.csv"
                    yield draft.problem(Region, line, column, message)
        for name, relation in walked.items():
            if name in nerves and region.region_id not in getattr(nerves[name], f"sensory_{relation}_regions"):
                message = f"{name!r} does not list {region.region_id!r} as {relation} in nerves.csv"
                yield draft.problem(Region, line, "region_id", message)


def plexus_roots_agree(draft: Draft) -> Iterator[Problem]:
    """The roots of a plexus part are reached from it along continues_to and formed_by; its own are all named."""
    if not draft.sound(Edge):
        return
    steps: dict[str, list[Edge]] = {}
    for edge in draft.rows(Edge):
        if edge.source_kind == "plexus_part" and edge.relation in ("continues_to", "formed_by"):
            steps.setdefault(edge.source_id, []).append(edge)
    for line, part in draft.lines(PlexusPart):
        named = {*part.roots, *part.variable_roots}
        own = {edge.target_id.removesuffix("_root") for edge in steps.get(part.id, []) if edge.relation == "formed_by"}
        for level in top_down(named - _reached(part.id, steps)):
            yield draft.problem(PlexusPart, line, "roots", f"{level} is not reached from {part.id!r} in pathway.csv")
        for level in top_down(own - named):
            yield draft.problem(PlexusPart, line, "roots", f"{level} is missing: it forms {part.id!r} in pathway.csv")


def _reached(part: str, steps: Mapping[str, list[Edge]]) -> set[str]:
    reached, todo, parts = set(), [part], {part}
    while todo:
        for edge in steps.get(todo.pop(), []):
            if edge.relation == "formed_by":
                reached.add(edge.target_id.removesuffix("_root"))
            elif edge.target_id not in parts:
                parts.add(edge.target_id)
                todo.append(edge.target_id)
    return reached

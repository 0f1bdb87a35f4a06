"""The ways of an answer as a flow: skin, nerve, root, cord, brain, with like things put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from app.core.levels import family
from app.core.report import Place
from app.core.result import Answer, Route, Shared, Step
from app.core.wording import Words, body_areas, group_places, nerve_name, phrase, short_label, spine_parts
from app.figures.leading import drawn_shared

if TYPE_CHECKING:
    from app.core.atlas import Atlas

Stage = Literal["skin", "nerve", "root", "cord", "brain"]
STAGES: tuple[Stage, ...] = ("skin", "nerve", "root", "cord", "brain")
UPWARD = ("seat", "lower_back", "chest", "neck")
MOST_NODES = 40
LABEL_LETTERS = 24
NERVE_KINDS = frozenset({"nerve", "nerve_site", "ganglion"})
BRAINSTEM_KINDS = frozenset({"brainstem"})


@dataclass(frozen=True, order=True)
class Node:
    """One box of the flow: its stage, what it stands for, and the words on it."""

    stage: Stage
    key: str
    label: str


@dataclass(frozen=True)
class Flow:
    """Boxes and the streams between them (how many ways run there); ``shared`` are the keys of the gold boxes.

    ``ways`` are the courses from skin to brain, each once, in the order of the marks.
    """

    ways: tuple[tuple[Node, ...], ...]
    nodes: tuple[Node, ...]
    links: Mapping[tuple[Node, Node], int]
    shared: frozenset[str]


def _skin_labels(atlas: Atlas, places: Sequence[Place], words: Words) -> dict[Place, str]:
    """Name each place by the group of its body part and side: "right hand"."""
    labels: dict[Place, str] = {}
    for side in ("right", "left", "midline"):
        for part in body_areas(atlas, [p for p in places if p.side == side]):
            labels |= dict.fromkeys(part, _skin_label(atlas, part, side, words))
    return labels


def _skin_label(atlas: Atlas, part: Sequence[Place], side: str, words: Words) -> str:
    said = group_places(atlas, part, words)
    if len(said) <= LABEL_LETTERS or side == "midline":
        return said
    return phrase(
        "words_side", words, side=phrase(f"side_{side}", words), places=short_label(atlas, part, words, sided=True)
    )


def _first(route: Route, kinds: frozenset[str]) -> Step | None:
    return next((step for step in route.steps if step.kind in kinds), None)


def _nerve(atlas: Atlas, route: Route, words: Words) -> list[Node]:
    step = _first(route, NERVE_KINDS)
    if step is None:
        return []
    name = nerve_name(atlas, step.node, words)
    side = phrase(f"side_{step.side}", words) if step.side != "midline" else ""
    label = phrase("flow_nerve", words, nerve=name[0].upper() + name[1:], side=side) if side else name
    return [Node("nerve", f"{name}:{step.side}", label)]


def _root(route: Route, words: Words, coarse: bool) -> list[Node]:
    step = _first(route, frozenset({"root"}))
    if step is None or step.level is None:
        return []
    side = phrase(f"side_{step.side}", words)
    if coarse:
        name = phrase("flow_roots", words, where=spine_parts((step.level,), words, "where"), side=side)
        return [Node("root", f"{family(step.level)}:{step.side}", name)]
    return [Node("root", f"{step.level}:{step.side}", phrase("flow_root", words, level=step.level, side=side))]


def _cord(route: Route, words: Words) -> list[Node]:
    """List the stretches of the cord on the way up: a leg passes the chest and the neck too."""
    step = _first(route, frozenset({"cord_segment", "root"}))
    if step is None or step.level is None:
        stem = _first(route, BRAINSTEM_KINDS)
        return [Node("cord", "face", phrase("flow_cord_face", words))] if stem else []
    start = family(step.level)
    parts = UPWARD[UPWARD.index(start) :] if start in UPWARD else ()
    return [Node("cord", part, phrase(f"flow_cord_{part}", words)) for part in parts]


def _brain(route: Route, words: Words) -> list[Node]:
    side = route.steps[-1].side
    if side == "midline":
        return [Node("brain", "brain", phrase("line_brain", words))]
    label = phrase("flow_brain", words, side=phrase(f"side_{side}", words))
    return [Node("brain", f"brain:{side}", label[0].upper() + label[1:])]


def _way(atlas: Atlas, route: Route, skin: Mapping[Place, str], words: Words, grain: int) -> list[Node]:
    """List the boxes of one way; ``grain`` 0 shows all, 1 no nerves, 2 roots by part of the spine."""
    start = Node("skin", skin[route.place], skin[route.place][0].upper() + skin[route.place][1:])
    nerve = _nerve(atlas, route, words) if grain == 0 else []
    return [start, *nerve, *_root(route, words, grain == 2), *_cord(route, words), *_brain(route, words)]


def _shared_keys(shared: Shared, atlas: Atlas, words: Words) -> frozenset[str]:
    if shared.kind in ("nothing", "pattern", "empty", "one_mark"):
        return frozenset()
    if shared.kind == "cord":
        return frozenset(family(level) for level in shared.levels)
    if shared.kind == "brain":
        return frozenset({"brain", *(f"brain:{step.side}" for step in shared.nodes)})
    nerves = {f"{nerve_name(atlas, s.node, words)}:{s.side}" for s in shared.nodes if s.kind in NERVE_KINDS}
    roots = {f"{s.level}:{s.side}" for s in shared.nodes if s.kind == "root"}
    return frozenset(nerves | roots)


def flow(answer: Answer, atlas: Atlas, words: Words) -> Flow:
    """Put the ways of an answer together; with too many boxes first the nerves are left out, then roots are joined."""
    skin = _skin_labels(atlas, [m.place for m in answer.marks], words)
    for grain in range(3):
        ways = [tuple(_way(atlas, route, skin, words, grain)) for route in answer.routes if route.place in skin]
        links = Counter(pair for way in ways for pair in pairwise(way))
        nodes = tuple(sorted({node for way in ways for node in way}, key=lambda n: (STAGES.index(n.stage), n.key)))
        if len(nodes) <= MOST_NODES:
            break
    return Flow(tuple(dict.fromkeys(ways)), nodes, links, _shared_keys(drawn_shared(answer, atlas), atlas, words))

"""The ways from skin to brain as a list: what a narrow page shows and a screen reader reads instead of the figure."""

from __future__ import annotations

from app.components.answer.tree import Node, el
from app.core.wording import Words, phrase
from app.figures import flow


def way_list(made: flow.Flow, words: Words) -> Node:
    """List every way with its stations in order; what all marks share is marked."""
    ways = [el("li", el("ol", [_station(node, made) for node in way])) for way in made.ways]
    return el("div.cr-ways", el("p", phrase("flow_title", words)), el("ul", ways))


def _station(node: flow.Node, made: flow.Flow) -> Node:
    return el("li", el("mark", node.label) if node.key in made.shared else node.label)

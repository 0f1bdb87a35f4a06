"""Elements as plain data: the panel in the browser draws them from small JSON, a page writes them as HTML.

A node is a tag with its classes ("h2.cr-headline"), attributes and children. Text is never markup: ``to_html`` escapes
it, the panel sets it as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple, TypeAlias

Attribute = str | int | bool | Mapping[str, object]
"""Text or number; True for an attribute without a value; a mapping for what a press tells Python (``act``)."""

PANEL_ONLY = frozenset({"key", "act"})
"""Attributes that only the panel knows: the identity of a node among its neighbours, and what a press does."""


class Node(NamedTuple):
    """An element. A tag that begins with ``#`` is no element but a group of children that never changes."""

    tag: str
    attributes: Mapping[str, Attribute]
    children: tuple[Node | str, ...]


Child = Node | str | None
Children: TypeAlias = "Child | Iterable[Children]"
_LEAVES = (Node, str)
Encoded = str | int | list[object]


def el(tag: str, *children: Children, **attributes: Attribute | None) -> Node:
    """Make a node: ``el("p.cr-lead", "Hello")``.

    Underscores in names of attributes stand for hyphens. Empty children, and attributes that are None, False, 0 or
    blank, are left out.
    """
    kept = {name.replace("_", "-"): value for name, value in attributes.items() if value}
    return Node(tag, kept, _flat(children))


def _flat(children: Iterable[Children]) -> tuple[Node | str, ...]:
    found: list[Node | str] = []
    for child in children:
        if isinstance(child, _LEAVES):
            if child:
                found.append(child)
        elif child is not None:
            found += _flat(child)
    return tuple(found)


def to_html(*nodes: Child) -> str:
    """Write nodes as HTML, escaped; what only the panel knows is left out."""
    return "".join(escape(node, quote=False) if isinstance(node, str) else _element(node) for node in nodes if node)


def _element(node: Node) -> str:
    inner = to_html(*node.children)
    if node.tag.startswith("#"):
        return inner
    tag, *classes = node.tag.split(".")
    named = {"class": " ".join(classes)} if classes else {}
    told = {name: value for name, value in node.attributes.items() if name not in PANEL_ONLY}
    marks = "".join(_attribute(name, value) for name, value in (named | told).items())
    return f"<{tag}{marks}>{inner}</{tag}>"


def _attribute(name: str, value: Attribute) -> str:
    return f" {name}" if value is True else f' {name}="{escape(str(value), quote=True)}"'


def encoded(node: Node | str, known: Mapping[str, int]) -> Encoded:
    """Write a node for the panel: ``[tag, {attributes}, child, ...]``, without attributes where there are none.

    A text, or a group that never changes, that the panel knows already is its number in ``known``.
    """
    if isinstance(node, str):
        return known.get(node, node)
    if node.tag in known:
        return known[node.tag]
    head: list[object] = [node.tag, node.attributes] if node.attributes else [node.tag]
    return head + [encoded(child, known) for child in node.children]

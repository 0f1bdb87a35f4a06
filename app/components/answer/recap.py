"""Recap chips: what was marked, in words. A press shows a group on the body map, its cross takes it away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.components.answer.tree import Child, Node, el
from app.core.report import Place
from app.core.result import RecapGroup
from app.core.wording import Words, phrase, recap

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.report import Report

SHOWN_FIRST = 4
"""So many chips stand in the row; the rest waits behind "+3"."""


def _places(places: Sequence[Place]) -> list[list[str]]:
    return [[place.region, place.side] for place in places]


def _chip(group: RecapGroup, text: str, words: Words, last: bool) -> Node:
    word, places = phrase(f"feel_{group.feeling}", words), _places(group.places)
    swatch = el(f"span.cr-swatch.is-{group.feeling}", aria_hidden="true")
    name = f"{phrase('body_map_remove', words)}: {word} {text}"
    remove: dict[str, object] = {"kind": "remove", "feeling": group.feeling, "places": places, "last": last}
    show: dict[str, object] = {"kind": "show", "places": places}
    told = el("span", el("b", word), f" {text}")
    press = el("button.cr-press", swatch, told, type="button", aria_pressed="false", act=show)
    hint = phrase("body_map_remove", words)
    cross = el("button.cr-cross.cr-i-cross", type="button", act=remove, aria_label=name, title=hint)
    return el("li.cr-chip", press, cross, key=f"{group.feeling} {text}")


def recap_chips(report: Report, atlas: Atlas, words: Words, search: Child = None) -> Node:
    """Make the chips of a report; ``search`` stands at the end of the row, for one place more."""
    groups = recap(atlas, report, words)
    chips = [_chip(group, text, words, len(groups) == 1) for group, text in groups]
    hidden = len(chips) - SHOWN_FIRST
    label = phrase("body_map_more", words, count=str(hidden))
    more = el("button.cr-press", f"+{hidden}", type="button", act={"kind": "more"}, aria_label=label)
    rest = el("li.cr-chip.cr-rest", more, key="rest") if hidden > 0 else None
    add = el("li.cr-add", search, key="add") if search else None
    return el("ul.cr-recap", chips, rest, add, aria_label=phrase("body_map_recap", words), key="recap")

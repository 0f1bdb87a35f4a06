"""The red flags as lines to tick: one text that never changes, and a messenger that knows which lines are ticked.

The text is sent once a page; a tick sends the names of the ticked flags only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from app.components.answer.cards import sources
from app.components.answer.headline import CARE_ICONS
from app.components.answer.tree import Child, Node, el, to_html
from app.core.get_help import HelpGroup, HelpItem
from app.core.wording import Words, lexicon, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas

_ticks = st.components.v2.component(
    "common_root_ticks", html="<div></div>\n", js=(Path(__file__).resolve().parent / "ticks.js").read_text("utf-8")
)


def show_lines(groups: Sequence[HelpGroup], asked: HelpItem | None, atlas: Atlas, words: Words) -> None:
    """Show every red flag as a line with a box; the one that a link asked for stands on top as well."""
    st.html(lines_html(tuple(groups), asked, atlas, words))


def tick_lines(ticked: Iterable[str], seen: int, *, key: str, on_ticks: Callable[[], None]) -> None:
    """Tick the lines of the page and hear of ticks.

    State out: ``ticked`` {"seq", "flags"}, all ticked ids. ``seen`` is the last ``seq`` that Python took over: what the
    person has ticked since is not undone.
    """
    _ticks(key=key, data={"ticked": sorted(ticked), "seen": seen}, on_ticked_change=on_ticks)


@lru_cache(maxsize=16)
def lines_html(groups: tuple[HelpGroup, ...], asked: HelpItem | None, atlas: Atlas, words: Words) -> str:
    """Write all lines, the question of the link first."""
    top = (el("p.cr-eyebrow", phrase("help_asked", words)), _line(asked, words)) if asked else ()
    return to_html(el("div.cr-flags", top, [_group(group, atlas, words) for group in groups]))


def _group(group: HelpGroup, atlas: Atlas, words: Words) -> Node:
    symbol = el(f"span.cr-icon.cr-i-{CARE_ICONS[group.urgency]}", style="width:20px;height:20px", aria_hidden="true")
    title = el("h2", symbol, phrase(f"help_{group.urgency}", words))
    themes: list[Node] = []
    for theme in group.themes:
        head = el("h3.cr-theme", phrase(f"help_theme_{theme.theme}", words))
        themes += [head, *(_line(item, words) for item in theme.items)]
    band = el(f"div.cr-care.is-{group.urgency}.cr-band", title)
    return el(f"section.cr-flag-group.is-{group.urgency}", band, themes, _more(group.items, atlas, words))


def _line(item: HelpItem, words: Words) -> Node:
    box = el("input", type="checkbox", data_flag=item.flag)
    return el("div.cr-flag", el("label", box, el("span", item.question)), el("p.cr-act", _act(item, words)))


def _act(item: HelpItem, words: Words) -> str:
    """What to do when it fits: the care text in plain words, the guideline's action in clinical words."""
    care = lexicon().care[f"flag:{item.flag}"]
    return f"{care.act} {care.then}".strip() if words == "plain" else f"{item.action.rstrip('.')}."


def _more(items: Sequence[HelpItem], atlas: Atlas, words: Words) -> Node:
    """Why the questions of a group are asked, and where that comes from, behind a click."""
    rows: list[Child] = [el("li", f"{item.question} {_meaning(item, words)}") for item in items]
    keys = tuple(dict.fromkeys(key for item in items for key in item.source_keys))
    summary = el("summary", phrase("help_more", words))
    return el("details.cr-more.cr-why", summary, el("ul.cr-sources", rows), sources(keys, atlas, words))


def _meaning(item: HelpItem, words: Words) -> str:
    return phrase("help_may_mean", words, what=item.may_mean)

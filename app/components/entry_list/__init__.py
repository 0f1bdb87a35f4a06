"""A list to find an entry in: a search box that filters at once, headings, links. One tab stop, arrow keys move.

Each entry is a real link, so that it can be opened in a new tab; a plain press only tells Python (trigger ``picked``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).resolve().parent

_list = st.components.v2.component(
    "common_root_entry_list",
    html='<div class="entry-list"></div>\n',
    css=(_HERE / "entry_list.css").read_text("utf-8"),
    js=(_HERE / "entry_list.js").read_text("utf-8"),
)


@dataclass(frozen=True)
class Item:
    """One entry: its id, its address, its name, a second line, and other names by which it is found."""

    id: str
    href: str
    name: str
    note: str = ""
    tone: str = ""
    also: str = ""


@dataclass(frozen=True)
class Part:
    """Entries under one small heading, which may be blank."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Group:
    """Parts under one large heading."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class ListWords:
    """What the list says: its name, the search box and its hint, how many found (with ``{count}``), one, none."""

    name: str
    search: str
    hint: str
    found: str
    found_one: str
    none: str


def entry_list(
    groups: Sequence[Group], words: ListWords, *, key: str, opened: str, on_pick: Callable[[], None],
    folds: bool = False,
) -> None:  # fmt: skip
    """Show the list; ``session.picked(key)`` tells in ``on_pick`` which entry was pressed. ``opened`` is open now.

    A list that ``folds`` is a menu of one line on a narrow page.
    """
    data = {"groups": [asdict(group) for group in groups], "words": asdict(words), "opened": opened, "folds": folds}
    _list(key=key, data=data, on_picked_change=on_pick)

"""The parts of the nerves page: the list to find a nerve in, and the facts of one nerve."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from app.components.entry_list import Group, Item, ListWords, Part, entry_list
from app.components.levels.facts import Address
from app.components.levels.sheet import facts_html
from app.components.nerves.facts import head_html, nerve_facts
from app.core.nerve_card import GROUPS, NerveCard, nerve_group
from app.core.wording import Words, nerve_name, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.rows import Nerve

__all__ = ["nerve_list", "show_nerve"]


def nerve_list(
    atlas: Atlas, opened: str, words: Words, address: Address, *, key: str, on_pick: Callable[[], None]
) -> None:
    """Show all nerves by part of the body, with a search box; a press tells ``session.picked(key)``."""
    groups = [
        Group(phrase(f"nerves_group_{group}", words), (Part("", _items(atlas, group, words, address)),))
        for group in GROUPS
    ]
    said = {name: phrase(f"nerves_{name}", words) for name in ("list", "search", "hint", "found_one", "found_none")}
    found = phrase("nerves_found", words, count="{count}")
    named = ListWords(said["list"], said["search"], said["hint"], found, said["found_one"], said["found_none"])
    entry_list(groups, named, key=key, opened=opened, on_pick=on_pick, folds=True)


def _items(atlas: Atlas, group: str, words: Words, address: Address) -> tuple[Item, ...]:
    rows = [row for name, row in atlas.nerves.items() if nerve_group(atlas, name) == group]
    return tuple(_item(atlas, row, words, address) for row in rows)


def _item(atlas: Atlas, row: Nerve, words: Words, address: Address) -> Item:
    name = nerve_name(atlas, row.nerve_id, words)
    also = " ".join((row.name, row.plain_name, nerve_name(atlas, row.nerve_id, "clinician")))
    return Item(row.nerve_id, address("nerves", nerve=row.nerve_id), name[0].upper() + name[1:], row.roots, also=also)


def show_nerve(card: NerveCard, atlas: Atlas, words: Words, address: Address) -> None:
    """Show the name of a nerve and its facts."""
    rows = nerve_facts(card, atlas, words, address)
    st.html(head_html(card, atlas, words) + facts_html(rows, atlas, words, "is-nerve"))

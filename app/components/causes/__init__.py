"""The page of causes: list, filters, one open cause. Values in, callbacks out; it knows no session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from app.components.causes.card import always_html, head_html, text_html
from app.components.causes.filters import TIMES, risks, show_filters
from app.components.entry_list import Group, Item, ListWords, Part, entry_list
from app.core.causes import CauseCard, CausePlaces, Shelf, SiteView, for_every_cause
from app.core.wording import Words, cause_name, movement_name, phrase, site_name
from app.core.wording.names import and_list

if TYPE_CHECKING:
    from app.core.atlas import Atlas

__all__ = [
    "TIMES",
    "pick_view",
    "risks",
    "show_always",
    "show_back",
    "show_cause",
    "show_filters",
    "show_head",
    "show_list",
    "show_map_words",
    "show_start",
    "show_title",
]
Link = Callable[[str], str]


def show_title(words: Words) -> None:
    """Show title and lead of the page."""
    title, lead = escape(phrase("causes_title", words)), escape(phrase("causes_lead", words))
    st.html(f'<header class="cr-book-head"><h1>{title}</h1><p>{lead}</p></header>')


def _groups(shelves: Sequence[Shelf], atlas: Atlas, words: Words, link: Link) -> list[Group]:
    return [Group(phrase(f"causes_shelf_{shelf.shelf}", words), _parts(shelf, atlas, words, link)) for shelf in shelves]


def _parts(shelf: Shelf, atlas: Atlas, words: Words, link: Link) -> tuple[Part, ...]:
    """The groups of a shelf; one alone needs no heading of its own."""
    alone = len(shelf.groups) == 1
    return tuple(
        Part(
            "" if alone else phrase(f"causes_group_{group}", words), tuple(_item(atlas, c, words, link) for c in causes)
        )
        for group, causes in shelf.groups
    )


def _item(atlas: Atlas, cause: str, words: Words, link: Link) -> Item:
    name = cause_name(atlas, cause, words)
    other = cause_name(atlas, cause, "clinician" if words == "plain" else "plain")
    return Item(cause, link(cause), name[0].upper() + name[1:], also=f"{other} {cause.replace('_', ' ')}")


def show_list(
    shelves: Sequence[Shelf], atlas: Atlas, words: Words, *, opened: str, link: Link, on_pick: Callable[[], None]
) -> None:
    """Show the causes by shelf; ``on_pick`` is called when one is pressed in the list with key ``cause_list``."""
    told = ("search", "hint", "found", "found_one", "none")
    said = {name: phrase(f"causes_{name}", words, count="{count}") for name in told}
    listed = ListWords(name=phrase("causes_list", words), **said)
    entry_list(_groups(shelves, atlas, words, link), listed, key="cause_list", opened=opened, on_pick=on_pick)


def show_back(words: Words, *, on_back: Callable[[], None]) -> None:
    """Show the way back to the list; on a wide page the list is in sight and it is hidden."""
    st.button(phrase("causes_back", words), key="book_back", icon=":material/arrow_back:", on_click=on_back)


def show_cause(card: CauseCard, atlas: Atlas, words: Words, *, flag_link: Link) -> None:
    """Show the text of a cause."""
    st.html(text_html(card, atlas, words, flag_link))


def show_head(card: CauseCard, words: Words) -> None:
    """Show the head of a cause."""
    st.html(head_html(card, words))


def pick_view(places: CausePlaces, cause: str, atlas: Atlas, words: Words) -> SiteView | None:
    """Let the reader choose site and side of the map; None when the cause has no site."""
    sites = places.sites[cause]
    if not sites:
        return None
    site = sites[0]
    if len(sites) > 1:
        label = phrase("causes_map_sites", words)
        site = st.selectbox(
            label, sites, format_func=lambda s: site_name(atlas, s, words), key=f"cause_site_{cause}",
            placeholder=phrase("frame_choose", words),
        )  # fmt: skip
    sides = list(dict.fromkeys(view.side for view in places.views[site]))
    if len(sides) == 1:
        return places.views[site][0]
    side = st.segmented_control(
        phrase("causes_map_side", words), sides, default=sides[0], required=True, key=f"cause_side_{cause}_{site}",
        format_func=lambda name: phrase(f"causes_side_{name}", words), label_visibility="collapsed",
    )  # fmt: skip
    return places.view(site, side or sides[0])


def show_map_words(view: SiteView | None, atlas: Atlas, words: Words, *, mark_link: str) -> None:
    """Show what stands under the map: that it is a usual picture, what gets weak, the link that marks it."""
    if view is None:
        st.html(f'<p class="cr-fine cr-unknown">{escape(phrase("causes_map_none", words))}</p>')
        return
    moves = list(dict.fromkeys(movement_name(atlas, move.partition(":")[0], words) for move in view.weak))[:3]
    weak = f"<p>{escape(phrase('causes_map_weak', words, movements=and_list(moves, words)))}</p>" if moves else ""
    button, note = escape(phrase("causes_mark", words)), escape(phrase("causes_mark_note", words))
    way = f'<p><a class="cr-button" href="{escape(mark_link, quote=True)}" target="_self">{button}</a></p>'
    link = f'<div class="cr-screen">{way}<p>{note}</p></div>'
    usual = escape(phrase("causes_map_note", words))
    st.html(f'<div class="cr-fine cr-map-words"><p>{usual}</p>{weak}{link * bool(mark_link)}</div>')


def show_start(words: Words) -> None:
    """Show what can be done on the page while no cause is open."""
    st.html(f'<p class="cr-book-lead">{escape(phrase("causes_start", words))}</p>')


def show_always(atlas: Atlas, words: Words) -> None:
    """Show what is good for every cause."""
    st.html(always_html(for_every_cause(atlas, words), words))

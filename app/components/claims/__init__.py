"""The page of claims: list by topic, one open claim. Values in, callbacks out; it knows no session."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from app.components.claims.card import card_html, grades_html, start_html
from app.components.entry_list import Group, Item, ListWords, Part, entry_list
from app.core.claim_cards import TOPICS, ClaimCard
from app.core.rows import Claim
from app.core.wording import Words, phrase
from app.core.wording.entries import entries

if TYPE_CHECKING:
    from app.core.atlas import Atlas

__all__ = ["show_back", "show_claim", "show_list", "show_start", "show_title", "show_topics"]
Link = Callable[[str], str]


def show_title(words: Words) -> None:
    """Show title and lead of the page."""
    title, lead = escape(phrase("claims_title", words)), escape(phrase("claims_lead", words))
    st.html(f'<header class="cr-book-head"><h1>{title}</h1><p>{lead}</p></header>')


def show_topics(
    topic: str, words: Words, *, show_in: Callable[[str, object], str], on_choose: Callable[[str, str], None]
) -> None:
    """Show the choice of a topic; ``on_choose("topic", key)`` is called when it changes."""
    with st.container(key="book_filters"):
        st.selectbox(
            phrase("claims_pick_topic", words), ["", *TOPICS], key=show_in("claims_topic_picker", topic),
            format_func=lambda name: phrase(f"claims_topic_{name}" if name else "claims_any_topic", words),
            on_change=on_choose, args=("topic", "claims_topic_picker"), width=420,
            placeholder=phrase("frame_choose", words),
        )  # fmt: skip


def show_list(
    found: Mapping[str, Sequence[Claim]], words: Words, *, opened: str, link: Link, on_pick: Callable[[], None]
) -> None:
    """Show the claims by topic; ``on_pick`` is called when one is pressed in the list with key ``claim_list``."""
    groups = [
        Group(phrase(f"claims_topic_{topic}", words), (Part("", tuple(_item(row, words, link) for row in rows)),))
        for topic, rows in found.items()
    ]
    told = ("search", "hint", "found", "found_one", "none")
    said = {name: phrase(f"claims_{name}", words, count="{count}") for name in told}
    entry_list(
        groups, ListWords(name=phrase("claims_list", words), **said), key="claim_list", opened=opened, on_pick=on_pick
    )


def _item(row: Claim, words: Words, link: Link) -> Item:
    name = row.claim if words == "clinician" else entries().claims[row.claim_id].claim
    also = f"{row.claim} {row.claim_id.replace('_', ' ')}"
    return Item(row.claim_id, link(row.claim_id), name, phrase(f"claims_stands_{row.stands}", words), row.stands, also)


def show_back(words: Words, *, on_back: Callable[[], None]) -> None:
    """Show the way back to the list; on a wide page the list is in sight and it is hidden."""
    st.button(phrase("claims_back", words), key="book_back", icon=":material/arrow_back:", on_click=on_back)


def show_claim(card: ClaimCard, atlas: Atlas, words: Words, *, links: Mapping[tuple[str, str], str]) -> None:
    """Show one claim; ``links`` leads on to causes and red flags."""
    st.html(card_html(card, atlas, words, links))


def show_start(words: Words) -> None:
    """Show what stands beside the list while no claim is open: how claims are looked at, and what the words mean."""
    st.html(start_html(words) + grades_html(words))

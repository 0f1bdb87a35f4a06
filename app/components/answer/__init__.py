"""The answer column, shown by ``st.html``: values in, nothing out but a pressed button. It knows no session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from app.components.answer.cards import cards_head, pair_html, ranks, source_html
from app.components.answer.headline import care_html, headline_html
from app.components.answer.line import line_html
from app.components.answer.notes import (
    apart_html,
    empty_head_html,
    empty_notes_html,
    note_html,
    source_list_html,
    sure_html,
)
from app.core.report import Place
from app.core.result import Answer, Candidate, Pair, Reason, Urgency
from app.core.wording import Words, care_text, phrase, say

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.rows import Source

__all__ = [
    "ranks",
    "show_apart",
    "show_cards_head",
    "show_care",
    "show_empty_head",
    "show_empty_notes",
    "show_headline",
    "show_level_line",
    "show_note",
    "show_pair",
    "show_source",
    "show_sources",
    "show_sureness",
]
CARE_SHOWN = ("emergency_now", "same_day", "soon")


def show_headline(reason: Reason, atlas: Atlas, words: Words) -> None:
    """Show the answer sentence with its gold words."""
    st.html(headline_html(say(reason, words, atlas)))


def show_care(urgency: Urgency, atlas: Atlas, words: Words) -> None:
    """Show the care card for the three urgent levels; nothing for routine and self care."""
    if urgency.level in CARE_SHOWN:
        st.html(care_html(care_text(atlas, urgency, words)))


def show_level_line(answer: Answer, atlas: Atlas, words: Words) -> None:
    """Show the level line with the levels as pills."""
    st.html(line_html(answer, atlas, words))


def show_cards_head(answer: Answer, words: Words) -> None:
    """Show the small head over the source cards."""
    st.html(cards_head(answer, words))


def _eye(key: str, words: Words, shown: bool) -> bool:
    label = phrase("hide_on_body" if shown else "show_on_body", words)
    symbol = ":material/visibility_off:" if shown else ":material/visibility:"
    return st.button(label, icon=symbol, key=f"{key}_eye", type="tertiary", help=label)


def show_source(site: Candidate, rank: int, atlas: Atlas, words: Words, *, key: str, shown: bool = False) -> bool:
    """Show a source card; True in the run in which its eye is pressed. ``shown``: its reach lies on the body now.

    ``key`` must be unique and begin with ``source_card``: the page style draws the card by it.
    """
    with st.container(key=key):
        st.html(source_html(site, rank, atlas, words))
        return _eye(key, words, shown)


def show_pair(pair: Pair, rank: int, atlas: Atlas, words: Words, *, key: str) -> None:
    """Show a card for two sources together; ``key`` as for ``show_source``."""
    with st.container(key=key):
        st.html(pair_html(pair, rank, atlas, words))


def show_apart(sites: Sequence[Candidate], atlas: Atlas, words: Words) -> None:
    """Show what would tell the sources apart."""
    if text := apart_html(sites, atlas, words):
        st.html(text)


def show_sureness(places: Sequence[Place], atlas: Atlas, words: Words) -> None:
    """Show how sure the map is for the marked places."""
    if text := sure_html(places, atlas, words):
        st.html(text)


def show_empty_head(words: Words) -> None:
    """Show title and lead of the page without marks."""
    st.html(empty_head_html(words))


def show_empty_notes(words: Words, help_link: str) -> None:
    """Show the three quiet lines of the page without marks."""
    st.html(empty_notes_html(words, help_link))


def show_note(title: str, text: str = "") -> None:
    """Show a plain note."""
    st.html(note_html(title, text))


def show_sources(sources: Sequence[Source], words: Words = "plain") -> None:
    """Show a list of sources."""
    st.html(source_list_html(sources, words))

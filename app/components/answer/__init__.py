"""The answer column, shown by ``st.html``: values in, nothing out but a pressed button. It knows no session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from app.components.answer.cards import cards_head, pair_html, ranks, source_html
from app.components.answer.headline import care_html, headline_html
from app.components.answer.help import help_html
from app.components.answer.line import line_html
from app.components.answer.notes import (
    apart_html,
    checklist_html,
    empty_head_html,
    empty_notes_html,
    note_html,
    source_list_html,
    sure_html,
)
from app.core.get_help import HelpGroup
from app.core.report import Place
from app.core.result import Answer, Candidate, LesionSide, Pair, Reason, Urgency
from app.core.wording import Words, care_text, phrase, say

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.rows import Source
    from app.figures.tokens import Theme

__all__ = [
    "ranks",
    "show_answer_cards",
    "show_apart",
    "show_cards_head",
    "show_care",
    "show_checklist",
    "show_empty_head",
    "show_empty_notes",
    "show_flow",
    "show_headline",
    "show_help",
    "show_level_line",
    "show_note",
    "show_pair",
    "show_source",
    "show_sources",
    "show_sureness",
]
CARDS = 3
"""So many source cards stand open; the rest waits behind a click."""
Shown = Callable[[str, LesionSide, str | None], bool]
OnEye = Callable[[str, LesionSide, str | None], None]
CARE_SHOWN = ("emergency_now", "same_day", "soon")


def show_headline(reason: Reason, atlas: Atlas, words: Words, stamp: str = "") -> None:
    """Show the answer sentence with its gold words; ``stamp`` names the answer in the page (``data-answer``)."""
    st.html(headline_html(say(reason, words, atlas), stamp))


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


def _eye(key: str, words: Words, shown: bool, on_click: Callable[[], None]) -> None:
    label = phrase("hide_on_body" if shown else "show_on_body", words)
    symbol = ":material/visibility_off:" if shown else ":material/visibility:"
    st.button(label, icon=symbol, key=f"{key}_eye", type="tertiary", help=label, on_click=on_click)


def show_source(
    site: Candidate, rank: int, atlas: Atlas, words: Words, *, key: str, on_eye: OnEye, shown: bool = False
) -> None:
    """Show a source card; ``on_eye`` is called when its eye is pressed. ``shown``: its reach lies on the body now.

    ``key`` must be unique and begin with ``source_card``: the page style draws the card by it.
    """
    with st.container(key=key):
        st.html(source_html(site, rank, atlas, words))
        _eye(key, words, shown, lambda: on_eye(site.site, site.side, site.at))


def show_pair(pair: Pair, rank: int, atlas: Atlas, words: Words, *, key: str) -> None:
    """Show a card for two sources together; ``key`` as for ``show_source``."""
    with st.container(key=key):
        st.html(pair_html(pair, rank, atlas, words))


def show_answer_cards(answer: Answer, atlas: Atlas, words: Words, *, shown: Shown, on_eye: OnEye) -> None:
    """Show the sources of an answer: three cards, the rest folded.

    Two sites together come first when they fit better than one, else last of the three when they explain all marks.
    ``shown`` tells whether the reach of a site lies on the body, ``on_eye`` is called with it when its eye is pressed.
    """
    show_cards_head(answer, words)
    two = next((pair for pair in answer.pairs if pair.plain), None)
    two = two if two and (answer.verdict == "two_sites" or not two.leaves) else None
    first = CARDS - bool(two)
    sites = [site for site in answer.sites if site.explains]
    numbered = list(zip(sites, ranks(sites), strict=True))
    if two and answer.verdict == "two_sites":
        numbered = [(site, rank + 1) for site, rank in numbered]
        show_pair(two, 1, atlas, words, key="source_card_pair")
    _cards(numbered[:first], atlas, words, shown, on_eye)
    if two and answer.verdict != "two_sites":
        show_pair(two, CARDS, atlas, words, key="source_card_pair")
        numbered = [(site, rank + (rank >= CARDS)) for site, rank in numbered]
    if numbered[first:]:
        with st.expander(phrase("more_sources", words), key="more_sources"):
            _cards(numbered[first:], atlas, words, shown, on_eye)


def _cards(numbered: Sequence[tuple[Candidate, int]], atlas: Atlas, words: Words, shown: Shown, on_eye: OnEye) -> None:
    for site, rank in numbered:
        key = f"source_card_{site.site}_{site.side}"
        visible = shown(site.site, site.side, site.at)
        show_source(site, rank, atlas, words, key=key, on_eye=on_eye, shown=visible)


def show_checklist(words: Words, help_link: str) -> None:
    """Show the short list of emergencies that stands under every answer."""
    st.html(checklist_html(words, help_link))


def show_flow(answer: Answer, atlas: Atlas, words: Words, theme: Theme) -> None:
    """Show the figure of the ways from skin to brain; Plotly is loaded only here."""
    from app.figures.sankey import sankey

    st.plotly_chart(sankey(answer, atlas, words, theme), key="flow_chart", config={"displayModeBar": False})


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


def show_help(group: HelpGroup, atlas: Atlas, words: Words) -> None:
    """Show the red flags of one urgency, each with what to do and where that comes from."""
    st.html(help_html(group, atlas, words))


def show_note(title: str, text: str = "") -> None:
    """Show a plain note."""
    st.html(note_html(title, text))


def show_sources(sources: Sequence[Source], words: Words = "plain") -> None:
    """Show a list of sources."""
    st.html(source_list_html(sources, words))

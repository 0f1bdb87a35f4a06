"""The frame around every page: the right end of the header, and the calm page for broken tables.

A wide window shows the pages in the header by itself. A phone and a tablet have a menu here, with Get help beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from app.core.wording import WORDS, Words, phrase

__all__ = ["broken_tables", "header_end"]
Pages = Mapping[str, Sequence[StreamlitPage]]
_HERE = Path(__file__).resolve().parent
HELP = "get_help"
"""The address of the page that is one press away on every screen."""

_menu = st.components.v2.component(
    "common_root_menu",
    html='<div class="menu"></div>\n',
    css=(_HERE / "menu.css").read_text("utf-8"),
    js=(_HERE / "menu.js").read_text("utf-8"),
)


def header_end(
    pages: Pages, here: str, words: Words, *, key: str, on_change: Callable[[], None]
) -> StreamlitPage | None:
    """Show Get help, the menu and the switch of words; returns the page that was chosen in the menu.

    The value of the switch ("plain", "clinician") is in the session under ``key``; ``here`` is the address of the page.
    """
    by_path = {page.url_path: page for group in pages.values() for page in group}
    with st.container(key="header_end", horizontal=True, width="content", vertical_alignment="center"):
        with st.container(key="frame_help", width="content"):
            st.page_link(by_path[HELP])
        with st.container(key="frame_menu", width="content"):
            chosen = _chosen(pages, here, words)
        _switch(words, key, on_change)
    return by_path.get(chosen) if chosen is not None else None


def _chosen(pages: Pages, here: str, words: Words) -> str | None:
    """Show the menu; the address of the page that was just chosen in it."""
    listed = [{"head": head, "pages": [[page.url_path, page.title] for page in group]} for head, group in pages.items()]
    data = {"groups": listed, "here": here, "strings": {"menu": phrase("frame_menu", words)}}
    picked = _menu(key="menu", data=data, on_picked_change=lambda: None).picked
    name = picked.get("name") if isinstance(picked, dict) else None
    return name if isinstance(name, str) else None


def _switch(words: Words, key: str, on_change: Callable[[], None]) -> None:
    with st.container(key="words_switch", width="content"):
        st.segmented_control(
            phrase("frame_words", words),
            WORDS,
            required=True,
            format_func=lambda one: phrase(f"frame_words_{one}", words),
            key=key,
            label_visibility="collapsed",
            on_change=on_change,
        )


def broken_tables(problems: Sequence[str], words: Words) -> None:
    """All faults of the tables on one calm page, one a line, for the person who edits them."""
    st.title(phrase("frame_broken_title", words))
    st.write(phrase("frame_broken_lead", words, count=str(len(problems))))
    st.code("\n".join(problems), language=None, wrap_lines=True)

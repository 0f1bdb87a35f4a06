"""The frame around every page: the switch between plain and clinical words, and the calm page for broken tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from app.core.wording import WORDS, Words, phrase


def words_switch(words: Words, *, key: str, on_change: Callable[[], None]) -> None:
    """The switch between plain and clinical words; its value ("plain", "clinician") is in the session under ``key``."""
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

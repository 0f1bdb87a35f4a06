"""The frame around every page: the switch between plain and clinical words, and the calm page for broken tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

LABELS = {"plain": "Plain words", "clinician": "Clinical words"}


def words_switch(key: str, *, on_change: Callable[[], None]) -> None:
    """The switch between plain and clinical words; its value ("plain", "clinician") is in the session under ``key``."""
    with st.container(key="words_switch", width="content"):
        st.segmented_control(
            "Words",
            list(LABELS),
            required=True,
            format_func=LABELS.__getitem__,
            key=key,
            label_visibility="collapsed",
            on_change=on_change,
        )


def broken_tables(problems: Sequence[str]) -> None:
    """All faults of the tables on one calm page, one a line, for the person who edits them."""
    st.title("The tables need a repair")
    st.write(
        "This page shows nothing until its tables are right: a wrong row could show a wrong side or level. "
        f"Found: {len(problems)}. Mend them and start the app again."
    )
    st.code("\n".join(problems), language=None, wrap_lines=True)

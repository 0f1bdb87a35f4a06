"""The frame around every page: the switch between plain and clinical words, and the calm page for broken tables."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

LABELS = {"plain": "Plain words", "clinician": "Clinical words"}


def words_switch() -> None:
    """The switch between plain and clinical words. Its value is bound to the address as ``words``."""
    with st.container(key="words_switch", width="content"):
        st.segmented_control(
            "Words",
            list(LABELS),
            default="plain",
            required=True,
            format_func=LABELS.__getitem__,
            key="words",
            label_visibility="collapsed",
            bind="query-params",
            persist_state="session",
        )


def broken_tables(problems: Sequence[str]) -> None:
    """All faults of the tables on one calm page, one a line, for the person who edits them."""
    st.title("The tables need a repair")
    st.write(
        "This page shows nothing until its tables are right: a wrong row could show a wrong side or level. "
        f"Found: {len(problems)}. Mend them and start the app again."
    )
    st.code("\n".join(problems), language=None, wrap_lines=True)

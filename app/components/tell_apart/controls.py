"""What is compared: a box for each lesion, one to swap them, one to change the side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from app.core.atlas import Atlas
from app.core.wording import Words, phrase
from app.core.wording.lesions import site_names

NONE = ""


def pick_site(
    name: str, sites: Sequence[str], atlas: Atlas, words: Words, *, key: str, on_change: Callable[[], None]
) -> None:
    """Choose a lesion by its site; the third box may stay empty. ``name`` is a, b or c."""
    names = site_names(atlas, sites, words) | ({NONE: phrase("apart_none", words)} if name == "c" else {})
    order = sorted(names, key=lambda site: (site != NONE, sites.index(site) if site else 0))
    st.selectbox(
        phrase(f"apart_pick_{name}", words), order, format_func=lambda site: names[site], key=key,
        on_change=on_change, label_visibility="collapsed",
    )  # fmt: skip


def swap(words: Words, *, on_click: Callable[[], None]) -> None:
    """Change the first and the second."""
    st.button(phrase("apart_swap", words), icon=":material/swap_horiz:", type="tertiary", on_click=on_click)


def other_side(words: Words, *, on_click: Callable[[], None]) -> None:
    """Look at the same comparison on the other side of the body."""
    st.button(phrase("apart_other_side", words), icon=":material/flip:", type="tertiary", on_click=on_click)

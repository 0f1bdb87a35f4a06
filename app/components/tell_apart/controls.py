"""What is compared: a box for each lesion, one to swap them, one to change the side."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from app.core.what_if import Pictures
from app.core.wording import Words, phrase
from app.core.wording.lesions import site_names

NONE = ""


def pick_site(
    name: str, site: str, pictures: Pictures, words: Words, *, key: str, on_change: Callable[[], None]
) -> None:
    """Choose a lesion by its site (now ``site``). ``name`` is a, b or c: the third box may stay empty."""
    there = (*([NONE] if name == "c" else []), *([] if site in (*pictures.named_sites, NONE) else [site]))
    sites = (*there, *pictures.named_sites)
    names = site_names(pictures.atlas, pictures.named_sites, words) | site_names(
        pictures.atlas, filter(None, there), words
    )
    names[NONE] = phrase("apart_none" if site else "apart_add", words)
    st.selectbox(
        phrase(f"apart_pick_{name}", words), sites, format_func=lambda one: names[one], key=key,
        on_change=on_change, label_visibility="collapsed", placeholder=phrase("frame_choose", words),
    )  # fmt: skip


def swap(words: Words, *, on_click: Callable[[], None]) -> None:
    """Change the first and the second."""
    st.button(phrase("apart_swap", words), icon=":material/swap_horiz:", type="tertiary", on_click=on_click)


def other_side(words: Words, *, on_click: Callable[[], None]) -> None:
    """Look at the same comparison on the other side of the body."""
    st.button(phrase("apart_other_side", words), icon=":material/flip:", type="tertiary", on_click=on_click)

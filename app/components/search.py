"""The search box: a place by its everyday name, for those who do not use the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from app.core.report import Place
from app.core.wording import Words, phrase


def search_box(
    places: Sequence[Place], name: Callable[[Place], str], words: Words, *, key: str, on_choose: Callable[[str], None]
) -> None:
    """Offer all places by name; ``on_choose(key)`` is called when one is chosen."""
    st.selectbox(
        phrase("search", words),
        places,
        index=None,
        format_func=name,
        placeholder=phrase("search", words),
        key=key,
        label_visibility="collapsed",
        filter_mode="contains",
        on_change=on_choose,
        args=(key,),
    )

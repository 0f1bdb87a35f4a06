"""Parts of the page What if: the way from the brain to the skin, what can be set, what a lesion takes in words."""

from __future__ import annotations

import streamlit as st

from app.components.what_if.controls import pick_layer, pick_named, pick_part, pick_side, pick_stop
from app.components.what_if.links import Address
from app.components.what_if.result import result_html, title_html
from app.components.what_if.way import way_from_brain
from app.core.atlas import Atlas
from app.core.what_if import Picture
from app.core.wording import Words

__all__ = [
    "pick_layer",
    "pick_named",
    "pick_part",
    "pick_side",
    "pick_stop",
    "show_result",
    "show_title",
    "way_from_brain",
]


def show_title(atlas: Atlas, picture: Picture, words: Words, address: Address) -> None:
    """Show the title of the page; ``address`` (session.address) makes the link to what needs help now."""
    st.html(title_html(atlas, picture, words, address))


def show_result(atlas: Atlas, picture: Picture, words: Words, address: Address) -> None:
    """Show what the lesion takes, in words; ``address`` (session.address) makes the links."""
    st.html(result_html(atlas, picture, words, address))

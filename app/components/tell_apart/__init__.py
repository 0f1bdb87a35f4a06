"""Parts of the page Tell apart: which lesions, the title as an answer, the table of what separates them."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from app.components.tell_apart.controls import other_side, pick_site, swap
from app.components.tell_apart.table import head_html, rows_html
from app.components.what_if.links import Address, links_html, urgent_html
from app.core.atlas import Atlas
from app.core.tell_apart import Apart
from app.core.wording import Words, phrase
from app.core.wording.apart import short_names

__all__ = ["other_side", "pick_site", "show_head", "show_rows", "swap"]


def show_head(atlas: Atlas, apart: Apart, words: Words, address: Address) -> None:
    """Show the title, which is the answer, what is compared, and whether one of them can be an emergency."""
    st.html(head_html(atlas, apart, words, urgent_html(atlas, apart.lesions, words, address)))


def show_rows(atlas: Atlas, apart: Apart, words: Words, address: Address, seen: Collection[str]) -> None:
    """Show the table, its sources behind one press, and links; ``seen`` are the sites that What if can show."""
    names = zip(apart.lesions, short_names(atlas, apart, words), strict=True)
    links = [(phrase("apart_take", words), address("handout"))]
    links += [
        (phrase("apart_show", words, name=name), address("what_if", site=one.site, side=one.side, at=one.at))
        for one, name in names
        if one.site in seen
    ]
    st.html(rows_html(atlas, apart, words, links_html(links)))

"""How sure the map is: the evidence of a region, how real cases followed the map, how the maps were made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from app.components.levels.sure import region_name
from app.components.sureness.cases import cases_html
from app.components.sureness.place import Address, place_html, start_html
from app.components.sureness.skin_maps import maps_html
from app.core.sureness import RegionEvidence
from app.core.wording import Words, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas

__all__ = ["TABS", "show_cases", "show_head", "show_maps", "show_place", "show_search", "show_start"]

TABS = ("sureness_tab_place", "sureness_tab_cases", "sureness_tab_maps")
"""Keys of the words of the three tabs, in their order."""


def show_head(words: Words) -> None:
    """Title of the page."""
    st.html(f'<div class="cr-book-head"><h1>{phrase("sureness_title", words)}</h1></div>')


def show_search(
    atlas: Atlas, regions: Sequence[str], words: Words, *, key: str, on_choose: Callable[[str, str], None]
) -> None:
    """Offer all regions by name; ``on_choose("region", key)`` is called when one is chosen."""
    st.selectbox(
        phrase("sureness_search", words),
        regions,
        index=None,
        format_func=lambda region: region_name(atlas.regions[region], words),
        placeholder=phrase("sureness_search", words),
        key=key,
        label_visibility="collapsed",
        filter_mode="contains",
        on_change=on_choose,
        args=("region", key),
    )


def show_place(evidence: RegionEvidence, atlas: Atlas, words: Words, address: Address) -> None:
    """The evidence of one region."""
    st.html(place_html(evidence, atlas, words, address))


def show_start(atlas: Atlas, words: Words) -> None:
    """What to do, and what the three kinds of areas mean, while no region is chosen."""
    st.html(start_html(atlas, words))


def show_cases(atlas: Atlas, words: Words) -> None:
    """All studies of how cases followed the map."""
    st.html(cases_html(atlas, words))


def show_maps(atlas: Atlas, words: Words) -> None:
    """The named maps: how they were made, and what they can not tell."""
    st.html(maps_html(atlas, words))

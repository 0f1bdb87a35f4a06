"""The filters of the list of causes: kind, time course, who gets it, place on the body."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from app.core.causes import SHELVES, WHO, Wanted, known_places, risk_name
from app.core.wording import Words, lexicon, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas

TIMES = ("passing", "comes_and_goes", "lasting")
ShowIn = Callable[[str, object], str]


def place_label(atlas: Atlas, place: str, words: Words) -> str:
    """Name a part of the body, or a region without its side."""
    key = f"causes_part_{place}"
    if key in lexicon().sentences:
        return phrase(key, words)
    name = lexicon().places[place].bare if words == "plain" else atlas.regions[place].clinical_name
    return name[0].upper() + name[1:]


def who_label(atlas: Atlas, finding: str, words: Words) -> str:
    """Name a risk group."""
    name = risk_name(atlas, finding, words)
    return name[0].upper() + name[1:]


def risks(atlas: Atlas) -> tuple[str, ...]:
    """Risk groups that some cause names, those that people look for first."""
    named = {risk for row in atlas.causes.values() for risk in row.risk_ids}
    return tuple(dict.fromkeys([*WHO, *(finding for finding in atlas.findings if finding in named)]))


def _pick(
    name: str, options: Sequence[str], value: str, label: Callable[[str], str], words: Words, show_in: ShowIn,
    on_choose: Callable[[str, str], None],
) -> None:  # fmt: skip
    key = f"causes_{name}_picker"
    st.selectbox(
        phrase(f"causes_pick_{name}", words), ["", *options], key=show_in(key, value),
        format_func=lambda option: label(option) if option else phrase(f"causes_any_{name}", words),
        filter_mode="contains", on_change=on_choose, args=(name, key), placeholder=phrase("frame_choose", words),
    )  # fmt: skip


def show_filters(
    atlas: Atlas, wanted: Wanted, words: Words, *, show_in: ShowIn, on_choose: Callable[[str, str], None]
) -> None:
    """Show the four filters in a row; ``on_choose(name, key)`` is called when one changes."""
    with st.container(key="book_filters"):
        first, second, third, fourth = st.columns(4, gap="small")
    with first:
        shelves = [shelf for shelf, _ in SHELVES]
        _pick("group", shelves, wanted.group, lambda s: phrase(f"causes_shelf_{s}", words), words, show_in, on_choose)
    with second:
        _pick("time", TIMES, wanted.time, lambda t: phrase(f"causes_time_{t}", words), words, show_in, on_choose)
    with third:
        _pick("who", risks(atlas), wanted.who, lambda w: who_label(atlas, w, words), words, show_in, on_choose)
    with fourth:
        known = known_places(atlas)
        _pick("place", known, wanted.place, lambda p: place_label(atlas, p, words), words, show_in, on_choose)

"""Recap chips: what was marked, in words. A press shows a group on the body map, its cross takes it away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import streamlit as st

from app.components.body_map.strings import Words, strings
from app.figures import tokens

_HERE = Path(__file__).resolve().parent
_WORDS = {"recap": "What you marked", "remove": "Remove", "more": "+{n}"}

_chips = st.components.v2.component(
    "common_root_recap",
    html='<ul class="recap"></ul>\n',
    css=(_HERE / "recap.css").read_text("utf-8"),
    js=(_HERE / "recap.js").read_text("utf-8"),
)


def recap_chips(
    groups: Sequence[Mapping[str, object]],
    *,
    key: str,
    on_remove: Callable[[], None],
    target: str = "",
    words: Words = "plain",
) -> None:
    """Show chips for ``groups`` [{"feeling", "text", "places": [[region, side]]}].

    ``target`` is the key of the body map on the page: it shows the places on a press, and takes them away itself on the
    cross (so that undo brings them back). Without such a map the trigger ``remove`` {"feeling", "places"} fires
    ``on_remove``.
    """
    named = strings(words)
    data = {
        "groups": [{**group, "word": named[str(group["feeling"])]} for group in groups],
        "target": target,
        "strings": _WORDS,
        "patterns": {name: dict(recipe) for name, recipe in tokens.PATTERNS.items()},
        "tokens": {theme: tokens.flat(theme) for theme in tokens.THEMES},
    }
    _chips(key=key, data=data, on_remove_change=on_remove)

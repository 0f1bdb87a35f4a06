"""What can be set: what is hurt, on which side, how high up; and which layer the body shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from app.core.atlas import Atlas
from app.core.result import LesionSide
from app.core.what_if import Part
from app.core.wording import Words, phrase
from app.core.wording.lesions import part_name, tick_name
from app.figures.lesion_figure import SHOWN


def pick_part(parts: Sequence[Part], atlas: Atlas, words: Words, *, key: str, on_change: Callable[[str], None]) -> None:
    """Choose what is hurt, among the parts of a group; the value is the name of the part."""
    names = {part.name: part_name(atlas, part, words) for part in parts}
    st.selectbox(
        phrase("what_if_part", words), list(names), format_func=lambda name: names[name], key=key,
        on_change=on_change, args=(key,), placeholder=phrase("frame_choose", words),
    )  # fmt: skip


def pick_side(sides: Sequence[LesionSide], words: Words, *, key: str, on_change: Callable[[str], None]) -> None:
    """Choose the side, the right one first; nothing to choose for a lesion with one side only."""
    if len(sides) > 1:
        st.segmented_control(
            phrase("what_if_side", words), sorted(sides, key=("right", "left", "bilateral").index),
            format_func=lambda side: phrase(f"what_if_{side}", words), key=key, on_change=on_change, args=(key,),
            required=True,
        )  # fmt: skip


def pick_stop(part: Part, atlas: Atlas, words: Words, *, key: str, on_change: Callable[[str], None]) -> None:
    """Move the lesion along its part; the value is the number of the stop."""
    if len(part.stops) > 1:
        st.select_slider(
            phrase(_slider(part), words), range(len(part.stops)), key=key, on_change=on_change, args=(key,),
            format_func=lambda number: tick_name(atlas, part, part.stops[number], words),
        )  # fmt: skip


def _slider(part: Part) -> str:
    """What the slider moves along."""
    if part.group in ("nerve", "endings"):
        return "what_if_stretch" if part.group == "nerve" else "what_if_reach"
    return "what_if_level_cord" if part.group == "cord" else "what_if_level"


def pick_named(atlas: Atlas, words: Words, *, key: str, on_change: Callable[[str], None]) -> None:
    """Go to a pattern with a name; the value is the id of the syndrome, None when the lesion has none."""
    names = {name: row.plain if words == "plain" else row.clinician for name, row in atlas.syndromes.items()}
    st.selectbox(
        phrase("what_if_go_to", words), list(names), index=None, format_func=lambda name: names[name], key=key,
        on_change=on_change, args=(key,), placeholder=phrase("frame_choose", words),
    )  # fmt: skip


def pick_layer(words: Words, *, key: str, on_change: Callable[[str, str], None]) -> None:
    """Choose which layer the body shows."""
    st.segmented_control(
        phrase("what_if_layer", words), SHOWN, key=key, on_change=on_change, args=("layer", key), required=True,
        format_func=lambda shown: phrase(f"what_if_layer_{shown}", words),
    )  # fmt: skip

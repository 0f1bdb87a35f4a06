"""The parts of the levels page: rail, section, facts, how sure the map is. Values in, a pressed level out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from app.components.levels.content import rail_data, section_data, section_words
from app.components.levels.facts import Address, facts
from app.components.levels.sheet import compare_html, facts_html, head_html, note_html
from app.components.levels.sure import alike_html, pair_html, sure_html
from app.core.level_card import LevelCard
from app.core.spine_section import section
from app.core.wording import Words, phrase
from app.core.wording.level_words import level_option
from app.figures.level_section import SectionFigure, section_figure

if TYPE_CHECKING:
    from app.core.atlas import Atlas

__all__ = [
    "level_choice", "level_rail", "level_section", "level_step", "show_alike", "show_compare", "show_facts",
    "show_head", "show_section", "show_sure",
]  # fmt: skip
_HERE = Path(__file__).resolve().parent
_DOM = (_HERE.parent / "body_map" / "js" / "dom.js").read_text("utf-8")


def _module(*names: str) -> str:
    return "\n".join([_DOM, *((_HERE / name).read_text("utf-8") for name in names)])


_rail = st.components.v2.component(
    "common_root_level_rail",
    html='<div class="rail-mount"></div>\n',
    css=(_HERE / "rail" / "rail.css").read_text("utf-8"),
    js=_module("rail/spine.js", "rail/rail.js"),
)
_section = st.components.v2.component(
    "common_root_level_section",
    html='<div class="section"></div>\n',
    css=(_HERE / "section" / "section.css").read_text("utf-8"),
    js=_module("section/section.js"),
)


def level_rail(
    atlas: Atlas, cards: Sequence[LevelCard], words: Words, *, key: str, on_pick: Callable[[], None]
) -> None:
    """Show all levels beside the spine. Trigger out: ``picked`` {"name", "side", "seq"}; arrow keys go up and down."""
    level, other = (*(card.level for card in cards), "")[:2]
    _rail(key=key, data=rail_data(atlas, level, other, words), on_picked_change=on_pick)


def level_section(figure: SectionFigure, *, key: str) -> None:
    """Show the section of a level or of two."""
    _section(key=key, data=section_data(figure))


def show_head(card: LevelCard, atlas: Atlas, words: Words) -> None:
    """Show the big letter and the name of a level."""
    st.html(head_html(card, atlas, words))


def show_facts(
    card: LevelCard, keys: Sequence[str], atlas: Atlas, words: Words, address: Address, kind: str = ""
) -> None:
    """Show these facts of a level, in this order."""
    rows = facts(card, atlas, words, address)
    st.html(facts_html([rows[key] for key in keys], atlas, words, kind))


def show_compare(
    one: LevelCard, other: LevelCard, keys: Sequence[str], atlas: Atlas, words: Words, address: Address
) -> None:
    """Show these facts of two levels in two columns."""
    mine, theirs = (facts(card, atlas, words, address, brief=True) for card in (one, other))
    st.html(compare_html(one, other, [(mine[key], theirs[key]) for key in keys], atlas, words))


def show_section(cards: Sequence[LevelCard], atlas: Atlas, words: Words, *, key: str) -> None:
    """Show the section through the roots of one level or two; a level of the face has none, and that is said."""
    spinal = [card.level for card in cards if card.segment]
    if not spinal:
        st.html(note_html(phrase("levels_none_section", words)))
        return
    figure = section_figure(section(atlas.cord_segments, *spinal), section_words(atlas, words))
    level_section(figure, key=key)


def show_sure(card: LevelCard, atlas: Atlas, words: Words, address: Address) -> None:
    """Show how sure the map is at the places of a level."""
    if card.regions:
        st.html(sure_html(card, atlas, words, address))


def show_alike(cards: Sequence[LevelCard], atlas: Atlas, words: Words, address: Address) -> None:
    """Show what is easily mistaken for a level; of two levels, the way to tell them apart."""
    one, *others = cards
    text = pair_html(one, others[0], words, address) if others else alike_html(one, atlas, words, address)
    if text:
        st.html(text)


def level_step(card: LevelCard, way: str, words: Words, on_step: Callable[[str, str], None]) -> None:
    """Show the button to the level ``above`` or ``below``."""
    level, sign = (card.above, "up") if way == "above" else (card.below, "down")
    label = phrase(f"levels_{way}", words, level=level) if level else phrase("levels_end", words)
    st.button(
        label, icon=f":material/arrow_{sign}ward:", key=f"level_{way}", help=label, disabled=not level,
        on_click=on_step, args=("level", level),
    )  # fmt: skip


def level_choice(
    atlas: Atlas, levels: Sequence[str], what: str, words: Words, *, key: str, on_choose: Callable[[str, str], None]
) -> None:
    """Offer levels by name. ``what`` is the choice: ``level``, or ``with`` (which may be empty)."""
    st.selectbox(
        phrase(f"levels_pick_{what}", words),
        levels,
        index=None if what == "with" else 0,
        format_func=lambda level: level_option(atlas, level, words),
        placeholder=phrase(f"levels_pick_{what}", words),
        key=key,
        label_visibility="collapsed",
        filter_mode="contains",
        on_change=on_choose,
        args=(what, key),
    )

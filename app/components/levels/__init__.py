"""The parts of the levels page: rail, section, facts, how sure the map is. Values in, a pressed level out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from app.components.levels.content import rail_data, section_data
from app.core.wording import Words
from app.figures.level_section import SectionFigure

if TYPE_CHECKING:
    from app.core.atlas import Atlas

__all__ = ["level_rail", "level_section"]
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


def level_rail(atlas: Atlas, level: str, other: str, words: Words, *, key: str, on_pick: Callable[[], None]) -> None:
    """Show all levels beside the spine. Trigger out: ``picked`` {"name", "side", "seq"}; arrow keys go up and down."""
    _rail(key=key, data=rail_data(atlas, level, other, words), on_picked_change=on_pick)


def level_section(figure: SectionFigure, *, key: str) -> None:
    """Show the section of a level or of two."""
    _section(key=key, data=section_data(figure))

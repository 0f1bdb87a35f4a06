"""The answer on the page: the panel's two mounts, the message that fills them, and single parts as HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import streamlit as st

from app.components.answer.constant import PanelConstant
from app.components.answer.headline import care_card
from app.components.answer.icons import icon_css
from app.components.answer.notes import note, source_list
from app.components.answer.panel import CARE_SHOWN, View, below, column
from app.components.answer.tree import Node, encoded, to_html
from app.components.answer.ways import way_list
from app.core.result import Answer, Urgency
from app.core.wording import Words, care_text
from app.figures.flow import flow

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.rows import Source
    from app.figures.tokens import Theme

_HERE = Path(__file__).resolve().parent
MODULES = ("tree", "rank", "pick", "wire", "panel")
SHEETS = ("sheet.css", "cards.css", "line.css", "panel.css")
Part = Literal["column", "below"]


def module_text() -> str:
    """Put the parts of the panel together to one ES module."""
    return "\n".join((_HERE / "js" / f"{name}.js").read_text("utf-8") for name in MODULES)


def style_text() -> str:
    """Put the styles of the panel together. Colours are the variables of the page."""
    return "\n".join([icon_css(), *((_HERE / name).read_text("utf-8") for name in SHEETS)])


_panel = st.components.v2.component(
    "common_root_answer", html='<div class="cr-sheet"></div>\n', css=style_text(), js=module_text()
)


def answer_panel(constant: PanelConstant, part: Part, *, key: str, wire: str) -> None:
    """Mount one part of the answer; the wire with that key fills it. The column brings the constant for both."""
    text = constant.text if part == "column" else ""
    data = {"part": part, "wire": wire, "edition": constant.edition, "constant": text}
    _panel(key=key, data=data)


def answer_message(view: View, constant: PanelConstant) -> Mapping[str, object]:
    """Write the trees of an answer for the wire."""
    parts = {"column": column(view), "below": below(view)}
    trees = {name: [encoded(node, constant.known) for node in nodes] for name, nodes in parts.items()}
    return {"edition": constant.edition, "parts": trees}


def show(*nodes: Node | str) -> None:
    """Put nodes on a page."""
    st.html(f'<div class="cr-sheet">{to_html(*nodes)}</div>')


def show_care(urgency: Urgency, atlas: Atlas, words: Words) -> None:
    """Show the care card for the three urgent levels; nothing for routine and self care."""
    if urgency.level in CARE_SHOWN:
        show(care_card(care_text(atlas, urgency, words)))


def show_note(title: str, text: str = "") -> None:
    """Show a plain note."""
    show(note(title, text))


def show_sources(sources: Sequence[Source], words: Words = "plain") -> None:
    """Show a list of sources."""
    show(source_list(sources, words))


def show_flow(answer: Answer, atlas: Atlas, words: Words, theme: Theme) -> None:
    """Show the ways from skin to brain: as a figure where there is room, and as a list. Plotly is loaded only here."""
    from app.figures.sankey import sankey

    made = flow(answer, atlas, words)
    st.plotly_chart(sankey(made, theme), key="flow_chart", config={"displayModeBar": False})
    show(way_list(made, words))

"""The answer: trees of plain data, drawn by a panel in the browser or written as HTML. It knows no session."""

from app.components.answer.cards import ranks
from app.components.answer.constant import PanelConstant, build_panel_constant
from app.components.answer.panel import View
from app.components.answer.show import (
    answer_message,
    answer_panel,
    show_care,
    show_flow,
    show_note,
    show_sources,
)

__all__ = [
    "PanelConstant",
    "View",
    "answer_message",
    "answer_panel",
    "build_panel_constant",
    "ranks",
    "show_care",
    "show_flow",
    "show_note",
    "show_sources",
]

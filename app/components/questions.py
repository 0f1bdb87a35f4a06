"""Questions under the answer: one line each, with yes, no and not sure. Values in, a callback out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

import streamlit as st

from app.core.asking import Ask
from app.core.wording import Words, phrase

CHOICES = ("yes", "no", "unsure")


def show_questions(head: str, asks: Sequence[Ask], words: Words, *, on_answer: Callable[[str, str], None]) -> None:
    """Show questions under a small head; ``on_answer(id, key)`` is called when one is answered."""
    if not asks:
        return
    st.html(f'<p class="cr-eyebrow">{escape(phrase(head, words))}</p>')
    for ask in asks:
        key = "ask_" + ask.id.replace(":", "_")
        st.segmented_control(
            ask.text,
            CHOICES,
            default=ask.said,
            format_func=lambda choice: phrase(f"answer_{choice}", words),
            key=key,
            on_change=on_answer,
            args=(ask.id, key),
        )

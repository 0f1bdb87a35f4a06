"""The page "Get help": the number to call, every red flag as a line to tick, numbers by country. No session here."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from app.components.answer.cards import sources_html
from app.components.answer.icons import icon
from app.components.help_page.lines import show_lines, tick_lines
from app.core.rows import EmergencyNumber
from app.core.wording import Words, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas

__all__ = ["show_call", "show_call_again", "show_head", "show_lines", "show_numbers", "show_ticked", "tick_lines"]


def show_head(words: Words) -> None:
    """Show title, and how the page is used."""
    title, lead = escape(phrase("help_title", words)), escape(phrase("help_lead", words))
    how, paper = escape(phrase("help_intro", words)), escape(phrase("help_print", words))
    text = f"<h1>{title}</h1><p>{lead}</p><p>{how} {paper}</p>"
    st.html(f'<header class="cr-book-head cr-help-page">{text}</header>')


def show_call(number: EmergencyNumber | None, words: Words) -> None:
    """Show the number to call: that of the browser's country where it is known."""
    st.html(_number(number, words))


def _number(number: EmergencyNumber | None, words: Words) -> str:
    call = phrase("help_number", words, number=number.number) if number else phrase("help_number_unknown", words)
    note = phrase("help_number_where", words, country=number.name) if number else phrase("help_number_find", words)
    said = f'<a href="tel:{escape(number.number)}">{escape(call)}</a>' if number else f"<b>{escape(call)}</b>"
    return f'<aside class="cr-call">{icon("alert", 22)}<div>{said}<span>{escape(note)}</span></div></aside>'


def show_call_again(number: EmergencyNumber, words: Words) -> None:
    """Show the number a second time, for the answer at the foot of a narrow page."""
    call = escape(phrase("help_number", words, number=number.number))
    st.html(f'<p class="cr-call-again"><a href="tel:{escape(number.number)}">{call}</a></p>')


def show_ticked(count: int, words: Words) -> None:
    """Say how many lines are ticked."""
    key = ("help_nothing", "help_ticked_one")[count] if count < 2 else "help_ticked"
    st.html(f'<p class="cr-fine cr-ticked" aria-live="polite">{escape(phrase(key, words, count=str(count)))}</p>')


def show_numbers(numbers: Sequence[EmergencyNumber], atlas: Atlas, words: Words) -> None:
    """Show the emergency numbers by country, with their sources."""
    rows = "".join(f"<li><span>{escape(row.name)}</span><b>{escape(row.number)}</b></li>" for row in numbers)
    keys = tuple(dict.fromkeys(key for row in numbers for key in row.source_keys))
    head, note = escape(phrase("help_numbers", words)), escape(phrase("help_numbers_note", words))
    listed = f'<p class="cr-fine">{note}</p><ul class="cr-numbers">{rows}</ul>{sources_html(keys, atlas, words)}'
    st.html(f'<section class="cr-part cr-help-page"><h2 class="cr-numbers-head">{head}</h2>{listed}</section>')

"""The page "Get help": the number to call, every red flag as a line to tick, numbers by country. No session here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from app.components.answer.cards import sources_html
from app.components.answer.headline import CARE_ICONS
from app.components.answer.icons import icon
from app.core.get_help import HelpGroup, HelpItem
from app.core.rows import EmergencyNumber
from app.core.wording import Words, lexicon, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas

__all__ = ["show_asked", "show_call", "show_group", "show_head", "show_numbers", "show_ticked"]
OnTick = Callable[[str, str], None]
_MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]()#+-.!|<>:$~"})


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


def show_ticked(count: int, words: Words) -> None:
    """Say how many lines are ticked."""
    key = ("help_nothing", "help_ticked_one")[count] if count < 2 else "help_ticked"
    st.html(f'<p class="cr-fine cr-ticked" aria-live="polite">{escape(phrase(key, words, count=str(count)))}</p>')


def show_asked(item: HelpItem, words: Words, *, ticked: bool, on_tick: OnTick) -> None:
    """Show the one question that a link asked for, on top."""
    st.html(f'<p class="cr-eyebrow">{escape(phrase("help_asked", words))}</p>')
    _box(item, words, ticked, on_tick, "help_asked")


def show_group(group: HelpGroup, atlas: Atlas, words: Words, *, ticked: frozenset[str], on_tick: OnTick) -> None:
    """Show all red flags of one urgency under its band; ``on_tick(id, key)`` is called when one is ticked."""
    title = escape(phrase(f"help_{group.urgency}", words))
    with st.container(key=f"help_{group.urgency}"):
        head = f"<h2>{icon(CARE_ICONS[group.urgency], 20)}{title}</h2>"
        st.html(f'<div class="cr-care is-{group.urgency} cr-band">{head}</div>')
        for theme in group.themes:
            st.html(f'<h3 class="cr-theme">{escape(phrase(f"help_theme_{theme.theme}", words))}</h3>')
            for item in theme.items:
                _box(item, words, f"flag:{item.flag}" in ticked, on_tick, "help")
        st.html(_more(group.items, atlas, words))


def _box(item: HelpItem, words: Words, ticked: bool, on_tick: OnTick, prefix: str) -> None:
    flag = item.flag.replace("_", "-")
    key = f"{prefix}-tick-{flag}"
    with st.container(key=f"{prefix}-line-{flag}"):
        label = item.question.translate(_MARKDOWN)
        st.checkbox(label, value=ticked, key=key, on_change=on_tick, args=(f"flag:{item.flag}", key))
        st.html(f'<p class="cr-act">{escape(_act(item, words))}</p>')


def _act(item: HelpItem, words: Words) -> str:
    """What to do when it fits: the care text in plain words, the guideline's action in clinical words."""
    care = lexicon().care[f"flag:{item.flag}"]
    return f"{care.act} {care.then}".strip() if words == "plain" else f"{item.action.rstrip('.')}."


def _more(items: Sequence[HelpItem], atlas: Atlas, words: Words) -> str:
    """Why the questions of a group are asked, and where that comes from, behind a click."""
    rows = "".join(f"<li>{escape(item.question)} {escape(_meaning(item, words))}</li>" for item in items)
    keys = tuple(dict.fromkeys(key for item in items for key in item.source_keys))
    summary = escape(phrase("help_more", words))
    listed = f'<ul class="cr-sources">{rows}</ul>{sources_html(keys, atlas, words)}'
    return f'<details class="cr-more cr-why"><summary>{summary}</summary>{listed}</details>'


def _meaning(item: HelpItem, words: Words) -> str:
    return phrase("help_may_mean", words, what=item.may_mean)


def show_numbers(numbers: Sequence[EmergencyNumber], atlas: Atlas, words: Words) -> None:
    """Show the emergency numbers by country, with their sources."""
    rows = "".join(f"<li><span>{escape(row.name)}</span><b>{escape(row.number)}</b></li>" for row in numbers)
    keys = tuple(dict.fromkeys(key for row in numbers for key in row.source_keys))
    head, note = escape(phrase("help_numbers", words)), escape(phrase("help_numbers_note", words))
    listed = f'<p class="cr-fine">{note}</p><ul class="cr-numbers">{rows}</ul>{sources_html(keys, atlas, words)}'
    st.html(f'<section class="cr-part cr-help-page"><h2 class="cr-numbers-head">{head}</h2>{listed}</section>')

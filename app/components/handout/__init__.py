"""The page of the hand-out: head, files to take, the sheet, a saved file opened again. It knows no session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING, Literal

import streamlit as st

from app.components.handout.sheet import sheet_html
from app.core.opening import LARGEST, Opened, fault_texts
from app.core.wording import Words, phrase

if TYPE_CHECKING:
    from app.exports.files import Output
    from app.figures.handout import Scene

__all__ = ["show_empty", "show_files", "show_head", "show_opening", "show_sheet"]


def show_head(words: Words) -> None:
    """Show title, lead and what happens to the marks."""
    title, lead = escape(phrase("handout_page_title", words)), escape(phrase("handout_page_lead", words))
    st.html(f'<header class="cr-book-head"><h1>{title}</h1><p>{lead}</p></header>')


def show_empty(words: Words, map_link: str) -> None:
    """Show what to do first, when nothing is marked."""
    title, lead = escape(phrase("handout_empty_title", words)), escape(phrase("handout_empty_lead", words))
    link = f'<a href="{escape(map_link, quote=True)}" target="_self">{escape(phrase("handout_empty_go", words))}</a>'
    st.html(f'<div class="cr-paper-none"><h1>{title}</h1><p>{lead}</p><p class="cr-paper-go">{link}</p></div>')


def show_files(files: Sequence[Output], words: Words) -> None:
    """Show a button for each file, the first one large; a file is made when its button is pressed."""
    _button(files[0], words, "primary")
    st.html(f'<p class="cr-fine">{escape(phrase("handout_more_files", words))}</p>')
    with st.container(key="handout_more"):
        for file in files[1:]:
            _button(file, words, "secondary")
    st.html(f'<p class="cr-fine">{escape(phrase("handout_private", words))}</p>')


def _button(file: Output, words: Words, kind: Literal["primary", "secondary"]) -> None:
    label, key = phrase(f"handout_get_{file.kind}", words), f"handout_get_{file.kind}"
    st.download_button(
        label, file.make, file.name, file.mime, key=key, type=kind, on_click="ignore", width="stretch"
    )  # fmt: skip


def show_sheet(scene: Scene) -> None:
    """Show the sheet itself; printed, it has the margins of the PDF."""
    st.html("<style>@page{size:auto;margin:9mm 13mm}</style>")
    st.html(sheet_html(scene))


def show_opening(words: Words, opened: Opened | None, *, key: str, on_open: Callable[[], None], folded: bool) -> None:
    """Show where a saved file is opened, and what came of the last one; ``folded`` behind a click."""
    title, lead = phrase("handout_open_title", words), phrase("handout_open_lead", words)
    with st.expander(title, expanded=not folded or opened is not None, key="handout_open"):
        st.html(f'<p class="cr-fine">{escape(lead)}</p>')
        st.file_uploader(
            phrase("handout_open_label", words),
            type=["json", "csv"],
            key=key,
            on_change=on_open,
            max_upload_size=-(-LARGEST // 1_000_000),
        )
        if opened is not None:
            st.html(opened_html(opened, words))


def opened_html(opened: Opened, words: Words) -> str:
    """Write what could be read of a file, and each fault with what was expected."""
    key = "handout_not_opened" if opened.empty else "handout_opened_part" if opened.faults else "handout_opened"
    places, answers = len(opened.report.marks), len(opened.report.yes) + len(opened.report.no)
    said = escape(phrase(key, words, places=str(places), answers=str(answers)))
    rows = "".join(f"<li>{escape(text)}</li>" for text in fault_texts(opened.faults, words))
    faults = f"<ul>{rows}</ul>" if rows else ""
    return f'<div class="cr-note cr-opened" role="status"><p><b>{said}</b></p>{faults}</div>'

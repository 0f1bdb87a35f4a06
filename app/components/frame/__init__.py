"""The frame around every page: the header beside the logo, and the calm page for broken tables.

A wide window shows the pages in a row. A phone and a tablet have a menu, with Get help beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from app.core.wording import WORDS, Words, phrase

__all__ = ["broken_tables", "header"]
Pages = Mapping[str, Sequence[StreamlitPage]]
_HERE = Path(__file__).resolve().parent
HELP = "get_help"
"""The address of the page that is one press away on every screen."""
MODULES = ("fold", "switch", "header")
STRINGS = ("pages", "menu", "skip", "words")


def module_text() -> str:
    """Put the parts of the header together to one ES module."""
    return "\n".join((_HERE / "js" / f"{name}.js").read_text("utf-8") for name in MODULES)


_header = st.components.v2.component(
    "common_root_header",
    html='<div class="frame"></div>\n',
    css=(_HERE / "header.css").read_text("utf-8"),
    js=module_text(),
)


def header(pages: Pages, here: str, words: Words, *, key: str, on_words: Callable[[], None]) -> None:
    """Show the pages, of which ``here`` is the address of the open one, and the switch of words.

    Trigger out: ``worded`` {"name": "plain" or "clinician"}, the words that were chosen.
    """
    groups = [{"head": head, "pages": [[page.url_path, page.title] for page in group]} for head, group in pages.items()]
    strings = {name: phrase(f"frame_{name}", words) for name in STRINGS}
    for one in WORDS:
        strings |= {one: phrase(f"frame_words_{one}", words), f"{one}_short": phrase(f"frame_short_{one}", words)}
    data = {"groups": groups, "help": HELP, "here": here, "words": words, "strings": strings}
    _header(key=key, data=data, on_worded_change=on_words)


def broken_tables(problems: Sequence[str], words: Words) -> None:
    """All faults of the tables on one calm page, one a line, for the person who edits them."""
    st.title(phrase("frame_broken_title", words))
    st.write(phrase("frame_broken_lead", words, count=str(len(problems))))
    st.code("\n".join(problems), language=None, wrap_lines=True)

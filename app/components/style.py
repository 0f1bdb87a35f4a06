"""The one page style: colour tokens as CSS variables for light and dark, page frame, answer column, print."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import streamlit as st

from app.components.answer.icons import icon_css
from app.figures.tokens import flat

_HERE = Path(__file__).parent
SHEETS = (
    _HERE / "style.css",
    _HERE / "answer" / "sheet.css",
    _HERE / "answer" / "cards.css",
    _HERE / "levels" / "levels.css",
    _HERE / "nerves" / "nerves.css",
    _HERE / "present" / "present.css",
    _HERE / "sureness" / "sureness.css",
    _HERE / "what_if" / "desk.css",
    _HERE / "tell_apart" / "apart.css",
    _HERE / "one_screen.css",
    _HERE / "book.css",
    _HERE / "handout" / "handout.css",
    _HERE / "help_page" / "help_page.css",
    _HERE / "print.css",
)


def token_css() -> str:
    """Write every colour token as ``--cr-name: light-dark(light, dark)``; the page's ``color-scheme`` picks one."""
    light, dark = flat("light"), flat("dark")
    lines = (
        f"--cr-{name}:{light[name] if light[name] == dark[name] else f'light-dark({light[name]},{dark[name]})'};"
        for name in light
    )
    return f":root{{{''.join(lines)}}}"


@cache
def page_css() -> str:
    """Join tokens, icons and all style sheets, once, as a single line: Streamlit looks at every line on every run."""
    sheets = "\n".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
    lines = re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL).splitlines()
    return token_css() + icon_css() + " ".join(line.strip() for line in lines if line.strip())


def page_style() -> None:
    """Put the page style on the page. It takes no room."""
    st.html(f"<style>{page_css()}</style>")

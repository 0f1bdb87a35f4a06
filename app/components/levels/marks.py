"""Small pieces of the facts of a level: pills of levels, links, and sources behind one press."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from html import escape
from typing import TYPE_CHECKING

from app.core.wording import Words, phrase, source_lines

if TYPE_CHECKING:
    from app.core.atlas import Atlas


def pill(level: str) -> str:
    """Write a level as a pill in its colour."""
    return f'<span class="cr-lvl" style="background:var(--cr-level-{escape(level, quote=True)})">{escape(level)}</span>'


def pills(levels: Iterable[str]) -> str:
    """Write several levels as pills; blank when there are none."""
    return " ".join(pill(level) for level in levels)


def link(address: str, text: str, kind: str = "") -> str:
    """Write a link to another page, with marks and words already in its address."""
    named = f' class="{kind}"' if kind else ""
    return f'<a{named} href="{escape(address, quote=True)}" target="_self">{escape(text)}</a>'


def cite(keys: Collection[str], what: str, atlas: Atlas, words: Words) -> str:
    """Write the sources of a fact behind one press; ``what`` names the fact for a screen reader."""
    lines = source_lines(atlas, keys, words)
    if not lines:
        return ""
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    label = escape(phrase("levels_source_of", words, what=what), quote=True)
    return (
        '<details class="cr-cite" name="cite">'
        f'<summary title="{label}"><span class="cr-hidden">{label}</span></summary>'
        f'<ul tabindex="0" aria-label="{label}">{items}</ul></details>'
    )

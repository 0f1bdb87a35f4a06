"""The red flags as a list to read: question, what to do, what it can happen with, and the sources."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from app.components.answer.cards import sources_html
from app.components.answer.headline import CARE_ICONS
from app.components.answer.icons import icon
from app.core.get_help import HelpGroup, HelpItem
from app.core.wording import Words, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas


def _item(item: HelpItem, atlas: Atlas, words: Words) -> str:
    action = escape(item.action.rstrip(".") + ".")
    meaning = escape(phrase("help_may_mean", words, what=item.may_mean))
    sources = sources_html(item.source_keys, atlas, words)
    summary = escape(phrase("sources_head", words))
    more = f'<details class="cr-more"><summary>{summary}</summary><p>{meaning}</p>{sources}</details>'
    return f"<li><p><b>{escape(item.question)}</b> {action}</p>{more}</li>"


def help_html(group: HelpGroup, atlas: Atlas, words: Words) -> str:
    """Write all red flags of one urgency under its band."""
    title = escape(phrase(f"help_{group.urgency}", words))
    items = "".join(_item(item, atlas, words) for item in group.items)
    head = f"<h2>{icon(CARE_ICONS[group.urgency], 20)}{title}</h2>"
    return f'<section class="cr-care cr-help is-{group.urgency}">{head}<ul>{items}</ul></section>'

"""The quiet parts of the answer column: empty page, how sure the map is, what tells sources apart, plain notes."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from app.components.answer.cards import sources_html
from app.components.answer.icons import icon
from app.core.report import Place
from app.core.result import Candidate
from app.core.wording import Words, cite, map_sureness, phrase, tell_apart

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.rows import Source


def empty_head_html(words: Words) -> str:
    """Write the title and the lead of the page without marks."""
    title, lead = escape(phrase("empty_title", words)), escape(phrase("empty_lead", words))
    return f'<div class="cr-empty"><h1>{title}</h1><p class="cr-lead">{lead}</p></div>'


def empty_notes_html(words: Words, help_link: str) -> str:
    """Write the three quiet lines of the page without marks: privacy, limits, alarm with a link to urgent help."""
    link = f'<a href="{escape(help_link, quote=True)}" target="_self">{escape(phrase("empty_help", words))}</a>'
    lines = (
        ("lock", escape(phrase("empty_privacy", words))),
        ("info", escape(phrase("empty_limits", words))),
        ("alert", f"{escape(phrase('empty_alarm', words))} {link}"),
    )
    items = "".join(f'<li class="is-{symbol}">{icon(symbol)}<span>{text}</span></li>' for symbol, text in lines)
    return f'<ul class="cr-notes">{items}</ul>'


def checklist_html(words: Words, help_link: str) -> str:
    """Write the short list of emergencies that stands under every answer, with a link to urgent help."""
    link = f'<a href="{escape(help_link, quote=True)}" target="_self">{escape(phrase("empty_help", words))}</a>'
    text = escape(phrase("checklist", words))
    return f'<ul class="cr-notes"><li class="is-alert">{icon("alert")}<span>{text} {link}</span></li></ul>'


def sure_html(places: Sequence[Place], atlas: Atlas, words: Words) -> str:
    """Say how sure the map is for the marked places, with its sources behind a click."""
    rooted = any(atlas.regions[place.region].dermatome_primary[0] in atlas.cord_segments for place in places)
    lines = [*map_sureness(atlas, places, words), *([phrase("sure_roots", words)] if rooted else [])]
    head = escape(phrase("sure_head", words))
    keys = list(dict.fromkeys(key for place in places for key in atlas.regions[place.region].source_keys))
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    summary = f"<summary>{escape(phrase('sources_head', words))}</summary>"
    more = f"<details>{summary}{sources_html(keys, atlas, words)}</details>"
    return f'<section class="cr-sure"><h3>{head}</h3>{body}{more}</section>' if places else ""


def apart_html(sites: Sequence[Candidate], atlas: Atlas, words: Words) -> str:
    """List what would tell the first sources apart; blank when there is nothing to tell apart."""
    found = tell_apart(atlas, sites, words)
    if len(found) < 2:
        return ""
    items = "".join(f"<li><b>{escape(apart.name)}:</b> {escape('; '.join(apart.signs))}</li>" for apart in found)
    return f'<section class="cr-apart"><h3>{escape(phrase("apart_head", words))}</h3><ul>{items}</ul></section>'


def note_html(title: str, text: str = "") -> str:
    """Write a plain note: a bold line and a sentence."""
    return f'<div class="cr-note"><p><b>{escape(title)}</b> {escape(text)}</p></div>'


def source_list_html(sources: Sequence[Source], words: Words) -> str:
    """List many sources, each once, in the order of the table."""
    items = "".join(f"<li>{escape(cite(source, words))}</li>" for source in sources)
    return f'<ul class="cr-sources">{items}</ul>'

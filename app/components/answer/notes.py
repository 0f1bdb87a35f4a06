"""The quiet parts of the answer: empty page, how sure the map is, what tells sources apart, plain notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.components.answer.cards import sources
from app.components.answer.tree import Child, Node, el
from app.core.report import Place
from app.core.result import Candidate
from app.core.wording import Words, cite, map_sureness, phrase, tell_apart

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.rows import Source


def empty_head(words: Words) -> Node:
    """Make the title and the lead of the page without marks."""
    lead = el("p.cr-lead", phrase("empty_lead", words))
    return el("div.cr-empty", el("h1", phrase("empty_title", words), tabindex="-1"), lead, key="empty")


def empty_notes(words: Words) -> Node:
    """Make the three quiet lines of the page without marks: privacy, limits, alarm with a link to urgent help."""
    return el(
        "ul.cr-notes",
        el("li.cr-i-lock", phrase("empty_privacy", words)),
        el("li.cr-i-info", phrase("empty_limits", words)),
        _alarm(phrase("empty_alarm", words), words),
        key="notes",
    )


def _alarm(text: str, words: Words) -> Node:
    act: dict[str, object] = {"kind": "go", "page": "get_help"}
    link = el("a", phrase("empty_help", words), href="get_help", target="_self", act=act)
    return el("li.cr-i-alert.is-alert", el("span", f"{text} ", link))


def checklist(words: Words) -> Node:
    """Make the short list of emergencies that stands under every answer, with a link to urgent help."""
    return el("ul.cr-notes", _alarm(phrase("checklist", words), words), key="checklist")


def sureness(places: Sequence[Place], atlas: Atlas, words: Words) -> Child:
    """Say how sure the map is for the marked places, with its sources behind a click."""
    if not places:
        return None
    rooted = any(atlas.regions[place.region].dermatome_primary[0] in atlas.cord_segments for place in places)
    lines = [*map_sureness(atlas, places, words), *([phrase("sure_roots", words)] if rooted else [])]
    keys = list(dict.fromkeys(key for place in places for key in atlas.regions[place.region].source_keys))
    more = el("details", el("summary", phrase("sources_head", words)), sources(keys, atlas, words), key="sources")
    head = el("h3", phrase("sure_head", words))
    act: dict[str, object] = {"kind": "go", "page": "sureness", "with": {"region": places[0].region}}
    link = el("a", phrase("sure_open", words), href="sureness", target="_self", act=act)
    return el("section.cr-sure", head, [el("p", line) for line in lines], el("p", link), more, key="sure")


def apart(sites: Sequence[Candidate], atlas: Atlas, words: Words) -> Child:
    """List what would tell the first sources apart; nothing when there is nothing to tell apart."""
    found = tell_apart(atlas, sites, words)
    if len(found) < 2:
        return None
    items = [el("li", el("b", f"{one.name}:"), f" {'; '.join(one.signs)}") for one in found]
    return el("section.cr-apart", el("h3", phrase("apart_head", words)), el("ul", items), key="apart")


def note(title: str, text: str = "", key: str | None = None) -> Node:
    """Make a plain note: a bold line and a sentence."""
    return el("div.cr-note", el("p", el("b", title), f" {text}" if text else ""), key=key)


def source_list(sources: Sequence[Source], words: Words) -> Node:
    """List many sources, each once, in the order of the table."""
    return el("ul.cr-sources", [el("li", cite(source, words)) for source in sources])

"""What the panel needs and what never changes while a person marks: texts that come again, names to pick from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from app.components.answer.cards import causes, site_sources
from app.components.answer.line import rest
from app.components.answer.tree import encoded
from app.core.asking import places
from app.core.wording import Words, cause_name, flag_question, lexicon, place_name, site_name, source_lines, time_course
from app.core.wording.search import SIDES, SKIP, search_names, search_words
from app.figures.level_line import rest_line

if TYPE_CHECKING:
    from app.core.atlas import Atlas

SHORTEST = 4
"""Letters: a shorter text is no longer than its number."""
SENTENCES = (
    "row_", "cards_", "causes_head", "sources_head", "details_head", "show_on", "hide_on", "ask_", "answer_",
    "line_levels_", "more_sources", "checklist", "empty_", "feel_", "apart_head", "sure_", "flow_open", "search",
    "example", "body_map_", "all_marked", "reason_",
)  # fmt: skip
"""Keys (or how they begin) of the sentences of a tree that have no blanks to fill."""


@dataclass(frozen=True)
class PanelConstant:
    """The constant of one wording: its name, its JSON, and the number of each text in it."""

    edition: str
    text: str
    known: Mapping[str, int]


def build_panel_constant(atlas: Atlas, words: Words, sites: Mapping[str, tuple[str, ...]]) -> PanelConstant:
    """Build the constant; ``sites`` are those that can be picked under "Why not ...?", with the causes of each."""
    texts = list(dict.fromkeys(text for text in _texts(atlas, words) if len(text) >= SHORTEST))
    known = {text: number for number, text in enumerate(texts)}
    groups = [rest(rest_line(atlas, words))]
    for site, named in sites.items():
        groups += [causes(site, named, atlas, words), site_sources(site, atlas, words)]
    content = {
        "texts": [*texts, *(encoded(group, known) for group in groups)],
        "places": [[place_name(atlas, place, words), [place.region, place.side]] for place in places(atlas)],
        "speech": _speech(atlas),
        "sites": sorted([site_name(atlas, site, words), site] for site in sites),
    }
    text = json.dumps(content, separators=(",", ":"), ensure_ascii=False)
    numbers = {group.tag: number for number, group in enumerate(groups, len(texts))}
    return PanelConstant(sha256(text.encode()).hexdigest()[:12], text, known | numbers)


def _speech(atlas: Atlas) -> dict[str, object]:
    """What a person may type for a place, whichever wording the page has."""
    words = search_words()
    return {"skip": words[SKIP], "sides": {side: words[side] for side in SIDES}, "names": search_names(atlas)}


def _texts(atlas: Atlas, words: Words) -> Iterable[str]:
    """Every text that a tree may hold word for word."""
    lex = lexicon()
    yield from (row.pick(words) for key, row in lex.sentences.items() if key.startswith(SENTENCES))
    yield from (cause_name(atlas, cause, words) for cause in atlas.causes)
    yield from (time_course(atlas, cause, words) for cause in atlas.causes)
    yield from (site_name(atlas, site, words) for site in atlas.sites)
    yield from source_lines(atlas, list(atlas.sources), words)
    yield from (flag_question(atlas, flag, words) for flag in atlas.red_flags)
    yield from (part for care in lex.care.values() for part in (care.why, care.act))

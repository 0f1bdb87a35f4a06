"""The hand-out: everything it says, from one answer. Pure values; the sheet is drawn in app/figures/handout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.core.handout.advice import questions, sign, watch
from app.core.handout.content import Course, Felt, Foot, Handout, Line, Listed, Signs, Story, Thing
from app.core.handout.story import story
from app.core.handout.things import shown_sites, things
from app.core.report import FEELINGS, Place
from app.core.result import Answer, Candidate
from app.core.wording import (
    Words,
    body_areas,
    care_text,
    level_phrase,
    phrase,
    say,
    short_label,
    source_line,
)
from app.core.wording.felt import felt_text
from app.core.wording.names import comma_list

if TYPE_CHECKING:
    from app.core.atlas import Atlas

__all__ = ["Course", "Felt", "Foot", "Handout", "Line", "Listed", "Print", "Signs", "Story", "Thing", "handout", "sign"]

URGENT = ("emergency_now", "same_day", "soon")
NOUNS = 4
SOURCES = 4
CLAIMS = frozenset({"marketing", "hospital public relations", "patient article", "expert opinion"})
"""Types of sources that say where a claim was found: a sheet cites what it rests on."""


@dataclass(frozen=True)
class Print:
    """What the sheet takes from outside the answer: the day, the version of the tables, the link with the marks."""

    day: date
    version: str = ""
    link: str = ""


def day_text(day: date, words: Words) -> str:
    """Write a day: "22 November 2026"."""
    month = phrase(f"handout_month_{day.month}", words)
    return phrase("handout_date", words, day=str(day.day), month=month, year=str(day.year))


def handout(answer: Answer, atlas: Atlas, words: Words, given: Print) -> Handout:
    """Word the sheet for an answer with at least one mark."""
    sites, made = shown_sites(answer), day_text(given.day, words)
    return Handout(
        words=words,
        name=phrase("handout_title_pdf", words, date=made),
        brand=phrase("handout_brand", words),
        made=phrase("handout_made", words, date=made),
        who=phrase("handout_name", words),
        felt=_felt(answer, atlas, words),
        shared=say(answer.shared.reason, words, atlas),
        care=care_text(atlas, answer.urgency, words),
        urgent=answer.urgency.level in URGENT,
        levels=_levels(answer, atlas, words),
        things=things(answer, atlas, words),
        things_title=_things_title(answer, words),
        ask=questions(atlas, sites, words),
        watch=watch(atlas, answer, sites, words),
        story=story(atlas, answer.report, words),
        foot=_foot(answer, atlas, words, given, sites),
    )


def _felt(answer: Answer, atlas: Atlas, words: Words) -> tuple[Felt, ...]:
    """One sentence for the feelings that have the same places: "Both hands feel numb and tingle."."""
    same: dict[tuple[Place, ...], list[str]] = {}
    for feeling in FEELINGS:
        places = tuple(mark.place for mark in answer.marks if feeling in mark.feels)
        if places:
            same.setdefault(places, []).append(feeling)
    return tuple(
        Felt(tuple(feelings), felt_text(atlas, feelings, places, words, NOUNS)) for places, feelings in same.items()
    )


def _things_title(answer: Answer, words: Words) -> str:
    none = answer.verdict == "none" and (not answer.sites or answer.sites[0].leaves)
    return phrase("none_head" if none else "handout_things", words).rstrip(":")


def _levels(answer: Answer, atlas: Atlas, words: Words) -> Listed:
    """One line for each marked part of the body: the levels that serve it."""
    lines = [_level_line(answer, part, atlas, words) for part in body_areas(atlas, [m.place for m in answer.marks])]
    return Listed(phrase("handout_levels_head", words), tuple(line for line in lines if line))


def _level_line(answer: Answer, places: Sequence[Place], atlas: Atlas, words: Words) -> str:
    serving = [share for share in answer.levels if set(share.places) & set(places)]
    main = [share.level for share in serving if share.role == "primary"] or [share.level for share in serving]
    more = [share.level for share in serving if share.level not in main]
    if not main:
        return ""
    label = short_label(atlas, places, words)
    part = label[0].upper() + label[1:]
    if more and words == "clinician":
        others = comma_list(more, words)
        return phrase("handout_levels_more", words, part=part, levels=level_phrase(main, words), more=others)
    return phrase("handout_levels_line", words, part=part, levels=level_phrase(main, words))


def _foot(answer: Answer, atlas: Atlas, words: Words, given: Print, sites: Sequence[Candidate]) -> Foot:
    return Foot(
        limits=phrase("handout_limits", words),
        sources=Listed(phrase("handout_sources", words), _sources(answer, atlas, words, sites)),
        version=phrase("handout_version", words, version=given.version) if given.version else "",
        link=given.link,
        scan=phrase("handout_scan", words),
        note=phrase("handout_link_note", words),
        open=phrase("handout_link", words),
        code_alt=phrase("handout_sheet_alt", words),
    )


def _sources(answer: Answer, atlas: Atlas, words: Words, sites: Sequence[Candidate]) -> tuple[str, ...]:
    """Cite the first sources of the flags that tripped and of each site, in turn, each once."""
    rows = [atlas.red_flags[flag].source_keys for flag in answer.urgency.flags[:1]]
    rows += [atlas.sites[site.site].source_keys for site in sites]
    turns = [keys[turn] for turn in range(max(map(len, rows), default=0)) for keys in rows if turn < len(keys)]
    sound = [key for key in dict.fromkeys(turns) if atlas.sources[key].type not in CLAIMS]
    return tuple(source_line(atlas, key, words) for key in sound[:SOURCES])

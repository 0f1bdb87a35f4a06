"""The text of a care card: how soon, why, what to do, and what else would make it more urgent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.result import URGENCY_ORDER, Urgency, UrgencyLevel
from app.core.wording.lexicon import CareWords, Words, lexicon, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas


@dataclass(frozen=True)
class CareText:
    """One care card: ``act`` is shown bold; ``also`` are the reasons of further flags; ``note`` is for clinicians."""

    level: UrgencyLevel
    title: str
    why: str
    act: str
    then: str
    also: tuple[str, ...] = ()
    also_title: str = ""
    note: str = ""


def _candidates(atlas: Atlas, urgency: Urgency) -> Iterator[CareWords]:
    """Texts that fit the level, best first: flags that the leading pattern asks about, the pattern, other flags."""
    care = lexicon().care
    flags = [flag for flag in urgency.flags if atlas.red_flags[flag].urgency == urgency.level]
    patterns = [p for p in urgency.patterns if atlas.ask_first[p].level_on_marks_alone == urgency.level]
    asked = atlas.ask_first[patterns[0]].ask_flag_ids if patterns else tuple(flags)
    yield from (care[f"flag:{flag}"] for flag in flags if flag in asked)
    yield from (care[f"pattern:{p}"] for p in patterns if f"pattern:{p}" in care)
    yield from (care[f"flag:{flag}"] for flag in flags if flag not in asked)
    moved = (f"flag:{flag}@{urgency.level}" for flag in urgency.flags)
    yield from (care[key] for key in moved if key in care)


def _also(atlas: Atlas, urgency: Urgency, shown: CareWords) -> tuple[str, ...]:
    care, level = lexicon().care, urgency.level
    others = [flag for flag in urgency.flags if care.get(f"flag:{flag}@{level}") != shown]
    whys = [_why(atlas, urgency, flag) for flag in others]
    return tuple(why for why in dict.fromkeys(whys) if why != shown.why)[:2]


def _why(atlas: Atlas, urgency: Urgency, flag: str) -> str:
    """The reason of a flag; one that by itself means more than the whole answer tripped softly, and is told so."""
    care, level = lexicon().care, urgency.level
    softer = URGENCY_ORDER.index(atlas.red_flags[flag].urgency) > URGENCY_ORDER.index(level)
    plain = care[f"flag:{flag}"]
    return (care.get(f"flag:{flag}@{level}", plain) if softer else plain).why


def _note(atlas: Atlas, urgency: Urgency, words: Words) -> str:
    if words == "plain" or not urgency.flags:
        return ""
    flag = atlas.red_flags[urgency.flags[0]]
    return f"{flag.may_mean}. {flag.suggested_action}."


def care_text(atlas: Atlas, urgency: Urgency, words: Words) -> CareText:
    """Word the care card of an urgency: the worst flag speaks, the others are listed under it."""
    shown = next(_candidates(atlas, urgency), lexicon().care[f"level:{urgency.level}"])
    title = phrase(f"care_{urgency.level}", words)
    also = _also(atlas, urgency, shown)
    more = phrase("care_also", words)
    return CareText(urgency.level, title, shown.why, shown.act, shown.then, also, more, _note(atlas, urgency, words))

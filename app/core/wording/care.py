"""The text of a care card: how soon, why, what to do, and what else would make it more urgent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.result import Urgency, UrgencyLevel
from app.core.wording.lexicon import CareWords, Words, lexicon, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas


CALL = "Call your "
USUAL = ("Call your emergency number now", "Go to an emergency department now")
ALSO = 2
"""So many further reasons are listed."""


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


def _flag_words(atlas: Atlas, flag: str, level: UrgencyLevel) -> CareWords:
    """The text of a flag for what it means here; its own where the tables have none for that level."""
    care = lexicon().care
    own = care[f"flag:{flag}"]
    return own if atlas.red_flags[flag].urgency == level else care.get(f"flag:{flag}@{level}", own)


def _candidates(atlas: Atlas, urgency: Urgency) -> list[tuple[str, CareWords]]:
    """Flags and texts of the level, the best first: a call before a way to go, then what the leading pattern asks.

    A text that is no flag's has a blank for it.
    """
    care, level = lexicon().care, urgency.level
    flags = [(flag, _flag_words(atlas, flag, level)) for flag in urgency.at(level)]
    patterns = [p for p in urgency.patterns if atlas.ask_first[p].level_on_marks_alone == level]
    asked = atlas.ask_first[patterns[0]].ask_flag_ids if patterns else urgency.flags
    found = [pair for pair in flags if pair[0] in asked]
    found += [("", care[f"pattern:{p}"]) for p in patterns if f"pattern:{p}" in care]
    found += [pair for pair in flags if pair[0] not in asked]
    found.append(("", care[f"level:{level}"]))
    return sorted(found[:-1], key=lambda pair: not pair[1].act.startswith(CALL)) + found[-1:]


def _also(atlas: Atlas, urgency: Urgency, shown: CareWords) -> tuple[str, ...]:
    """What else tripped: on an emergency card only what can be one; who has more to be told than the card stays."""
    emergency = urgency.level == "emergency_now"
    if emergency:
        texts = [_flag_words(atlas, flag, urgency.level) for flag in urgency.flags if _can_be_one(atlas, flag, urgency)]
    else:
        levels = urgency.levels or (urgency.level,) * len(urgency.flags)
        texts = [_flag_words(atlas, flag, own) for flag, own in zip(urgency.flags, levels, strict=True)]
    others = {text.why: _more(text) if emergency else "" for text in texts if text.why != shown.why}
    must = [f"{why} {more}" for why, more in others.items() if more]
    return tuple([*must, *(why for why, more in others.items() if not more)][: max(len(must), ALSO)])


def _can_be_one(atlas: Atlas, flag: str, urgency: Urgency) -> bool:
    """True for a flag that means an emergency here, or does by itself."""
    return flag in urgency.at("emergency_now") or atlas.red_flags[flag].urgency == "emergency_now"


def _more(text: CareWords) -> str:
    """What a text asks for beyond a call or a way to the emergency department."""
    act = "" if text.act.startswith(USUAL) else text.act
    then = "" if text.then.startswith("If ") else text.then
    return f"{act} {then}".strip()


def _note(atlas: Atlas, urgency: Urgency, flag: str, words: Words) -> str:
    if words == "plain" or not urgency.flags:
        return ""
    row = atlas.red_flags[flag or urgency.flags[0]]
    return f"{row.may_mean}. {row.suggested_action}."


def care_text(atlas: Atlas, urgency: Urgency, words: Words) -> CareText:
    """Word the care card of an urgency: the worst flag speaks, the others are listed under it."""
    flag, shown = _candidates(atlas, urgency)[0]
    title = phrase(f"care_{urgency.level}", words)
    also, more, note = _also(atlas, urgency, shown), phrase("care_also", words), _note(atlas, urgency, flag, words)
    return CareText(urgency.level, title, shown.why, shown.act, shown.then, also, more, note)

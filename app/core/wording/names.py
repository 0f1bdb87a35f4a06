"""Short names of nerves, sites, causes, levels and movements, in plain or clinical words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.core.result import Candidate
from app.core.wording.lexicon import Words, lexicon

if TYPE_CHECKING:
    from app.core.atlas import Atlas

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FAMILY_AREA = {"C": "line_neck", "T": "line_chest", "L": "line_lower_back", "S": "line_seat", "Co": "line_seat"}


def number_word(count: int) -> str:
    """Write a small number as a word: 4 -> "four", 12 -> "12"."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def and_list(parts: Sequence[str]) -> str:
    """Join words as in a sentence: "a, b and c"."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]])) if parts else ""


def level_phrase(levels: Sequence[str]) -> str:
    """Say levels in their order: "C6 and C7", or "C5 to T1" for four or more."""
    if len(levels) > 3:
        return f"{levels[0]} to {levels[-1]}"
    return and_list(levels)


def level_letters(level: str) -> str:
    """Give the letters of a level: C, T, L, S, Co or V."""
    return level.rstrip("0123456789")


def region_family(level: str, words: Words) -> str:
    """Name the part of the spine where a level lies ("neck"); a name of an area is said as it is."""
    key = _FAMILY_AREA.get(level_letters(level), f"line_{level}")
    text = lexicon().sentences.get(key)
    return text.pick(words).lower() if text else level


def area_name(area: str, words: Words) -> str:
    """Name an area of the way to the brain, as it stands in a sentence ("spinal cord in your neck")."""
    return lexicon().areas[area].pick(words)


def nerve_name(atlas: Atlas, nerve: str, words: Words) -> str:
    """Name a nerve, a stretch of it (``median@carpal_tunnel``) or a plexus part; an unknown id is said as it is."""
    key = nerve.partition("@")[0]
    part = atlas.plexus_parts.get(key)
    if part is not None:
        return part.plain_name if words == "plain" else part.clinical_name
    row = atlas.nerves.get(key) or next((r for i, r in atlas.nerves.items() if i.startswith(key)), None)
    if row is None:
        return key.replace("_", " ")
    return f"{row.plain_name} ({row.name.lower()})" if words == "plain" else f"{row.name} nerve"


def site_name(atlas: Atlas, site: str, words: Words) -> str:
    """Name a site in a few words."""
    short = lexicon().sites.get(site)
    if words == "plain":
        return short.plain if short else atlas.sites[site].plain_name
    return (short.clinician if short else "") or atlas.sites[site].clinical_name


def site_side(atlas: Atlas, candidate: Candidate, words: Words) -> str:
    """Say on which side a site lies, and in clinical words at which level; blank when that says nothing."""
    row = atlas.sites[candidate.site]
    parts = []
    if candidate.side in ("left", "right"):
        key = "side_brain" if row.level == "brain" else f"side_{candidate.side}"
        parts.append(lexicon().sentences[key].pick(words).format(side=candidate.side))
    elif candidate.side == "bilateral" and row.level in ("nerve", "root", "plexus"):
        parts.append(lexicon().sentences["side_both"].pick(words))
    if candidate.at and words == "clinician":
        parts.append(lexicon().sentences["at_level"].pick(words).format(level=candidate.at))
    return ", ".join(parts)


def cause_name(atlas: Atlas, cause: str, words: Words) -> str:
    """Name a cause."""
    row = atlas.causes[cause]
    return row.plain_name if words == "plain" else row.clinical_name


def time_course(atlas: Atlas, cause: str, words: Words) -> str:
    """Say how a cause goes on: "can come and go, can last"; blank when the table does not know."""
    steps = atlas.causes[cause].time_course
    return ", ".join(lexicon().sentences[f"time_{step}"].pick(words) for step in steps)


def finding_name(atlas: Atlas, finding: str) -> str:
    """Name an answer as the table words it."""
    return atlas.findings[finding].plain_label


def movement_name(atlas: Atlas, movement: str, words: Words) -> str:
    """Name a movement (``movement`` or ``movement:side``): its everyday test, or its clinical name with the side."""
    key, _, side = movement.partition(":")
    row = atlas.myotomes[key]
    if words == "plain":
        return row.plain_test[0].lower() + row.plain_test[1:]
    return f"{side} {row.movement.lower()}".strip()

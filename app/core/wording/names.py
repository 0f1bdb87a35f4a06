"""Short names of nerves, sites, causes, levels and movements, in plain or clinical words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import TYPE_CHECKING

from app.core.levels import family
from app.core.result import Candidate
from app.core.wording.entries import entries
from app.core.wording.lexicon import Words, lexicon, phrase, template

if TYPE_CHECKING:
    from app.core.atlas import Atlas


def number_word(count: int, words: Words) -> str:
    """Write a small number as a word: 4 -> "four", 12 -> "12"."""
    key = f"words_number_{count}"
    return phrase(key, words) if key in lexicon().sentences else str(count)


def comma_list(parts: Sequence[str], words: Words) -> str:
    """Join words one after the other: "a, b, c"."""
    return reduce(lambda first, last: phrase("words_comma", words, first=first, last=last), parts) if parts else ""


def small_start(name: str) -> str:
    """Write a name as it stands inside a sentence: "Finger extension (MCP)" begins small, "MCP flexion" does not."""
    return name[0].lower() + name[1:] if name[1:2].islower() else name


def and_list(parts: Sequence[str], words: Words) -> str:
    """Join words as in a sentence: "a, b and c"; blank for none."""
    if len(parts) < 2:
        return "".join(parts)
    return phrase("words_and", words, first=comma_list(parts[:-1], words), last=parts[-1])


def level_phrase(levels: Sequence[str], words: Words) -> str:
    """Say levels in their order: "C6 and C7", or "C5 to T1" for four or more."""
    if len(levels) > 3:
        return phrase("words_range", words, first=levels[0], last=levels[-1])
    return and_list(levels, words)


def spine_parts(levels: Sequence[str], words: Words, key: str = "spine") -> str:
    """Say in which part of the spine levels lie: "neck", or with the key ``where`` "in the neck"."""
    parts = dict.fromkeys(family(level) for level in levels)
    return and_list([template(f"{key}_{part}", words) for part in parts], words)


def root_phrase(levels: Sequence[str], words: Words) -> str:
    """Say nerve roots: "nerve root C6", "nerve roots C6 and C7"."""
    key = "root_one" if len(levels) == 1 else "root_many"
    return phrase(key, words, levels=level_phrase(levels, words))


def area_name(area: str, words: Words) -> str:
    """Name an area of the way to the brain, as it stands in a sentence ("spinal cord in your neck")."""
    return lexicon().areas[area].pick(words)


def nerve_name(atlas: Atlas, nerve: str, words: Words) -> str:
    """Name a nerve, a stretch of it (``median@carpal_tunnel``) or a plexus part; an unknown id is said as it is."""
    key = nerve.partition("@")[0]
    short = lexicon().nerves.get(key)
    return short.pick(words) if short else key.replace("_", " ")


def site_name(atlas: Atlas, site: str, words: Words) -> str:
    """Name a site in a few words."""
    short = lexicon().sites.get(site)
    if words == "plain":
        return short.plain if short else atlas.sites[site].plain_name
    return (short.clinician if short else "") or atlas.sites[site].clinical_name


def site_inside(atlas: Atlas, site: str, words: Words) -> str:
    """Name a site as it stands inside a sentence: plain names begin small there."""
    name = site_name(atlas, site, words)
    keep = words == "clinician" or name.startswith("Lyme") or not name[1:2].islower()
    return name if keep else name[0].lower() + name[1:]


def site_side(atlas: Atlas, candidate: Candidate, words: Words) -> str:
    """Say on which side a site lies, and at which level when it can lie at several; blank when that says nothing."""
    row = atlas.sites[candidate.site]
    parts = []
    if candidate.side in ("left", "right"):
        key = "side_brain" if row.level == "brain" else f"side_{candidate.side}"
        parts.append(phrase(key, words, side=phrase(f"side_{candidate.side}", words)))
    elif candidate.side == "bilateral" and row.level in ("nerve", "root", "plexus"):
        parts.append(phrase("side_both", words))
    if candidate.at and row.parameter and (row.level == "root" or words == "clinician"):
        key = "at_level" if row.level == "root" else "at_segment"
        parts.append(phrase(key, words, level=candidate.at))
    return comma_list(parts, words)


def cause_name(atlas: Atlas, cause: str, words: Words) -> str:
    """Name a cause."""
    row = atlas.causes[cause]
    return row.plain_name if words == "plain" else row.clinical_name


def time_course(atlas: Atlas, cause: str, words: Words) -> str:
    """Say how a cause goes on: "can come and go, can last"; blank when the table does not know."""
    steps = atlas.causes[cause].time_course
    return comma_list([phrase(f"time_{step}", words) for step in steps], words)


def finding_name(atlas: Atlas, finding: str, words: Words = "plain") -> str:
    """Name an answer as it stands in a list: "eased by shaking the hand", "neck pain"; a flag by its question."""
    row = atlas.findings.get(finding)
    if row is None:
        return flag_question(atlas, finding.removeprefix("flag:"), words)
    frame = lexicon().sentences.get(f"finding_{row.kind}")
    text = frame.pick(words).format(finding=row.plain_label) if frame else row.plain_label
    return text if text[1:2] in " '" else text[0].lower() + text[1:]


def flag_question(atlas: Atlas, flag: str, words: Words) -> str:
    """Ask for a red flag; KeyError when there is none of that name."""
    return atlas.red_flags[flag].question_plain if words == "plain" else entries().flags[flag].clinician


def movement_name(atlas: Atlas, movement: str, words: Words) -> str:
    """Name a movement (``movement`` or ``movement:side``): its everyday test, or its clinical name with the side."""
    key, _, side = movement.partition(":")
    row = atlas.myotomes[key]
    name = small_start(row.plain_test if words == "plain" else row.movement)
    if words == "plain" or not side:
        return name
    return phrase("words_side", words, side=phrase(f"side_{side}", words), places=name)

"""Names of levels: "sixth neck nerve", "sixth cervical root"; and where their roots leave, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.levels import FACE, family, parse
from app.core.wording.lexicon import Words, phrase
from app.core.wording.names import nerve_name

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.rows import CordSegment


def level_name(atlas: Atlas, level: str, words: Words) -> str:
    """Name a level in full: "Sixth neck nerve" or "Sixth cervical root"; divisions of the face by their nerve."""
    if parse(level) in FACE:
        name = nerve_name(atlas, f"trigeminal_{level.lower()}", words)
        return name[0].upper() + name[1:]
    if level == "Co1":
        return phrase("levels_name_tail", words)
    ordinal = phrase(f"levels_ordinal_{level.lstrip('CTLS')}", words)
    return phrase(f"levels_name_{family(level)}", words, ordinal=ordinal)


def level_option(atlas: Atlas, level: str, words: Words) -> str:
    """A level as it stands in a list: "C6 · sixth neck nerve"."""
    name = level_name(atlas, level, words)
    return f"{level} · {name[0].lower() + name[1:]}"


def leaves_phrase(segment: CordSegment, words: Words) -> str:
    """Say where a root leaves the spine: "leaves above C6", "leaves by the first sacral foramen"."""
    if segment.exits == "below C7":
        return phrase("levels_leaves_below", words, bone="C7")
    if "-" in segment.root_exit_foramen:
        return phrase(f"levels_leaves_{segment.exits}", words, bone=segment.segment)
    key = "levels_leaves_foramen" if "foramen" in segment.root_exit_foramen else "levels_leaves_end"
    return phrase(key, words, foramen=segment.root_exit_foramen)


def reflex_name(reflex_id: str, name: str, words: Words) -> str:
    """Name a reflex: the everyday name in plain words, the table's name in clinical words."""
    return phrase(f"levels_reflex_{reflex_id}", words) if words == "plain" else name


def reflex_how(reflex_id: str, how: str, words: Words) -> str:
    """Say how a reflex is tried, in plain or clinical words."""
    return phrase(f"levels_reflex_{reflex_id}_how", words) if words == "plain" else how

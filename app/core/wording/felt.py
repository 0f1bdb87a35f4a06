"""What a person feels and where, as a sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from app.core.report import Place
from app.core.wording.lexicon import Words, phrase
from app.core.wording.names import and_list
from app.core.wording.places import bare_nouns, group_places

if TYPE_CHECKING:
    from app.core.atlas import Atlas

_AFTER_HEAD = re.compile(r" of | \(|, | on | between | in | round | under | near | at ")
"""What can follow the noun that a verb goes with: "back of the hand"."""
_PLURAL = re.compile(r"(?:[^si]s|feet)$")


def felt_text(atlas: Atlas, feelings: Sequence[str], places: Collection[Place], words: Words, at_most: int = 12) -> str:
    """Say feelings that have the same places; of more than ``at_most`` places the largest are named."""
    where = group_places(atlas, places, words, at_most=at_most)
    form = "feel" if many(atlas, places) else "feels"
    said = and_list([phrase(f"handout_{form}_{feeling}", words) for feeling in feelings], words)
    text = phrase("handout_felt", words, feeling=said, places=where)
    return text[:1].upper() + text[1:]


def many(atlas: Atlas, places: Collection[Place]) -> bool:
    """Whether a verb takes its plural after these places: "toes", "both palms", but "skin between the legs"."""
    nouns = bare_nouns(atlas, places, len(places))
    return len(nouns) > 1 or any(_PLURAL.search(_AFTER_HEAD.split(noun)[0]) for noun in nouns)

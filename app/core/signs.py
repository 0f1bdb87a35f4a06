"""What to examine next: the movements and reflexes that would tell the leading sites apart most.

Chosen as the questions are (questions.py), by expected information. How likely a sign is found at a site follows from
what the site takes of the movement or of the arc of the reflex (the pictures of what_if), not from a list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from app.core.atlas import Atlas
from app.core.questions import Vector, most_telling, shares, value
from app.core.report import Side
from app.core.result import Answer, Candidate
from app.core.what_if.pictures import Pictures
from app.core.wording import Words, phrase

Kind = Literal["movement", "reflex_lost", "reflex_brisk", "reflex_appears"]
Key = tuple[Kind, str, Side]


@dataclass(frozen=True)
class Sign:
    """A sign worth looking for, what it is expected to tell, and the leading sites for which it would speak."""

    kind: Kind
    name: str
    """A movement or a reflex."""
    side: Side
    information: float
    favours: tuple[str, ...]


def best_signs(pictures: Pictures, answer: Answer, limit: int = 3) -> tuple[Sign, ...]:
    """At most ``limit`` signs, the most telling first; none when fewer than two sites are left to tell apart."""
    atlas = pictures.atlas
    share = shares(atlas, answer)
    if len(share) < 2 or limit < 1:
        return ()
    leading = {one.site: one for one in reversed(answer.sites) if one.site in share}
    found = _chances(atlas, [_taken(pictures, leading[site]) for site in share])
    chosen = most_telling(atlas, found, share, limit, lambda key: [one for one in found if one[1] == key[1]])
    return tuple(Sign(*key, information=told, favours=favours) for key, told, favours in chosen)


def _taken(pictures: Pictures, candidate: Candidate) -> Mapping[Key, float]:
    """How far the candidate takes each movement, and changes each reflex; nothing when it has no picture."""
    if candidate.site not in pictures.by_site:
        return {}
    picture = pictures.picture(pictures.resolved(candidate.site, candidate.side, candidate.at or ""))
    moves: dict[Key, float] = {("movement", name, side): part for (name, side), part in picture.motor.items()}
    kinds: dict[str, Kind] = {"lost": "reflex_lost", "brisk": "reflex_brisk", "appears": "reflex_appears"}
    return moves | {(kinds[one.change], one.reflex, one.side): one.part for one in picture.reflexes}


def _chances(atlas: Atlas, taken: list[Mapping[Key, float]]) -> dict[Key, Vector]:
    """How often each sign is found at each site."""
    without, most = value(atlas, "sign.not_taken"), value(atlas, "sign.taken")
    keys = sorted({key for own in taken for key in own})
    return {key: without + (most - without) * np.array([own.get(key, 0.0) for own in taken]) for key in keys}


def sign_text(atlas: Atlas, sign: Sign, words: Words) -> str:
    """Say what to look for: "Elbow extension, right", "Triceps reflex, left: reduced or lost?"."""
    if sign.kind == "movement":
        row = atlas.myotomes[sign.name]
        name = row.plain_test if words == "plain" else row.movement
    else:
        name = phrase(f"what_if_reflex_{sign.name}", words)
    text = phrase(f"ask_sign_{sign.kind}", words, name=name, side=phrase(f"side_{sign.side}", words))
    return text[0].upper() + text[1:]

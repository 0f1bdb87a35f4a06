"""Two or three lesions side by side: where their pictures differ, and which findings separate them, best first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.core.atlas import Atlas
from app.core.footprint import LIKELY, POSSIBLE
from app.core.report import Place
from app.core.tell_apart.rows import Cell, Kind, Row, State, answer_rows, reflex_rows, skin_rows, strength_rows
from app.core.what_if.picture import Lesion, Picture

__all__ = ["Apart", "Cell", "Kind", "Row", "State", "taken_or_may", "tell_apart"]

AT_MOST: Mapping[str, int] = {"skin": 3, "strength": 2, "reflex": 2, "answer": 5}
"""So many rows of a kind are listed."""


@dataclass(frozen=True)
class Apart:
    """A comparison of lesions."""

    pictures: tuple[Picture, ...]
    rows: tuple[Row, ...]
    """The most telling first."""
    only: tuple[tuple[Place, ...], ...]
    """For each lesion the places that it takes and no other does."""
    shared: tuple[Place, ...]
    """Places that all of them take."""
    may_share: tuple[Place, ...]
    """Places that all of them take or may take."""

    @property
    def lesions(self) -> tuple[Lesion, ...]:
        """The lesions, in their order."""
        return tuple(picture.lesion for picture in self.pictures)


def tell_apart(atlas: Atlas, pictures: Sequence[Picture], topic_of: Mapping[str, str]) -> Apart:
    """Compare pictures; ``topic_of`` says what each finding is about."""
    sites = [picture.lesion.site for picture in pictures]
    rows = [
        *_best(skin_rows(atlas, pictures), "skin"),
        *_best(strength_rows(atlas, pictures), "strength"),
        *_best(reflex_rows(atlas, pictures), "reflex"),
        *(_best(answer_rows(atlas, sites, topic_of), "answer") if len(set(sites)) == len(sites) else ()),
    ]
    taken = [_taken(picture) for picture in pictures]
    shared = tuple(place for place in taken[0] if all(place in other for other in taken[1:]))
    only = tuple(tuple(place for place in own if not any(place in other for other in taken if other is not own))
                 for own in taken)  # fmt: skip
    may = tuple(place for place in taken_or_may(pictures[0]) if all(place in taken_or_may(p) for p in pictures[1:]))
    return Apart(tuple(pictures), tuple(sorted(rows, key=lambda row: row.key)), only, shared, may)


def taken_or_may(picture: Picture) -> dict[Place, float]:
    """Places that a lesion takes or may take, with what they lose."""
    felt = {place: picture.felt(place) for place in dict.fromkeys((*picture.touch, *picture.pain_temp))}
    return {place: part for place, part in felt.items() if part >= POSSIBLE}


def _best(rows: Sequence[Row], kind: str) -> list[Row]:
    return sorted(rows, key=lambda row: (row.key, -len(row.subject)))[: AT_MOST[kind]]


def _taken(picture: Picture) -> dict[Place, float]:
    """Places that belong to a picture: the sure ones, or those that may be when none is sure."""
    felt = taken_or_may(picture)
    least = LIKELY if max(felt.values(), default=0.0) >= LIKELY - 1e-9 else POSSIBLE
    return {place: part for place, part in felt.items() if part >= least - 1e-9}

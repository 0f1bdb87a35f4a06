"""Two or three lesions side by side: where their pictures differ, and which findings separate them, best first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.core.atlas import Atlas
from app.core.report import Place
from app.core.result import Candidate
from app.core.tell_apart.plate import Plate, feeling, losses, plate
from app.core.tell_apart.rows import Cell, Kind, Row, State, answer_rows, reflex_rows, skin_rows, strength_rows
from app.core.what_if.likeness import look_alike
from app.core.what_if.picture import Lesion, Picture
from app.core.what_if.pictures import Pictures

__all__ = ["Apart", "Cell", "Kind", "Plate", "Row", "State", "leading", "losses", "starting", "tell_apart"]

AT_MOST: Mapping[str, int] = {"skin": 3, "strength": 2, "reflex": 2, "answer": 5}
"""So many rows of a kind are listed."""


@dataclass(frozen=True)
class Apart:
    """A comparison of lesions."""

    pictures: tuple[Picture, ...]
    rows: tuple[Row, ...]
    """The most telling first."""
    plate: Plate
    """Where they differ on the skin, in the layer in which they differ most."""
    feeling: Plate
    """The same for all feeling."""
    may_share: tuple[Place, ...]
    """Places that all of them may numb."""

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
    felt = [losses(atlas, picture, "feeling") for picture in pictures]
    may = tuple(place for place in felt[0] if all(place in other for other in felt[1:]))
    ranked = tuple(sorted(rows, key=lambda row: row.key))
    return Apart(tuple(pictures), ranked, plate(atlas, pictures), feeling(atlas, pictures), may)


def starting(
    pictures: Pictures, candidates: Sequence[Candidate], first: str, example: tuple[str, str]
) -> tuple[str, str]:
    """What to compare at first, as texts of an address.

    A ``first`` that the address gives stands beside its look-alike; else the two leading candidates of the marks,
    else the example.
    """
    if first in pictures.texts:
        return first, str(look_alike(pictures, pictures.parsed(first)))
    two = leading(pictures, candidates, 2)
    return (two[0], two[1]) if len(two) == 2 else example


def leading(pictures: Pictures, candidates: Sequence[Candidate], at_most: int = 3) -> tuple[str, ...]:
    """The leading candidates that have a picture, one a site, as texts of an address.

    Where a candidate may lie on either side, or at a level that has no picture, the usual one is taken.
    """
    found: dict[str, str] = {}
    for one in candidates:
        if one.site in pictures.by_site and one.explains:
            found.setdefault(one.site, str(pictures.resolved(one.site, one.side, one.at or "")))
    return tuple(found.values())[:at_most]


def _best(rows: Sequence[Row], kind: str) -> list[Row]:
    return sorted(rows, key=lambda row: (row.key, -len(row.subject)))[: AT_MOST[kind]]

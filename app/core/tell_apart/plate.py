"""Where lesions differ on the skin, in the layer in which they differ most: what a plate shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from app.core.atlas import Atlas
from app.core.footprint import LIKELY, POSSIBLE
from app.core.report import Place
from app.core.what_if.picture import Picture, weak_places

Shown = Literal["feeling", "touch", "pain_temp", "strength"]
_NARROWER = 2.0
"""A single layer is shown in place of all feeling when the lesions differ in so many times as many places there."""


@dataclass(frozen=True)
class Plate:
    """A layer, and whose each place is."""

    shown: Shown
    taken: tuple[tuple[Place, ...], ...]
    """For each lesion the places that belong to it."""
    only: tuple[tuple[Place, ...], ...]
    """For each lesion the places that it takes, and that no other takes or may take."""
    shared: tuple[Place, ...]
    """Places that all of them take or may take, and one of them for sure where any place is sure."""


def plate(atlas: Atlas, pictures: Sequence[Picture]) -> Plate:
    """The plate of the sense in which the lesions differ most, all feeling where that tells enough; else strength."""
    plates = [_plate(atlas, pictures, shown) for shown in get_args(Shown)]
    every, *senses, strength = plates
    if not any(every.taken):
        return strength
    best = max(senses, key=_differing)
    return best if _differing(best) > _NARROWER * _differing(every) else every


def feeling(atlas: Atlas, pictures: Sequence[Picture]) -> Plate:
    """The plate of all feeling."""
    return _plate(atlas, pictures, "feeling")


def _differing(one: Plate) -> int:
    return sum(map(len, one.only))


def _plate(atlas: Atlas, pictures: Sequence[Picture], shown: Shown) -> Plate:
    lost = [losses(atlas, picture, shown) for picture in pictures]
    taken = [_taken(found) for found in lost]
    shared = tuple(place for place in _every(taken) if all(place in found for found in lost))
    only = tuple(
        tuple(place for place in own if not any(place in found for n, found in enumerate(lost) if n != number))
        for number, own in enumerate(taken)
    )
    return Plate(shown, tuple(map(tuple, taken)), only, shared)


def _every(taken: Sequence[Iterable[Place]]) -> Iterable[Place]:
    return dict.fromkeys(place for own in taken for place in own)


def losses(atlas: Atlas, picture: Picture, shown: Shown) -> dict[Place, float]:
    """Places that a lesion takes or may take in a layer, with what they lose."""
    if shown == "strength":
        found = weak_places(atlas, picture.motor)
    elif shown == "feeling":
        found = {place: picture.felt(place) for place in dict.fromkeys((*picture.touch, *picture.pain_temp))}
    else:
        found = dict(picture.skin(shown))
    return {place: part for place, part in found.items() if part >= POSSIBLE}


def _taken(found: dict[Place, float]) -> dict[Place, None]:
    """The sure places, or those that may be when none is sure."""
    least = LIKELY if max(found.values(), default=0.0) >= LIKELY - 1e-9 else POSSIBLE
    return {place: None for place, part in found.items() if part >= least - 1e-9}

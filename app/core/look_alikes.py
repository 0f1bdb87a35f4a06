"""Look-alikes: sites on one side whose footprint on the skin is most like that of another. Derived, never listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.core.atlas import Atlas
from app.core.footprint import Footprints
from app.core.levels import FACE
from app.core.result import LesionSide

ONE_SIDED = frozenset({"root", "plexus", "nerve", "cranial_nerve"})
"""Levels of sites.csv that lie outside cord and brain: such sites are mistaken for each other."""
ALIKE = 0.3
"""Likeness from which a site counts: the geometric mean of the shares that two footprints have in common."""
RAREST = 6
"""One more than the highest base-rate tier, which orders look-alikes: the common ones first."""

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class LookAlike:
    """A site (and its level, where it can have several) that looks like another; ``alike`` is 0..1, for ordering."""

    site: str
    at: str | None
    alike: float


def likeness(one: Vector, other: Vector) -> float:
    """How much two footprints have in common: 1 when they are the same, 0 when they share nothing."""
    shared = float(np.minimum(one, other).sum())
    product = float(one.sum() * other.sum())
    return shared / product**0.5 if product > 0 else 0.0


def look_alikes(
    atlas: Atlas, footprints: Footprints, site: str, at: str | None = None, side: LesionSide = "right", at_most: int = 4
) -> tuple[LookAlike, ...]:
    """The sites that are most easily mistaken for this one on the same side, common ones first.

    KeyError when the site has no such side or level.
    """
    number = footprints.find(site, side, at)
    own = footprints.instances[number]
    found = most_alike(atlas, footprints, footprints.skin[number], side, leaving_out=(site, own.at))
    return tuple(sorted(found, key=lambda one: -one.alike * (RAREST - atlas.sites[one.site].base_rate_tier)))[:at_most]


def most_alike(
    atlas: Atlas,
    footprints: Footprints,
    skin: Vector,
    side: LesionSide = "right",
    kinds: frozenset[str] = ONE_SIDED,
    motor: bool = False,
    leaving_out: tuple[str, str | None] = ("", None),
) -> tuple[LookAlike, ...]:
    """Sites of these kinds whose footprint is like ``skin`` (or, with ``motor``, strength), the most alike first.

    Of a site with several levels the best one. A site that strikes any level, the face included (shingles), has the
    footprint of every root and is left out: other things than the map tell it.
    """
    table = footprints.motor if motor else footprints.skin
    best: dict[str, LookAlike] = {}
    for number in _rivals(atlas, footprints, side, kinds):
        instance = footprints.instances[number]
        alike = round(likeness(skin, table[number]), 3)
        known = best.get(instance.site)
        if alike >= ALIKE and (instance.site, instance.at) != leaving_out and (known is None or alike > known.alike):
            at = instance.at if atlas.sites[instance.site].parameter else None
            best[instance.site] = LookAlike(instance.site, at, alike)
    return tuple(sorted(best.values(), key=lambda one: -one.alike))


def strikes_anywhere(footprints: Footprints) -> frozenset[str]:
    """Sites that may strike any level from the face down."""
    return frozenset(instance.site for instance in footprints.instances if instance.at in FACE)


def _rivals(atlas: Atlas, footprints: Footprints, side: LesionSide, kinds: frozenset[str]) -> Sequence[int]:
    """Numbers of the plain instances on that side that stand for one place of these kinds."""
    anywhere = strikes_anywhere(footprints)
    return [
        number
        for number, instance in enumerate(footprints.instances)
        if instance.side == side
        and not instance.variant
        and instance.site not in anywhere
        and atlas.sites[instance.site].level in kinds
    ]

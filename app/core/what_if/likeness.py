"""How alike lesions look on the skin: where another one is put beside a first, and which is mistaken for it."""

from __future__ import annotations

from app.core.report import Place
from app.core.what_if.picture import Lesion, Picture
from app.core.what_if.pictures import Pictures

RAREST_TIER = 4
"""Sites rarer than this are not offered as look-alikes."""


def beside(pictures: Pictures, first: Lesion, site: str) -> Lesion:
    """The lesion of a site that is most like the first one: at its level where it can be, on the best side."""
    own = pictures.resolved(site, first.side, first.at)
    tried = [Lesion(site, side, own.at) for side in pictures.sides(site, own.at)]
    return max(tried, key=lambda one: (likeness(pictures, first, one), one.side == first.side))


def look_alike(pictures: Pictures, first: Lesion) -> Lesion:
    """The lesion of another site that is most easily mistaken for the first one."""
    tiers = {name: pictures.atlas.sites[name].base_rate_tier for name in pictures.named_sites}
    others = (name for name, tier in tiers.items() if name != first.site and tier <= RAREST_TIER)
    return max((beside(pictures, first, name) for name in others), key=lambda one: likeness(pictures, first, one))


def likeness(pictures: Pictures, one: Lesion, other: Lesion) -> float:
    """1 for the same loss of feeling and strength everywhere, 0 for nothing in common."""
    losses = [_losses(pictures.picture(lesion)) for lesion in (one, other)]
    shared = sum(min(part, losses[1].get(place, 0.0)) for place, part in losses[0].items())
    product = sum(losses[0].values()) * sum(losses[1].values())
    return round(float(shared / product**0.5), 3) if product else 0.0


def _losses(picture: Picture) -> dict[Place | tuple[str, str], float]:
    found: dict[Place | tuple[str, str], float] = {
        place: picture.felt(place) for place in dict.fromkeys((*picture.touch, *picture.pain_temp))
    }
    return found | dict(picture.motor)

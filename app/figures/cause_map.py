"""The usual picture of a site on the body: mostly hit, maybe hit too; and the whole body to find a cause by a place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from app.core.causes import SiteView
from app.core.wording import Words, group_places, phrase, site_name
from app.figures.body import BodyFigure, Fill, Key, Panel

if TYPE_CHECKING:
    from app.core.atlas import Atlas

BODIES = ("front", "back")
SIDES = ("right", "left")
DETAILS: Mapping[str, tuple[str, ...]] = {
    "hand": ("hand_palm_{side}", "hand_back_{side}"),
    "foot": ("foot_top_{side}", "foot_sole_{side}"),
    "head": ("head_front", "head_side_{side}"),
}
"""Part of the body -> the large views of it."""
CLOSE = 8.0
"""How much the area of a large view counts against that of the bodies."""
SPOKEN = 6
"""So many places are told to a screen reader."""


def cause_figure(view: SiteView, atlas: Atlas, words: Words) -> BodyFigure:
    """The footprint of a site: first the part of the body that it mostly hits, large, then both bodies."""
    fills = tuple(Fill(place.region, place.side, "overlap") for place in view.may)
    fills += tuple(Fill(place.region, place.side, "core") for place in view.core)
    details = _details(view, atlas)
    panel = Panel("", (*details, *BODIES), fills, detail_weight=CLOSE if details else None)
    legend = [Key("core", phrase("causes_map_core", words))] if view.core else []
    legend += [Key("overlap", phrase("causes_map_may", words))] if view.may else []
    return BodyFigure("regions", (panel,), tuple(legend), pick=False, spoken=_spoken(view, atlas, words))


def _details(view: SiteView, atlas: Atlas) -> tuple[str, ...]:
    """Large views when all that is mostly hit lies in hand, foot or head."""
    parts = {atlas.regions[place.region].body_part for place in view.core}
    sides = [side for side in SIDES if any(place.side == side for place in view.core)]
    if len(parts) != 1 or not (named := DETAILS.get(next(iter(parts)))):
        return ()
    return tuple(dict.fromkeys(name.format(side=side) for side in sides for name in named))


def _spoken(view: SiteView, atlas: Atlas, words: Words) -> str:
    key = "causes_spoken" if view.core else "causes_spoken_may"
    places = group_places(atlas, view.core or view.may, words, at_most=SPOKEN)
    return phrase(key, words, name=site_name(atlas, view.site, words), places=places)


def finder_figure(regions: Collection[str], atlas: Atlas, words: Words) -> BodyFigure:
    """Front and back to touch a place on; ``regions`` are those that are chosen now."""
    fills = tuple(
        Fill(region, side, "core")
        for region in regions
        for side in (("left", "right") if atlas.regions[region].sided else ("midline",))
    )
    return BodyFigure(
        "regions", (Panel("", BODIES, fills),), chosen=tuple(regions), spoken=phrase("causes_start", words)
    )

"""Where a cause is felt: the derived footprints of the sites where it acts, and the marks that are typical of each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.core.atlas import Atlas
from app.core.engine import Engine
from app.core.footprint import LIKELY, POSSIBLE
from app.core.footprint_cuts import Instance
from app.core.headline import CENTRAL_LEVELS
from app.core.report import Feeling, Mark, Place, mark
from app.core.result import LesionSide, Reach
from app.core.rows import Site

BOTH: LesionSide = "bilateral"
ORDER: tuple[LesionSide, ...] = ("bilateral", "right", "left", "midline")
WORDS_OF: tuple[tuple[Feeling, str], ...] = (("tingling", r"tingl|pins and needles"), ("numb", r"numb"))
PAINS = r"pain(?!less)|burning|ach[ei]|shoot|jolt|cramp|stab"
"""What a person may call the quality of a site (column ``quality``); the first that is named counts, pain last."""
LAYER = 3
"""So many ranks later a site of the cause layer comes: the places that it folds into are not the cause's own."""


@dataclass(frozen=True)
class SiteView:
    """One site as it shows on the body: ``side`` is the person's side that is mostly hit."""

    site: str
    side: LesionSide
    reach: Reach

    @property
    def core(self) -> tuple[Place, ...]:
        """Places that are mostly lost."""
        return tuple(place for place, loss in self.reach.places if loss >= LIKELY)

    @property
    def may(self) -> tuple[Place, ...]:
        """Places that may be lost too."""
        return tuple(place for place, loss in self.reach.places if POSSIBLE <= loss < LIKELY)

    @property
    def weak(self) -> tuple[str, ...]:
        """Movements (``movement:side``) that are mostly lost."""
        return tuple(movement for movement, loss in self.reach.movements if loss >= LIKELY)


@dataclass(frozen=True)
class CausePlaces:
    """For every cause its sites, the usual ones first; for every site its views; the regions that causes reach."""

    atlas: Atlas
    sites: Mapping[str, tuple[str, ...]]
    views: Mapping[str, tuple[SiteView, ...]]
    reaches: Mapping[str, frozenset[str]]

    @staticmethod
    def build(engine: Engine) -> CausePlaces:
        """Ask the engine for the reach of every site on every side that it can have."""
        atlas = engine.atlas
        sites = {cause: sites_of(atlas, cause) for cause in atlas.causes}
        views = {site: tuple(_views(engine, site)) for site in engine.considered}
        reaches = {cause: _regions(view for site in found for view in views[site]) for cause, found in sites.items()}
        return CausePlaces(atlas, MappingProxyType(sites), MappingProxyType(views), MappingProxyType(reaches))

    def view(self, site: str, side: str = "") -> SiteView:
        """A site on a side of the person; on its usual side when it has no such side."""
        return next((view for view in self.views[site] if view.side == side), self.views[site][0])

    def typical_marks(self, view: SiteView) -> tuple[Mark, ...]:
        """Marks that a person with trouble at this site might make; empty when no place is sure."""
        felt = {place: {felt_as(self.atlas.sites[view.site])} for place in view.core}
        for place in self._weak_places(view):
            felt.setdefault(place, set()).add("weak")
        return tuple(sorted(mark(*place, *feels) for place, feels in felt.items()))

    def _weak_places(self, view: SiteView) -> set[Place]:
        """The place that best stands for each weak movement; none where skin and strength would blur the picture."""
        found: dict[str, tuple[float, str]] = {}
        for row in self.atlas.weak_to_movement:
            if row.movement_id and (row.weight or 0) > found.get(row.movement_id, (0.0, ""))[0]:
                found[row.movement_id] = (row.weight or 0, row.region_id)
        moves = [move.partition(":") for move in view.weak]
        sided = [(found[name][1], side) for name, _, side in moves if name in found]
        return (
            {Place(region, "left" if side == "left" else "right") for region, side in sided} if not view.core else set()
        )


def felt_as(site: Site) -> Feeling:
    """The feeling that the quality of a site names first; pain only where neither cord nor brain is the site."""
    at = {feeling: re.search(pattern, site.quality) for feeling, pattern in WORDS_OF}
    named = {feeling: match.start() for feeling, match in at.items() if match}
    if named:
        return min(named, key=lambda feeling: named[feeling])
    return "pain" if re.search(PAINS, site.quality) and site.level not in CENTRAL_LEVELS else "numb"


def sites_of(atlas: Atlas, cause: str) -> tuple[str, ...]:
    """The sites where a cause acts, those where it is common and that are common first; layers fold into theirs."""
    named = sorted(atlas.causes[cause].lesion_ids, key=lambda site: _rank(atlas, cause, site))
    return tuple(dict.fromkeys(real for site in named for real in (atlas.sites[site].folds_into or (site,))))


def _rank(atlas: Atlas, cause: str, site: str) -> tuple[int, int]:
    row = atlas.sites[site]
    at = row.map_to_causes.index(cause) if cause in row.map_to_causes else len(row.map_to_causes)
    return at + row.base_rate_tier + LAYER * bool(row.folds_into), at


def _views(engine: Engine, site: str) -> Iterable[SiteView]:
    """The views of a site, both sides first where that is its habit, else the right."""
    rule = engine.atlas.sites[site].laterality_rule
    forms = [form for form in engine.ranking.footprints.instances if form.site == site]
    usual = next((form.at for form in forms if form.default), None)
    sides = [side for side in ORDER if any(form.side == side for form in forms)]
    found = [engine.reach(site, side, _level(forms, side, usual)) for side in sides]
    views = [SiteView(site, _shown_side(reach), reach) for reach in found]
    habit = BOTH if "bilateral" in rule else "right"
    return sorted(views, key=lambda view: (view.side != habit, ORDER.index(view.side)))


def _level(forms: Iterable[Instance], side: LesionSide, usual: str | None) -> str | None:
    """The level that the table shows, on either side; None where the site has none there."""
    return usual if any(form.side == side and form.at == usual for form in forms) else None


def _shown_side(reach: Reach) -> LesionSide:
    """The side of the body on which most is lost."""
    lost: dict[str, float] = defaultdict(float)
    for place, loss in reach.places:
        lost[place.side] += loss
    for movement, loss in reach.movements:
        lost[movement.rpartition(":")[2]] += loss
    left, right = lost["left"], lost["right"]
    if max(left, right) == 0:
        return "midline"
    return BOTH if abs(left - right) < 0.2 * max(left, right) else ("left" if left > right else "right")


def _regions(views: Iterable[SiteView]) -> frozenset[str]:
    """Regions that the views mostly reach; where none is sure, those that they may reach."""
    return frozenset(place.region for view in views for place in (view.core or view.may))

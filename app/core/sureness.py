"""How sure the map is at a region: what this map says, what published maps say, which studies are about its levels.

Nothing is guessed: a named map without a row in ``region_maps`` is "unchecked", not "agrees".
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.core.levels import family

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.rows import MapStudy, Region, RegionMap, SkinMap

Says = Literal["gives", "adds", "varies", "blank", "outside", "point", "no_point", "unchecked"]
Agreement = Literal["same", "partly", "other", "silent", "unchecked"]

TEST_POINTS = "isncsci"
"""The map that consists of test points: what it says of a region stands in ``key_points``."""
_JOINED = {"S4-5": ("S4", "S5")}


@dataclass(frozen=True)
class Call:
    """What one map says of a region, and whether that is what this map says.

    ``says`` adds to the column of ``region_maps``: ``point`` (its test point lies here), ``no_point`` (it has none
    here), ``unchecked`` (the tables do not know). ``agreement``: same levels, some of them, none of them, nothing said.
    """

    map: SkinMap
    says: Says
    levels: tuple[str, ...]
    agreement: Agreement
    detail_plain: str = ""
    detail_clinical: str = ""
    source_keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class RegionEvidence:
    """All that the tables know of how sure the map is at a region; ``studies`` of its own levels come first."""

    region: Region
    calls: tuple[Call, ...]
    studies: tuple[MapStudy, ...]

    @property
    def source_keys(self) -> tuple[str, ...]:
        """Sources of the region and of what the maps say of it, each once."""
        return tuple(dict.fromkeys([*self.region.source_keys, *(key for c in self.calls for key in c.source_keys)]))


def region_evidence(atlas: Atlas, region: str) -> RegionEvidence:
    """Gather the evidence of a region; KeyError for an unknown id."""
    row = atlas.regions[region]
    told = {call.map_id: call for call in atlas.region_maps if call.region_id == region}
    calls = (_call(skin_map, told.get(name), row) for name, skin_map in atlas.skin_maps.items())
    ordered = sorted((call for call in calls if call is not None), key=lambda call: call.map.map_id != "main")
    return RegionEvidence(row, tuple(ordered), region_studies(atlas, row.dermatome_primary))


def _call(skin_map: SkinMap, told: RegionMap | None, region: Region) -> Call | None:
    """What a map says; None for "the main maps" and "others" where the sources say nothing of them."""
    if told:
        agreement = _agreement(told, region.dermatome_primary)
        return Call(
            skin_map, told.says, told.levels, agreement, told.detail_plain, told.detail_clinical, told.source_keys
        )
    if skin_map.kind == "many":
        return None
    return _point(skin_map, region) if skin_map.map_id == TEST_POINTS else Call(skin_map, "unchecked", (), "unchecked")


def _point(skin_map: SkinMap, region: Region) -> Call:
    """The test points of a region; a region without one is not touched by that standard."""
    levels = tuple(level for point in region.isncsci_points for level in _JOINED.get(point, (point,)))
    if not levels:
        return Call(skin_map, "no_point", (), "silent")
    same: Agreement = "same" if set(levels) <= set(region.dermatome_primary) else "partly"
    return Call(skin_map, "point", levels, same, source_keys=skin_map.source_keys)


def _agreement(told: RegionMap, primary: Collection[str]) -> Agreement:
    if told.says in ("blank", "outside"):
        return "silent"
    if told.says != "gives":
        return "partly"
    if set(told.levels) == set(primary):
        return "same"
    return "partly" if set(told.levels) & set(primary) else "other"


def region_studies(atlas: Atlas, levels: Collection[str]) -> tuple[MapStudy, ...]:
    """Studies about these levels: those that name one of them first, then those of their part of the spine."""
    parts = {family(level) for level in levels}
    named = [s for s in atlas.map_studies.values() if set(s.levels) & set(levels)]
    general = [s for s in atlas.map_studies.values() if not s.levels and s.part in parts]
    return (*named, *general)


def counted(studies: Collection[MapStudy]) -> tuple[MapStudy, ...]:
    """Studies that give a share of cases that fitted the map, the best fit first."""
    return tuple(sorted((s for s in studies if s.fits is not None), key=lambda s: -(s.fits or 0.0)))

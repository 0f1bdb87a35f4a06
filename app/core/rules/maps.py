"""Rules about published maps: what a map says of a region names levels or none, studies are about their own part."""

from __future__ import annotations

from collections.abc import Iterator

from app.core import levels
from app.core.problems import Problem
from app.core.rows import MapStudy, RegionMap
from app.core.rules.draft import Draft

_NAMING = ("gives", "adds")
_SILENT = ("blank", "outside")


def maps_name_levels_or_none(draft: Draft) -> Iterator[Problem]:
    """A map that gives or adds levels names them; one that leaves a region out names none."""
    for line, row in draft.lines(RegionMap):
        if row.says in _NAMING and not row.levels:
            yield draft.problem(RegionMap, line, "levels", f"is empty, yet the map {row.says} levels here")
        if row.says in _SILENT and row.levels:
            yield draft.problem(RegionMap, line, "levels", f"names levels, yet the map is {row.says} here")


def studies_are_about_their_part(draft: Draft) -> Iterator[Problem]:
    """The levels of a study begin in its part; a share has words, and a study that was recalled has no numbers."""
    for line, row in draft.lines(MapStudy):
        if row.levels and row.part not in {levels.family(level) for level in row.levels} | _next_part(row):
            yield draft.problem(MapStudy, line, "levels", f"none of them is in the {row.part}")
        if (row.fits is None) != (not row.fits_plain):
            yield draft.problem(MapStudy, line, "fits_plain", "stands exactly where fits has a number (expected both)")
        if row.checked == "recalled" and (row.count, row.fits) != (None, None):
            yield draft.problem(MapStudy, line, "fits", "is a number of a study that was only recalled")


def _next_part(row: MapStudy) -> set[str]:
    """S1 is studied with the low back: the part of the level above the first one."""
    place = levels.order(row.levels[0]) - 2
    return {levels.family(levels.LEVELS[place])} if place >= 0 else set()

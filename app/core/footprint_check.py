"""Hold the footprints that the graph gives against the core columns of sites.csv: footprint_differences.csv."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from app.core.atlas import Atlas
from app.core.footprint import LIKELY, Footprints
from app.core.report import Side
from app.core.rows import Site

Where = Literal["same", "opposite", "midline"]


class Difference(NamedTuple):
    """A place or movement that is core in one of the two only."""

    site: str
    target: str
    side: Where
    derived: float
    reference: Literal["core", "other"]


def differences(atlas: Atlas, footprints: Footprints) -> Iterator[Difference]:
    """Every difference, for the usual side and level of each site that competes, in table order."""
    for name, site in atlas.sites.items():
        number = next((n for n, i in enumerate(footprints.instances) if i.site == name and i.default), None)
        if site.entity_type == "site_or_pattern" and number is not None:
            yield from _of_site(site, footprints, number)


def _of_site(site: Site, footprints: Footprints, number: int) -> Iterator[Difference]:
    side = footprints.instances[number].side
    skin = zip(((p.region, p.side) for p in footprints.places), footprints.skin[number], strict=True)
    motor = zip(footprints.movements, footprints.motor[number], strict=True)
    same_core = (site.sens_ipsi_core, site.sens_contra_core, site.sens_bilat_core)
    weak_core = (site.weak_ipsi, site.weak_contra, site.weak_bilat)
    for lost, lists in ((skin, same_core), (motor, weak_core)):
        for (target, where), part in lost:
            relative = _relative(where, side)
            told = _told(target, relative, side == "bilateral", lists)
            if (part >= LIKELY - 1e-9) != told and not (side == "bilateral" and where == "left"):
                yield Difference(site.lesion_id, target, relative, round(float(part), 2), "core" if told else "other")


def _relative(where: Side, side: str) -> Where:
    """Side of a target as seen from the site; a two-sided site is read on the right."""
    if where == "midline":
        return "midline"
    return "same" if where == ("right" if side == "bilateral" else side) else "opposite"


def _told(target: str, side: Where, two_sided: bool, lists: tuple[Iterable[str], Iterable[str], Iterable[str]]) -> bool:
    same, opposite, both = lists
    if target in both or (side == "midline" and (target in same or target in opposite)):
        return True
    return target in (opposite if side == "opposite" else same) or (two_sided and target in opposite)

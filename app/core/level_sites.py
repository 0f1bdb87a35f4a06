"""Which sites lie at a level: the one that stands for its root, and those in the cord. Derived from their cuts."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.atlas import Atlas
from app.core.footprint import Footprints
from app.core.footprint_cuts import Instance
from app.core.levels import FACE, is_spinal
from app.core.look_alikes import strikes_anywhere

ROOTS = frozenset({"root", "cranial_nerve"})
CORD = frozenset({"cervical_cord", "thoracic_cord", "cervical_or_thoracic_cord", "cord_posterior", "conus"})
"""Levels of sites.csv that lie in the cord."""


@dataclass(frozen=True)
class SiteAt:
    """A site at a level; ``at`` is blank when the site has only one."""

    site: str
    at: str = ""


def root_site(atlas: Atlas, footprints: Footprints, level: str) -> SiteAt | None:
    """The site that stands for trouble of this root: it cuts it and the fewest others. None when there is none."""
    wanted = _root_nodes(atlas, level)
    anywhere = strikes_anywhere(footprints)
    found = [
        (len(instance.cuts), instance.site, instance.at or "")
        for instance in footprints.instances
        if instance.side == "right" and not instance.variant and instance.site not in anywhere
        if atlas.sites[instance.site].level in ROOTS and wanted & {cut.node for cut in instance.cuts}
    ]
    if not found:
        return None
    _, site, at = min(found)
    return SiteAt(site, at if atlas.sites[site].parameter else "")


def _root_nodes(atlas: Atlas, level: str) -> set[str]:
    """The root of a level; for the face, what its division enters."""
    if level not in FACE:
        return {f"{level}_root"}
    return {edge.target_id for edge in atlas.pathway if edge.source_id == f"trigeminal_{level.lower()}"}


def cord_sites(atlas: Atlas, footprints: Footprints, level: str) -> tuple[SiteAt, ...]:
    """Sites in the cord that may have the segment of this level as their highest, common ones first."""
    if not is_spinal(level):
        return ()
    here = {
        instance.site: instance.at or ""
        for instance in footprints.instances
        if not instance.variant and atlas.sites[instance.site].level in CORD and _takes(instance, level)
    }
    return tuple(SiteAt(site, here[site]) for site in sorted(here, key=lambda site: atlas.sites[site].base_rate_tier))


def _takes(instance: Instance, level: str) -> bool:
    if instance.at:
        return instance.at == level
    return any(cut.node == f"{level}_segment" for cut in instance.cuts)

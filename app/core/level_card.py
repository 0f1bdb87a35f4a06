"""Everything that the tables know of one level, and what follows from them. Pure; each fact keeps its sources."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.atlas import Atlas
from app.core.footprint import LIKELY, POSSIBLE, Footprints
from app.core.level_sites import SiteAt, cord_sites, root_site
from app.core.levels import FACE, LEVELS
from app.core.look_alikes import LookAlike, look_alikes
from app.core.rows import CordSegment, KeyPoint, Movement, Nerve, Reflex, Region, SpinalLevel

SHARED_POINT = "S4-5"
"""The test point that S4 and S5 have together."""


@dataclass(frozen=True)
class LevelRegion:
    """A region of the level: how plausible the level is there, and the other levels that may serve it."""

    region: Region
    weight: float
    rivals: tuple[str, ...]
    leads: bool

    @property
    def core(self) -> bool:
        """True when the level has a weight of 0.60 or more here."""
        return self.weight >= LIKELY


@dataclass(frozen=True)
class LevelCard:
    """One level. What the tables do not have is None or empty: the page says so plainly."""

    level: str
    row: SpinalLevel
    key_point: KeyPoint | None
    muscle: Movement | None
    also_weak: tuple[Movement, ...]
    reflexes: tuple[Reflex, ...]
    regions: tuple[LevelRegion, ...]
    segment: CordSegment | None
    root_site: SiteAt | None
    cord_sites: tuple[SiteAt, ...]
    nerves: tuple[Nerve, ...]
    look_alikes: tuple[LookAlike, ...]

    @property
    def above(self) -> str:
        """The level above, blank at the top."""
        return LEVELS[self.row.order - 2] if self.row.order > 1 else ""

    @property
    def below(self) -> str:
        """The level below, blank at the end."""
        return LEVELS[self.row.order] if self.row.order < len(LEVELS) else ""

    @property
    def source_keys(self) -> tuple[str, ...]:
        """Every source that the card rests on, each once."""
        rows = (self.row, self.key_point, self.muscle, *self.also_weak, *self.reflexes, self.segment)
        keys = [key for row in rows if row is not None for key in row.source_keys]
        keys += [key for found in self.regions for key in found.region.source_keys]
        return tuple(dict.fromkeys(keys))


def level_card(atlas: Atlas, footprints: Footprints, level: str) -> LevelCard:
    """Gather what hangs on a level; raises KeyError for a level that the tables do not have."""
    row = atlas.levels[level]
    root = root_site(atlas, footprints, level)
    return LevelCard(
        level, row, key_point(atlas, level), _muscle(atlas, row), _also_weak(atlas, row), _reflexes(atlas, row),
        regions_of(atlas, level), atlas.cord_segments.get(level), root, cord_sites(atlas, footprints, level),
        _nerves(atlas, level), look_alikes(atlas, footprints, root.site, root.at or None) if root else (),
    )  # fmt: skip


def key_point(atlas: Atlas, level: str) -> KeyPoint | None:
    """The standard test point of a level, or None; S4 and S5 share one."""
    point = SHARED_POINT if level in ("S4", "S5") else level
    return atlas.key_points.get(point)


def point_name(level: str) -> str:
    """The name that the drawings give to the test point of a level."""
    return SHARED_POINT if level in ("S4", "S5") else level


def regions_of(atlas: Atlas, level: str) -> tuple[LevelRegion, ...]:
    """The regions where a level is core or possible: the one with its test point first, then by weight."""
    points = atlas.levels[level].key_point_regions
    found = [one for row in atlas.regions.values() if (one := _region(row, level)).weight >= POSSIBLE]
    return tuple(sorted(found, key=lambda one: (one.region.region_id not in points, not one.leads, -one.weight)))


def _region(row: Region, level: str) -> LevelRegion:
    weights = dict(row.dermatome_weights)
    own = weights.get(level, 0.0)
    rivals = [other for other, weight in weights.items() if other != level and weight >= POSSIBLE]
    leads = own > 0 and all(own >= weights[other] for other in rivals)
    return LevelRegion(row, own, tuple(sorted(rivals, key=lambda other: -weights[other])), leads)


def _muscle(atlas: Atlas, row: SpinalLevel) -> Movement | None:
    """The key muscle function; else the first movement that has this main level."""
    name = row.key_muscle_movement or next(iter(row.main_movements), "")
    return atlas.myotomes[name] if name else None


def _also_weak(atlas: Atlas, row: SpinalLevel) -> tuple[Movement, ...]:
    first = _muscle(atlas, row)
    names = dict.fromkeys((*row.main_movements, *row.range_movements))
    return tuple(atlas.myotomes[name] for name in names if atlas.myotomes[name] != first)


def _reflexes(atlas: Atlas, row: SpinalLevel) -> tuple[Reflex, ...]:
    """Reflex arcs through the level, those with this main level first."""
    found = [atlas.reflexes[name] for name in row.reflexes]
    return tuple(sorted(found, key=lambda reflex: reflex.main_level != row.level))


def _nerves(atlas: Atlas, level: str) -> tuple[Nerve, ...]:
    """Nerves that carry fibres of this root; those that hold most of its skin and movements first."""
    if level in FACE:
        return tuple(nerve for name, nerve in atlas.nerves.items() if name == f"trigeminal_{level.lower()}")
    row = atlas.levels[level]
    carried = {
        e.source_id: e.weight
        for e in atlas.pathway
        if e.relation in ("carries", "arises_from") and e.target_id == f"{level}_root" and e.source_id in atlas.nerves
    }
    return tuple(sorted((atlas.nerves[name] for name in carried), key=lambda nerve: -_share(nerve, row, carried)))


def _share(nerve: Nerve, row: SpinalLevel, carried: dict[str, float]) -> float:
    skin = len(set(nerve.sensory_core_regions) & set(row.core_regions))
    moves = len(set(nerve.movement_ids) & {*row.main_movements, row.key_muscle_movement})
    return carried[nerve.nerve_id] * (1 + skin + moves)

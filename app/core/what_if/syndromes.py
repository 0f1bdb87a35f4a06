"""Syndromes by name: a picture that has the pattern of a row of syndromes.csv carries its name.

A term is ``side.layer.where``. Sides are seen from the lesion: ``same``, ``opposite``, or ``both``; a two-sided lesion
has ``both`` only. For feeling ``where`` is a region or a group of regions; for strength a movement or a part of the
motor cortex (``hand``, ``leg``); for ``lost_reflex`` and ``brisk_reflex`` a reflex.
"""

from __future__ import annotations

from app.core import levels
from app.core.atlas import Atlas
from app.core.footprint import LIKELY, POSSIBLE
from app.core.footprint_cuts import BOTH_SIDES
from app.core.report import Place, Side, mirrored
from app.core.rows import Syndrome
from app.core.what_if.picture import Lesion, Picture

MOST = 0.5
"""Share of the places (or movements) of a term that is lost when the term is."""
HARDLY = 0.15
"""Share of the places of a term that may be touched when the term is spared."""


def named(atlas: Atlas, picture: Picture) -> tuple[Syndrome, ...]:
    """The syndromes whose pattern the picture has, in table order."""
    return tuple(row for row in atlas.syndromes.values() if _fits(atlas, row, picture))


def _fits(atlas: Atlas, row: Syndrome, picture: Picture) -> bool:
    lost = all(share(atlas, picture, term, LIKELY) >= MOST for term in row.lost)
    spared = all(share(atlas, picture, term, POSSIBLE, any_side=True) <= HARDLY for term in row.spared)
    less = all(share(atlas, picture, term, LIKELY, any_side=True) <= HARDLY for term in row.less)
    return lost and spared and less and _drops(row, picture)


def share(atlas: Atlas, picture: Picture, term: str, least: float, any_side: bool = False) -> float:
    """The share of a term that reaches ``least``: of the side where it is smallest (or, ``any_side``, largest)."""
    side, layer, where = term.split(".")
    sides = _sides(side, picture.lesion)
    shares = [_share(_parts(atlas, picture, one, layer, where), least) for one in sides]
    if not shares:
        return 0.0 if not any_side else 1.0
    return max(shares) if any_side else min(shares)


def _share(parts: list[float], least: float) -> float:
    return sum(part >= least - 1e-9 for part in parts) / len(parts)


def _sides(side: str, lesion: Lesion) -> tuple[Side, ...]:
    """The sides of the body that a term speaks of; none when the lesion has no such side."""
    if side == "both":
        return BOTH_SIDES
    if lesion.side == "bilateral":
        return ()
    return (lesion.side,) if side == "same" else (mirrored(lesion.side),)


def _parts(atlas: Atlas, picture: Picture, side: Side, layer: str, where: str) -> list[float]:
    """The loss of everything that a term names, on one side."""
    if layer == "strength":
        return [picture.motor.get((name, side), 0.0) for name in _movements(atlas, where)]
    if layer in ("lost_reflex", "brisk_reflex"):
        change = layer.removesuffix("_reflex")
        found = [r.part for r in picture.reflexes if (r.reflex, r.side, r.change) == (where, side, change)]
        return found or [0.0]
    regions = atlas.region_groups[where].region_ids if where in atlas.region_groups else (where,)
    table = picture.skin("touch" if layer == "touch" else "pain_temp")
    return [table.get(_place(atlas, region, side), 0.0) for region in regions]


def _place(atlas: Atlas, region: str, side: Side) -> Place:
    return Place(region, side if atlas.regions[region].sided else "midline")


def _movements(atlas: Atlas, where: str) -> tuple[str, ...]:
    """A movement, or those of a part of the motor cortex."""
    if where in atlas.myotomes:
        return (where,)
    rows = (e for e in atlas.pathway if e.relation == "represents" and e.source_id == f"motor_cortex_{where}")
    return tuple(dict.fromkeys(edge.target_id for edge in rows))


def _drops(row: Syndrome, picture: Picture) -> bool:
    """Whether pain loss on the other side begins as many segments below the lesion as the row says."""
    if not row.drop:
        return True
    low, _, high = row.drop.partition("-")
    below = pain_drop(picture)
    return below is not None and int(low) <= below <= int(high or low)


def pain_drop(picture: Picture) -> int | None:
    """Segments from the lesion down to the first strip whose pain is lost for sure on the other side."""
    if picture.lesion.side == "bilateral" or not levels.is_level(picture.lesion.at) or not picture.strips:
        return None
    far = mirrored(picture.lesion.side)
    lost = [name for (name, side), part in picture.strips["pain_temp"].items() if side == far and part >= LIKELY]
    return min((levels.order(name) for name in lost), default=0) - levels.order(picture.lesion.at) if lost else None

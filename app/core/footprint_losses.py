"""What a pattern without a single place takes: losses of places and movements, and how rules name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.core.atlas import Atlas
from app.core.footprint_cuts import BOTH_SIDES
from app.core.report import Place, Side
from app.core.result import LesionSide
from app.core.rows import SiteRule


@dataclass(frozen=True)
class Loss:
    """A pattern on one side, with what it takes: 0..1 for each place and each (movement, side)."""

    site: str
    side: LesionSide
    skin: Mapping[Place, float]
    moves: Mapping[tuple[str, Side], float] = field(default_factory=dict)
    variant: str = ""
    default: bool = False


@dataclass(frozen=True)
class Strength:
    """How far a pattern takes its core places and those it may take: parameters pattern_core and pattern_may."""

    core: float
    may: float


def part_regions(atlas: Atlas, terms: Iterable[str]) -> tuple[str, ...]:
    """The regions of a rule's column: ids, ``part:`` + body_part, or ``all``."""
    found: dict[str, None] = {}
    for term in terms:
        part = term.partition(":")[2]
        names = [term] if not part and term != "all" else [
            name for name, row in atlas.regions.items() if term == "all" or row.body_part == part
        ]  # fmt: skip
        found |= dict.fromkeys(names)
    return tuple(found)


def places_on(atlas: Atlas, regions: Iterable[str], side: LesionSide) -> Iterator[Place]:
    """The regions on the wanted side or sides; a midline region is one place for all of them."""
    for region in regions:
        if not atlas.regions[region].sided:
            yield Place(region, "midline")
        elif side == "bilateral":
            yield from (Place(region, s) for s in BOTH_SIDES)
        else:
            yield Place(region, side)


def moves_on(rule: SiteRule, side: LesionSide, strength: Strength) -> dict[tuple[str, Side], float]:
    """The movements that a rule names, core and possible, on the wanted side or sides."""
    sides = BOTH_SIDES if side == "bilateral" else (side,)
    may = {(name, s): strength.may for name in rule.movements_may for s in sides}
    return may | {(name, s): strength.core for name in rule.movements_core for s in sides}


def all_moves(loss: Loss, strength: Strength) -> dict[tuple[str, Side], float]:
    """Every movement that the pattern may take, taken: further on in the disease, strength fails where feeling does."""
    return {move: max(lost, strength.core) for move, lost in loss.moves.items()}

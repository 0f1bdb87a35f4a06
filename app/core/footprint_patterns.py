"""Patterns with no single place: footprints from the rows of site_rules.csv with role `footprint`.

A pattern says which places and movements it takes and how far (``Loss``), or names nodes that are cut one at a time
(``Nodes``): those are walked like any site and joined by the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from app.core.atlas import Atlas
from app.core.footprint_cuts import BOTH_SIDES
from app.core.report import Place, Side
from app.core.result import LesionSide
from app.core.rows import SiteRule

ONE_SIDED: tuple[LesionSide, ...] = ("right", "left")


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


def pattern_losses(atlas: Atlas, strength: Strength) -> Iterator[Loss]:
    """Every pattern whose places are listed or follow from fibre length, on every side it can take."""
    for rule in atlas.site_rules:
        if rule.rule_role == "footprint":
            yield from _MAKERS.get(rule.rule, _listed)(atlas, rule, strength)


def _places(atlas: Atlas, regions: Iterable[str], side: LesionSide) -> Iterator[Place]:
    """The regions on the wanted side or sides; a midline region is one place for all of them."""
    for region in regions:
        if not atlas.regions[region].sided:
            yield Place(region, "midline")
        elif side == "bilateral":
            yield from (Place(region, s) for s in BOTH_SIDES)
        else:
            yield Place(region, side)


def _moves(rule: SiteRule, side: LesionSide, strength: Strength) -> dict[tuple[str, Side], float]:
    sides = BOTH_SIDES if side == "bilateral" else (side,)
    may = {(name, s): strength.may for name in rule.movements_may for s in sides}
    return may | {(name, s): strength.core for name in rule.movements_core for s in sides}


def _sides(rule: SiteRule) -> tuple[LesionSide, ...]:
    if rule.applies_to_sides == "both":
        return ("bilateral",)
    return (*ONE_SIDED, "bilateral") if "both" in rule.symmetry or rule.symmetry == "any" else ONE_SIDED


def _listed(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    core, may = part_regions(atlas, rule.regions_core), part_regions(atlas, rule.regions_may)
    for side in _sides(rule):
        skin = dict.fromkeys(_places(atlas, may, side), strength.may)
        skin |= dict.fromkeys(_places(atlas, core, side), strength.core)
        yield Loss(rule.site, side, skin, _moves(rule, side, strength), default=side == _sides(rule)[0])


def _diffuse(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """As listed; and, where it weakens, a form in which the numbness is light."""
    for loss in _listed(atlas, rule, strength):
        yield loss
        if rule.movements_core:
            light = {place: min(lost, strength.may) for place, lost in loss.skin.items()}
            yield Loss(rule.site, loss.side, light, loss.moves, variant="strength")
            yield Loss(rule.site, loss.side, loss.skin, _all_moves(loss, strength), variant="weak_too")


def _all_moves(loss: Loss, strength: Strength) -> dict[tuple[str, Side], float]:
    """Every movement that the pattern may take, taken: further on in the disease, strength fails where feeling does."""
    return {move: max(lost, strength.core) for move, lost in loss.moves.items()}


def _systemic(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """As listed; and, where the rule has no core, a form in which all that it may take is taken."""
    yield from _listed(atlas, rule, strength)
    if not rule.regions_core:
        for side in _sides(rule):
            skin = dict.fromkeys(_places(atlas, part_regions(atlas, rule.regions_may), side), strength.core)
            yield Loss(rule.site, side, skin, _moves(rule, side, strength), variant="whole")


def _motor_only(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """Strength alone, all that the rule may take: evenly on both sides, or on one."""
    yield from _listed(atlas, rule, strength)
    for side in _sides(rule):
        sides = BOTH_SIDES if side == "bilateral" else (side,)
        yield Loss(rule.site, side, {}, {(name, s): strength.core for name in rule.movements_may for s in sides},
                   variant="whole")  # fmt: skip


def _by_limb(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """As listed; and limbs that are cut off at a joint line, which no nerve does: end, lower half, whole."""
    yield from _listed(atlas, rule, strength)
    for parts in (("hand", "forearm", "arm"), ("foot", "leg", "thigh")):
        for count in (1, 2, 3):
            regions = part_regions(atlas, [f"part:{part}" for part in parts[:count]])
            for side in ONE_SIDED:
                skin = dict.fromkeys(_places(atlas, regions, side), strength.core)
                yield Loss(rule.site, side, skin, variant=f"whole_{parts[count - 1]}")


def _length_dependent(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """One instance for each limit between the default and the lowest, and one where only the ends are told."""
    settings = rule.settings
    lowest, usual = float(settings["min_limit_cm"]), float(settings["default_limit_cm"])
    far = {row.order_far_cm for row in atlas.fibre_length.values()}
    limits = sorted({usual, *(float(cm) - 1 for cm in far if lowest < cm <= usual)}, reverse=True)
    for limit in limits:
        plain = length_loss(atlas, rule, limit, strength)
        skin, moves = plain.skin, plain.moves
        yield replace(plain, default=limit == usual)
        yield Loss(rule.site, "bilateral", _ends_only(atlas, skin, strength), moves, variant="ends")
        if moves:
            weak = Loss(rule.site, "bilateral", skin, moves, variant="weak_too")
            yield replace(weak, moves=_all_moves(weak, strength))
    if settings.get("variant") == "patchy":
        patchy = dict.fromkeys(_places(atlas, part_regions(atlas, rule.regions_may), "bilateral"), strength.may)
        yield Loss(rule.site, "bilateral", patchy, variant="patchy")


def length_loss(atlas: Atlas, rule: SiteRule, limit: float, strength: Strength) -> Loss:
    """What a length-dependent pattern takes when every fibre longer than ``limit`` (cm, order_far_cm) has failed.

    Before the usual limit is reached, the places of regions_may are not taken yet.
    """
    skin = _lost_beyond(atlas, rule, limit, strength)
    if limit > float(rule.settings["default_limit_cm"]):
        skin = {place: lost for place, lost in skin.items() if lost > strength.may}
    return Loss(rule.site, "bilateral", skin, _moves(rule, "bilateral", strength))


def _lost_beyond(atlas: Atlas, rule: SiteRule, limit: float, strength: Strength) -> dict[Place, float]:
    """Loss by fibre length: beyond the limit lost, the more the farther; the places of regions_may come next."""
    may = dict.fromkeys(_places(atlas, part_regions(atlas, rule.regions_may), "bilateral"), strength.may)
    for region, row in atlas.fibre_length.items():
        if row.order_far_cm > limit:
            share = min(1.0, (row.order_far_cm - limit) / max(row.order_far_cm - row.order_near_cm, 1))
            lost = strength.core + (1 - strength.core) * share
            may |= dict.fromkeys(_places(atlas, [region], "bilateral"), lost)
    return may


def _ends_only(atlas: Atlas, skin: Mapping[Place, float], strength: Strength) -> dict[Place, float]:
    """The same loss as people tell it: the ends of the limbs stay, what lies between is weakened."""
    ends = {region for region, way in _cortex_weight(atlas).items() if way == 1.0}
    return {place: lost if place.region in ends else min(lost, strength.may) for place, lost in skin.items()}


def _cortex_weight(atlas: Atlas) -> dict[str, float]:
    """Size of each region on the map of the cortex: 1.00 for hand, foot and mouth, which people notice first."""
    rows = (e for e in atlas.pathway if e.relation == "represented_in" and e.target_kind == "cortex")
    return {edge.source_id: edge.weight for edge in rows}


def _breathing(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """Mouth and fingers of both sides; one side when the rule says that this form is allowed."""
    yield from _listed(atlas, rule, strength)
    if "one-sided" in rule.how_to_walk:
        core, may = part_regions(atlas, rule.regions_core), part_regions(atlas, rule.regions_may)
        for side in ONE_SIDED:
            skin = dict.fromkeys(_places(atlas, (*core, *may), "bilateral"), strength.may)
            yield Loss(rule.site, side, skin | dict.fromkeys(_places(atlas, core, side), strength.core), variant="half")


def _one_digit(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """One digit at a time: the regions of regions_may whose id names it."""
    for digit in rule.settings["digit"].split("|"):
        regions = [name for name in rule.regions_may if f"_{digit}_" in f"_{name}_"]
        fronts = [name for name in regions if name.endswith("_front")]
        for side in ONE_SIDED:
            skin = dict.fromkeys(_places(atlas, regions, side), strength.may)
            skin |= dict.fromkeys(_places(atlas, fronts, side), strength.core)
            yield Loss(rule.site, side, skin, variant=digit)


def _muscle(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """Next to the sore muscle: one part of the body at a time."""
    regions = part_regions(atlas, rule.regions_may)
    for part in dict.fromkeys(atlas.regions[name].body_part for name in regions):
        near = [name for name in regions if atlas.regions[name].body_part == part]
        sides: tuple[LesionSide, ...] = (*ONE_SIDED, "bilateral")
        for side in sides:
            yield Loss(rule.site, side, dict.fromkeys(_places(atlas, near, side), strength.core), variant=part)


def _vessel(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """The far end of a limb; when the rule names a second limb, that limb on its own too."""
    yield from _listed(atlas, rule, strength)
    limbs = rule.settings.get("limb", "").split(" or ")
    if len(limbs) == 2:
        arm = [r for r in part_regions(atlas, rule.regions_may) if _is_arm(atlas, r)]
        for side in ONE_SIDED:
            skin = dict.fromkeys(_places(atlas, arm, side), strength.core)
            yield Loss(rule.site, side, skin, _moves(rule, side, strength), variant=limbs[1])


def _is_arm(atlas: Atlas, region: str) -> bool:
    return region in atlas.region_groups["whole_arm"].region_ids


def _nothing(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """Rules that cut nodes: see footprint.py."""
    yield from ()


_MAKERS: dict[str, Callable[[Atlas, SiteRule, Strength], Iterator[Loss]]] = {
    "length_dependent": _length_dependent,
    "breathing_acral": _breathing,
    "one_digit": _one_digit,
    "vessel_territory": _vessel,
    "referred_muscle": _muscle,
    "diffuse_symmetric": _diffuse,
    "systemic": _systemic,
    "motor_only": _motor_only,
    "non_anatomical": _by_limb,
    "multifocal_nerves": _nothing,
    "multifocal_cns": _nothing,
    "pressure_transient": _nothing,
}

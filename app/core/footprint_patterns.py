"""Patterns with no single place: footprints from the rows of site_rules.csv with role `footprint`.

A pattern says which places and movements it takes and how far (``Loss``), or names nodes that are cut one at a time
(``Nodes``): those are walked like any site and joined by the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.core.atlas import Atlas
from app.core.footprint_cuts import BOTH_SIDES
from app.core.footprint_lengths import length_dependent
from app.core.footprint_losses import Loss, Strength, all_moves, moves_on, part_regions, places_on
from app.core.result import LesionSide
from app.core.rows import SiteRule

ONE_SIDED: tuple[LesionSide, ...] = ("right", "left")


def pattern_losses(atlas: Atlas, strength: Strength) -> Iterator[Loss]:
    """Every pattern whose places are listed or follow from fibre length, on every side it can take."""
    for rule in atlas.site_rules:
        if rule.rule_role == "footprint":
            yield from _MAKERS.get(rule.rule, _listed)(atlas, rule, strength)


def _sides(rule: SiteRule) -> tuple[LesionSide, ...]:
    if rule.applies_to_sides == "both":
        return ("bilateral",)
    return (*ONE_SIDED, "bilateral") if "both" in rule.symmetry or rule.symmetry == "any" else ONE_SIDED


def _listed(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    core, may = part_regions(atlas, rule.regions_core), part_regions(atlas, rule.regions_may)
    for side in _sides(rule):
        skin = dict.fromkeys(places_on(atlas, may, side), strength.may)
        skin |= dict.fromkeys(places_on(atlas, core, side), strength.core)
        yield Loss(rule.site, side, skin, moves_on(rule, side, strength), default=side == _sides(rule)[0])


def _diffuse(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """As listed; and, where it weakens, a form in which the numbness is light."""
    for loss in _listed(atlas, rule, strength):
        yield loss
        if rule.movements_core:
            light = {place: min(lost, strength.may) for place, lost in loss.skin.items()}
            yield Loss(rule.site, loss.side, light, loss.moves, variant="strength")
            yield Loss(rule.site, loss.side, loss.skin, all_moves(loss, strength), variant="weak_too")


def _systemic(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """As listed; and, where the rule has no core, a form in which all that it may take is taken."""
    yield from _listed(atlas, rule, strength)
    if not rule.regions_core:
        for side in _sides(rule):
            skin = dict.fromkeys(places_on(atlas, part_regions(atlas, rule.regions_may), side), strength.core)
            yield Loss(rule.site, side, skin, moves_on(rule, side, strength), variant="whole")


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
                skin = dict.fromkeys(places_on(atlas, regions, side), strength.core)
                yield Loss(rule.site, side, skin, variant=f"whole_{parts[count - 1]}")


def _breathing(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """Mouth and fingers of both sides; one side when the rule says that this form is allowed."""
    yield from _listed(atlas, rule, strength)
    if "one-sided" in rule.how_to_walk:
        core, may = part_regions(atlas, rule.regions_core), part_regions(atlas, rule.regions_may)
        for side in ONE_SIDED:
            skin = dict.fromkeys(places_on(atlas, (*core, *may), "bilateral"), strength.may)
            yield Loss(
                rule.site, side, skin | dict.fromkeys(places_on(atlas, core, side), strength.core), variant="half"
            )


def _one_digit(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """One digit at a time: the regions of regions_may whose id names it."""
    for digit in rule.settings["digit"].split("|"):
        regions = [name for name in rule.regions_may if f"_{digit}_" in f"_{name}_"]
        fronts = [name for name in regions if name.endswith("_front")]
        for side in ONE_SIDED:
            skin = dict.fromkeys(places_on(atlas, regions, side), strength.may)
            skin |= dict.fromkeys(places_on(atlas, fronts, side), strength.core)
            yield Loss(rule.site, side, skin, variant=digit)


def _muscle(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """Next to the sore muscle: one part of the body at a time, or parts that one muscle joins (setting ``joined``)."""
    regions = part_regions(atlas, rule.regions_may)
    single = dict.fromkeys(atlas.regions[name].body_part for name in regions)
    for parts in (*single, *rule.settings["joined"].split(",")):
        near = [name for name in regions if atlas.regions[name].body_part in parts.split("+")]
        sides: tuple[LesionSide, ...] = (*ONE_SIDED, "bilateral")
        for side in sides:
            yield Loss(rule.site, side, dict.fromkeys(places_on(atlas, near, side), strength.core), variant=parts)


def _vessel(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """The far end of a limb; when the rule names a second limb, that limb on its own too."""
    yield from _listed(atlas, rule, strength)
    limbs = rule.settings.get("limb", "").split(" or ")
    if len(limbs) == 2:
        arm = [r for r in part_regions(atlas, rule.regions_may) if _is_arm(atlas, r)]
        for side in ONE_SIDED:
            skin = dict.fromkeys(places_on(atlas, arm, side), strength.core)
            yield Loss(rule.site, side, skin, moves_on(rule, side, strength), variant="other_limb")


def _is_arm(atlas: Atlas, region: str) -> bool:
    return region in atlas.region_groups["whole_arm"].region_ids


def _nothing(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
    """Rules that cut nodes: see footprint.py."""
    yield from ()


_MAKERS: dict[str, Callable[[Atlas, SiteRule, Strength], Iterator[Loss]]] = {
    "length_dependent": length_dependent,
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

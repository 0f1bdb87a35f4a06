"""Patterns that take the longest nerves first: stocking, then glove (fibre_length.csv)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from app.core.atlas import Atlas
from app.core.footprint_losses import Loss, Strength, all_moves, moves_on, part_regions, places_on
from app.core.report import Place
from app.core.rows import SiteRule


def length_dependent(atlas: Atlas, rule: SiteRule, strength: Strength) -> Iterator[Loss]:
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
            yield replace(weak, moves=all_moves(weak, strength))
    if settings.get("variant") == "patchy":
        patchy = dict.fromkeys(places_on(atlas, part_regions(atlas, rule.regions_may), "bilateral"), strength.may)
        yield Loss(rule.site, "bilateral", patchy, variant="patchy")


def length_loss(atlas: Atlas, rule: SiteRule, limit: float, strength: Strength) -> Loss:
    """What a length-dependent pattern takes when every fibre longer than ``limit`` (cm, order_far_cm) has failed.

    Before the usual limit is reached, the places of regions_may are not taken yet.
    """
    skin = _lost_beyond(atlas, rule, limit, strength)
    if limit > float(rule.settings["default_limit_cm"]):
        skin = {place: lost for place, lost in skin.items() if lost > strength.may}
    return Loss(rule.site, "bilateral", skin, moves_on(rule, "bilateral", strength))


def _lost_beyond(atlas: Atlas, rule: SiteRule, limit: float, strength: Strength) -> dict[Place, float]:
    """Loss by fibre length: beyond the limit lost, the more the farther; the places of regions_may come next."""
    may = dict.fromkeys(places_on(atlas, part_regions(atlas, rule.regions_may), "bilateral"), strength.may)
    for region, row in atlas.fibre_length.items():
        if row.order_far_cm > limit:
            share = min(1.0, (row.order_far_cm - limit) / max(row.order_far_cm - row.order_near_cm, 1))
            lost = strength.core + (1 - strength.core) * share
            may |= dict.fromkeys(places_on(atlas, [region], "bilateral"), lost)
    return may


def _ends_only(atlas: Atlas, skin: Mapping[Place, float], strength: Strength) -> dict[Place, float]:
    """The same loss as people tell it: the ends of the limbs stay, what lies between is weakened."""
    ends = {region for region, way in _cortex_weight(atlas).items() if way == 1.0}
    return {place: lost if place.region in ends else min(lost, strength.may) for place, lost in skin.items()}


def _cortex_weight(atlas: Atlas) -> dict[str, float]:
    """Size of each region on the map of the cortex: 1.00 for hand, foot and mouth, which people notice first."""
    rows = (e for e in atlas.pathway if e.relation == "represented_in" and e.target_kind == "cortex")
    return {edge.source_id: edge.weight for edge in rows}

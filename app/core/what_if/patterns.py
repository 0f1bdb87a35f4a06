"""Pictures of patterns with no single place: by fibre length, by vessel, by list, or one nerve after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from app.core.atlas import Atlas
from app.core.footprint import FORMS_AT_MOST, POSSIBLE, walked
from app.core.footprint_lengths import length_loss
from app.core.footprint_losses import Loss, Strength
from app.core.footprint_nodes import node_sites
from app.core.footprint_patterns import pattern_losses
from app.core.pathway import Pathway
from app.core.ranking_parameters import Parameters
from app.core.report import Place
from app.core.result import LesionSide
from app.core.rows import SiteRule
from app.core.what_if.catalogue import limits
from app.core.what_if.picture import Lesion, Move, Picture
from app.core.what_if.reflexes import ReflexChange

_LOWER_MOTOR = "polyneuropathy"
"""Level of sites whose weakness lies in the nerves: the reflex of a weak muscle goes with it."""


def pattern_pictures(atlas: Atlas, pathway: Pathway) -> dict[Lesion, Picture]:
    """Every pattern on every side it takes; a length-dependent one at each limit."""
    parameters = Parameters.build(atlas)
    strength = Strength(parameters["pattern_core"], parameters["pattern_may"])
    rules = {rule.site: rule for rule in atlas.site_rules if rule.rule_role == "footprint"}
    found = {one.lesion: one for one in _by_length(atlas, rules, strength)}
    losses: dict[tuple[str, LesionSide], list[Loss]] = defaultdict(list)
    for loss in pattern_losses(atlas, strength):
        losses[loss.site, loss.side].append(loss)
    for (site, side), forms in losses.items():
        if not limits(atlas, rules[site]):
            found[Lesion(site, side)] = _picture(atlas, rules[site], Lesion(site, side), _one(forms))
    sampled = [level for level in atlas.levels if f"sampled_level.{level}" in parameters]
    return found | {one.lesion: one for one in _nodes(atlas, pathway, sampled)}


def _by_length(atlas: Atlas, rules: Mapping[str, SiteRule], strength: Strength) -> Iterator[Picture]:
    for site, rule in rules.items():
        for cm in limits(atlas, rule):
            lesion = Lesion(site, "bilateral", cm)
            yield _picture(atlas, rule, lesion, length_loss(atlas, rule, float(cm), strength))


def _one(forms: list[Loss]) -> Loss:
    """The plain form; where there are only different ones (one finger or another) each may be taken, none is sure."""
    plain = next((loss for loss in forms if not loss.variant), None)
    if plain:
        return plain
    skin: dict[Place, float] = {}
    moves: dict[Move, float] = {}
    for loss in forms:
        skin |= {place: min(FORMS_AT_MOST, max(part, skin.get(place, 0.0))) for place, part in loss.skin.items()}
        moves |= {move: min(FORMS_AT_MOST, max(part, moves.get(move, 0.0))) for move, part in loss.moves.items()}
    return replace(forms[0], skin=skin, moves=moves)


def _picture(atlas: Atlas, rule: SiteRule, lesion: Lesion, loss: Loss) -> Picture:
    """Patterns take touch and pain alike, unless the rule names the fibres that suffer."""
    skin = {place: round(part, 3) for place, part in loss.skin.items() if part}
    only_pain = rule.settings.get("fibres", "").startswith("pain_temp")
    return Picture(lesion, {} if only_pain else skin, skin, dict(loss.moves), _reflexes(atlas, rule.site, loss.moves))


def _reflexes(atlas: Atlas, site: str, moves: Mapping[Move, float]) -> tuple[ReflexChange, ...]:
    """Where weakness lies in the nerves, the stretch reflex of each weak muscle goes with it."""
    if atlas.sites[site].level != _LOWER_MOTOR:
        return ()
    arcs = [(name, arc.movement_id) for name, arc in atlas.reflex_arcs.items() if arc.above == "brisk"]
    return tuple(
        ReflexChange(name, side, "lost", round(part, 3))
        for name, movement in arcs
        for (moved, side), part in moves.items()
        if moved == movement and part >= POSSIBLE
    )


def _nodes(atlas: Atlas, pathway: Pathway, sampled: list[str]) -> Iterator[Picture]:
    """Patterns that cut one of many nodes: each place may be taken, none is sure."""
    singles, _ = node_sites(atlas, pathway.kind, sampled)
    whole = walked(atlas, pathway, singles)
    for site, side in dict.fromkeys((one.site, one.side) for one in singles):
        rows = [n for n, one in enumerate(singles) if (one.site, one.side) == (site, side)]
        touch, pain, motor = (np.minimum(table[rows].max(axis=0), FORMS_AT_MOST) for table in
                              (whole.touch, whole.pain, whole.motor))  # fmt: skip
        yield Picture(
            Lesion(site, side),
            {place: float(part) for place, part in zip(whole.places, touch, strict=True) if part},
            {place: float(part) for place, part in zip(whole.places, pain, strict=True) if part},
            {move: float(part) for move, part in zip(whole.movements, motor, strict=True) if part},
        )

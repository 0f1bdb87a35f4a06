"""What a mark, a silence and an answer are worth for every instance: matrices made once from the footprints.

All values are natural log-likelihoods against "no cause at all", which is 0 everywhere. ``P`` counts places, ``S``
stretches (a part of the body on one side), ``L`` limbs on one side, ``N`` instances, ``K`` sites.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from app.core.atlas import Atlas
from app.core.footprint import LIKELY, POSSIBLE, Footprints, Matrix
from app.core.footprint_variants import GLOVE, Forms
from app.core.levels import order
from app.core.ranking_body import Body, Flags
from app.core.ranking_parameters import Parameters
from app.core.ranking_silence import Silence
from app.core.report import Place

Table = TypeVar("Table", Matrix, Flags)


@dataclass(frozen=True)
class Takes:
    """(P, N), a place a row: what each instance explains there."""

    own: Flags
    """A feeling in the site's own area."""
    spread: Flags
    """A feeling outside it: only told by people who also feel something within it."""
    weak: Flags
    """Weakness."""


@dataclass(frozen=True)
class Tables:
    """The matrices of the ranking."""

    body: Body
    felt: Matrix
    """(P, N): a mark that is felt."""
    pain: Matrix
    """(P, N): a mark that is only pain: it may lie near the spine, at the height of the root."""
    weak: Matrix
    """(P, N): a mark of weakness; 0 where nothing can be weak."""
    core: Flags
    """(N, P): the place lies in the core of the footprint."""
    core_weak: Flags
    """(N, P): weakness there lies in the core of the footprint."""
    takes_skin: Flags
    """(N, P): a feeling there is explained: the loss is possible, or people with this site tell it."""
    takes_weak: Flags
    """(N, P): weakness there is explained."""
    by_place: Takes
    silence: Silence
    prior: Matrix
    """(N,): minus what rarity and a weaker form cost."""
    rarity: Matrix
    """(N,): what rarity alone costs."""

    @staticmethod
    def build(atlas: Atlas, forms: Forms, parameters: Parameters) -> Tables:
        """All matrices, in the order of the instances of ``forms``."""
        footprints = forms.footprints
        body = Body.build(atlas, footprints, parameters)
        told = np.maximum(footprints.skin, _told(atlas, footprints, parameters))
        weakness = _weakness(footprints, body)
        reached = _reached(body, footprints)
        felt = _gain(told, reached, parameters) + parameters["mark.against"] * _against(atlas, footprints)
        referred = parameters["mark.referred"] * np.ones_like(felt)
        near_spine = _referred(atlas, footprints, parameters) & (felt < referred)
        spread = np.where(told >= POSSIBLE - 1e-9, parameters["mark.pain_spread"], -np.inf)
        loose = felt * np.where(reached, parameters["mark.pain"], parameters["mark.pain_elsewhere"])
        hurts = np.maximum(loose, spread)
        hurts = np.where(hurts > 0, hurts * _hurting(atlas, footprints, parameters), hurts)
        pain = np.where(near_spine, referred, hurts)
        can = body.moved.any(axis=1)
        weak = parameters["mark.weak"] * np.where(can, _gain(weakness, reached, parameters), 0.0)
        core = footprints.skin >= LIKELY - 1e-9
        rarity = _rarity(atlas, footprints, parameters)
        takes, strength = (told >= POSSIBLE - 1e-9) | near_spine, (weakness >= POSSIBLE - 1e-9) | ~can
        only_told = takes & (_own_area(footprints) < POSSIBLE - 1e-9) & ~near_spine
        return Tables(
            body, by_place(felt * body.weight), by_place(pain * body.weight), by_place(weak * body.weight),
            core, weakness >= LIKELY - 1e-9, takes, strength,
            Takes(by_place(takes & ~only_told), by_place(only_told), by_place(strength)),
            Silence.build(atlas, footprints, body, core, parameters), -(rarity + forms.price), rarity,
        )  # fmt: skip


def by_place(table: Table) -> Table:
    """The same table with a place a row, so that the marks of a report lie together in memory."""
    return np.ascontiguousarray(table.T)


def _told(atlas: Atlas, footprints: Footprints, parameters: Parameters) -> Matrix:
    """Places outside the map that people with a site of one form also tell: sens_optional of sites.csv."""
    spread = parameters.group("told.")
    found = np.zeros_like(footprints.touch)
    where = {place: number for number, place in enumerate(footprints.places)}
    templates = {e.source_id for e in atlas.pathway if e.relation == "cuts" and "{" in e.target_id}
    templates |= {rule.site for rule in atlas.site_rules if rule.rule_role == "footprint"}
    for row, instance in enumerate(footprints.instances):
        site = atlas.sites[instance.site]
        if instance.site in templates or instance.side not in ("left", "right", "bilateral"):
            continue
        for term in site.sens_optional:
            prefix, _, region = term.rpartition(":")
            for place in _sided(atlas, prefix, region, instance.side, site.laterality_rule):
                found[row, where[place]] = spread.get(instance.site, spread["any"])
    return found


def _sided(atlas: Atlas, prefix: str, region: str, side: str, laterality: str) -> list[Place]:
    if not atlas.regions[region].sided:
        return [Place(region, "midline")]
    if prefix == "b" and laterality.startswith("ipsilateral") and side != "bilateral":
        return []
    both = side == "bilateral" or prefix in ("b", "u")
    same = prefix == "i"
    return [Place(region, s) for s in ("left", "right") if both or (s == side) == same]


def _reached(body: Body, footprints: Footprints) -> Flags:
    """(N, P): the place lies in a limb that the footprint reaches, by feeling or by strength."""
    limbs = int(max(body.limb)) + 1
    found = np.zeros((len(footprints.instances), limbs), dtype=bool)
    for limb in range(limbs):
        found[:, limb] = (footprints.skin[:, body.limb == limb] >= POSSIBLE).any(axis=1)
        found[:, limb] |= (footprints.motor[:, body.move_limb == limb] >= POSSIBLE).any(axis=1)
    return np.asarray(found[:, body.limb])


def _gain(lost: Matrix, reached: Flags, parameters: Parameters) -> Matrix:
    """What a mark is worth by the loss at its place."""
    low, high = parameters["mark.may_low"], parameters["mark.may_high"]
    may = low + (high - low) * (lost - POSSIBLE) / (LIKELY - POSSIBLE)
    outside = np.where(reached, parameters["mark.limb"], parameters["mark.elsewhere"])
    inside = np.where(lost >= LIKELY - 1e-9, parameters["mark.core"], may)
    return np.where(lost >= POSSIBLE - 1e-9, inside, outside)


def _weakness(footprints: Footprints, body: Body) -> Matrix:
    """(N, P): the largest loss of a movement that a weak mark at the place can mean."""
    found = np.zeros((len(footprints.instances), len(footprints.places)))
    for place in range(len(footprints.places)):
        means = np.flatnonzero(body.moved[place])
        if means.size:
            found[:, place] = (footprints.motor[:, means] * body.moved[place, means]).max(axis=1)
    return found


def _against(atlas: Atlas, footprints: Footprints) -> Flags:
    lists = {name: set(site.regions_argue_against) for name, site in atlas.sites.items()}
    rows = {name: np.array([p.region in regions for p in footprints.places]) for name, regions in lists.items()}
    listed = np.stack([rows[instance.site] for instance in footprints.instances])
    return listed & (footprints.skin < POSSIBLE)


def _referred(atlas: Atlas, footprints: Footprints, parameters: Parameters) -> Flags:
    """(N, P): places near the spine within some levels of the roots or segments that are cut."""
    axial = set(atlas.region_groups["near_spine"].region_ids)
    height = np.array([_height(atlas, p.region) if p.region in axial else np.nan for p in footprints.places])
    found = np.zeros((len(footprints.instances), len(footprints.places)), dtype=bool)
    for row, instance in enumerate(footprints.instances):
        cut = [order(level) for cut in instance.cuts if (level := _level(cut.node))]
        if cut and atlas.sites[instance.site].level not in ("brain", "brainstem"):
            near = np.abs(height - np.clip(height, min(cut), max(cut))) <= parameters["referred_levels"]
            own = np.array([instance.side in ("bilateral", p.side) or p.side == "midline" for p in footprints.places])
            found[row] = near & own
    return found


def _hurting(atlas: Atlas, footprints: Footprints, parameters: Parameters) -> Matrix:
    """(N, 1): factor on pain away from the spine, by the level of the site."""
    by_level = parameters.group("mark.pain_at.")
    return np.array([[by_level.get(atlas.sites[i.site].level, 1.0)] for i in footprints.instances])


def _height(atlas: Atlas, region: str) -> float:
    weights = atlas.regions[region].dermatome_weights
    return sum(order(level) * weight for level, weight in weights) / sum(weight for _, weight in weights)


def _level(node: str) -> str:
    head, _, tail = node.partition("_")
    return head if tail in ("root", "segment") else ""


def _own_area(footprints: Footprints) -> Matrix:
    """(N, P): the loss without what people only draw as well."""
    own = footprints.skin.copy()
    for row, instance in enumerate(footprints.instances):
        if instance.variant.endswith(GLOVE):
            own[row] = footprints.skin[footprints.find(instance.site, instance.side, instance.at)]
    return own


def _rarity(atlas: Atlas, footprints: Footprints, parameters: Parameters) -> Matrix:
    step = parameters["tier.step"]
    return np.array([step * (atlas.sites[i.site].base_rate_tier - 1) for i in footprints.instances])

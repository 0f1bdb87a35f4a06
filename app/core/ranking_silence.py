"""What silence costs: stretches, places and limbs that a footprint expects and nobody marked. All natural logs.

The tables have a stretch, a place or a limb a row, so that the few that are marked can be taken from the sum of all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.core.atlas import Atlas
from app.core.footprint import LIKELY, POSSIBLE, Footprints, Matrix
from app.core.ranking_body import Body, Flags, Numbers
from app.core.ranking_parameters import Parameters


@dataclass(frozen=True)
class Silence:
    """Costs for every instance (the last axis, N), and their sums over all rows."""

    body: Body
    stretch: Matrix
    """(S, N): cost of a silent stretch."""
    even: Matrix
    """(N,): factor added when only the twin of a silent stretch is marked, for sites that are even by nature."""
    place: Matrix
    """(P, N): cost of a core place without a mark."""
    limb: Matrix
    """(L, N): cost of a limb that is not marked weak."""
    arms: Matrix
    """(N,): cost of two arms without any mark, for sites in the cord of the neck."""
    whole: tuple[Matrix, Matrix, Matrix]
    """Sums of stretch, place and limb."""
    nothing_felt: float
    weak_used: float

    @staticmethod
    def build(atlas: Atlas, footprints: Footprints, body: Body, core: Flags, parameters: Parameters) -> Silence:
        """For all instances; ``core`` (N, P) are the core places of each."""
        stretch = _stretches(footprints, body, parameters) * _ordered(atlas, footprints, parameters)
        place = parameters["silence.place"] * (core * body.weight * body.notice[body.stretch]).T
        tables = stretch, np.ascontiguousarray(place), _limbs(footprints, body, parameters)
        return Silence(
            body, tables[0], _even(atlas, footprints, parameters), tables[1], tables[2],
            _arms(atlas, footprints, parameters), (tables[0].sum(axis=0), tables[1].sum(axis=0), tables[2].sum(axis=0)),
            parameters["silence.nothing_felt"], parameters["silence.weak_used"],
        )  # fmt: skip

    def cost(self, skin: Numbers, weak: Numbers) -> Matrix:
        """(N,): for marks on the skin and weak marks, each place once.

        A limb without a weak mark tells more when the person has marked weakness elsewhere, a silent stretch more
        when nothing at all is felt.
        """
        loud, limbs = set(self.body.stretch[skin].tolist()), sorted(set(self.body.limb[weak].tolist()))
        twins = sorted(set(self.body.mirror[sorted(loud)].tolist()) - loud)
        cost = (self.whole[0] - self.stretch[sorted(loud)].sum(axis=0)) * (1.0 if skin.size else self.nothing_felt)
        if twins:
            cost += self.even * self.stretch[twins].sum(axis=0)
        cost += (self.whole[2] - self.limb[limbs].sum(axis=0)) * (self.weak_used if weak.size else 1.0)
        cost += self.whole[1] - self.place[skin].sum(axis=0)
        marked = self.body.arm[skin].any() or self.body.arm[weak].any()
        return np.asarray(cost if marked else cost + self.arms)


def _stretches(footprints: Footprints, body: Body, parameters: Parameters) -> Matrix:
    found = np.zeros((len(body.notice), len(footprints.instances)))
    for stretch, notice in enumerate(body.notice):
        skin = footprints.skin[:, body.stretch == stretch].max(axis=1)
        share = np.where(skin >= LIKELY, 1.0, np.where(skin >= POSSIBLE, parameters["silence.may"], 0.0))
        found[stretch] = parameters["silence.stretch"] * notice * share
    return found


def _ordered(atlas: Atlas, footprints: Footprints, parameters: Parameters) -> Matrix:
    """(N,): patterns that take the longest nerves first can not leave a stretch out on the way."""
    ordered = {rule.site for rule in atlas.site_rules if rule.rule == "length_dependent"}
    return np.array([parameters["silence.ordered"] if i.site in ordered else 1.0 for i in footprints.instances])


def _even(atlas: Atlas, footprints: Footprints, parameters: Parameters) -> Matrix:
    """(N,): what is added to the cost of a silent stretch, as a factor, when only its twin is marked."""
    even = {name for name, site in atlas.sites.items() if site.laterality_rule == "bilateral_symmetric"}
    return np.where([i.site in even for i in footprints.instances], parameters["silence.even"] - 1, 0.0)


def _limbs(footprints: Footprints, body: Body, parameters: Parameters) -> Matrix:
    found = np.zeros((int(max(body.limb)) + 1, len(footprints.instances)))
    for limb in range(len(found)):
        own = footprints.motor[:, body.move_limb == limb]
        motor = own.max(axis=1) if own.size else np.zeros(found.shape[1])
        share = np.where(motor >= LIKELY, 1.0, np.where(motor >= POSSIBLE, parameters["silence.weak_may"], 0.0))
        found[limb] = parameters["silence.weak"] * share
    return found


def _arms(atlas: Atlas, footprints: Footprints, parameters: Parameters) -> Matrix:
    neck = [atlas.sites[instance.site].level == "cervical_cord" for instance in footprints.instances]
    return np.where(neck, parameters["silence.neck_without_arms"], 0.0)

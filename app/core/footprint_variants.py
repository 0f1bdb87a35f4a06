"""Weaker forms of a site, as people tell them: only the far ends, mostly one side, both sides of a one-sided nerve.

Each form is an instance of its own with a price, so that the ranking itself can treat every instance alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from app.core.atlas import Atlas
from app.core.footprint import LIKELY, Footprints, Matrix
from app.core.footprint_cuts import BOTH_SIDES, WIDER, Instance
from app.core.footprint_prices import own_price
from app.core.ranking_parameters import Parameters
from app.core.report import Place, mirrored
from app.core.result import LesionSide
from app.core.rows import Site

ENDS_AT = 1.0
"""Size on the map of the cortex (represented_in) from which a region counts as a far end: hand, foot, mouth."""
GLOVE = "glove"
"""The form of a site that people draw as a whole hand."""


@dataclass(frozen=True)
class Forms:
    """All instances, with the price of each."""

    footprints: Footprints
    price: Matrix


def with_forms(atlas: Atlas, plain: Footprints, parameters: Parameters) -> Forms:
    """The plain footprints, then their weaker forms."""
    noticed = _as_noticed(atlas, plain)
    made = list(_forms(atlas, noticed, parameters))
    rows = [np.stack([form[1][part] for form in made]) for part in range(3)]
    extra = Footprints(tuple(form[0] for form in made), plain.places, plain.movements, *rows)
    price = [own_price(atlas, instance, parameters) for instance in plain.instances]
    return Forms(noticed.plus(extra), np.array([*price, *(form[2] for form in made)]))


Losses = tuple[Matrix, Matrix, Matrix]
Flags = NDArray[np.bool_]
Form = tuple[Instance, Losses, float]


def _as_noticed(atlas: Atlas, plain: Footprints) -> Footprints:
    """Half a cord: the touch that is lost on the side of the site is noticed less than the heat on the other."""
    crossed = {name for name, site in atlas.sites.items() if site.laterality_rule == "crossed_modalities"}
    rows = [n for n, instance in enumerate(plain.instances) if instance.site in crossed]
    touch = plain.touch.copy()
    touch[rows] = np.minimum(touch[rows], np.maximum(plain.pain[rows], 0.45))
    return replace(plain, touch=touch)


def _forms(atlas: Atlas, plain: Footprints, parameters: Parameters) -> Iterator[Form]:
    ends, stretch = _ends(atlas, plain), _stretches(atlas, plain)
    for number, instance in enumerate(plain.instances):
        if instance.variant in ("", WIDER):
            more = parameters[f"price.{WIDER}"] if instance.variant else 0.0
            yield from (
                (form, row, price + more) for form, row, price in _far_ends(plain, number, ends, stretch, parameters)
            )
        if not instance.variant:
            yield from _near(atlas, plain, number, ends, parameters)
            yield from _noticed_only(atlas, plain, number, parameters)
            yield from _trimmed(atlas, plain, number, parameters)
            yield from _higher(plain, number, parameters)
            yield from _glove(atlas, plain, number, parameters)
            yield from _on_sides(atlas, plain, number, parameters)


def _far_ends(
    plain: Footprints, number: int, ends: Flags, stretch: NDArray[np.str_], parameters: Parameters
) -> Iterator[Form]:
    """Only the far ends, as people tell it; or far ends that are taken in part as well."""
    instance, row = plain.instances[number], plain.losses(number)
    if _has_ends(row, ends):
        price = _price_of_ends(row, ends, stretch, parameters)
        yield _named(instance, "ends"), _weakened(row, ~ends, None, parameters["variant.weakened"]), price
    faint = parameters["variant.faint"]
    if _has_faint_ends(row, ends, faint):
        yield _named(instance, "ends_too"), _raised(row, ends, faint), parameters["price.ends_too"]


def _near(atlas: Atlas, plain: Footprints, number: int, ends: Flags, parameters: Parameters) -> Iterator[Form]:
    """A root that is felt near its origin only."""
    instance, row = plain.instances[number], plain.losses(number)
    if atlas.sites[instance.site].level == "root" and _has_ends(row, ends):
        form = _weakened(row, ends, None, parameters["variant.weakened"])
        yield _named(instance, "near"), form, parameters["price.near"]


def _on_sides(atlas: Atlas, plain: Footprints, number: int, parameters: Parameters) -> Iterator[Form]:
    """A two-sided site mostly on one side; a one-sided site on both."""
    instance = plain.instances[number]
    if instance.side == "bilateral":
        yield from _one_side(atlas, plain, instance, plain.losses(number), parameters)
    elif instance.side == "right":
        yield from _both_sides(atlas, plain, number, parameters)


def _named(instance: Instance, variant: str) -> Instance:
    return replace(instance, variant=variant, default=False)


def _noticed_only(atlas: Atlas, plain: Footprints, number: int, parameters: Parameters) -> Iterator[Form]:
    """A site of one form with only the core that sites.csv lists: what people notice first."""
    instance = plain.instances[number]
    site = atlas.sites[instance.site]
    row = plain.losses(number)
    listed = _listed_core(plain, site, instance.side)
    wider = (np.maximum(row[0], row[1]) >= LIKELY) & ~listed
    if site.parameter or not listed.any() or not wider.any():
        return
    form = _weakened(row, wider, None, parameters["variant.weakened"])
    yield _named(instance, "noticed"), form, parameters["price.noticed"]


def _listed_core(plain: Footprints, site: Site, side: LesionSide) -> Flags:
    same, opposite, both = set(site.sens_ipsi_core), set(site.sens_contra_core), set(site.sens_bilat_core)

    def listed(place: Place) -> bool:
        own = place.side in (side, "midline") or side == "bilateral"
        far = place.side != side
        return place.region in both or (own and place.region in same) or (far and place.region in opposite)

    return np.array([listed(place) for place in plain.places])


def _trimmed(atlas: Atlas, plain: Footprints, number: int, parameters: Parameters) -> Iterator[Form]:
    """Without the parts of the body of which the site takes only a little."""
    instance = plain.instances[number]
    row = plain.losses(number)
    core = np.maximum(row[0], row[1]) >= LIKELY
    parts = _stretches(atlas, plain)
    little = {part for part in set(parts[core]) if core[parts == part].mean() <= parameters["variant.little"]}
    edge = core & np.isin(parts, sorted(little))
    if edge.any() and (core & ~edge).any():
        form = _weakened(row, edge, None, parameters["variant.weakened"])
        yield _named(instance, "trimmed"), form, parameters["price.trimmed"]


def _ends(atlas: Atlas, plain: Footprints) -> Flags:
    rows = (e for e in atlas.pathway if e.relation == "represented_in" and e.target_kind == "cortex")
    size = {e.source_id: e.weight for e in rows}
    return np.array([size[place.region] >= ENDS_AT for place in plain.places])


def _has_ends(row: Losses, ends: Flags) -> bool:
    core = np.maximum(row[0], row[1]) >= LIKELY
    return bool(core[ends].any() and core[~ends].any())


def _stretches(atlas: Atlas, plain: Footprints) -> NDArray[np.str_]:
    """Part of the body and side of each place, as text."""
    return np.array([f"{atlas.regions[place.region].body_part} {place.side}" for place in plain.places])


def _price_of_ends(row: Losses, ends: Flags, stretch: NDArray[np.str_], parameters: Parameters) -> float:
    """The more parts of the body are left out, the less likely: a complete lesion is felt all the way."""
    left_out = set(stretch[(np.maximum(row[0], row[1]) >= LIKELY) & ~ends])
    return min(parameters["price.ends_most"], parameters["price.ends_part"] * len(left_out))


def _has_faint_ends(row: Losses, ends: Flags, weak: float) -> bool:
    """True for a site that takes some far ends for sure, and others nearly."""
    skin = np.maximum(row[0], row[1])[ends]
    return bool((skin >= LIKELY).any() and ((skin >= weak - 1e-9) & (skin < LIKELY)).any())


def _raised(row: Losses, ends: Flags, weak: float) -> Losses:
    """The same losses, where far ends that are nearly core are core."""
    touch = np.where(ends & (row[0] >= weak - 1e-9), np.maximum(row[0], LIKELY), row[0])
    return touch, row[1], row[2]


def _weakened(row: Losses, places: Flags, moves: Flags | None, weak: float) -> Losses:
    """The same losses, where those of some places and movements are at most ``weak``."""
    touch, pain = (np.where(places, np.minimum(table, weak), table) for table in row[:2])
    return touch, pain, row[2] if moves is None else np.where(moves, np.minimum(row[2], weak), row[2])


def _one_side(
    atlas: Atlas, plain: Footprints, instance: Instance, row: Losses, parameters: Parameters
) -> Iterator[Form]:
    even = atlas.sites[instance.site].laterality_rule == "bilateral_symmetric"
    price = parameters["price.one_side_even" if even else "price.one_side"]
    for side in BOTH_SIDES:
        far = np.array([place.side == mirrored(side) for place in plain.places])
        moves = np.array([where == mirrored(side) for _, where in plain.movements])
        form = _weakened(row, far, moves, parameters["variant.weakened"])
        yield _named(instance, f"mostly_{side}"), form, price
        dense = parameters.group("price.dense.").get(instance.site)
        if dense is not None:
            yield _named(instance, f"dense_{side}"), _dense(form, ~far, parameters["variant.faint"]), price + dense


def _dense(row: Losses, near: Flags, faint: float) -> Losses:
    """The same losses, where feeling that is lost in part on the near side is lost."""
    touch, pain = (np.where(near & (table >= faint - 1e-9), np.maximum(table, LIKELY), table) for table in row[:2])
    return touch, pain, row[2]


def _both_sides(atlas: Atlas, plain: Footprints, number: int, parameters: Parameters) -> Iterator[Form]:
    """A nerve site on both sides at once, where no rule makes such an instance already."""
    instance = plain.instances[number]
    allowed = any(i.site == instance.site and i.side == "bilateral" for i in plain.instances)
    if atlas.sites[instance.site].level not in ("nerve", "cranial_nerve") or allowed:
        return
    left = plain.find(instance.site, "left", instance.at)
    both = tuple(np.maximum(table[number], table[left]) for table in (plain.touch, plain.pain, plain.motor))
    two_sided = replace(_named(instance, "both"), side="bilateral")
    own = parameters.group("price.both_sides.").get(instance.site, parameters["price.both_sides"])
    yield two_sided, (both[0], both[1], both[2]), own


def _higher(plain: Footprints, number: int, parameters: Parameters) -> Iterator[Form]:
    """A lesion of the nerve bundle so high that the roots which it seldom takes are taken too: strength, or all."""
    instance = plain.instances[number]
    price = parameters.group("price.higher.").get(instance.site)
    if price is None:
        return
    touch, pain, motor = (_raised_from(table[number], parameters["variant.higher"])
                          for table in (plain.touch, plain.pain, plain.motor))  # fmt: skip
    yield _named(instance, "higher_strength"), (plain.touch[number], plain.pain[number], motor), price
    yield _named(instance, "higher"), (touch, pain, motor), price


def _raised_from(lost: Matrix, least: float) -> Matrix:
    return np.where(lost >= least - 1e-9, np.maximum(lost, LIKELY), lost)


def _glove(atlas: Atlas, plain: Footprints, number: int, parameters: Parameters) -> Iterator[Form]:
    """The whole hand (or foot) of which the site takes a part for sure, as many people draw it."""
    instance = plain.instances[number]
    price = parameters.group("price.glove.").get(instance.site)
    if price is None:
        return
    row = plain.losses(number)
    stretch = _stretches(atlas, plain)
    glove = np.isin(stretch, sorted(set(stretch[_ends(atlas, plain) & (np.maximum(row[0], row[1]) >= LIKELY)])))
    touch, pain = (np.where(glove, np.maximum(table, LIKELY), table) for table in row[:2])
    yield _named(instance, GLOVE), (touch, pain, row[2]), price

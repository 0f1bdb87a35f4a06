"""What the shape of an instance costs in the ranking."""

from __future__ import annotations

from app.core.atlas import Atlas
from app.core.footprint_cuts import WIDER, Instance
from app.core.ranking_parameters import Parameters

NAMED = ("strength", "weak_too", "ends", "half", "other_limb", WIDER)
"""Forms with a price of their own: price.<form>."""


def own_price(atlas: Atlas, instance: Instance, parameters: Parameters) -> float:
    """What a plain instance costs by its shape."""
    if "+" in instance.variant:
        return parameters.group("price.joined.").get(instance.site, parameters["price.joined"])
    if instance.variant.startswith("whole"):
        return parameters["price.whole"]
    if instance.variant in NAMED:
        return parameters[f"price.{instance.variant}"]
    nodes = {rule.site for rule in atlas.site_rules if rule.rule in ("multifocal_nerves", "multifocal_cns")}
    if instance.site in nodes:
        return parameters["price.single"]
    one_sided = atlas.sites[instance.site].laterality_rule.startswith("ipsilateral")
    return parameters["price.both_allowed"] if one_sided and instance.side == "bilateral" else 0.0

"""Rules about sites: each has a footprint, folds where it should, and does not argue against itself."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.problems import Problem
from app.core.rows import Cause, Edge, Region, Site, SiteRule
from app.core.rules.draft import Draft

_REGION_LISTS = ("regions_core", "regions_may", "regions_spared")


def every_site_has_a_footprint(draft: Draft) -> Iterator[Problem]:
    """A site that competes has cuts or a footprint rule, never both; a cause_layer has neither."""
    if not draft.sound(Edge, SiteRule):
        return
    cuts = {edge.source_id for edge in draft.rows(Edge) if edge.relation == "cuts"}
    ruled = {rule.site for rule in draft.rows(SiteRule) if rule.rule_role == "footprint"}
    for line, site in draft.lines(Site):
        named, ways = site.lesion_id, (site.lesion_id in cuts) + (site.lesion_id in ruled)
        if site.entity_type == "cause_layer" and ways:
            message = f"{named!r} is a cause_layer and has a footprint of its own (expected none)"
            yield draft.problem(Site, line, "entity_type", message)
        if site.entity_type != "cause_layer" and ways != 1:
            has = "both cuts in pathway.csv and" if ways else "neither cuts in pathway.csv nor"
            yield draft.problem(Site, line, "lesion_id", f"{named!r} has {has} a footprint row in site_rules.csv")


def modifiers_have_cuts(draft: Draft) -> Iterator[Problem]:
    """A modifier changes the footprint of a site with cuts."""
    if not draft.sound(Edge):
        return
    cuts = {edge.source_id for edge in draft.rows(Edge) if edge.relation == "cuts"}
    for line, rule in draft.lines(SiteRule):
        if rule.rule_role == "modifier" and rule.site not in cuts:
            yield draft.problem(SiteRule, line, "rule_role", f"{rule.site!r} has no cuts to modify in pathway.csv")


def causes_fold_into_places(draft: Draft) -> Iterator[Problem]:
    """Every cause_layer names the sites it is shown under, which are places; no other site does."""
    kinds = {site.lesion_id: site.entity_type for site in draft.rows(Site)}
    for line, site in draft.lines(Site):
        if (site.entity_type == "cause_layer") != bool(site.folds_into):
            wanted = "at least one site" if site.entity_type == "cause_layer" else "nothing"
            yield draft.problem(Site, line, "folds_into", f"does not go with {site.entity_type} (expected {wanted})")
        for target in site.folds_into:
            if kinds.get(target) == "cause_layer":
                yield draft.problem(Site, line, "folds_into", f"{target!r} is a cause_layer itself (expected a place)")


def sites_do_not_contradict_themselves(draft: Draft) -> Iterator[Problem]:
    """A region that speaks against a site is not one that the site takes."""
    for line, site in draft.lines(Site):
        taken = {*site.sens_ipsi_core, *site.sens_contra_core, *site.sens_bilat_core}
        taken |= {item.partition(":")[2] for item in site.sens_optional}
        for region in site.regions_argue_against:
            if region in taken:
                message = f"{region!r} speaks against {site.lesion_id!r}, which takes it"
                yield draft.problem(Site, line, "regions_argue_against", message)


def midline_regions_have_no_side(draft: Draft) -> Iterator[Problem]:
    """A midline region is never core on one side: it may only stand in sens_bilat_core or sens_optional."""
    midline = {region.region_id for region in draft.rows(Region) if not region.sided}
    for line, site in draft.lines(Site):
        for column in ("sens_ipsi_core", "sens_contra_core"):
            for region in getattr(site, column):
                if region in midline:
                    message = f"{region!r} lies on the midline (expected in sens_bilat_core)"
                    yield draft.problem(Site, line, column, message)


def parts_are_parts_of_the_body(draft: Draft) -> Iterator[Problem]:
    """`part:` in a rule is followed by a body_part of regions.csv."""
    if not draft.sound(Region):
        return
    parts = {region.body_part for region in draft.rows(Region)}
    for line, rule in draft.lines(SiteRule):
        for column in _REGION_LISTS:
            for item in getattr(rule, column):
                if item.startswith("part:") and item.removeprefix("part:") not in parts:
                    yield draft.problem(SiteRule, line, column, f"{item!r} is no body_part of regions.csv")


def spared_regions_are_not_taken(draft: Draft) -> Iterator[Problem]:
    """No region that a rule spares is one that it takes, also by way of `part:`."""
    parts: dict[str, set[str]] = {}
    for region in draft.rows(Region):
        parts.setdefault(f"part:{region.body_part}", set()).add(region.region_id)
    for line, rule in draft.lines(SiteRule):
        taken = {region for item in (*rule.regions_core, *rule.regions_may) for region in parts.get(item, {item})}
        for spared in rule.regions_spared:
            if parts.get(spared, {spared}) & taken:
                message = f"{spared!r} is also in regions_core or regions_may"
                yield draft.problem(SiteRule, line, "regions_spared", message)


def parameters_can_be_read(draft: Draft) -> Iterator[Problem]:
    """Parameters are name=value, and the nodes they name are in the pathway."""
    if not draft.sound(Edge):
        return
    nodes = {node for edge in draft.rows(Edge) for node in (edge.source_id, edge.target_id)}
    for line, rule in draft.lines(SiteRule):
        for part in rule.parameters.split(";"):
            name, equals, value = part.partition("=")
            if not (name and equals and value):
                yield draft.problem(SiteRule, line, "parameters", f"{part!r} is not read (expected name=value)")
            for node in value.split(",") if name == "nodes" else ():
                if node not in nodes:
                    yield draft.problem(SiteRule, line, "parameters", f"{node!r} is no node of pathway.csv")


def sites_and_causes_agree(draft: Draft) -> Iterator[Problem]:
    """A cause names a site exactly when the site names the cause."""
    if not draft.sound(Site, Cause):
        return
    causes = {cause.cause_id: set(cause.lesion_ids) for cause in draft.rows(Cause)}
    sites = {site.lesion_id: set(site.map_to_causes) for site in draft.rows(Site)}
    for line, site in draft.lines(Site):
        for cause in site.map_to_causes:
            if site.lesion_id not in causes.get(cause, {site.lesion_id}):
                yield draft.problem(Site, line, "map_to_causes", f"{cause!r} does not name this site in causes.csv")
    for line, row in draft.lines(Cause):
        for site_id in row.lesion_ids:
            if row.cause_id not in sites.get(site_id, {row.cause_id}):
                yield draft.problem(Cause, line, "lesion_ids", f"{site_id!r} does not name this cause in sites.csv")

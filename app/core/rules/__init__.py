"""Checks across tables: a plain list of small rules. Each yields every problem it finds; none stops the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.core.problems import Problem
from app.core.rules import advice, cuts, lesions, maps, questions, references, sites, skin, spine, ways
from app.core.rules.draft import Draft, Rule
from app.core.sheets import Sheet

RULES: tuple[Rule, ...] = (
    references.ids_exist,
    references.prefixes_are_there,
    references.sources_are_used,
    references.retired_ids_are_gone,
    skin.levels_are_those_weighted,
    skin.weights_agree_with_pathway,
    skin.level_regions_agree,
    skin.points_agree,
    skin.points_lie_on_their_level,
    skin.every_region_is_covered,
    skin.lengths_rise,
    skin.weakness_is_said_or_not,
    skin.groups_have_names_of_their_own,
    maps.maps_name_levels_or_none,
    maps.studies_are_about_their_part,
    spine.levels_are_complete,
    spine.segments_agree,
    spine.ranges_hold_their_main_level,
    spine.movements_agree,
    spine.key_muscles_test_their_level,
    spine.reflexes_agree,
    spine.roots_agree_with_pathway,
    ways.ends_exist,
    ways.relations_join_their_kinds,
    ways.nodes_have_one_kind,
    ways.no_way_breaks_off,
    ways.no_way_turns_back,
    ways.nerves_have_roots,
    ways.territories_agree,
    ways.plexus_roots_agree,
    cuts.shares_are_cut,
    cuts.gates_name_what_is_there,
    cuts.templates_have_a_range,
    lesions.arcs_run_through_nodes,
    lesions.shapes_can_be_cut,
    lesions.syndromes_can_be_read,
    sites.every_site_has_a_footprint,
    sites.modifiers_have_cuts,
    sites.causes_fold_into_places,
    sites.sites_do_not_contradict_themselves,
    sites.midline_regions_have_no_side,
    sites.parts_are_parts_of_the_body,
    sites.spared_regions_are_not_taken,
    sites.parameters_can_be_read,
    sites.sites_and_causes_agree,
    questions.terms_mean_something,
    questions.conditions_are_whole,
    questions.every_flag_trips_on_yes,
    questions.every_pattern_can_match,
    questions.calming_terms_mean_something,
    questions.sets_have_names_of_their_own,
    advice.helps_are_for_something,
    advice.items_are_answered,
)


def broken_rules(sheets: Iterable[Sheet]) -> Iterator[Problem]:
    """Every problem between the tables; a rule that compares whole tables waits until their own lines are sound."""
    draft = Draft({sheet.model.TABLE: sheet for sheet in sheets})
    for rule in RULES:
        yield from rule(draft)

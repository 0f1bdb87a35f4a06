"""Each rule between tables, shown by one broken row and the exact message that it gives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.core.rules import RULES

CASES = [json.loads(line) for line in Path(__file__).with_name("broken_rows.jsonl").read_text("utf-8").splitlines()]
"""A case a line: the rule, the row of a table that is broken and how, the message (with {names} of what may move)."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['rule']}-{case['table']}")
def test_a_broken_row_is_said_exactly(copy, atlas, case):
    """The message names the cell and what the rule expected."""
    thumb = dict(atlas.regions["thumb_front"].dermatome_weights)
    line = copy.set(case["table"], case["row"], **case["cells"])
    said = case["message"].format(
        **{name: list(atlas.regions).index(name) + 2 for name in ("thumb_front",)},
        carpal_tunnel=list(atlas.sites).index("carpal_tunnel") + 2,
        speech=list(atlas.red_flags).index("speech") + 2,
        thumb_c6=f"{thumb['C6']:.2f}",
        joined=_first_moves(atlas),
        calf_levels=_sural_levels(atlas),
        segment="{segment}",
    )

    assert (
        f"data/{said}" if ".csv:" in said.split(" ")[0] else f"data/{case['table']}.csv:{line}:{said}"
    ) in copy.problems()


def _first_moves(atlas):
    edge = next(edge for edge in atlas.pathway if edge.relation == "moves")
    return f"{edge.source_kind}>{edge.target_kind}"


def _sural_levels(atlas):
    edge = next(edge for edge in atlas.pathway if edge.relation == "core" and edge.target_id == "sural")
    weights = dict(atlas.regions[edge.source_id].dermatome_weights)
    return ", ".join(level for level in atlas.levels if level in weights)


def test_a_region_without_length_or_movement_is_named(copy, atlas):
    """Every region needs a row in both tables."""
    line = list(atlas.regions).index("calf") + 2
    copy.drop("fibre_length", region_id="calf")
    copy.drop("weak_to_movement", region_id="calf")

    assert [
        f"data/regions.csv:{line}:region_id: 'calf' has no row in fibre_length.csv",
        f"data/regions.csv:{line}:region_id: 'calf' has no row in weak_to_movement.csv",
    ] == copy.problems()


def test_a_level_without_a_row_is_named(copy):
    """The chain of levels has no gap."""
    copy.drop("levels", level="Co1")

    assert ["data/levels.csv:level: Co1 has no row"] == copy.problems()


def test_a_pattern_without_a_rule_is_named(copy, atlas):
    """A pattern that can never match is a mistake."""
    line = list(atlas.ask_first).index("saddle_both") + 2
    copy.drop("ask_first_rules", pattern_id="saddle_both")

    wanted = f"data/ask_first.csv:{line}:pattern_id: 'saddle_both' has no row in ask_first_rules.csv"
    assert [wanted] == copy.problems()


def test_a_node_of_two_kinds_is_named(copy):
    """The same name may not stand for a tract here and a root there."""
    entering = {"relation": "enters", "source_id": "C6_root"}
    line = copy.add("pathway", entering, source_kind="tract", target_id="C7_segment")

    assert f"data/pathway.csv:{line}:source_kind: 'C6_root' is a tract here and a root above" in copy.problems()


def test_a_nerve_that_does_not_list_its_region_is_named(copy, atlas):
    """nerves.csv and pathway.csv tell the same territory."""
    line = list(atlas.regions).index("heel") + 2
    copy.set("nerves", {"nerve_id": "medial_calcaneal"}, sensory_core_regions="", sensory_partial_regions="")

    wanted = f"data/regions.csv:{line}:region_id: 'medial_calcaneal' does not list 'heel' as core in nerves.csv"
    assert [wanted] == copy.problems()


def test_a_retired_id_that_lives_on_or_leads_nowhere_is_named(copy):
    """A withdrawn id is gone, and its replacement is there."""
    copy.write("retired", "retired_id,table,replacement,note\ncalf,regions,shin,gone\nold_shin,regions,calf,gone\n")

    assert [
        "data/retired.csv:2:retired_id: 'calf' is still in regions.csv",
        "data/retired.csv:2:replacement: 'shin' names nothing in regions.csv",
    ] == copy.problems()


def test_every_rule_is_shown_here():
    """A new rule comes with a broken row."""
    elsewhere = {"every_region_is_covered", "nodes_have_one_kind", "retired_ids_are_gone"}

    assert {rule.__name__ for rule in RULES} == {case["rule"] for case in CASES} | elsewhere

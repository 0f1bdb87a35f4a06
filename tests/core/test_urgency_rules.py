"""How clauses are read: each term kind and side rule, on small rule tables made for the test."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.report import Report, mark
from app.core.rows import FlagTrigger
from app.core.urgency import UrgencyRules
from tests import real

ATLAS = real.atlas()
LEFT_HAND = mark("palm_radial", "left", "numb")
RIGHT_HAND = mark("palm_radial", "right", "numb")
RIGHT_LEG = mark("calf", "right", "numb")
LEFT_LEG = mark("calf", "left", "numb")
NECK = mark("spine_neck", "midline", "pain")


def row(term_kind, term, feels="", side_rule="", *, clause=1, comparison="", level=""):
    """A row of flag_triggers.csv for the flag `band`."""
    return FlagTrigger.model_validate(
        {
            "flag_id": "band",
            "clause": str(clause),
            "term_kind": term_kind,
            "term": term,
            "feels": feels,
            "side_rule": side_rule,
            "comparison": comparison,
            "level": level,
            "note": "",
        }
    )


def trips(rows, *marks, yes=()):
    """Whether the flag trips when these rows are all its rules."""
    rules = UrgencyRules.build(replace(ATLAS, flag_triggers=tuple(rows)))
    return rules.assess(Report(marks, frozenset(yes))).flags == ("band",)


@pytest.mark.parametrize(
    ("side_rule", "marks", "expected"),
    [
        ("any", [LEFT_HAND], True),
        ("any", [RIGHT_LEG], False),
        ("both", [LEFT_HAND], False),
        ("both", [LEFT_HAND, RIGHT_HAND], True),
        ("one_only", [RIGHT_HAND], True),
        ("one_only", [LEFT_HAND, RIGHT_HAND], False),
        ("same", [RIGHT_HAND], True),
    ],
)
def test_a_side_rule_says_where_the_marks_must_lie(side_rule, marks, expected):
    """A numb hand on one or both sides against each side rule."""
    assert expected is trips([row("mark_group", "hand", "numb", side_rule)], *marks)


@pytest.mark.parametrize("side_rule", ["any", "both"])
def test_a_midline_mark_lies_on_both_sides(side_rule):
    """The spine counts as left and as right."""
    assert trips([row("mark", "spine_neck", "pain", side_rule)], NECK)


def test_a_midline_mark_is_never_on_one_side_only():
    """The spine does not meet one_only."""
    assert not trips([row("side_pattern", "spine_neck", "pain", "one_only")], NECK)


def test_same_and_opposite_share_one_side():
    """Hand and leg of one side meet `same`; hand and the other leg meet `opposite`; both ways round."""
    same = [row("mark_group", "hand", "numb", "same"), row("mark_group", "whole_leg", "numb", "same")]
    opposite = [same[0], row("mark_group", "whole_leg", "numb", "opposite")]

    assert trips(same, RIGHT_HAND, RIGHT_LEG)
    assert not trips(same, LEFT_HAND, RIGHT_LEG)
    assert trips(opposite, LEFT_HAND, RIGHT_LEG)
    assert not trips(opposite, RIGHT_HAND, RIGHT_LEG)


def test_two_one_sided_terms_must_be_one_sided_on_the_same_side():
    """one_only binds the side of the clause."""
    rows = [row("side_pattern", "hand", "numb", "one_only"), row("side_pattern", "whole_leg", "numb", "one_only")]

    assert trips(rows, RIGHT_HAND, RIGHT_LEG)
    assert not trips(rows, LEFT_HAND, RIGHT_LEG)


def test_crossed_needs_one_term_on_each_side_only():
    """Hand left and leg right cross; a second leg undoes it."""
    rows = [row("side_pattern", "hand/whole_leg", "numb", "crossed")]

    assert trips(rows, LEFT_HAND, RIGHT_LEG)
    assert trips(rows, RIGHT_HAND, LEFT_LEG)
    assert not trips(rows, RIGHT_HAND, RIGHT_LEG)
    assert not trips(rows, LEFT_HAND, RIGHT_LEG, LEFT_LEG)


def test_a_count_counts_pairs_of_term_and_side():
    """Two hands are two pairs, hand and leg of one side are two on that side."""
    anywhere = [row("count", "whole_arm|whole_leg", "numb", "any", comparison=">=2")]
    one_side = [row("count", "whole_arm|whole_leg", "numb", "same", comparison=">=2")]

    assert trips(anywhere, LEFT_HAND, RIGHT_HAND)
    assert not trips(anywhere, LEFT_HAND)
    assert trips(one_side, RIGHT_HAND, RIGHT_LEG)
    assert not trips(one_side, LEFT_HAND, RIGHT_HAND)


def test_not_mark_excuses_only_what_it_names():
    """A mark that is excluded on the opposite side undoes the clause, on the same side it does not."""
    rows = [row("mark_group", "hand", "numb", "same"), row("not_mark", "whole_leg", "numb", "opposite")]

    assert trips(rows, RIGHT_HAND, RIGHT_LEG)
    assert not trips(rows, RIGHT_HAND, LEFT_LEG)


@pytest.mark.parametrize(
    ("yes", "expected"),
    [
        (["fever"], True),
        (["headache"], False),
        (["headache", "onset_sudden"], True),
        (["headache", "onset_hours_days"], True),
        (["onset_sudden"], False),
    ],
)
def test_and_binds_tighter_than_or_and_a_set_is_any_of_its_findings(yes, expected):
    """`fever|headache&set_acute`: fever, or headache with an acute onset."""
    assert expected is trips([row("finding", "fever|headache&set_acute")], yes=yes)


def test_an_unanswered_exclusion_excuses_nothing():
    """A not_finding row holds until its finding is said."""
    rows = [row("mark_group", "hand", "numb", "any"), row("not_finding", "onset_months_years")]

    assert trips(rows, LEFT_HAND)
    assert not trips(rows, LEFT_HAND, yes=["onset_months_years"])


def test_the_feelings_of_a_row_count_and_no_others():
    """A painful hand does not meet a row about numb or weak hands."""
    rows = [row("mark_group", "hand", "numb|weak", "any")]

    assert trips(rows, mark("palm_radial", "left", "pain", "weak"))
    assert not trips(rows, mark("palm_radial", "left", "pain", "tingling"))


def test_the_highest_of_the_clauses_met_decides():
    """A flag that trips softly in one clause and hard in another counts hard; flags alone set the level."""
    soft = row("mark_group", "hand", "numb", "any", clause=1, level="soon")
    hard = row("finding", "fever", clause=2)
    rules = UrgencyRules.build(replace(ATLAS, flag_triggers=(soft, hard), ask_first={}, ask_first_rules=()))

    assert "soon" == rules.assess(Report((LEFT_HAND,))).level
    assert "emergency_now" == rules.assess(Report((LEFT_HAND,), frozenset({"fever"}))).level


def test_the_rules_come_from_the_tables():
    """Without the rows about the saddle, a numb saddle trips nothing: no rule is written in code."""
    rows = tuple(trigger for trigger in ATLAS.flag_triggers if trigger.flag_id != "saddle_numb")
    rules = UrgencyRules.build(replace(ATLAS, flag_triggers=rows, ask_first={}, ask_first_rules=()))

    assert "routine" == rules.assess(Report((mark("saddle", "left", "numb"),))).level


def test_an_empty_report_is_routine_and_asks_nothing():
    """Nothing marked and nothing said: no flag, no pattern, no question."""
    urgency = UrgencyRules.build(ATLAS).assess(Report())

    assert ("routine", (), (), ()) == (urgency.level, urgency.flags, urgency.patterns, urgency.ask)


def test_all_questions_answered_no_calm_a_pattern():
    """Two painful legs are seen soon until the three questions about them are answered with no."""
    rules = UrgencyRules.build(ATLAS)
    marks = tuple(mark(region, side, "pain") for region in ("thigh_back", "calf") for side in ("left", "right"))
    asked = frozenset(f"flag:{flag}" for flag in ("both_legs_pain", "saddle_numb", "bladder"))

    assert ["soon", "soon", "routine"] == [
        rules.assess(Report(marks, no=refused)).level for refused in (frozenset(), asked - {"flag:bladder"}, asked)
    ]


def test_a_yes_wins_over_a_no_to_the_same_question():
    """Answered both ways, a question counts as answered with yes: it does not calm the pattern."""
    rules = UrgencyRules.build(ATLAS)
    marks = tuple(mark(region, side, "pain") for region in ("thigh_back", "calf") for side in ("left", "right"))
    asked = frozenset(f"flag:{flag}" for flag in ("both_legs_pain", "saddle_numb", "bladder"))
    both_ways = rules.assess(Report(marks, frozenset({"flag:bladder"}), asked))

    assert both_ways.patterns
    assert rules.assess(Report(marks, frozenset({"flag:bladder"}), asked - {"flag:bladder"})) == both_ways

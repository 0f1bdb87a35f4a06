"""What must hold for any report at all: yes never calms, no never alarms, sides and order do not matter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.report import FEELINGS, Mark, Place, Report, mark
from app.core.urgency import QUESTIONS_SHOWN, RANK, UrgencyRules, assess
from tests import real

ATLAS = real.atlas()
RULES = UrgencyRules.build(ATLAS)
FLAGS = tuple(ATLAS.red_flags)
SIDED = {True: ("left", "right"), False: ("midline",)}
PLACES = [Place(row.region_id, side) for row in ATLAS.regions.values() for side in SIDED[row.sided]]
FEELS = st.sets(st.sampled_from(FEELINGS), min_size=1).map(lambda felt: tuple(f for f in FEELINGS if f in felt))
MARKS = st.dictionaries(st.sampled_from(PLACES), FEELS, max_size=25).map(
    lambda marks: tuple(Mark(place, feels) for place, feels in marks.items())
)
FINDINGS = st.frozensets(st.sampled_from(tuple(ATLAS.findings)), max_size=8)
REPORTS = st.builds(Report, MARKS, FINDINGS, FINDINGS)


@given(REPORTS, st.sampled_from(FLAGS))
def test_a_yes_to_a_red_flag_never_lowers_the_level(report, flag):
    """Whatever else is said, a yes trips the flag, and the level is at least what it was and what the flag says."""
    before = RULES.assess(report)
    after = RULES.assess(replace(report, yes=report.yes | {f"flag:{flag}"}))

    assert flag in after.flags
    assert RANK[after.level] >= max(RANK[before.level], RANK[ATLAS.red_flags[flag].urgency])


@pytest.mark.parametrize("flag", FLAGS)
def test_a_yes_alone_trips_the_flag(flag):
    """A plain yes with nothing else marked or said trips the flag, and no other, at its own level."""
    urgency = RULES.assess(Report(yes=frozenset({f"flag:{flag}"})))

    assert ((flag,), ATLAS.red_flags[flag].urgency) == (urgency.flags, urgency.level)


@given(REPORTS, st.frozensets(st.sampled_from([*ATLAS.findings, *(f"flag:{flag}" for flag in FLAGS)])))
def test_a_no_trips_nothing_and_raises_nothing(report, refused):
    """Answering no, to any number of questions, leaves the flags as they were and never raises the level."""
    before = RULES.assess(report)
    after = RULES.assess(replace(report, no=report.no | refused))

    assert before.flags == after.flags
    assert RANK[after.level] <= RANK[before.level]


@given(REPORTS)
def test_mirrored_reports_are_equally_urgent(report):
    """Left and right exchanged, nothing changes."""
    assert RULES.assess(report) == RULES.assess(report.mirror())


@given(REPORTS, st.randoms())
def test_the_order_of_marks_does_not_matter(report, random):
    """Marks in any order give the same answer."""
    marks = list(report.marks)
    random.shuffle(marks)

    assert RULES.assess(report) == RULES.assess(replace(report, marks=tuple(marks)))


@given(REPORTS)
def test_questions_are_few_new_and_about_flags(report):
    """At most three questions, each once, each about a flag that was not answered."""
    ask = RULES.assess(report).ask

    assert len(set(ask)) == len(ask) <= QUESTIONS_SHOWN
    assert set() == {f"flag:{flag}" for flag in ask} & (report.yes | report.no)
    assert set(ask) <= set(FLAGS)


@given(REPORTS)
def test_flags_stand_worst_first(report):
    """The first flag is of the level shown, unless a pattern of marks is the more pressing."""
    urgency = RULES.assess(report)
    ranks = [RANK[level] for level in map(RULES.levels(report).__getitem__, urgency.flags)]

    assert sorted(ranks, reverse=True) == ranks
    assert RANK[urgency.level] >= max(ranks, default=0)


@given(st.sampled_from([place for place in PLACES if place.side != "midline"]), st.sampled_from(FEELINGS))
def test_one_mark_with_nothing_said_is_an_emergency_only_in_the_saddle(place, feeling):
    """A single mark by itself never calls the emergency number, but for a numb or tingling saddle."""
    urgency = RULES.assess(Report((mark(place.region, place.side, feeling),)))
    saddle = place.region in ATLAS.region_groups["saddle_area"].region_ids and feeling in ("numb", "tingling")

    assert saddle == (urgency.level == "emergency_now")


def test_one_report_needs_no_set_of_rules():
    """``assess`` builds the rules itself and gives the same answer."""
    report = Report((mark("saddle", "left", "numb"),))

    assert RULES.assess(report) == assess(ATLAS, report)

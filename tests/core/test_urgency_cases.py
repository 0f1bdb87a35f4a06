"""Every case of flag_cases.csv (the reference) and flag_cases_more.csv (ours, with a reason each).

The level must be the one expected, the expected flags must trip, those of ``must_not_flags`` must not, and the first
questions must be the ones given (where the case gives them).
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from app.core.report import Report, mark
from app.core.urgency import UrgencyRules
from tests import real

HERE = Path(__file__).parent
ATLAS = real.atlas()
RULES = UrgencyRules.build(ATLAS)


def read_cases(name):
    """The rows of a case file as dicts of text."""
    with (HERE / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


REFERENCE = read_cases("flag_cases.csv")
OWN = read_cases("flag_cases_more.csv")


def listed(text):
    """A pipe list as a tuple."""
    return tuple(part for part in text.split("|") if part)


def report_of(case):
    """The report of a case: ``region:side:feeling`` marks, yes and no."""
    feels = {}
    for text in listed(case["marks"]):
        region, side, feeling = text.split(":")
        feels.setdefault((region, side), []).append(feeling)
    marks = tuple(mark(*place, *felt) for place, felt in feels.items())
    return Report(marks, frozenset(listed(case["yes"])), frozenset(listed(case["no"])))


def forbidden(case, flags):
    """The flags that tripped although the case says that they must not."""
    named = listed(case["must_not_flags"])
    return set(flags) if named == ("any",) else set(flags) & set(named)


@pytest.mark.parametrize("case", REFERENCE + OWN, ids=lambda case: case["case_id"])
def test_a_case_gets_its_level_its_flags_and_no_others(case):
    """Level and flags are as the case says."""
    urgency = RULES.assess(report_of(case))

    assert (case["expected_level"], set(), set()) == (
        urgency.level,
        set(listed(case["expected_flags"])) - set(urgency.flags),
        forbidden(case, urgency.flags),
    )


@pytest.mark.parametrize("case", REFERENCE, ids=lambda case: case["case_id"])
def test_a_case_asks_its_first_questions(case):
    """The deciding questions come in the order of the reference."""
    assert listed(case["asked_first"]) == RULES.assess(report_of(case)).ask


@pytest.mark.parametrize("case", [case for case in OWN if case["asked_first"]], ids=lambda case: case["case_id"])
def test_a_case_of_our_own_asks_first_what_it_names(case):
    """The questions that a case names come before all others."""
    named = listed(case["asked_first"])

    assert named == RULES.assess(report_of(case)).ask[: len(named)]


@pytest.mark.parametrize("case", REFERENCE + OWN, ids=lambda case: case["case_id"])
def test_a_mirrored_case_is_the_same(case):
    """Left and right exchanged: same level, flags, patterns and questions."""
    report = report_of(case)

    assert RULES.assess(report) == RULES.assess(report.mirror())


def test_every_case_can_be_read():
    """Ids, regions, findings and sources of all cases exist, ids never repeat, and our cases say why."""
    cases = REFERENCE + OWN
    answers = {*ATLAS.findings, *(f"flag:{flag}" for flag in ATLAS.red_flags)}
    regions = {text.split(":")[0] for case in cases for text in listed(case["marks"])}
    given = {answer for case in cases for answer in (*listed(case["yes"]), *listed(case["no"]))}

    assert len(cases) == len({case["case_id"] for case in cases})
    assert set() == regions - set(ATLAS.regions)
    assert set() == given - answers
    assert set() == {key for case in cases for key in listed(case["source_keys"])} - {"expert", *ATLAS.sources}
    assert [] == [case["case_id"] for case in OWN if not case["why"] or not case["source_keys"]]


def test_the_case_files_are_as_large_as_promised():
    """All 357 cases of the reference, and at least 60 of our own."""
    assert 357 == len(REFERENCE)
    assert len(OWN) >= 60


def test_every_flag_trips_in_some_case_and_rests_in_another():
    """No red flag is untested: each trips by a plain yes, by marks or findings, or both."""
    seen = {flag for case in REFERENCE + OWN for flag in RULES.assess(report_of(case)).flags}

    assert set(ATLAS.red_flags) == seen

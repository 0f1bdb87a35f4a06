"""The next best question: it tells the leading sites apart, is new, and is the same every time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.questions import best_questions, information
from app.core.report import Report
from app.core.result import Answer, Candidate, Reason, Shared, Urgency
from tests import real

ATLAS = real.atlas()
SITES = tuple(site for site in ATLAS.sites if any(row.lesion_id == site for row in ATLAS.finding_weights))
EMPTY = Answer(Report(), "one_site", Urgency("routine"), Shared("empty", Reason("empty")), (), (), (), ())


def candidate(site, fit=0.5, side="right"):
    """A candidate of which only site and fit matter."""
    return Candidate(site, side, None, fit, (), (), (), (), ())


def answer(*sites, yes=(), no=()):
    """An answer with these sites leading, equally well, and these findings given."""
    report = Report((), frozenset(yes), frozenset(no))
    return replace(EMPTY, report=report, sites=tuple(candidate(site) for site in sites))


ANSWERS = st.builds(
    lambda sites, yes, no: answer(*sites, yes=yes, no=no),
    st.lists(st.sampled_from(SITES), min_size=2, max_size=6, unique=True),
    st.frozensets(st.sampled_from(tuple(ATLAS.findings)), max_size=10),
    st.frozensets(st.sampled_from(tuple(ATLAS.findings)), max_size=10),
)


def test_carpal_tunnel_and_neck_root_are_told_apart_by_hand_and_neck():
    """Between the median nerve at the wrist and the C6 root the questions are about the hand, the night or the neck."""
    telling = {row.finding_id for row in ATLAS.finding_weights if row.lesion_id in ("carpal_tunnel", "root_c6")}
    questions = best_questions(ATLAS, answer("carpal_tunnel", "root_c6"))

    assert 3 == len(questions)
    assert {question.finding for question in questions} <= telling
    assert {question.favours for question in questions} == {("carpal_tunnel",), ("root_c6",)}


@pytest.mark.parametrize("sites", [(), ("root_c6",), ("root_c6", "root_c6")])
def test_with_nothing_to_tell_apart_nothing_is_asked(sites):
    """No candidate, one, or the same site on two sides: no question."""
    assert () == best_questions(ATLAS, answer(*sites))


@given(ANSWERS, st.integers(0, 6))
def test_questions_are_open_few_and_the_most_telling_first(given_answer, limit):
    """No more than asked for, each once, none answered before, and each worth asking."""
    questions = best_questions(ATLAS, given_answer, limit)
    asked = [question.finding for question in questions]
    report = given_answer.report

    assert len(set(asked)) == len(asked) <= limit
    assert set() == set(asked) & (report.yes | report.no)
    assert all(question.information > 0 and question.favours for question in questions)
    assert all(set(q.favours) <= {c.site for c in given_answer.sites[:5]} for q in questions)


@given(ANSWERS)
def test_the_same_answer_gets_the_same_questions(given_answer):
    """Asked twice, the questions are the same; a shorter list is the start of a longer one."""
    three = best_questions(ATLAS, given_answer)

    assert three == best_questions(ATLAS, given_answer)
    assert three[:1] == best_questions(ATLAS, given_answer, 1)


@given(ANSWERS)
def test_the_onset_is_asked_once(given_answer):
    """How it began is one question: never two of its answers, and none when one was given."""
    onsets = [q.finding for q in best_questions(ATLAS, given_answer, 6) if ATLAS.findings[q.finding].kind == "onset"]
    known = any(ATLAS.findings[finding].kind == "onset" for finding in given_answer.report.yes)

    assert len(onsets) <= (0 if known else 1)


def test_the_questions_come_from_the_table():
    """Without the weights of the two sites there is nothing to ask."""
    rows = tuple(row for row in ATLAS.finding_weights if row.lesion_id not in ("carpal_tunnel", "root_c6"))

    assert () == best_questions(replace(ATLAS, finding_weights=rows), answer("carpal_tunnel", "root_c6"))


@given(
    st.lists(st.floats(0.01, 1), min_size=3, max_size=3),
    st.lists(st.floats(0.01, 0.99), min_size=3, max_size=3),
)
def test_information_is_never_negative_nor_more_than_one_answer_can_tell(weights, chances):
    """Between nothing and the natural logarithm of 2 (a yes or a no)."""
    share = np.array([weights]) / sum(weights)
    told = information(share, np.array([chances]))[0]

    assert -1e-12 <= told <= np.log(2) + 1e-12


def test_information_is_nothing_when_all_say_yes_alike():
    """A question that every site answers alike tells nothing; one that splits two sites tells all."""
    even = np.array([[0.5, 0.5]])

    assert pytest.approx(0, abs=1e-12) == information(even, np.array([[0.3, 0.3]]))[0]
    assert pytest.approx(np.log(2), abs=1e-6) == information(even, np.array([[1 - 1e-12, 1e-12]]))[0]


def test_a_yes_speaks_for_the_site_whose_people_say_it_more():
    """Of two sites the one with the larger weight is named."""
    weights = {(row.finding_id, row.lesion_id): row.log_lr for row in ATLAS.finding_weights}
    for question in best_questions(ATLAS, answer("carpal_tunnel", "root_c6")):
        said = {site: weights.get((question.finding, site), 0.0) for site in ("carpal_tunnel", "root_c6")}

        assert (max(said, key=said.__getitem__),) == question.favours

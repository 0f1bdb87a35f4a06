"""The terms of the ranking one by one: what each adds or takes, and when."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.core.pairs import _answers
from app.core.ranking_answers import Answers
from app.core.ranking_parameters import Parameters
from app.core.report import Report, mark
from tests import real
from tools.vignettes.cases import read_cases

ATLAS = real.atlas()
ENGINE = real.engine()


def one(side, regions, *feels):
    """Regions on one side."""
    return tuple(mark(region, side, *feels) for region in regions)


@pytest.mark.parametrize(
    ("region", "feel", "first"),
    [
        ("palm_ulnar", "pain", "ulnar_elbow"),
        ("finger_little_front", "pain", "ulnar_elbow"),
        ("forearm_volar", "numb", "musculocutaneous_nerve"),
    ],
)
def test_a_place_to_which_a_site_only_spreads_does_not_make_it_first(region, feel, first):
    """People with a carpal tunnel also tell these places, but never these alone."""
    ranking = ENGINE.ranking
    for side in ("left", "right"):
        best = ranking.best_rows(ranking.score(Report((mark(region, side, feel),))))[0]

        assert first == ranking.answers.sites[ranking.site[best]]
        assert ranking.footprints.instances[best].side == side


def test_a_mark_is_explained_when_all_that_is_felt_there_is():
    """A nerve of the skin explains a numb thigh, and not one that is numb and weak."""
    ranking = ENGINE.ranking
    row = ranking.footprints.find("meralgia", "right")
    for feels, expected in ((("numb",), [True]), (("numb", "weak"), [False])):
        scores = ranking.score(Report((mark("thigh_outer", "right", *feels),)))

        assert expected == ranking.explained(scores, [row]).tolist()


def test_many_answers_together_have_a_limit():
    """However many answers are given, where it is felt still counts."""
    answers = ENGINE.ranking.answers
    most = ENGINE.ranking.parameters["answer.most"]
    parts = answers.parts(Report((), frozenset(ATLAS.findings)))

    assert abs(parts.sum(axis=0)).max() > most
    assert most == abs(answers.total(parts)).max()


def test_an_answer_that_suits_both_sources_counts_once():
    """Of two sources together an answer is worth what it is for the one that it suits better."""
    ranking = ENGINE.ranking
    scores = ranking.score(Report(one("right", ("thumb_front", "heel"), "numb"), frozenset({"onset_months_years"})))
    rows = ranking.best_rows(scores)
    a, b = rows[:-1], rows[1:]
    own, other = (ranking.answers.total(scores.answers)[ranking.site[row]] for row in (a, b))

    assert ((own > 0) & (other > 0)).any()
    np.testing.assert_array_equal(np.maximum(own, other), _answers(ranking, scores, a, b))


def tuned(**changes):
    """The engine with other numbers in its table of parameters."""
    values = {**ENGINE.ranking.parameters.values, **{name.replace("__", "."): n for name, n in changes.items()}}
    return replace(ENGINE, ranking=replace(ENGINE.ranking, parameters=Parameters(values)))


def test_two_sources_are_told_only_when_they_are_clearly_better_than_one():
    """With a margin that nothing reaches, even a hand and the opposite foot have one source or none."""
    marks = (*one("right", ("thumb_front", "finger_index_front", "finger_middle_front"), "tingling"),
             *one("left", ("foot_top", "toe_big", "shin_outer"), "numb"))  # fmt: skip
    report = Report(marks, frozenset({"relief_shaking_the_hand", "back_pain"}))

    assert "two_sites" == ENGINE.explain(report).verdict
    assert "two_sites" != tuned(pair__margin=1000.0).explain(report).verdict


def test_only_common_sources_are_told_as_a_plain_pair():
    """Two roots that explain a wide sock are told beside the one; if they were rare they would only be listed."""
    report = next(case.report for case in read_cases() if case.id == "s1_wide_sock")
    pairs = [{one.site for one in pair.sites} for pair in ENGINE.explain(report).pairs if pair.plain]

    assert {"root_l5", "root_s1"} in pairs
    assert [] == [pair for pair in tuned(pair__common_tier=0.0).explain(report).pairs if pair.plain]


def test_a_weight_of_a_row_that_does_not_compete_counts_for_no_site():
    """A cause has no column of its own, and lends its answers to nobody."""
    own = ENGINE.ranking.answers
    more = ATLAS.finding_weights[0].model_copy(update={"lesion_id": "sciatica"})
    answers = Answers.build(replace(ATLAS, finding_weights=(*ATLAS.finding_weights, more)), ENGINE.ranking.parameters)

    assert "sciatica" not in own.sites
    np.testing.assert_array_equal(own.ratio, answers.ratio)


def test_a_place_on_one_side_alone_speaks_against_a_pattern_that_is_even():
    """What is even by nature pays for the silent twin of a marked stretch, and for nothing when both are marked."""
    ranking = ENGINE.ranking
    silence, none = ranking.tables.silence, np.array([], dtype=np.intp)
    blind = replace(silence, even=np.zeros_like(silence.even))
    foot = {side: [n for n, place in enumerate(ranking.footprints.places) if place == ("sole_outer", side)]
            for side in ("left", "right")}  # fmt: skip
    for sides, pays in ((("left",), True), (("right",), True), (("left", "right"), False)):
        skin = np.array([n for side in sides for n in foot[side]], dtype=np.intp)
        more = silence.cost(skin, none) - blind.cost(skin, none)
        lopsided = more[ranking.footprints.find("gbs", "bilateral")]

        assert (pays, pays) == (bool(lopsided > 0), bool((more > 0).any()))
        assert 0 == more[silence.even == 0].max()


def test_a_site_that_may_lie_on_either_side_is_shown_on_both():
    """Pain on the spine has no side: a root of either side fits alike, and neither is preferred."""
    found = {one.site: one.side for one in ENGINE.explain(Report((mark("spine_low", "midline", "pain"),))).sites}

    assert "bilateral" == found["root_l5"]

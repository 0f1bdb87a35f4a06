"""One call, everything the pages show."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from app.core.report import Report, mark
from tests import real
from tools.vignettes.cases import read_cases

ATLAS = real.atlas()
ENGINE = real.engine()
WRIST = (mark("thumb_front", "right", "numb"), mark("finger_index_front", "right", "numb"))
THUMB = Report(WRIST, frozenset({"relief_shaking_the_hand"}), frozenset({"neck_pain"}))


def lead(report=THUMB, site=None):
    """The first candidate, or the one of a site."""
    found = ENGINE.explain(report, 10).sites
    return next(c for c in found if site in (None, c.site))


def test_no_marks_have_an_empty_answer():
    """Nothing is said about nothing."""
    answer = ENGINE.explain(Report())

    assert ("none", "empty", (), ()) == (answer.verdict, answer.shared.kind, answer.sites, answer.routes)


def test_as_many_sites_as_asked_for_each_once():
    """The best sites, no site twice."""
    names = [candidate.site for candidate in ENGINE.explain(THUMB, top=12).sites]

    assert (12, 12) == (len(names), len(set(names)))


def test_every_mark_is_explained_or_left_over():
    """Explains and leaves together are the marks."""
    for candidate in ENGINE.explain(THUMB).sites:
        assert sorted(m.place for m in WRIST) == sorted((*candidate.explains, *candidate.leaves))


def test_a_site_would_also_affect_only_places_without_a_mark():
    """The strongest other places of the footprint come first."""
    best = lead()

    assert [] == [place for place in best.would_also if place in {m.place for m in WRIST}]
    assert "finger_middle_front:right" == str(best.would_also[0])


def test_answers_are_named_as_reasons():
    """The relief that fits the wrist speaks for it, and against the root."""
    for_wrist = [r.params for r in lead().speaks_for if r.key == "reason_answer"]
    against_root = [r.params for r in lead(site="root_c6").speaks_against if r.key == "reason_answer_against"]

    assert ((("finding", "relief_shaking_the_hand"),)) in for_wrist
    assert ((("finding", "relief_shaking_the_hand"),)) in against_root


def test_the_level_of_a_site_is_named():
    """A root has its level, a nerve has none."""
    assert ("C6", None) == (lead(site="root_c6").at, lead().at)


def test_causes_come_under_their_places_most_usual_first():
    """The list of the site itself leads, and rows of the cause layer never compete."""
    layers = {name for name, site in ATLAS.sites.items() if site.entity_type == "cause_layer"}

    own = ATLAS.sites["root_c6"].map_to_causes

    assert own == lead(site="root_c6").causes[: len(own)]
    assert set() == layers & {candidate.site for candidate in ENGINE.explain(THUMB, top=200).sites}


def test_the_side_of_a_brain_site_is_the_side_of_the_lesion():
    """Marks on the right, lesion on the left."""
    marks = tuple(mark(region, "right", "weak") for region in ("face_lips", "forearm_dorsal", "shoulder_badge"))

    assert ("stroke_pure_motor", "left") == (lead(Report(marks)).site, lead(Report(marks)).side)


def test_levels_that_serve_the_marks_are_told_with_their_role():
    """The sixth root serves the thumb best, the seventh the index finger too."""
    shares = {share.level: share.role for share in ENGINE.explain(THUMB).levels}

    assert {"C6": "primary", "C7": "primary"} == shares


def test_reach_gives_places_and_movements():
    """What a site takes, for the map; a site that is not there is a KeyError."""
    reach = ENGINE.reach("common_fibular", "left")

    assert ("foot_top:left", "ankle_dorsiflexion:left") == (
        next(str(place) for place, _ in reach.places if place.region == "foot_top"),
        next(name for name, _ in reach.movements if name == "ankle_dorsiflexion:left"),
    )
    with pytest.raises(KeyError):
        ENGINE.reach("common_fibular", "midline")


def test_every_listed_site_is_considered_as_it_is_listed():
    """Why not this one? What is said of any site is what the whole list says of it."""
    for report in (THUMB, THUMB.mirror()):
        found = ENGINE.explain(report, 200).sites

        assert [(c.site, c.fit, c.speaks_for) for c in found] == [
            (c.site, c.fit, c.speaks_for) for c in (ENGINE.consider(report, one.site) for one in found)
        ]


def test_any_site_can_be_considered_also_one_that_explains_nothing():
    """Without marks, and far from the marks: there is a candidate, and every mark is left over."""
    for site in ENGINE.considered:
        assert (site, (), ()) == ((c := ENGINE.consider(Report(), site)).site, c.explains, c.leaves)

    far = ENGINE.consider(THUMB, "morton")
    assert ((), 2, "right") == (far.explains, len(far.leaves), far.side)
    assert "left" == ENGINE.consider(THUMB.mirror(), "morton").side


def test_a_site_is_considered_on_the_side_and_at_the_level_asked_for():
    """The other side explains nothing; an unknown site, side or level, and a cause, are a KeyError."""
    left = ENGINE.consider(THUMB, "root_c6", "left")
    high = ENGINE.consider(THUMB, "cord_transverse_cervical", at="C4")

    assert ("left", (), 2) == (left.side, left.explains, len(left.leaves))
    assert "C4" == high.at
    for wrong in (("no_such_site",), ("root_c6", "bilateral"), ("root_c6", "left", "C7"), ("sciatica",)):
        with pytest.raises(KeyError):
            ENGINE.consider(THUMB, *wrong)


def without_reasons(candidate):
    """The candidate as a lean answer holds it."""
    return replace(candidate, speaks_for=(), speaks_against=(), would_weaken=())


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.id)
def test_a_lean_answer_is_the_whole_one_without_routes_and_reasons(case):
    """Field by field, on every golden case."""
    whole, lean = ENGINE.explain(case.report), ENGINE.explain(case.report, lean=True)
    pairs = tuple(replace(pair, sites=tuple(map(without_reasons, pair.sites))) for pair in whole.pairs)

    assert replace(whole, routes=(), sites=tuple(map(without_reasons, whole.sites)), pairs=pairs) == lean


def test_the_best_pairs_are_listed_also_where_they_are_not_plain():
    """Little finger and the other thigh; and one finger alone, where two sources are not worth telling."""
    marks = tuple(mark(region, "right", "tingling") for region in ("finger_little_front", "finger_little_back"))
    two = ENGINE.explain(Report((*marks, mark("thigh_outer", "left", "numb"))))
    one = ENGINE.explain(Report(marks))

    assert {"ulnar_elbow", "meralgia"} == {candidate.site for candidate in two.pairs[0].sites}
    assert [False] * len(one.pairs) == [pair.plain for pair in one.pairs]


def test_a_ranking_of_all_sites_takes_milliseconds():
    """The best of many runs, so that a busy machine does not matter: well under ten milliseconds."""
    report = Report(tuple(mark(region, "right", "numb") for region in ATLAS.region_groups["hand"].region_ids))
    times = []
    for _ in range(20):
        start = time.perf_counter()
        ENGINE.ranking.score(report)
        times.append(time.perf_counter() - start)

    assert min(times) < 0.01

"""The ranking: textbook cases in order, and properties that hold for any marks."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.report import FEELINGS, Mark, Report, mark
from tests import real

ATLAS = real.atlas()
ENGINE = real.engine()
PLACES = ENGINE.ranking.footprints.places
SIDES = ("left", "right")
HAND = ATLAS.region_groups["hand"].region_ids
FOOT = ATLAS.region_groups["foot"].region_ids
PALM = tuple(region for region in HAND if "back" not in region)
LEGS = ("thigh_front", "shin_outer", "calf")
MIRROR = {"left": "right", "right": "left"}

MARKS = st.lists(
    st.builds(
        lambda place, feels: Mark(place, tuple(f for f in FEELINGS if f in feels)),
        st.sampled_from(PLACES), st.sets(st.sampled_from(FEELINGS), min_size=1),
    ),
    min_size=1, max_size=12, unique_by=lambda m: m.place,
)  # fmt: skip
ANSWERS = st.frozensets(st.sampled_from(tuple(ATLAS.findings)), max_size=5)


def both(regions, *feels):
    """The same regions on both sides."""
    return tuple(mark(region, side, *feels) for region in regions for side in SIDES)


def one(side, regions, *feels):
    """Regions on one side."""
    return tuple(mark(region, side, *feels) for region in regions)


def sites(marks, yes=(), top=5):
    """The sites of the answer, best first."""
    return [candidate.site for candidate in ENGINE.explain(Report(tuple(marks), frozenset(yes)), top).sites]


def core_family():
    """Numb or tingling hands, one side perhaps less, and every choice of weak leg places."""
    for feels in (("numb",), ("tingling",), ("numb", "tingling")):
        for left in (PALM, PALM[:3]):
            hands = (*one("right", PALM, *feels), *one("left", left, *feels))
            for count in range(1, 4):
                for legs in combinations(both(LEGS, "weak"), count):
                    yield (*hands, *legs)


def test_pain_alone_is_never_told_as_a_stroke_first():
    """A cramp that comes all of a sudden and is gone in minutes takes no feeling away."""
    answers = ("onset_sudden", "gone_within_minutes")
    first = {str(place): sites([Mark(place, ("pain",))], answers, 1)[0] for place in PLACES}
    assert {} == {place: site for place, site in first.items() if ATLAS.sites[site].level == "brain"}


def test_two_strokes_of_one_kind_are_no_pair():
    """Both legs or all limbs weak all of a sudden are the cord's, not two strokes at the same moment."""
    for regions in (("thigh_front", "calf", "foot_top"), ("palm_radial", "shoulder_badge", "thigh_front")):
        answer = ENGINE.explain(Report(both(regions, "weak"), frozenset({"onset_sudden", "injury_head_neck_back"})))
        pairs = [tuple(site.site for site in pair.sites) for pair in answer.pairs]
        assert [] == [pair for pair in pairs if pair[0] == pair[1] and ATLAS.sites[pair[0]].level == "brain"]
        assert "one_site" == answer.verdict and "cord" in ATLAS.sites[answer.sites[0].site].level


@pytest.mark.parametrize("regions", [("palm_radial", "finger_index_front", "hand_back_radial"), ("calf", "foot_top")])
def test_wasted_twitching_weakness_without_numbness_is_seen_in_any_limb(regions):
    """The front horn can go at any segment: a hand that wastes and twitches is not three squeezed nerves."""
    yes = ("muscle_wasting", "muscle_twitching", "onset_months_years")
    assert "pure_weakness_other" == sites(one("right", regions, "weak"), yes, 1)[0]


def test_numb_hands_and_weak_legs_point_to_the_cord_in_the_neck_every_time():
    """The core case family, with each subset of legs and each feeling."""
    first = {sites(marks, top=1)[0] for marks in core_family()}

    assert {"cervical_myelopathy"} == first


@pytest.mark.parametrize("yes", [("neck_pain",), ("gait_trouble",), ("onset_months_years",), ("clumsy_hands",)])
def test_the_usual_answers_do_not_take_the_core_case_away(yes):
    """With neck pain, trouble walking or a slow start it is still the cord in the neck."""
    assert "cervical_myelopathy" == sites((*both(PALM, "numb"), *both(LEGS[:2], "weak")), yes)[0]


@pytest.mark.parametrize(
    "marks",
    [
        both((*HAND, *FOOT), "numb"),
        both(("finger_index_front", "finger_middle_front", "toe_big", "toes_middle"), "numb"),
        both(("palm_radial", "palm_ulnar", "sole_inner", "sole_outer"), "tingling"),
    ],
)
def test_numb_hands_and_feet_are_the_common_neuropathy_first(marks):
    """Symmetric, nothing else: length-dependent first, and the cord in the neck among the first three."""
    found = sites(marks)

    assert ("polyneuropathy", True) == (found[0], "cervical_myelopathy" in found[:3])


@pytest.mark.parametrize(
    ("marks", "first"),
    [
        (both(("sole_inner", "sole_outer", "toe_big", "toes_middle", "toe_little"), "numb"), "polyneuropathy"),
        (both(("saddle",), "numb"), "cauda_equina"),
        (one("left", ("shin_outer", "foot_top", "toe_big"), "numb"), "root_l5"),
        (one("left", ("calf", "heel", "foot_outer", "toe_little"), "numb"), "root_s1"),
        (one("left", ("thigh_outer",), "numb"), "meralgia"),
        (one("right", ("finger_little_front", "finger_ring_ulnar_front", "palm_ulnar"), "numb"), "ulnar_elbow"),
        (one("right", ("finger_little_front", "finger_ring_ulnar_front", "forearm_ulnar"), "numb"), "root_c8"),
        (one("right", ("thumb_front", "finger_index_front", "forearm_radial"), "numb"), "root_c6"),
        (both(("thumb_front", "finger_index_front", "finger_middle_front"), "tingling"), "carpal_tunnel"),
        (one("right", ("face_forehead", "face_cheek", "face_lips"), "weak"), "bells_palsy"),
        (both(("face_lips", "finger_index_front", "finger_middle_front"), "tingling"), "hyperventilation"),
    ],
)
def test_textbook_marks_have_their_textbook_site_first(marks, first):
    """Marks alone, no answers."""
    assert first == sites(marks)[0]


def test_thumb_and_index_have_root_and_nerve_on_comparable_scales():
    """The sixth root and the carpal tunnel are both among the first three."""
    assert {"root_c6", "carpal_tunnel"} <= set(sites(one("right", ("thumb_front", "finger_index_front"), "numb"))[:3])


def test_a_limb_that_was_slept_on_is_harmless():
    """Posture and gone within minutes."""
    marks = one("right", ("calf", "foot_top", "sole_outer"), "tingling")

    assert "transient_compression" == sites(marks, ("trigger_sitting_on_the_limb", "gone_within_minutes"))[0]


def scattered(count):
    """Sets of four to six places, each in another limb and on changing sides, the same every time."""
    random = np.random.default_rng(5)
    groups = {name: row for name, row in ATLAS.region_groups.items() if name.startswith("limb_")}
    limb = {region: name for name, group in groups.items() for region in group.region_ids}
    found = []
    while len(found) < count:
        chosen = [PLACES[n] for n in random.choice(len(PLACES), int(random.integers(4, 7)), replace=False)]
        limbs = {(limb[place.region], place.side) for place in chosen}
        crossed = {"left", "right"} <= {side for _, side in limbs}
        if len(limbs) == len(chosen) and crossed:
            found.append(tuple(mark(p.region, p.side, "tingling") for p in chosen))
    return found


def test_scattered_marks_fit_nothing_single():
    """Twenty scattered sets give the answer none."""
    assert ["none"] * 20 == [ENGINE.explain(Report(marks)).verdict for marks in scattered(20)]


def test_carpal_tunnel_and_a_lumbar_root_are_two_things():
    """Neither explains the other's marks, and both together explain all."""
    marks = (*one("right", ("thumb_front", "finger_index_front", "finger_middle_front"), "tingling"),
             *one("left", ("foot_top", "toe_big", "shin_outer"), "numb"))  # fmt: skip
    answer = ENGINE.explain(Report(marks, frozenset({"relief_shaking_the_hand", "back_pain"})))

    assert ("two_sites", {"carpal_tunnel", "root_l5"}) == (answer.verdict, {c.site for c in answer.pairs[0].sites})
    assert () == answer.pairs[0].leaves


@settings(max_examples=300)
@given(MARKS, ANSWERS, ANSWERS)
def test_every_set_of_marks_has_an_answer(marks, yes, no):
    """No marks and answers at all lead to an error, and fit falls from first to last."""
    answer = ENGINE.explain(Report(tuple(marks), yes, no))
    fits = [candidate.fit for candidate in answer.sites]

    assert fits == sorted(fits, reverse=True)
    assert {True} == {0 <= fit <= 1 for fit in fits}


@settings(max_examples=200)
@given(MARKS, ANSWERS)
def test_mirrored_marks_have_the_mirrored_answer(marks, yes):
    """Left and right change places in every candidate, and nothing else changes."""
    report = Report(tuple(marks), yes)
    plain, mirror = ENGINE.explain(report), ENGINE.explain(report.mirror())
    told = [(c.site, MIRROR.get(c.side, c.side), c.at, c.fit) for c in plain.sites]

    assert (plain.verdict, told) == (mirror.verdict, [(c.site, c.side, c.at, c.fit) for c in mirror.sites])


@settings(max_examples=200)
@given(MARKS, ANSWERS, st.randoms(use_true_random=False))
def test_the_order_of_marks_is_irrelevant(marks, yes, random):
    """Any order gives the same answer."""
    shuffled = random.sample(marks, len(marks))

    assert ENGINE.explain(Report(tuple(marks), yes)) == ENGINE.explain(Report(tuple(shuffled), yes))


def test_a_mark_in_the_core_is_worth_the_same_for_every_site():
    """So a further mark in the core of the leading footprint can not help another footprint more."""
    tables = ENGINE.ranking.tables
    best = tables.felt.max(axis=1)
    in_core = np.where(tables.core, tables.felt.T, best)

    np.testing.assert_allclose(in_core, np.broadcast_to(best, in_core.shape))


def even_or_ordered(row):
    """A pattern that is even on both sides, or takes the longest nerves first: a lopsided limb speaks against it."""
    site = ENGINE.ranking.answers.sites[ENGINE.ranking.site[row]]
    ordered = {rule.site for rule in ATLAS.site_rules if rule.rule == "length_dependent"}
    return ENGINE.ranking.tables.silence.even[row] > 0 or site in ordered


def may_overtake(row, before):
    """Forms that gain more by a mark than it is worth.

    An even or ordered pattern that is filled up on a limb, a site that had explained only what lies outside its own
    area, the cord of the neck when the first arm is marked.
    """
    return even_or_ordered(row) or bool(before.alone[row]) or ENGINE.ranking.tables.silence.arms[row] > 0


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PLACES), min_size=1, max_size=8, unique=True), st.data())
def test_one_more_mark_in_the_core_of_the_leading_form_keeps_it_leading(places, data):
    """No site overtakes the leading one by a mark in its core.

    Two exceptions, both meant: a pattern that the mark completes may overtake, and an even one that the mark makes
    lopsided may fall behind.
    """
    before = ENGINE.ranking.score(Report(tuple(Mark(place, ("numb",)) for place in places)))
    row = int(ENGINE.ranking.best_rows(before)[0])
    inside = [p for n, p in enumerate(PLACES) if ENGINE.ranking.tables.core[row, n] and p not in places]
    if not inside:
        return
    more = (*places, data.draw(st.sampled_from(inside)))
    after = ENGINE.ranking.score(Report(tuple(Mark(place, ("numb",)) for place in more)))
    first = int(ENGINE.ranking.best_rows(after)[0])

    same = ENGINE.ranking.site[row] == ENGINE.ranking.site[first]
    assert same or even_or_ordered(row) or may_overtake(first, before)

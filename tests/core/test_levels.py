"""Spinal levels: their names, order, ranges and families."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import levels
from app.core.wording import WORDS
from app.core.wording.level_words import leaves_phrase, level_name, level_option, reflex_how, reflex_name
from tests import real

A_LEVEL = st.sampled_from(levels.LEVELS)


def test_there_are_34_levels_from_the_forehead_to_the_tailbone():
    """Three face divisions, then 8 neck, 12 chest, 5 low back, 5 sacral and 1 tailbone level."""
    assert 34 == len(levels.LEVELS)
    assert ("V1", "V2", "V3", "C1") == levels.LEVELS[:4]
    assert ("S5", "Co1") == levels.LEVELS[-2:]
    assert 31 == len(levels.SPINAL)


@given(A_LEVEL)
def test_a_level_is_read_back_as_itself(level):
    """Every level parses to itself and knows its place in the order."""
    assert level == levels.parse(level)
    assert level == levels.LEVELS[levels.order(level) - 1]


@pytest.mark.parametrize("text", ["", "C9", "C0", "c6", "C06", "C 6", "T13", "L6", "S6", "Co2", "V4", "S4-5", "C5..C8"])
def test_anything_else_is_refused_with_what_was_expected(text):
    """A text that is no level is named in the message, together with the levels there are."""
    with pytest.raises(levels.NotALevel) as refused:
        levels.parse(text)

    wanted = f"{text!r} is not a spinal level (expected C1..C8, T1..T12, L1..L5, S1..S5, Co1; V1..V3 for the face)"
    assert wanted == str(refused.value)
    assert not levels.is_level(text)


@given(A_LEVEL, A_LEVEL)
def test_of_two_levels_exactly_one_is_above_unless_they_are_the_same(one, other):
    """Above is a strict order."""
    assert (one != other) == (levels.above(one, other) != levels.above(other, one))


@given(st.lists(A_LEVEL))
def test_levels_in_order_are_each_once_from_the_top_down(some):
    """Sorting keeps the set and makes it strictly descend the body."""
    found = levels.in_order(some)

    assert set(some) == set(found)
    assert all(levels.above(one, other) for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("C6", ("C6",)),
        ("C5..C8", ("C5", "C6", "C7", "C8")),
        ("C7-T2", ("C7", "C8", "T1", "T2")),
        ("S4..Co1", ("S4", "S5", "Co1")),
    ],
)
def test_a_range_holds_both_its_ends_and_crosses_regions(text, wanted):
    """Ranges are written with two dots or a dash, and run from the neck into the chest without a gap."""
    assert wanted == levels.parse_range(text)


@pytest.mark.parametrize("text", ["C8..C5", "C5..C9", "C5..", "C5,C6"])
def test_a_range_the_wrong_way_round_or_with_a_bad_end_is_refused(text):
    """No range is guessed."""
    with pytest.raises(levels.NotALevel):
        levels.parse_range(text)


@given(A_LEVEL)
def test_being_neighbours_is_mutual_and_the_face_does_not_touch_the_spine(level):
    """V3 and C1 follow each other in the order, but not in the body."""
    for near in levels.neighbours(level):
        assert level in levels.neighbours(near)
        assert (near in levels.FACE) == (level in levels.FACE)


@pytest.mark.parametrize(
    ("level", "wanted"),
    [("V2", "face"), ("C8", "neck"), ("T1", "chest"), ("L5", "lower_back"), ("S1", "seat"), ("Co1", "seat")],
)
def test_a_level_belongs_to_the_family_of_its_letter(level, wanted):
    """Families follow the letters; the tailbone level belongs to the seat."""
    assert wanted == levels.family(level)
    assert wanted in levels.FAMILIES


@given(A_LEVEL)
def test_only_the_levels_of_the_cord_are_spinal(level):
    """The face divisions are levels, but have no root and no cord segment."""
    assert (levels.family(level) != "face") == levels.is_spinal(level)


@pytest.mark.parametrize("words", WORDS)
def test_every_level_has_a_name_of_its_own(words):
    """Face, spine and tail: no two levels share a name, and the list shows it behind the level."""
    names = {level: level_name(real.atlas(), level, words) for level in levels.LEVELS}

    assert len(names) == len(set(names.values()))
    assert [] == [name for name in names.values() if not name[0].isupper() or set("_{}") & set(name)]
    for level, name in names.items():
        option = level_option(real.atlas(), level, words)
        assert (f"{level} ", name[1:]) == (option[: len(level) + 1], option[-len(name) + 1 :])


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize(("level", "bone"), [("C6", "C6"), ("C8", "C7"), ("T1", "T1"), ("L5", "L5")])
def test_a_root_of_the_neck_leaves_above_its_bone_and_the_others_below(words, level, bone):
    """The eighth neck root has no bone of its own: it leaves below the seventh."""
    said = leaves_phrase(real.atlas().cord_segments[level], words)

    assert bone in said
    assert ("above" if level == "C6" else "below") in said


def test_the_lowest_roots_leave_by_their_openings():
    """Holes of the sacrum have names of their own, and the tail leaves at the end."""
    said = {level: leaves_phrase(real.atlas().cord_segments[level], "clinician") for level in ("S1", "S4", "Co1")}

    assert {"S1": "first sacral foramen", "S4": "fourth sacral foramen", "Co1": "sacral hiatus"} == said
    assert leaves_phrase(real.atlas().cord_segments["Co1"], "plain") != leaves_phrase(
        real.atlas().cord_segments["S1"], "plain"
    )


def test_a_reflex_is_named_in_the_words_of_the_reader():
    """Clinicians read the table, others how it is tried in everyday words; no reflex is without them."""
    rows = real.atlas().reflexes
    plain = {key: (reflex_name(key, row.name, "plain"), reflex_how(key, row.how, "plain")) for key, row in rows.items()}

    for key, row in rows.items():
        assert (row.name, row.how) == (reflex_name(key, row.name, "clinician"), reflex_how(key, row.how, "clinician"))
        assert row.how != plain[key][1]
    assert len(rows) == len(set(plain.values()))

"""Places in short phrases, as people say them, with the right side."""

from __future__ import annotations

import pytest

from app.core.asking import places as every_place
from app.core.atlas import Atlas
from app.core.report import Mark, Place, Report, Side, mark
from app.core.wording import (
    WORDS,
    count_places,
    group_places,
    place_name,
    recap,
    short_label,
)
from tests import real
from tests.core.many_places import PALM, SOLE, places


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    """Load the tables of the project once."""
    return real.atlas()


@pytest.mark.parametrize(
    ("regions", "sides", "expected"),
    [
        (PALM, ("left", "right"), "both hands"),
        ("thumb_front finger_index_front", ("right",), "right thumb and index finger"),
        ("thigh_front thigh_outer thigh_inner shin_inner shin_outer", ("right", "left"), "both thighs, both shins"),
        ("shin_inner shin_outer calf", ("right", "left"), "both lower legs"),
        (SOLE, ("right", "left"), "toes of both feet, both soles"),
        (f"{SOLE} foot_top", ("left",), "left foot"),
        ("saddle", ("right", "left"), "skin between the legs"),
        ("saddle", ("left",), "skin between the legs on the left"),
        ("finger_ring_radial_front", ("right",), "right ring finger (middle-finger half)"),
        ("face_forehead face_cheek face_lips face_jaw", ("right",), "right side of the face"),
        ("spine_neck spine_chest spine_low", ("midline",), "spine"),
    ],
)
def test_places_are_said_as_people_say_them(atlas: Atlas, regions: str, sides: tuple[Side, ...], expected: str) -> None:
    """Many regions become one short phrase with the person's own side."""
    assert expected == group_places(atlas, places(regions, *sides), "plain")


def test_places_of_both_sides_that_differ_keep_their_sides(atlas: Atlas) -> None:
    """A hand on the right and a foot on the left are never called both."""
    marks = [*places("thumb_front", "right"), *places("foot_top", "left")]
    assert "right thumb, top of the left foot" == group_places(atlas, marks, "plain")


def test_a_noun_does_not_cover_a_part_that_must_stay_apart(atlas: Atlas) -> None:
    """When the back of the thumb is left over, the front is not called the thumb."""
    front, back = places("thumb_front", "right"), places("thumb_back", "right")
    assert "right thumb (palm side)" == group_places(atlas, front, "plain", among=back)


def test_a_long_list_keeps_the_largest_places(atlas: Atlas) -> None:
    """Of many places the largest are said, and then that there are more."""
    marks = [*places("armpit groin chest_upper", "left"), *places(SOLE + " foot_top", "left")]
    phrase = group_places(atlas, marks, "plain", at_most=2)
    assert (True, True) == ("foot" in phrase, phrase.endswith(" and more"))


def test_all_places_on_both_sides_are_a_short_phrase(atlas: Atlas) -> None:
    """With the whole body marked the words stay few: whole parts of the body, never a list of 152."""
    assert len(group_places(atlas, every_place(atlas), "plain", at_most=20)) < 300


def test_every_place_has_a_name_of_its_own_in_both_wordings(atlas: Atlas) -> None:
    """No two places share a name, and every sided name holds its side."""
    every = every_place(atlas)
    for words in WORDS:
        names = [place_name(atlas, place, words) for place in every]
        sided = [name for name, place in zip(names, every, strict=True) if place.side != "midline"]
        assert len(every) == len(set(names))
        assert [] == [name for name in sided if "left" not in name.lower() and "right" not in name.lower()]


def test_a_place_is_named_as_in_the_design(atlas: Atlas) -> None:
    """The patient reads their own side, the clinician the side of the region."""
    thumb = Place("thumb_front", "right")
    assert "Your right thumb, palm side" == place_name(atlas, thumb, "plain")
    assert "Right palmar thumb" == place_name(atlas, thumb, "clinician")


def test_left_and_right_mirror_in_every_phrase(atlas: Atlas) -> None:
    """Mirrored marks give the same phrase with left and right exchanged."""
    for place in every_place(atlas):
        if place.side == "right":
            right = group_places(atlas, [place], "plain")
            left = group_places(atlas, [Place(place.region, "left")], "plain")
            assert left == right.replace("right", "left")


def test_recap_groups_by_feeling_and_part_of_the_body(atlas: Atlas) -> None:
    """Numb hands and weak legs are two groups with their phrases; a place with two feelings stands in both."""
    hands = tuple(Mark(place, ("numb",)) for place in places(PALM, "right", "left"))
    legs = tuple(Mark(place, ("weak",)) for place in places("shin_inner shin_outer calf", "right", "left"))
    both = (mark("heel", "left", "numb", "pain"),)
    said = [(group.feeling, phrase) for group, phrase in recap(atlas, Report((*hands, *legs, *both)), "plain")]
    assert [("numb", "both hands"), ("numb", "left heel"), ("pain", "left heel"), ("weak", "both lower legs")] == said


def test_both_hands_and_both_lower_legs_are_four_places(atlas: Atlas) -> None:
    """Places are counted as people count them."""
    marks = [*places(PALM, "right", "left"), *places("shin_inner shin_outer calf", "right", "left")]
    assert 4 == count_places(atlas, marks)


def test_a_label_names_a_part_of_the_body_without_side(atlas: Atlas) -> None:
    """A figure has room for one or two words."""
    assert "hands" == short_label(atlas, places(PALM, "right", "left"), "plain")
    assert "thumb" == short_label(atlas, places("thumb_front", "right"), "plain")
    assert "legs" == short_label(atlas, places("thigh_front calf heel", "right", "left"), "plain")
    assert "palms" == short_label(atlas, places("palm_radial", "right", "left"), "plain")
    assert "hand" == short_label(atlas, places("palm_radial thumb_back", "right"), "plain")
    assert "between the legs" == short_label(atlas, places("saddle", "right", "left"), "plain")
    assert "hip and seat" == short_label(atlas, places("saddle", "right"), "plain", sided=True)

"""A report travels in the address and comes back; what is not known is named and the rest is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import links
from app.core.report import FEELINGS, Mark, Place, Report, mark
from tests import real

ATLAS = real.atlas()
PLACES = [
    Place(r.region_id, side)
    for r in ATLAS.regions.values()
    for side in (("left", "right") if r.sided else ("midline",))
]
FEELS = st.lists(st.sampled_from(FEELINGS), min_size=1, unique=True).map(
    lambda feels: tuple(f for f in FEELINGS if f in feels)
)
MARKS = st.dictionaries(st.sampled_from(PLACES), FEELS, max_size=20).map(
    lambda marks: tuple(Mark(place, feels) for place, feels in marks.items())
)
ANSWERS = st.frozensets(st.sampled_from([*ATLAS.findings, *(f"flag:{f}" for f in ATLAS.red_flags)]), max_size=6)


@given(MARKS, ANSWERS, ANSWERS)
def test_a_report_comes_back_from_its_link(marks, yes, no):
    """Encoding and decoding any report gives the same report and no complaint."""
    report = Report(marks, yes, no - yes)

    assert links.Link(report, ()) == links.decode(ATLAS, links.encode(report))


@given(st.dictionaries(st.sampled_from(["marks", "yes", "no", "words"]), st.text(max_size=300)))
def test_no_text_in_the_address_can_break_the_page(params):
    """Whatever stands in the address, decoding gives a report of known places and never raises."""
    report = links.decode(ATLAS, params).report

    assert all(m.place in PLACES and m.feels for m in report.marks)


@pytest.mark.parametrize(
    "text",
    [
        "no_such_place.left.numb",
        "thumb_front.midline.numb",
        "spine_neck.left.numb",
        "thumb_front.right.itchy",
        "thumb_front.right",
        "<script>alert(1)</script>",
        "../../etc/passwd.left.numb",
    ],
)
def test_an_unknown_place_is_named_and_the_good_ones_kept(text):
    """One bad place among two good ones: the two stay, and one reason says how many were lost."""
    link = links.decode(ATLAS, {"marks": f"thumb_front.right.numb~{text}~heel.left.pain"})

    assert (mark("thumb_front", "right", "numb"), mark("heel", "left", "pain")) == link.report.marks
    assert [(("lost", 1), ("kept", 2))] == [r.params for r in link.problems]


def test_the_map_is_not_trusted():
    """Rows from the browser that are not places are dropped; feelings are put in order."""
    rows = [["thumb_front", "right", ["weak", "numb"]], ["x", "left", ["numb"]], "junk", ["heel", "left", []], None]

    assert (mark("thumb_front", "right", "numb", "weak"),) == links.from_rows(ATLAS, rows)
    assert () == links.from_rows(ATLAS, {"not": "a list"})


def test_every_place_with_every_feeling_fits_in_a_link():
    """The longest report that a person can make is read back whole."""
    report = Report(tuple(Mark(place, FEELINGS) for place in PLACES))

    assert report == links.decode(ATLAS, links.encode(report)).report


@given(MARKS)
def test_marks_come_back_from_the_map(marks):
    """What the map is given it gives back."""
    assert set(marks) == set(links.from_rows(ATLAS, links.to_rows(Report(marks))))


def test_places_from_the_map_are_not_trusted_either():
    """Rows that are no places are dropped, the others keep their order."""
    rows = [
        ["heel", "left"],
        ["x", "left"],
        "junk",
        ["spine_neck", "left"],
        None,
        ["heel", "left", 1],
        ["calf", "right"],
    ]

    assert (Place("heel", "left"), Place("calf", "right")) == links.place_rows(ATLAS, rows)
    assert () == links.place_rows(ATLAS, {"not": "a list"})

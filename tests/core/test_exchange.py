"""Reports as plain data: good ones come through, bad ones say what was expected."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.exchange import Reader, ReportError, read_json, read_row
from app.core.report import FEELINGS, Report, mark
from app.core.rows import Retired
from tests import real

ATLAS = real.atlas()
READER = Reader(ATLAS)
THUMB = {"region": "thumb_front", "side": "right", "feels": ["numb"]}


def test_the_line_of_the_contract_is_read():
    """Region, side and feelings, and findings as well as flags among the answers."""
    line = (
        '{"id":"x","marks":[{"region":"thumb_front","side":"right","feels":["tingling","numb"]}],'
        '"answers":{"yes":["neck_pain","flag:bladder"],"no":["onset_weeks"]}}'
    )
    expected = Report(
        (mark("thumb_front", "right", "numb", "tingling"),),
        frozenset({"neck_pain", "flag:bladder"}),
        frozenset({"onset_weeks"}),
    )

    assert expected == READER.report(read_json(line))


def test_a_row_of_csv_is_the_same_report():
    """``region:side:feeling`` with + between feelings and | between marks."""
    row = {"id": "x", "marks": "thumb_front:right:tingling+numb|spine_neck:midline:pain", "yes": "neck_pain", "no": ""}
    expected = Report(
        (mark("thumb_front", "right", "numb", "tingling"), mark("spine_neck", "midline", "pain")),
        frozenset({"neck_pain"}),
    )

    assert expected == READER.report(read_row(row))


def test_a_place_marked_twice_is_one_mark():
    """Two marks of one place become one with both feelings."""
    found = {"marks": [THUMB, {**THUMB, "feels": ["weak"]}]}

    assert (mark("thumb_front", "right", "numb", "weak"),) == READER.report(found).marks


@pytest.mark.parametrize("extra", [{}, {"answers": None}, {"answers": {}}, {"expect": "C6", "class": "root"}])
def test_answers_may_be_left_out_and_notes_may_be_added(extra):
    """Only marks are needed; keys that look like none of ours are left alone."""
    assert Report((mark("thumb_front", "right", "numb"),)) == READER.report({"marks": [THUMB], **extra})


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({}, "marks: missing"),
        ({"marks": "thumb_front"}, "expected a list"),
        ({"marks": ["thumb_front"]}, "region"),
        ({"marks": [{**THUMB, "region": "thumb_frnt"}]}, "thumb_front"),
        ({"marks": [{**THUMB, "region": 7}]}, "expected an id of regions.csv"),
        ({"marks": [{**THUMB, "region": ["thumb_front"]}]}, "expected an id of regions.csv"),
        ({"marks": [{**THUMB, "side": "midline"}]}, "expected left, right"),
        ({"marks": [{**THUMB, "region": "spine_neck"}]}, "expected midline"),
        ({"marks": [{**THUMB, "side": None}]}, "expected left, right"),
        ({"marks": [{**THUMB, "feels": []}]}, "expected one or more of numb"),
        ({"marks": [{**THUMB, "feels": "numb"}]}, "expected a list"),
        ({"marks": [{**THUMB, "feels": ["itchy"]}]}, "expected numb, tingling, pain, weak"),
        ({"marks": [THUMB], "answers": ["neck_pain"]}, '{"yes"'),
        ({"marks": [THUMB], "answers": {"yess": ["neck_pain"]}}, '{"yes"'),
        ({"marks": [THUMB], "answers": {"yes": "neck_pain"}}, "expected a list"),
        ({"marks": [THUMB], "answers": {"yes": ["neck_pian"]}}, "neck_pain"),
        ({"marks": [THUMB], "answers": {"yes": ["bladder"]}}, "expected flag:bladder"),
        ({"marks": [THUMB], "answers": {"yes": ["flag:bladdr"]}}, "bladder"),
        ({"marks": [THUMB], "answers": {"yes": [["neck_pain"]]}}, "expected an id of findings.csv"),
        ({"marks": [THUMB], "answers": {"yes": ["neck_pain"], "no": ["neck_pain"]}}, "expected one of the two"),
        ({"marks": [THUMB], "answer": {"yes": ["flag:bladder"]}}, "expected id, marks, answers"),
    ],
)
def test_a_bad_report_says_what_was_expected(found, expected):
    """Nothing is guessed or dropped: the message holds what would have been right."""
    with pytest.raises(ReportError, match=r".+") as raised:
        READER.report(found)

    assert expected in str(raised.value)


@pytest.mark.parametrize("line", ["", "hello", "[1]", "{", '{"marks":[]} x', "[" * 100_000, "null"])
def test_a_line_that_is_no_object_says_so(line):
    """Not JSON, or JSON of another shape: the message shows the shape."""
    with pytest.raises(ReportError, match="expected"):
        read_json(line)


def test_a_key_that_stands_twice_is_refused():
    """The second list would hide a yes in the first."""
    with pytest.raises(ReportError, match='"yes" stands twice'):
        read_json('{"marks":[],"answers":{"yes":["flag:bladder"],"yes":[]}}')


@pytest.mark.parametrize(
    "row",
    [
        {"id": "x", "marks": "thumb_front:right"},
        {"id": "x", "marks": "thumb_front"},
        {"id": "x", "marks": None},
        {"id": "x", "marks": "", None: ["more"]},
    ],
)
def test_a_row_that_does_not_fit_says_so(row):
    """A mark in another form, a missing cell or one too many."""
    with pytest.raises(ReportError, match="expected"):
        read_row(row)


def test_a_withdrawn_id_is_read_as_its_replacement():
    """An id of retired.csv with one replacement still works."""
    row = Retired.model_validate(
        {"retired_id": "old_thumb", "table": "regions", "replacement": "thumb_front", "note": "a test"}
    )
    other = row.model_copy(update={"retired_id": "older_thumb", "replacement": ("heel",)})
    reader = Reader(replace(ATLAS, retired=(other, row)))

    assert READER.report({"marks": [THUMB]}) == reader.report({"marks": [{**THUMB, "region": "old_thumb"}]})


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=10)
    | st.sampled_from(["thumb_front", "right", "numb"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["id", "marks", "answers", "region", "side", "feels", "yes", "no"]), inner, max_size=4
        )
    ),
    max_leaves=20,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(["id", "marks", "answers"]), JSON, max_size=3))
def test_any_object_is_read_or_refused(found):
    """Whatever the object holds, it gives a report of known ids, or an error with words."""
    try:
        report = READER.report(read_json(json.dumps(found)))
    except ReportError as error:
        assert str(error)
    else:
        assert {m.place.region for m in report.marks} <= set(ATLAS.regions)
        assert all(set(m.feels) <= set(FEELINGS) for m in report.marks)

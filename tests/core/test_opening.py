"""Saved files opened again: good ones whole, broken ones as far as they are good, hostile ones without harm."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.asking import places
from app.core.entries import shown
from app.core.fhir_codes import of_bundle
from app.core.opening import LARGEST, fault_texts, open_saved
from app.core.report import FEELINGS, Mark, Report, mark
from app.core.saved import Stamp, to_csv, to_json
from app.core.wording import WORDS
from app.exports.fhir import to_fhir
from tests import real

ATLAS = real.atlas()
ENGINE = real.engine()
PLACES = places(ATLAS)
DAY = date(2026, 11, 22)
STAMP = Stamp(DAY, "abcd1234")
ANSWERS = [*ATLAS.findings, *(f"flag:{flag}" for flag in ATLAS.red_flags)]
REPORT = Report(
    (
        mark("thumb_front", "right", "numb", "tingling"),
        mark("shin_outer", "left", "weak"),
        mark("spine_neck", "midline", "pain"),
    ),
    frozenset({"neck_pain", "flag:bladder"}),
    frozenset({"onset_weeks"}),
)
GOOD_ROW = "mark,heel,left,numb,"
HEAD = "kind,id,side,value,name"


def files(report: Report) -> dict[str, bytes]:
    """The report in every kind of file that is read again."""
    answer = ENGINE.explain(report)
    return {
        "json": to_json(answer, ATLAS, STAMP),
        "csv": to_csv(answer, ATLAS, "plain", STAMP),
        "fhir": to_fhir(report, ATLAS, DAY),
    }


def same(report: Report, other: Report) -> bool:
    """Equal marks in any order, and equal answers."""
    return (set(report.marks), report.yes, report.no) == (set(other.marks), other.yes, other.no)


@pytest.mark.parametrize("kind", ["json", "csv", "fhir"])
def test_a_saved_file_opens_whole(kind):
    """What was saved comes back, without a word of complaint."""
    opened = open_saved(ATLAS, files(REPORT)[kind])

    assert () == opened.faults
    assert same(REPORT, opened.report)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(st.sampled_from(PLACES), st.sets(st.sampled_from(FEELINGS), min_size=1), min_size=1, max_size=30),
    st.sets(st.sampled_from(ANSWERS), max_size=6),
    st.sets(st.sampled_from(ANSWERS), max_size=6),
)
def test_any_report_opens_whole_from_any_kind_of_file(felt, yes, no):
    """Every mark, side, feeling and answer survives being saved."""
    marks = tuple(Mark(place, tuple(f for f in FEELINGS if f in found)) for place, found in felt.items())
    report = Report(marks, frozenset(yes), frozenset(no - yes))

    for data in files(report).values():
        opened = open_saved(ATLAS, data)
        assert () == opened.faults
        assert same(report, opened.report)


def test_a_table_of_reports_opens_too():
    """The table that the command line reads is read here as well."""
    data = b"id,marks,yes,no\nx,thumb_front:right:numb+tingling|heel:left:pain,neck_pain,onset_weeks\n"
    opened = open_saved(ATLAS, data)

    assert {mark("thumb_front", "right", "numb", "tingling"), mark("heel", "left", "pain")} == set(opened.report.marks)
    assert ({"neck_pain"}, {"onset_weeks"}) == (opened.report.yes, opened.report.no)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("mark,thumb_frnt,right,numb,", "Line 3: found thumb_frnt. Expected: the id of a place, such as thumb_front"),
        ("mark,thumb_front,rigth,numb,", "Line 3: found rigth. Expected: left, right."),
        ("mark,spine_neck,left,numb,", "Line 3: found left. Expected: midline."),
        ("mark,thumb_front,right,itchy,", 'Line 3: found ["itchy"]. Expected: one or more of numb, tingling'),
        ("mark,thumb_front,right,,", "Line 3: found nothing. Expected: one or more of numb"),
        ("answer,bladder,,yes,", "Line 3: found bladder. Expected: the id of an answer, such as flag:bladder"),
        ("answer,neck_pain,,maybe,", "Line 3: found maybe. Expected: yes or no"),
        ("nonsense,1,2,3,4", "Line 3: found nonsense. Expected: mark or answer."),
    ],
)
def test_a_wrong_line_is_told_and_the_good_ones_are_kept(row, told):
    """What stood there, what was expected and where; the lines around it are read."""
    opened = open_saved(ATLAS, f"{HEAD}\n{GOOD_ROW}\n{row}\n{GOOD_ROW.replace('heel', 'calf')}\n".encode())

    assert [mark("heel", "left", "numb"), mark("calf", "left", "numb")] == list(opened.report.marks)
    assert [True] == [told in text for text in fault_texts(opened.faults, "plain")]


def test_of_a_mark_with_one_unknown_feeling_the_known_one_is_kept():
    """Half a mark is not thrown away."""
    opened = open_saved(ATLAS, f"{HEAD}\nmark,heel,left,numb+itchy,\n".encode())

    assert ((mark("heel", "left", "numb"),), 1) == (opened.report.marks, len(opened.faults))


def test_what_was_answered_with_both_counts_as_a_yes():
    """A yes could be an emergency: it is not lost to a no."""
    data = {"marks": [], "answers": {"yes": ["flag:bladder"], "no": ["flag:bladder"]}}
    opened = open_saved(ATLAS, json.dumps(data).encode())

    assert (frozenset({"flag:bladder"}), frozenset(), 1) == (opened.report.yes, opened.report.no, len(opened.faults))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "Line 1: found nothing. Expected: a table with the columns kind, id, side, value, name."),
        (b"hello", "Line 1: found hello. Expected: a table"),
        (b"{", "Line 1: found {. Expected: JSON with a list of marks."),
        (b'{"a": 1,\n "b": }', 'Line 2: found "b": }. Expected: JSON'),
        (b'{"marks": 3}', "The file: found 3. Expected: a list of marks."),
        (b"[1, 2]", "The file: found [1, 2]. Expected: JSON"),
        (b"\xff\xfe\x00", "The file: found byte 0. Expected: text in UTF-8."),
        (b'{"marks": [], "version": 99}', "Version: found 99. Expected: version 1 or older."),
        (b'{"marks": [7]}', "Place 1: found 7. Expected: a region, a side and feelings."),
        (b"[" * 100_000, "Expected: JSON"),
        (b'{"marks": ' + b"9" * 6000 + b"}", "Expected: JSON"),
        (b"x" * (LARGEST + 1), "The file: found 1,000,001. Expected: at most 1,000,000 bytes."),
        (b"kind,id,side,value,name\n" + b'"' + b"a" * 200_000, "Expected: a table with the columns"),
    ],
)
def test_a_file_that_can_not_be_read_says_what_was_expected(data, told):
    """Nothing is kept, nothing raises, and the first line says what is wrong."""
    opened = open_saved(ATLAS, data)

    assert (True, True) == (opened.empty, told in fault_texts(opened.faults, "plain")[0])


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400))
def test_any_bytes_are_answered(data):
    """Whatever a file holds, there is an answer, and known places only."""
    opened = open_saved(ATLAS, data)

    assert all(m.place.region in ATLAS.regions for m in opened.report.marks)
    assert all(fault_texts(opened.faults, words) or not opened.faults for words in WORDS)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.sampled_from(["numb", "left"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["marks", "answers", "region", "side", "feels", "yes", "entry"]), inner, max_size=4
        )
    ),
    max_leaves=20,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(JSON, JSON, st.booleans())
def test_any_json_beside_a_good_mark_loses_nothing_good(junk, answers, bundle):
    """A good mark is kept whatever stands next to it."""
    good = {"region": "heel", "side": "left", "feels": ["numb"]}
    shape: dict[str, object] = {"marks": [junk, good, junk], "answers": answers}
    if bundle:
        shape = {**json.loads(files(Report((mark("heel", "left", "numb"),)))["fhir"]), "extra": junk}
    opened = open_saved(ATLAS, json.dumps(shape).encode())

    assert mark("heel", "left", "numb").place in {m.place for m in opened.report.marks}
    assert all(isinstance(text, str) for text in fault_texts(opened.faults, "clinician"))


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(alphabet=st.characters(exclude_characters='"\r\n\0'), max_size=40), max_size=5))
def test_any_lines_beside_good_ones_lose_nothing_good(lines):
    """Rows that mean nothing stand between two good ones."""
    text = "\n".join([HEAD, GOOD_ROW, *lines, GOOD_ROW.replace("heel", "calf")])
    found = {m.place.region for m in open_saved(ATLAS, text.encode()).report.marks}

    assert {"heel", "calf"} <= found


def test_many_faults_are_counted_not_listed():
    """A file of thousands of wrong lines is answered in a few."""
    texts = fault_texts(open_saved(ATLAS, (HEAD + "\n" + "nonsense,,,,\n" * 5000).encode()).faults, "plain")

    assert (9, "More faults in this file: 4992.") == (len(texts), texts[-1])


def test_what_can_not_be_written_is_shown_by_its_kind():
    """A list that holds itself has no text."""
    endless: list[object] = []
    endless.append(endless)

    assert "list" == shown(endless)


def test_what_is_not_of_this_app_in_a_bundle_is_passed_over():
    """A patient and an answer in words are neither marks nor answers."""
    answers = {"item": [{"linkId": "neck_pain", "answer": [{"valueString": "often"}, {"valueBoolean": False}]}]}
    resources = [{"resourceType": "Patient", "name": "x"}, {"resourceType": "QuestionnaireResponse", **answers}]

    found = of_bundle({"resourceType": "Bundle", "entry": [{"resource": one} for one in resources]})
    assert {"marks": [], "answers": {"yes": [], "no": ["neck_pain"]}} == found

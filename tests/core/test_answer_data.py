"""Answers as plain data, for programs: the object and the row of the contract."""

from __future__ import annotations

from app.core.answer_data import CSV_OUT, Writer, answer_object, answer_row
from app.core.report import Place, Report
from app.core.result import Answer, Candidate, Pair, Reason, Shared, Step, Urgency
from tests import real

WRITER = Writer.of(real.atlas())


def example_answer():
    """An answer with one of everything."""
    thumb, forearm = Place("thumb_front", "right"), Place("forearm_radial", "right")
    root = Candidate("root_c6", "right", "C6", 0.712345, (thumb,), (), (forearm,), (), ("disc_cervical_meta",))
    tunnel = Candidate("carpal_tunnel", "right", None, 0.5, (thumb,), (), (), (), ())
    shared = Shared("root", Reason("root"), (Step("C6_root", "root", "right", "C6"),), ("C6",), "neck")
    urgency = Urgency("soon", ("numb_chin",), (), ("weak_worse",))
    pair = Pair((tunnel, root), (thumb,), ())
    return Answer(Report(), "one_site", urgency, shared, (), (), (root, tunnel), (pair,))


def test_an_answer_becomes_the_object_of_the_contract():
    """Every part of the answer under the name that programs know."""
    first = {
        "site": "root_c6",
        "side": "right",
        "at": "C6",
        "fit": 0.7123,
        "explains": ["thumb_front:right"],
        "leaves": [],
        "would_also": ["forearm_radial:right"],
        "causes": ["disc_cervical_meta"],
    }
    found = answer_object("x", example_answer(), WRITER)
    rest = {name: found[name] for name in ("id", "answer", "together", "shared", "levels", "urgency")}

    assert first == found["sites"][0]
    assert {
        "id": "x",
        "answer": "one_site",
        "together": [{"sites": [{"site": "carpal_tunnel", "side": "right"}, {"site": "root_c6", "side": "right"}]}],
        "shared": ["root_c6:right"],
        "levels": ["C6"],
        "urgency": {"level": "soon", "flags": ["numb_chin"], "ask": ["weak_worse"]},
    } == rest


def test_an_answer_becomes_a_row():
    """Lists with | between, a pair with +, under the columns of CSV_OUT."""
    row = answer_row(answer_object("x", example_answer(), WRITER))

    assert {
        "id": "x",
        "answer": "one_site",
        "sites": "root_c6:right:C6|carpal_tunnel:right",
        "fits": "0.7123|0.5",
        "together": "carpal_tunnel:right+root_c6:right",
        "shared": "root_c6:right",
        "levels": "C6",
        "urgency": "soon",
        "flags": "numb_chin",
        "ask": "weak_worse",
    } == row
    assert set(row) | {"error"} == set(CSV_OUT)


def test_an_error_becomes_a_row():
    """The id and the error stand alone."""
    assert {"id": "x", "error": "line 2: no"} == answer_row({"id": "x", "error": "line 2: no"})


def test_the_cord_is_named_by_its_segments():
    """Tracts of one segment and side are one entry; roots and nerves are named by their site."""
    tracts = tuple(Step(f"C5_{part}", "tract", "left", "C5") for part in ("dorsal_column", "corticospinal"))
    nerve = Step("median@carpal_tunnel", "nerve_site", "right")

    assert ["C5_segment:left"] == WRITER.shared(Shared("cord", Reason("shared_cord"), tracts, ("C5",), "neck"))
    assert ["carpal_tunnel:right"] == WRITER.shared(Shared("nerve", Reason("shared_nerve"), (nerve,)))

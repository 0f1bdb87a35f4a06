"""A browser that comes from a process that ended: what its map holds is newer than its address, and is kept."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tools.serve import ROOT


def first_run(address: str, rows: list[object]) -> AppTest:
    """The first run of a session whose map already holds rows."""
    app = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60)
    app.query_params["marks"] = address
    app.session_state["wire"] = {"marks": {"seq": 7, "marks": rows, "feeling": "numb"}}
    return app.run()


def test_a_mark_that_the_address_does_not_know_is_kept():
    """The last mark was made while no process answered."""
    app = first_run("heel.left.pain", [["heel", "left", ["pain"]], ["thumb_front", "right", ["numb"]]])

    assert not app.exception
    assert "heel.left.pain~thumb_front.right.numb" == app.query_params["marks"]


def test_the_address_stands_when_the_map_holds_nothing():
    """A page that was just opened brings no state of a map."""
    app = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60)
    app.query_params["marks"] = "heel.left.pain"
    app.run()

    assert "heel.left.pain" == app.query_params["marks"]

"""A client can send anything: the server answers, shows no traceback, and keeps the marks that were good."""

from __future__ import annotations

import json
import urllib.request

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.hostile.corpus import GOOD, VALUES
from tests.hostile.talk import WIRE, talk
from tests.hostile.tally import tried
from tools.serve import ROOT, serve_production

pytestmark = pytest.mark.browser  # needs the running app

PAGES = ["", *sorted(p.stem for p in (ROOT / "app/pages").glob("*.py") if p.stem not in ("__init__", "body_map"))]
TICKS = "common_root_ticks"
NAMES = ("marks", "acts", "picked", "feeling", "value", "open", "pressed", "remove", "chosen", "ticked", "flags")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12)
    | st.sampled_from(["heel", "left", "pain", "marks", "kind", "answer", "go", "reach", "remove"]),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.text(max_size=8) | st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The app with production settings, and its log."""
    log = tmp_path_factory.mktemp("hostile") / "log.txt"
    with serve_production(log) as running:
        yield running.base, log


def seq(value: object, number: int) -> object:
    """A report of marks with a number that grows, as the map sends it."""
    return {"seq": number, "marks": value}


def test_marks_of_any_shape_keep_the_good_ones(server):
    """One good mark, then every hostile value in the place of the marks: no error, the answer stays."""
    with talk(server[0]) as client:
        client.run(**{WIRE: {"marks": seq([GOOD], 1)}})
        for number, value in enumerate(VALUES, 2):
            tried("message")
            client.run(**{WIRE: {"marks": seq(value, number)}})
            client.run(**{WIRE: {"marks": value}})
            client.run(**{WIRE: {"marks": seq([GOOD, value], number)}})

            assert [] == client.errors, f"{str(value)[:80]}"
            assert "marks=heel.left.pain" in client.query, f"{str(value)[:80]}"


def test_a_message_without_readable_marks_takes_none_away(server):
    """Marks that are no list at all are not an order to wipe."""
    with talk(server[0]) as client:
        client.run(**{WIRE: {"marks": seq([GOOD], 1)}})
        for value in (None, "all", 5, {"a": 1}, {"marks": "x"}):
            tried("message")
            client.run(**{WIRE: {"marks": seq(value, 2)}})

            assert "heel.left.pain" in client.query
        client.run(**{WIRE: {"marks": seq([], 3)}})

        assert "heel" not in client.query


def test_ticks_of_any_shape_keep_the_good_ones(server):
    """One good tick, then every hostile value beside it and in its place: no error, the answer stays."""
    with talk(server[0], "get_help", "marks=heel.left.pain") as client:
        client.run(**{TICKS: {"ticked": {"seq": 1, "flags": ["bladder"]}}})
        for number, value in enumerate(VALUES, 2):
            tried("message")
            client.run(**{TICKS: {"ticked": {"seq": number, "flags": ["bladder", value]}}})
            client.run(**{TICKS: {"ticked": {"seq": value, "flags": value if value != [] else None}}})

            assert [] == client.errors, f"{str(value)[:80]}"
            assert "flag.bladder" in client.query, f"{str(value)[:80]}"
            assert "heel" in client.query


@pytest.mark.parametrize("page", PAGES)
def test_every_component_of_every_page_takes_anything(server, page):
    """Hostile values for each component of a page, under each name that a component reports; a third of them each."""
    with talk(server[0], page, "marks=heel.left.pain") as client:
        for turn, name in enumerate(list(client.widgets)):
            for value in (*VALUES[:4], *(dict.fromkeys(NAMES, value) for value in VALUES[turn % 3 :: 3])):
                tried("message")
                client.run(**{name: value})

                assert [] == client.errors, f"{name}: {str(value)[:80]}"
        assert "heel" in client.query


@pytest.fixture(scope="module")
def client(server):
    """One session for many messages."""
    with talk(server[0], "", "marks=heel.left.pain") as one:
        yield one


@given(value=JSON)
@settings(max_examples=150)
def test_any_json_is_taken_calmly(client, value):
    """Presses and marks made of anything that JSON can say."""
    tried("message")
    client.run(**{WIRE: {"marks": value, "acts": value}})
    client.run(**{WIRE: {"marks": seq([GOOD], 2), "acts": [[10**15, value]]}})

    assert [] == client.errors
    assert "heel.left.pain" in client.query


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        b"\xff" * 100,
        b"\x00" * 1000,
        "text",
        json.dumps({"rerun": True}),
        b"x" * 2_000_000,
        BackMsg(clear_cache=True).SerializeToString(),
        BackMsg(stop_script=True).SerializeToString(),
        BackMsg(debug_shutdown_runtime=True).SerializeToString(),
        BackMsg(debug_disconnect_websocket=True).SerializeToString(),
    ],
    ids=["empty", "ones", "zeros", "text", "json", "huge", "clear", "stop", "shut down", "disconnect"],
)
def test_any_frame_leaves_the_server_standing(server, frame):
    """Frames that are no message, too large, or orders that only a developer may give."""
    base, _ = server
    tried("frame")
    with talk(base, "", "marks=heel.left.pain") as neighbour:
        address = f"{base.replace('http', 'ws')}/_stcore/stream"
        with connect(address, subprotocols=["streamlit"], origin=base, proxy=None) as socket:
            try:
                socket.send(frame)
                socket.recv(timeout=1)
            except (ConnectionClosed, TimeoutError):
                pass
        neighbour.run()

        assert 200 == urllib.request.urlopen(f"{base}/_stcore/health", timeout=5).status
        assert [] == neighbour.errors
        assert "heel.left.pain" in neighbour.query


def test_the_log_of_all_this_holds_no_mark(server):
    """After everything above (in this file's order), the log names no place and shows no message."""
    text = server[1].read_text("utf-8")

    assert [] == [word for word in ("heel", "thumb", "alert(1)") if word in text]

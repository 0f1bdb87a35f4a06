"""The wire: the only element of the body map page that changes with a press.

It brings one small message (the answer for the panel, the overlay for the map) to the browser and takes marks and
presses back. Map and panel are constant elements and stay outside of the fragment that holds the wire, so a click
sends this one element and nothing else. Its script goes with every message, so it is a stub: what it calls is in
``app/components/answer/js/wire.js``, which the panel brings once.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

_wire = st.components.v2.component(
    "common_root_wire",
    html="<div></div>\n",
    js=(Path(__file__).resolve().parent / "stub.js").read_text("utf-8"),
)


def wire(message: Mapping[str, object], *, key: str, on_marks: Callable[[], None], on_acts: Callable[[], None]) -> None:
    """Send a message {"map", "edition", "seen", "overlay", "parts"}; ``map`` is the key of the map on the page.

    State out: ``marks`` {"seq", "marks": [[region, side, [feelings]]], "feeling"}, and ``acts`` [[seq, {"kind", ...}]],
    the presses that Python has not ``seen`` yet.
    """
    _wire(key=key, data=packed({"key": key, **message}), on_marks_change=on_marks, on_acts_change=on_acts)


def packed(message: Mapping[str, object]) -> bytes:
    """Write a message as deflated JSON, a quarter of its size."""
    return zlib.compress(json.dumps(message, separators=(",", ":"), ensure_ascii=False).encode(), 1)


def unpacked(data: bytes) -> dict[str, object]:
    """Read a packed message."""
    return dict(json.loads(zlib.decompress(data)))

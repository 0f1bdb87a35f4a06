"""The smallest app round the body map: what the map reports stands as text on the page; nothing is worked out."""

import json
import sys
from pathlib import Path

import streamlit as st

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from app.components.answer.constant import build_panel_constant  # noqa: E402
from app.components.answer.recap import recap_chips  # noqa: E402
from app.components.answer.show import answer_panel  # noqa: E402
from app.components.answer.tree import encoded  # noqa: E402
from app.components.body_map import body_map  # noqa: E402
from app.components.body_map.constant import build_constant  # noqa: E402
from app.components.wire import wire  # noqa: E402
from app.core.links import from_rows  # noqa: E402
from app.core.report import Report  # noqa: E402
from app.core.tables import load  # noqa: E402
from app.figures.drawings import load_drawings  # noqa: E402

CORD = "M285.5 342L285.5 66"
PAYLOAD = {
    "rev": "1",
    "overlay": "plain",
    "lit": [{"level": "C6", "role": "primary"}, {"level": "C7", "role": "overlap"}],
    "routes": {
        "front": [
            {"id": "cord", "kind": "cord", "d": CORD},
            {"id": "brain", "kind": "brain", "d": "M285.5 52L285.5 66"},
        ]
    },
    "shared": {"front": "M285.5 68L285.5 140"},
    "spine": {"from": "brain", "to": "C6", "enter": ["C6"]},
    "reach": None,
    "peek": {
        "level": "same_day",
        "band": "See someone today",
        "sentence": "They meet in your neck.",
        "gold": "your neck",
    },
    "live": "",
}
REACH = {"title": "One nerve at the wrist", "places": {"thumb_front:right": "core", "palm_radial:right": "may"}}


@st.cache_resource
def atlas():
    """Read the tables once."""
    return load(ROOT / "data")


@st.cache_resource
def constant(words):
    """Build the constant data of the map once."""
    return build_constant(load_drawings(ROOT / "assets" / "bodymap"), atlas(), words)


@st.cache_resource
def texts(words):
    """Build the constant data of the panel once."""
    return build_panel_constant(atlas(), words, {})


def push(rows):
    """Send marks to the map."""
    st.session_state.push = {"rev": st.session_state.push["rev"] + 1, "marks": rows}
    st.session_state.marks = rows


def take_over():
    """Keep what the map reports."""
    st.session_state.runs = st.session_state.get("runs", 0) + 1
    told = st.session_state["wire"]["marks"]
    st.session_state.feeling = told["feeling"]
    st.session_state.marks = told["marks"]


def pressed():
    """Nothing is pressed here that Python must hear of."""


st.set_page_config(layout="wide", initial_sidebar_state="collapsed")
NARROW = "@media(max-width:640px){.stMainBlockContainer{padding:60px 16px 24px}}"
st.html(f"<style>.stMainBlockContainer{{padding:60px 32px 40px}}{NARROW}</style>")
st.session_state.setdefault("push", {"rev": 1, "marks": []})
wide, beside = st.columns([908, 434], gap="medium")
with wide:
    words = "clinician" if st.session_state.get("clinical") else "plain"
    body_map(constant(words), st.session_state.push, key="map")
with beside, st.container(key="answer"):
    marks = st.session_state.get("marks", [])
    report = {
        "marks": marks,
        "feeling": st.session_state.get("feeling", "numb"),
        "runs": st.session_state.get("runs", 0),
    }
    st.html(f'<p data-testid="report">{json.dumps(report)}</p>')
    st.button("Push the left thumb", on_click=push, args=([["thumb_front", "left", ["tingling"]]],))
    reach = st.checkbox("Show a reach")
    st.checkbox("Clinical words", key="clinical")
    answer_panel(texts(words), "column", key="panel", wire="wire")
    chips = recap_chips(Report(from_rows(atlas(), marks)), atlas(), words)
    column = [encoded(chips, texts(words).known)] if marks else []
    shown = {**PAYLOAD, "rev": str(len(marks)), "overlay": "routes" if marks else "plain"} if marks else {}
    overlay = {**shown, "push": st.session_state.push, "reach": REACH if reach else None}
    message = {"map": "map", "seen": 0, "overlay": overlay, "edition": texts(words).edition}
    wire({**message, "parts": {"column": column}}, key="wire", on_marks=take_over, on_acts=pressed)

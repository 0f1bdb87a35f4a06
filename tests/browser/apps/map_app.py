"""The smallest app round the body map: what the map reports stands as text on the page; nothing is worked out."""

import json
import sys
from pathlib import Path

import streamlit as st

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from app.components.body_map import body_map, body_map_overlay  # noqa: E402
from app.components.body_map.constant import build_constant  # noqa: E402
from app.components.recap import recap_chips  # noqa: E402
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
def constant(words):
    """Build the constant data of the map once."""
    return build_constant(load_drawings(ROOT / "assets" / "bodymap"), load(ROOT / "data"), words)


def push(rows):
    """Send marks to the map."""
    st.session_state.push = {"rev": st.session_state.push["rev"] + 1, "marks": rows}
    st.session_state.marks = rows


def take_over():
    """Keep what the map reports."""
    st.session_state.runs = st.session_state.get("runs", 0) + 1
    state = st.session_state["map"]
    st.session_state.feeling = state.get("feeling") or "numb"
    st.session_state.marks = (state.get("marks") or {}).get("marks", [])


def chip_gone():
    """Keep what a chip removed while no map listened."""
    st.session_state.gone = st.session_state["chips"].get("remove")


st.set_page_config(layout="wide", initial_sidebar_state="collapsed")
NARROW = "@media(max-width:640px){.stMainBlockContainer{padding:60px 16px 24px}}"
st.html(f"<style>.stMainBlockContainer{{padding:60px 32px 40px}}{NARROW}</style>")
st.session_state.setdefault("push", {"rev": 1, "marks": []})
wide, beside = st.columns([908, 434], gap="medium")
with wide:
    words = "clinician" if st.session_state.get("clinical") else "plain"
    body_map(constant(words), st.session_state.push, key="map", on_marks=take_over)
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
    groups = [{"feeling": "numb", "text": "your marks", "places": [row[:2] for row in marks if "numb" in row[2]]}]
    if groups[0]["places"]:
        recap_chips(groups, key="chips", target="map", on_remove=chip_gone)
    shown = {**PAYLOAD, "rev": str(len(marks)), "overlay": "routes" if marks else "plain"} if marks else {}
    body_map_overlay({**shown, "reach": REACH if reach else None}, key="lay", target="map")

"""The smallest app round a figure of the body: scenes by name in the address; what was picked stands as text."""

import json
import sys
from pathlib import Path

import streamlit as st

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from app.components.body_figure import body_figure  # noqa: E402
from app.components.body_figure.constant import build_figure_constant  # noqa: E402
from app.core.tables import load  # noqa: E402
from app.figures.drawings import load_drawings  # noqa: E402
from tests.browser.apps.figure_scenes import scene  # noqa: E402


@st.cache_resource
def shared():
    """Read tables and drawings once."""
    return load(ROOT / "data"), load_drawings(ROOT / "assets" / "bodymap")


@st.cache_resource
def constant(words):
    """Build the constant data of figures once."""
    atlas, drawings = shared()
    return build_figure_constant(drawings, atlas, words)


def picked():
    """Keep what was picked, and count."""
    st.session_state.runs = st.session_state.get("runs", 0) + 1
    st.session_state.last = dict(st.session_state["figure"]["picked"])


st.set_page_config(layout="wide", initial_sidebar_state="collapsed")
NARROW = "@media(max-width:640px){.stMainBlockContainer{padding:60px 16px 24px}}"
st.html(f"<style>.stMainBlockContainer{{padding:60px 32px 40px}}{NARROW}</style>")
name = st.query_params.get("scene", "levels")
last = st.session_state.get("last", {})
words = "clinician" if st.query_params.get("words") == "clinician" else "plain"
height = int(st.query_params.get("height", 0)) or None
other = st.checkbox("Another figure")
body_figure(constant(words), scene(name, last.get("name"), other), key="figure", on_pick=picked, height=height)
report = {"picked": last, "runs": st.session_state.get("runs", 0)}
st.html(f'<p data-testid="report">{json.dumps(report)}</p>')

"""The smallest app round Present: the button, some text, and whether it is on."""

import sys
from pathlib import Path

import streamlit as st

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from app.components.present import present_mode  # noqa: E402
from app.components.style import page_style  # noqa: E402


def changed():
    """Keep whether it is on."""
    st.session_state.on = st.session_state["present"]["picked"]["name"] == "1"


st.set_page_config(layout="wide", initial_sidebar_state="collapsed")
page_style()
on = st.session_state.get("on", st.query_params.get("present") == "1")
present_mode(on, "plain", key="present", on_change=changed)
st.title("A page")
st.html(f'<p data-testid="on">{on}</p>')

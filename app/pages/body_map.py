"""Body map, the first screen: mark where you feel it, see what those places share."""

import streamlit as st

from app import session
from app.components.answer import View, answer_message, answer_panel, show_flow
from app.components.body_map import body_map
from app.components.wire import wire
from app.core.asking import telling_signs
from app.figures.overlay import overlay

atlas, words = session.atlas(), session.words()
constant = session.panel_constant(words)

with st.container(key="main"):
    body_map(session.map_constant(words), session.mount_push(), key=session.MAP)
    answer_panel(constant, "column", key="answer", wire=session.WIRE)
    answer_panel(constant, "below", key="below", wire=session.WIRE)


@st.fragment
def live() -> None:
    """What changes with a press: one small message for panel and map; the rest of the page stays as it is."""
    answer = session.answer()
    laid = overlay(answer, session.drawings(), atlas, words, session.reach())
    view = View(
        answer, atlas, words, str(laid["rev"]), problems=session.link_problems(), reached=session.reached(),
        considered=session.considered(), open_parts=frozenset({"flow"} if session.flow_open() else ()),
        signs=telling_signs(session.pictures(), answer, words) if words == "clinician" else (),
    )  # fmt: skip
    message = {"map": session.MAP, "seen": session.seen(), "overlay": {**laid, "push": session.push()}}
    wire(
        {**message, **answer_message(view, constant)},
        key=session.WIRE, on_marks=session.marks_from_map, on_acts=session.acts_from_panel,
    )  # fmt: skip
    session.catch_up()
    session.settle()
    if answer.marks and session.flow_open():
        show_flow(answer, atlas, words, session.theme())
    session.leave()


live()

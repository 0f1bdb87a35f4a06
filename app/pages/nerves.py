"""Nerves: one nerve on one screen, its skin on the body, its way, where it gets caught, the root it is taken for."""

import streamlit as st

from app import session
from app.components import nerves as show
from app.components.body_figure import body_figure
from app.core.nerve_card import nerve_card
from app.core.nerve_course import first_nerve
from app.figures.nerve_body import nerve_figure

atlas, words = session.atlas(), session.words()
nerve = session.pick("nerve", atlas.nerves, first_nerve(atlas, session.answer().routes) or "median_digital")
card = nerve_card(atlas, session.engine().ranking.footprints, nerve)


def pressed(key: str) -> None:
    """Callback of list and figure: go to the nerve that was pressed."""
    session.choose_picked("nerve", key)


with st.container(key="nerves"):
    names, body, facts = st.columns([200, 670, 430], gap="small")
with names, st.container(key="nerve_list"):
    show.nerve_list(atlas, nerve, words, session.address, key="nerve_names", on_pick=lambda: pressed("nerve_names"))
with body:
    figure = nerve_figure(session.drawings(), atlas, card, words)
    body_figure(
        session.figure_constant(words), figure, key="nerve_figure", height=-100, on_pick=lambda: pressed("nerve_figure")
    )
with facts:
    show.show_nerve(card, atlas, words, session.address)

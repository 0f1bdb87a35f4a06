"""How sure is the map?: the body by certainty; each place opens what the maps say and how real cases followed them."""

import streamlit as st

from app import session
from app.components import sureness as show
from app.components.body_figure import body_figure
from app.core.sureness import region_evidence
from app.core.wording import phrase
from app.figures.sureness import sureness_figure

atlas, words = session.atlas(), session.words()
region = session.pick("region", atlas.regions)
presenting = session.pick("present", ("1",)) == "1"


def pressed() -> None:
    """Callback of the figure: open the evidence of the place that was pressed."""
    session.choose_picked("region", "sureness_figure")


with st.container(key="sureness"):
    body, facts = st.columns([812, 524], gap="medium")
with body, st.container(key="sureness_body"):
    with st.container(key="sureness_find", horizontal=True, vertical_alignment="center"):
        show.show_head(words)
        key = session.show_in("sureness_search", region or None)
        show.show_search(atlas, [*atlas.regions], words, key=key, on_choose=session.choose_from)
    figure = sureness_figure(atlas, region, session.report().marks, words)
    height = -84 if presenting else -164
    body_figure(session.figure_constant(words), figure, key="sureness_figure", on_pick=pressed, height=height)
with facts, st.container(key="sureness_facts"):
    place, cases, maps = st.tabs([phrase(name, words) for name in show.TABS])
    with place:
        if region:
            show.show_place(region_evidence(atlas, region), atlas, words, session.address)
        else:
            show.show_start(atlas, words)
    with cases:
        show.show_cases(atlas, words)
    with maps:
        show.show_maps(atlas, words)

"""Causes: find one by kind, time, people or place; see where it is felt, what it is, what helps, when to worry."""

import streamlit as st

from app import session
from app.components import causes as show
from app.components.body_figure import body_figure
from app.core import links
from app.core.causes import SHELVES, Wanted, cause_card, known_places, shelves
from app.core.causes.shelves import regions_of
from app.core.report import Report
from app.figures.cause_map import cause_figure, finder_figure

atlas, words, places = session.atlas(), session.words(), session.cause_places()
cause = session.pick("cause", atlas.causes)
wanted = Wanted(
    time=session.pick("time", show.TIMES),
    who=session.pick("who", show.risks(atlas)),
    place=session.pick("place", known_places(atlas)),
    group=session.pick("group", [shelf for shelf, _ in SHELVES]),
)
chosen = {name: value for name, value in vars(wanted).items() if value}

with st.container(key="book_open" if cause else "book_list"):
    show.show_title(words)
    show.show_filters(atlas, wanted, words, show_in=session.show_in, on_choose=session.choose_from)
    column, page = st.columns([340, 1010], gap="large")
with column:
    show.show_list(
        shelves(atlas, places, wanted), atlas, words, opened=cause,
        link=lambda one: session.address("causes", cause=one, **chosen),
        on_pick=lambda: session.choose_picked("cause", "cause_list"),
    )  # fmt: skip
with page, st.container(key="book_page"):
    if cause:
        card = cause_card(atlas, cause, words)
        show.show_back(words, on_back=lambda: session.choose("cause", ""))
        show.show_head(card, words)
        with st.container(key="book_spread"):
            figure, text = st.columns([380, 590], gap="large")
        with figure, st.container(key="book_figure"):
            view = show.pick_view(places, cause, atlas, words)
            marks = places.typical_marks(view) if view else ()
            if view and (view.core or view.may):
                body_figure(
                    session.figure_constant(words), cause_figure(view, atlas, words), key="cause_map", height=430
                )
            link = session.address("./", **links.encode(Report(marks))) if marks else ""
            show.show_map_words(view, atlas, words, mark_link=link)
        with text:
            show.show_cause(card, atlas, words, flag_link=lambda flag: session.address("get_help", flag=flag))
    else:
        finder = finder_figure(sorted(regions_of(atlas, wanted.place)), atlas, words)
        show.show_start(words)
        body_figure(
            session.figure_constant(words), finder, key="cause_finder", height=520,
            on_pick=lambda: session.choose_picked("place", "cause_finder"),
        )  # fmt: skip
        show.show_always(atlas, words)

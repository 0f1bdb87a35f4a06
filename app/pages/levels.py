"""Levels: one level on one screen (skin, muscle, reflex, bone and disc), or two side by side."""

import streamlit as st

from app import session
from app.components import levels as show
from app.components.body_figure import body_figure
from app.core.level_card import level_card
from app.figures.level_body import compare_figure, level_figure

atlas, words, drawings = session.atlas(), session.words(), session.drawings()
footprints = session.engine().ranking.footprints
level = session.pick("level", atlas.levels, "C6")
presenting = session.pick("present", ("1",)) == "1"
others = [name for name in atlas.levels if name != level]
other = session.pick("with", atlas.levels)
card = level_card(atlas, footprints, level)
second = level_card(atlas, footprints, other) if other in others else None
cards = [card, second] if second else [card]


def pressed(key: str) -> None:
    """Callback of rail and figure: go to the level that was pressed."""
    session.choose_picked("level", key)


with st.container(key="levels"):
    rail, body, facts = st.columns([158, 704, 474], gap="medium")
with rail:
    show.level_rail(atlas, cards, words, key="level_rail", on_pick=lambda: pressed("level_rail"))
with body, st.container(key="level_body"):
    with st.container(key="level_choice", horizontal=True):
        key = session.show_in("levels_level", level)
        show.level_choice(atlas, [*atlas.levels], "level", words, key=key, on_choose=session.choose_from)
        show.level_step(card, "above", words, session.choose)
        show.level_step(card, "below", words, session.choose)
        key = session.show_in("levels_with", second.level if second else None)
        show.level_choice(atlas, others, "with", words, key=key, on_choose=session.choose_from)
    one = level_figure(drawings, atlas, card, words)
    figure = compare_figure(drawings, atlas, card, second, words) if second else one
    body_figure(
        session.figure_constant(words),
        figure,
        key="level_figure",
        on_pick=lambda: pressed("level_figure"),
        height=-98 if presenting else -304,
    )
    show.show_facts(card, ("here",), atlas, words, session.address)
    show.show_alike(cards, atlas, words, session.address)
with facts, st.container(key="level_facts"):
    if second:
        show.show_compare(card, second, ("point", "muscle", "also", "reflex", "story"), atlas, words, session.address)
    else:
        show.show_head(card, atlas, words)
        show.show_facts(card, ("point", "muscle", "also", "reflex"), atlas, words, session.address)
    show.show_section(cards, atlas, words, key="level_section")
    if not second:
        show.show_sure(card, atlas, words, session.address)

"""What people say: each claim of popular articles, first what is true in it, then what is known, and how sure."""

import streamlit as st

from app import session
from app.components import claims as show
from app.core.claim_cards import TOPICS, claim_card, topics

atlas, words = session.atlas(), session.words()
claim = session.pick("claim", atlas.claims)
topic = session.pick("topic", TOPICS)
chosen = {"topic": topic} if topic else {}

with st.container(key="book_open" if claim else "book_list"):
    show.show_title(words)
    show.show_topics(topic, words, show_in=session.show_in, on_choose=session.choose_from)
    column, page = st.columns([440, 910], gap="large")
with column:
    show.show_list(
        topics(atlas, topic), words, opened=claim,
        link=lambda one: session.address("claims", claim=one, **chosen),
        on_pick=lambda: session.choose_picked("claim", "claim_list"),
    )  # fmt: skip
with page, st.container(key="book_page"):
    if claim:
        card = claim_card(atlas, claim, words)
        ways = {"causes": ("causes", "cause"), "red_flags": ("get_help", "flag")}
        links = {(table, one): session.address(ways[table][0], **{ways[table][1]: one}) for table, one in card.more}
        show.show_back(words, on_back=lambda: session.choose("claim", ""))
        show.show_claim(card, atlas, words, links=links)
    else:
        show.show_start(words)

"""Get help: the number to call, and every red flag as a line to tick; the care level comes up at once."""

import streamlit as st

from app import session
from app.components import answer, help_page
from app.core.get_help import emergency_number, help_item, help_list

atlas, words, urgency = session.atlas(), session.words(), session.answer().urgency
flag = session.pick("flag", atlas.red_flags)
ticked = frozenset(one for one in session.report().yes if one.startswith("flag:"))

with st.container(key="help_page"):
    help_page.show_head(words)
    side, column = st.columns([420, 930], gap="large")
with side:
    help_page.show_call(emergency_number(atlas, session.locale()), words)
    with st.container(key="help_answer"):
        answer.show_care(urgency, atlas, words)
        help_page.show_ticked(len(ticked), words)
with column:
    if flag:
        item = help_item(atlas, flag, words)
        help_page.show_asked(item, words, ticked=f"flag:{flag}" in ticked, on_tick=session.tick_answer)
    for group in help_list(atlas, words):
        help_page.show_group(group, atlas, words, ticked=ticked, on_tick=session.tick_answer)
    help_page.show_numbers(tuple(atlas.emergency_numbers.values()), atlas, words)

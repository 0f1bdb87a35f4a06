"""Get help: the number to call, and every red flag as a line to tick; the care level comes up at once."""

import streamlit as st

from app import session
from app.components import answer, help_page
from app.core.get_help import emergency_number, help_item, help_list

atlas, words = session.atlas(), session.words()
number = emergency_number(atlas, session.locale())


@st.fragment
def live() -> None:
    """What a tick changes; the text of the lines stays as it is."""
    urgency, ticked, flag = session.answer().urgency, session.ticked(), session.pick("flag", atlas.red_flags)
    side, column = st.columns([420, 930], gap="large")
    with side:
        help_page.show_call(number, words)
        with st.container(key="help_answer"):
            answer.show_care(urgency, atlas, words)
            if number and urgency.level == "emergency_now":
                help_page.show_call_again(number, words)
            help_page.show_ticked(len(ticked), words)
    with column:
        asked = help_item(atlas, flag, words) if flag else None
        help_page.show_lines(help_list(atlas, words), asked, atlas, words)
        help_page.tick_lines(ticked, session.ticks_seen(), key=session.TICKS, on_ticks=session.ticks_from_list)
        help_page.show_numbers(tuple(atlas.emergency_numbers.values()), atlas, words)
    session.settle()


with st.container(key="help_page"):
    help_page.show_head(words)
    live()

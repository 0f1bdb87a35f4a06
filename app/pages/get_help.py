"""Get help: the red flags in plain questions, most pressing first, each with what to do."""

import streamlit as st

from app import session
from app.components.answer import show_help
from app.core.get_help import help_list
from app.core.wording import phrase

words = session.words()
with st.container(key="reading"):
    st.title(phrase("help_title", words))
    st.write(phrase("help_lead", words))
    for group in help_list(session.atlas()):
        show_help(group, session.atlas(), words)

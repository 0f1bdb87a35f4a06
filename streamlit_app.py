"""The entry: page frame, navigation, and the calm page for broken tables.

It stands at the root because a folder called ``pages`` beside the entry file would hijack deep links.
"""

import streamlit as st

from app import session
from app.components.answer import show_note
from app.components.frame import broken_tables, words_switch
from app.components.present import present_mode
from app.components.style import page_style
from app.core.wording import phrase

st.set_page_config(page_icon="assets/icon.svg", layout="wide", initial_sidebar_state="collapsed")
st.logo("assets/logo.svg", size="large", link=None)
page_style()

problems = session.table_problems()
pages = {
    "": [
        st.Page("app/pages/body_map.py", title="Body map", default=True),
        st.Page("app/pages/get_help.py", title="Get help", url_path="get_help"),
        st.Page("app/pages/causes.py", title="Causes", url_path="causes"),
        st.Page("app/pages/claims.py", title="What people say", url_path="claims"),
        st.Page("app/pages/handout.py", title="Take home", url_path="handout"),
        st.Page("app/pages/about.py", title="About", url_path="about"),
    ],
    "For clinicians": [
        st.Page("app/pages/levels.py", title="Levels", url_path="levels"),
        st.Page("app/pages/nerves.py", title="Nerves", url_path="nerves"),
        st.Page("app/pages/what_if.py", title="What if", url_path="what_if"),
        st.Page("app/pages/tell_apart.py", title="Tell apart", url_path="tell_apart"),
        st.Page("app/pages/sureness.py", title="How sure is the map?", url_path="sureness"),
    ],
}
page = st.navigation(pages, position="top")
if problems:
    broken_tables(problems)
    st.stop()
session.open_page(page.url_path)
words_switch(session.WORDS, on_change=session.words_chosen)
if page.url_path in session.DESK:
    on = session.pick("present", ("1",)) == "1"
    present_mode(on, session.words(), key="present", on_change=session.presented)
notes = st.container(key="notes")
page.run()
with notes:
    for problem in session.pick_problems():
        show_note(phrase(problem.key, session.words()))

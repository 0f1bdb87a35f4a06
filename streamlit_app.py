"""The entry: page frame, navigation, and the calm page for broken tables.

It stands at the root because a folder called ``pages`` beside the entry file would hijack deep links.
"""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from app import session
from app.components.answer import show_note
from app.components.frame import broken_tables, header
from app.components.present import present_mode
from app.components.style import page_style
from app.core.wording import phrase

st.set_page_config(page_icon="assets/icon.svg", layout="wide", initial_sidebar_state="collapsed")
st.logo("assets/logo.svg", size="large", link=None)
page_style()

problems, words = session.table_problems(), session.words()


def listed(name: str, *, default: bool = False) -> StreamlitPage:
    """A page of the app: its address is its name, but for the first one."""
    path = "" if default else name
    return st.Page(f"app/pages/{name}.py", title=phrase(f"frame_page_{name}", words), url_path=path, default=default)


pages = {
    "": [
        listed("body_map", default=True),
        *(listed(name) for name in ("get_help", "causes", "claims", "handout", "about")),
    ],
    phrase("frame_page_clinicians", words): [
        listed(name) for name in ("levels", "nerves", "what_if", "tell_apart", "sureness")
    ],
}
page = st.navigation(pages, position="hidden")
st.set_page_config(page_title=phrase("frame_tab", words, page=page.title))
if problems:
    broken_tables(problems, words)
    st.stop()
session.open_page(page.url_path)
header(pages, page.url_path, session.words(), key=session.FRAME, on_words=session.words_chosen)
if page.url_path in session.DESK:
    on = session.pick("present", ("1",)) == "1"
    present_mode(on, session.words(), key="present", on_change=session.presented)
notes = st.container(key="notes")
page.run()
with notes:
    for problem in session.pick_problems():
        show_note(phrase(problem.key, session.words()))

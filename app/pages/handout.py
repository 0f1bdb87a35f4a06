"""Take home: one sheet about the marks to keep or to show, and files of the same; a saved file opened again."""

import streamlit as st

from app import session
from app.components import handout as show
from app.core.handout import Print, handout
from app.core.short_links import printed
from app.exports.files import outputs
from app.figures.handout import Scene

atlas, words, answer = session.atlas(), session.words(), session.answer()
with st.container(key="handout" if answer.marks else "reading"):
    tools, paper = st.columns([330, 900], gap="large") if answer.marks else (st.container(), st.container())
if answer.marks:
    link = printed(session.public_address(), answer.report)
    given = Print(session.today(), session.tables_version(), link)
    scene = Scene(handout(answer, atlas, words, given), answer, session.drawings(), atlas)
    with tools, st.container(key="handout_tools"):
        show.show_head(words)
        show.show_files(outputs(scene, given), words)
    with paper:
        show.show_sheet(scene)
else:
    with tools:
        show.show_empty(words, session.address("./"))
with tools:
    show.show_opening(words, session.opened(), key=session.OPEN, on_open=session.open_file, folded=bool(answer.marks))

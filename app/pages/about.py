"""About: what this is and is not, limits, licences, and every source."""

import streamlit as st

from app import session
from app.components.answer import show_sources
from app.core.version import APP
from app.core.wording import about, phrase

atlas, words = session.atlas(), session.words()

with st.container(key="reading"):
    st.title(phrase("about_title", words))
    for title, text in about.sections(words):
        st.header(title)
        st.write(text)
    st.header(phrase("about_licences_head", words))
    for line in about.licences(words):
        st.write(line)
    st.header(phrase("about_sources_head", words))
    st.write(phrase("about_version", words, version=APP, tables=session.tables_version()))
    st.write(phrase("about_compiled", words, count=str(len(atlas.sources))))
    with st.expander(phrase("about_show_sources", words)):
        show_sources(tuple(atlas.sources.values()), words)

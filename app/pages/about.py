"""About: what this is and is not, limits, licences, and every source."""

import streamlit as st

from app import session
from app.components.answer import show_sources
from app.core.version import APP
from app.core.wording import about

with st.container(key="reading"):
    st.title("About Common Root")
    for title, text in about.SECTIONS:
        st.subheader(title)
        st.write(text)
    st.subheader("Licences")
    for line in about.LICENCES:
        st.write(line)
    st.subheader("Sources")
    st.write(f"Common Root {APP}, tables {session.tables_version()}.")
    st.write(f"The tables were compiled on {about.TABLES_COMPILED} from {len(session.atlas().sources)} sources.")
    with st.expander("Show all sources"):
        show_sources(tuple(session.atlas().sources.values()))

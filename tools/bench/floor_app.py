"""The bare page of the bench: one button and one line of text, nothing else."""

import streamlit as st

if "n" not in st.session_state:
    st.session_state.n = 0


def _count() -> None:
    st.session_state.n += 1


st.button("Press", key="press", on_click=_count)
st.html(f'<p data-answer="{st.session_state.n}">{st.session_state.n}</p>')

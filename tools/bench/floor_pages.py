"""The bare app of two pages for the bench: a title each, nothing else."""

import streamlit as st


def _first() -> None:
    st.html('<p data-page="first">First</p>')


def _second() -> None:
    st.html('<p data-page="second">Second</p>')


pages = [
    st.Page(_first, title="First", url_path="first", default=True),
    st.Page(_second, title="Second", url_path="second"),
]
st.navigation(pages, position="top").run()

"""The bare app of the bench: two pages with a line of text, and one with the widgets of a page with a figure."""

import streamlit as st

CHOICES = [str(number) for number in range(30)]


def _first() -> None:
    st.html('<p data-page="first">First</p>')


def _second() -> None:
    st.html('<p data-page="second">Second</p>')


def _widgets() -> None:
    """As many columns, choices, buttons and texts as Levels has; no figure, no style, nothing worked out."""
    _, middle, last = st.columns(3)
    with middle:
        row = st.container(horizontal=True)
        row.selectbox("One", CHOICES)
        row.button("Up")
        row.button("Down")
        row.selectbox("Other", CHOICES)
        for text in ("Figure", "Fact", "Alike"):
            st.html(f"<p>{text}</p>")
    with last:
        for text in ("Head", "Facts", "Section"):
            st.html(f"<p>{text}</p>")
        st.html('<p data-page="widgets">Sure</p>')


pages = [
    st.Page(_first, title="First", url_path="first", default=True),
    st.Page(_second, title="Second", url_path="second"),
    st.Page(_widgets, title="Widgets", url_path="widgets"),
]
st.navigation(pages, position="top").run()

"""How sure is the map?."""

import streamlit as st

st.title("How sure is the map?")

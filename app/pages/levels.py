"""Levels."""

import streamlit as st

st.title("Levels")

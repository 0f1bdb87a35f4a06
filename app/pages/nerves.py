"""Nerves."""

import streamlit as st

st.title("Nerves")

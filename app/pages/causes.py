"""Causes."""

import streamlit as st

st.title("Causes")

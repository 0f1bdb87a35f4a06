"""Take home."""

import streamlit as st

st.title("Take home")

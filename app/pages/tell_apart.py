"""Tell apart."""

import streamlit as st

st.title("Tell apart")

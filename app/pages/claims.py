"""What people say."""

import streamlit as st

st.title("What people say")

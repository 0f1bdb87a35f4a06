"""What a component of the page says. The browser is not trusted: it can send any JSON under any name."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st


def state(key: str) -> Mapping[str, object]:
    """What the component with that key holds; empty when it is no mapping."""
    found = st.session_state.get(key)
    return found if isinstance(found, Mapping) else {}


def told(key: str, name: str) -> Mapping[str, object]:
    """The part of that name of what the component with that key holds; empty when it is no mapping."""
    found = state(key).get(name)
    return found if isinstance(found, Mapping) else {}

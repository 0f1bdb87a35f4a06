"""What the browser says of itself: theme, language, address of the app."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

import streamlit as st


def theme() -> Literal["light", "dark"]:
    """The theme that the browser shows now."""
    return "dark" if st.context.theme.type == "dark" else "light"


def locale() -> str:
    """The language and country of the browser, as "en-US"; blank when it does not say."""
    return st.context.locale or ""


def public_address() -> str:
    """The address under which the browser reached the app: scheme, host and port, without a page."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""

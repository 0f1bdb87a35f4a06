"""Present: a page without navigation, in large type, with a soft ring round the pointer.

Off, it is one button; on, a button to leave (Escape does the same). The page style shows the rest: everything under
``.stApp:has(.st-key-presenting)``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from app.core.wording import Words, phrase

_HERE = Path(__file__).resolve().parent

_present = st.components.v2.component(
    "common_root_present",
    html='<div class="present"></div>\n',
    css=(_HERE / "button.css").read_text("utf-8"),
    js=(_HERE / "present.js").read_text("utf-8"),
)


def present_mode(on: bool, words: Words, *, key: str, on_change: Callable[[], None]) -> None:
    """Show the button that enters or leaves. Trigger out: ``picked`` {"name": "1" or "", "side", "seq"}.

    ``session.choose_picked("present", key)`` in ``on_change`` keeps it in the address of the page.
    """
    strings = {name: phrase(f"present_{name}", words) for name in ("enter", "leave", "hint")}
    with st.container(key="presenting" if on else "present_offer"):
        _present(key=key, data={"on": on, "strings": strings}, on_picked_change=on_change)

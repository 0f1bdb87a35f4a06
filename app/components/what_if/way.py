"""The way from the brain to the skin, with a station for each part of it that can be hurt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

from app.core.what_if import GROUPS
from app.core.wording import Words, phrase

_HERE = Path(__file__).resolve().parent
_STROKES: Mapping[str, tuple[str, ...]] = {
    "brain": ("M12 5.2C9.5 3 5.6 4.6 5.7 7.7 3 8.6 2.9 12.6 5 13.6c-.6 3 2.6 5.2 4.9 3.8.6 1.2 2.1 1 2.1-.4z",
              "M12 5.2c2.5-2.2 6.4-.6 6.3 2.5 2.7.9 2.8 4.9.7 5.9.6 3-2.6 5.2-4.9 3.8-.6 1.2-2.1 1-2.1-.4",
              "M8.4 9.2c1.2-.6 2.2 0 2.3 1.2M15.6 9.2c-1.2-.6-2.2 0-2.3 1.2"),
    "brainstem": ("M6.5 4.5h11c.6 3-1 4.6-2.6 5.4", "M6.5 4.5c-.6 3 1 4.6 2.6 5.4", "M9.1 9.9c-1 3 .6 6.4 1.1 9.6h3.6"
                  "c.5-3.2 2.1-6.6 1.1-9.6", "M9.4 13.4h5.2"),
    "cord": ("M3.5 12c0-4.2 3.8-6.5 8.5-6.5s8.5 2.3 8.5 6.5-3.8 6.5-8.5 6.5S3.5 16.2 3.5 12z",
             "M8 8.7c.6 2 .6 4.6 0 6.6M16 8.7c-.6 2-.6 4.6 0 6.6M8.4 12h7.2"),
    "root": ("M8 3.5v17", "M8 7.5c3.5 0 4 3.5 9 3.5h3", "M8 13.5c3.5 0 4-2.5 9-2.5"),
    "plexus": ("M4 5c6 0 6 4 9 5.5S17 12 20 12", "M4 12c5 0 6-1.5 9-1.5", "M4 19c6 0 6-5 9-6.5s4-.5 7-.5",
               "M4 15.5c5 0 6-5 9-5"),
    "nerve": ("M12 3v10", "M12 13c0 4-3.5 4-4.5 8", "M12 13c0 4 3.5 4 4.5 8", "M12 9c2 0 3-.8 4-2.2"),
    "endings": ("M4 19.5h16", "M12 4v5.5", "M12 9.5c-3 1-5 3-5.5 6", "M12 9.5c3 1 5 3 5.5 6", "M12 9.5v6"),
}  # fmt: skip

_way = st.components.v2.component(
    "common_root_way",
    html='<ul class="way"></ul>\n',
    css=(_HERE / "way.css").read_text("utf-8"),
    js=(_HERE / "way.js").read_text("utf-8"),
)


def way_from_brain(chosen: str, detail: str, words: Words, *, key: str, on_press: Callable[[], None]) -> None:
    """Show the stations; ``chosen`` is lit and carries ``detail``. Trigger out: ``picked`` {"name"}."""
    stations = [
        {
            "id": group,
            "name": phrase(f"what_if_group_{group}", words),
            "detail": detail if group == chosen else "",
            "chosen": group == chosen,
            "strokes": _STROKES[group],
        }
        for group in GROUPS
    ]
    _way(key=key, data={"label": phrase("what_if_way", words), "stations": stations}, on_picked_change=on_press)

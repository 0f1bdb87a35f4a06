"""The body map: draws the body, takes marks, shows what Python works out of them.

The geometry travels once, as constant data. What changes with every answer comes through the wire of the page, which
hands it to the map by a window event with the map's key: the map itself is not called again. The parts of the map are
in ``js/``; they are put together to one ES module in the order of ``MODULES``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from app.components.body_map.packing import packed

_HERE = Path(__file__).resolve().parent
MODULES = (
    "unpack", "dom", "marks", "theme", "patterns", "figure", "paint", "routes", "spine", "halo", "pointer", "keyboard",
    "toolbar", "pane", "stage", "phone", "peek", "reconnect", "payload", "map", "marking", "overlay", "bus", "index",
)  # fmt: skip
_STYLES = ("tools.css", "map.css", "figure.css")


def module_text() -> str:
    """Put the parts of the map together to one ES module."""
    return "\n".join((_HERE / "js" / f"{name}.js").read_text("utf-8") for name in MODULES)


def style_text() -> str:
    """Put the styles of the map together."""
    return "\n".join((_HERE / name).read_text("utf-8") for name in _STYLES)


_map = st.components.v2.component(
    "common_root_body_map",
    html='<div class="body-map-mount"></div>\n',
    css=style_text(),
    js=module_text(),
)


def body_map(constant: Mapping[str, object], push: Mapping[str, object], *, key: str) -> None:
    """Show the map. Its marks go to the wire of the page (``app.components.wire``), which brings it what to lay over.

    ``constant`` comes from ``constant.build_constant``; ``push`` {"rev", "marks"} replaces the marks when its
    ``rev`` is new.
    """
    text, edition = packed(constant)
    _map(key=key, data={"key": key, "edition": edition, "constant": text, "push": dict(push)})

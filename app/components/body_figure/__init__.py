"""A figure of the body for every page but the map: filled areas, key points, marks; a press on an area picks it.

The drawings travel once, as constant data. What is filled in comes through a second, tiny component that hands it over
by a window event with the figure's key, so a new figure repaints at once and sends a few hundred bytes. The parts of
the figure are in ``js/``; skin, ink, patterns, theme, keyboard and outlines are those of the body map.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

from app.components.body_figure.message import message
from app.components.body_map.packing import packed
from app.figures.body import BodyFigure

_HERE = Path(__file__).resolve().parent
_MAP = _HERE.parent / "body_map"
SHARED = ("unpack", "dom", "theme", "patterns", "paint", "halo", "keyboard")
"""Parts of the body map that the figure uses as they are."""
OWN = (
    "names", "plate", "fills", "room", "panel", "notes", "legend", "sureness", "tag", "hand", "reading", "board",
    "start",
)  # fmt: skip


def module_text() -> str:
    """Put the parts of the figure together to one ES module."""
    files = [_MAP / "js" / f"{name}.js" for name in SHARED] + [_HERE / "js" / f"{name}.js" for name in OWN]
    return "\n".join(file.read_text("utf-8") for file in files)


def style_text() -> str:
    """Put the styles of the figure together."""
    files = (_MAP / "figure.css", _HERE / "board.css", _HERE / "plate.css")
    return "\n".join(file.read_text("utf-8") for file in files)


_figure = st.components.v2.component(
    "common_root_body_figure",
    html='<div class="body-figure-mount"></div>\n',
    css=style_text(),
    js=module_text(),
)
_content = st.components.v2.component(
    "common_root_body_figure_content",
    html='<div class="body-figure-content"></div>\n',
    js=(_MAP / "js" / "handover.js").read_text("utf-8"),
)


def _unheard() -> None:
    """A figure that nobody listens to still reports presses."""


def body_figure(
    constant: Mapping[str, object],
    figure: BodyFigure,
    *,
    key: str,
    on_pick: Callable[[], None] | None = None,
    height: int | None = None,
) -> None:
    """Show a figure. Trigger out: ``picked`` {"name", "side", "panel", "seq"}; ``session.picked(key)`` reads it.

    ``constant`` comes from ``constant.build_figure_constant``. ``height`` is the room in px for everything: legend,
    headings, views, captions; without it the figure takes what the window leaves. Below zero it is the window less so
    many px. On a phone the height is free.
    """
    text, edition = packed(constant)
    data = {"key": key, "edition": edition, "constant": text}
    _figure(key=key, data=data, on_picked_change=on_pick or _unheard)
    _content(key=f"{key}_content", data={"target": key, "payload": message(figure, height)})

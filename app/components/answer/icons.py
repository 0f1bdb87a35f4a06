"""Line icons on a 19 px grid, stroke 1.5, round ends. ``st.html`` drops SVG, so the page style draws them as masks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

ICONS: Mapping[str, str] = MappingProxyType(
    {
        "check": "M4 10l3.5 3.5L15 5.5",
        "ring": "M9.5 15a5.5 5.5 0 110-11 5.5 5.5 0 010 11z",
        "plus": "M9.5 4v11M4 9.5h11",
        "down": "M9.5 4v10M5.5 10.5l4 4 4-4",
        "lock": "M5 9h9v7H5zM7 9V6.5a2.5 2.5 0 015 0V9",
        "info": "M9.5 16.5a7 7 0 110-14 7 7 0 010 14zM9.5 8.8v4M9.5 6v.4",
        "clock": "M9.5 16.5a7 7 0 110-14 7 7 0 010 14zM9.5 5.5v4.2l2.8 1.7",
        "alert": "M9.5 2.8l7.2 13H2.3zM9.5 7.6v4M9.5 13.4v.3",
    }
)
BRAIN = (
    "M-1 -21C-13 -24 -29 -17 -31 -3C-33 9 -26 19 -15 20C-9 21 -4 18 -1 14Z"
    "M1 -21C13 -24 29 -17 31 -3C33 9 26 19 15 20C9 21 4 18 1 14Z"
)
FOLDS = (
    "M-8 -17C-12 -11 -6 -7 -11 -2C-15 3 -8 7 -12 14M-19 -14C-24 -8 -17 -4 -22 1C-26 6 -19 9 -21 15"
    "M8 -17C12 -11 6 -7 11 -2C15 3 8 7 12 14M19 -14C24 -8 17 -4 22 1C26 6 19 9 21 15"
)
_STROKE = "fill='none' stroke='#000' stroke-linecap='round' stroke-linejoin='round'"


def icon(name: str, size: int = 18) -> str:
    """Write an icon, hidden from screen readers (words always stand beside it); KeyError for an unknown name."""
    if name not in ICONS:
        raise KeyError(name)
    return f'<span class="cr-icon cr-i-{name}" style="width:{size}px;height:{size}px" aria-hidden="true"></span>'


def _image(box: str, inner: str) -> str:
    text = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{box}'>{inner}</svg>"
    return f'url("data:image/svg+xml,{quote(text, safe=" =:/")}")'


def icon_css() -> str:
    """Write the masks of all icons, and of the brain of the level line, as CSS."""
    lines = f"<path d='{BRAIN}' {_STROKE} stroke-width='2.2'/><path d='{FOLDS}' {_STROKE} stroke-width='1.9'/>"
    masks = {f"cr-i-{name}": _icon(d) for name, d in ICONS.items()}
    masks["cr-brain-fill"] = _image("-34 -26 68 50", f"<path d='{BRAIN}'/>")
    masks["cr-brain-lines"] = _image("-34 -26 68 50", lines)
    return "".join(f".{name}{{--cr-i:{mask}}}" for name, mask in masks.items())


def _icon(path: str) -> str:
    return _image("0 0 19 19", f"<path d='{path}' {_STROKE} stroke-width='1.5'/>")

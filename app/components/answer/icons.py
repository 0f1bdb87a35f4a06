"""Line icons on a 19 px grid, stroke 1.5, round ends. ``st.html`` drops SVG, so the styles draw them as masks.

A class ``cr-i-<name>`` gives an element its icon: the style draws it before the text, where no screen reader meets it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

from app.figures import tokens

_LID = "M2 9.5c2-3.4 4.5-5 7.5-5s5.5 1.6 7.5 5c-2 3.4-4.5 5-7.5 5s-5.5-1.6-7.5-5z"
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
        "eye": f"{_LID}M9.5 11.7a2.2 2.2 0 110-4.4 2.2 2.2 0 010 4.4z",
        "search": "M8.5 14a5.5 5.5 0 110-11 5.5 5.5 0 010 11zM12.6 12.6L16.5 16.5",
        "cross": "M5.5 5.5l8 8M13.5 5.5l-8 8",
        "back": "M11.5 4.5l-5 5 5 5",
        "next": "M7.5 4.5l5 5-5 5",
        "page": "M5 2.8h6l3.5 3.5v9.9H5zM11 2.8v3.5h3.5M7.3 9.5h4.8M7.3 12.3h4.8",
        "apart": "M9.5 3v13M6.5 6.5l-3 3 3 3M12.5 6.5l3 3-3 3",
        "hide": f"{_LID}M4 15.5l11-12",
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
    """Write the masks of all icons, of the brain of the level line, and the swatches of the feelings, as CSS."""
    lines = f"<path d='{BRAIN}' {_STROKE} stroke-width='2.2'/><path d='{FOLDS}' {_STROKE} stroke-width='1.9'/>"
    masks = {f"cr-i-{name}": _icon(d) for name, d in ICONS.items()}
    masks["cr-brain-fill"] = _image("-34 -26 68 50", f"<path d='{BRAIN}'/>")
    masks["cr-brain-lines"] = _image("-34 -26 68 50", lines)
    rules = [f".{name}{{--cr-i:{mask}}}" for name, mask in masks.items()]
    rules.append(f".cr-pick{{--cr-search:{_icon(ICONS['search'])}}}")
    return "".join([*rules, *map(_swatch, tokens.PATTERNS)])


def _icon(path: str) -> str:
    return _image("0 0 19 19", f"<path d='{path}' {_STROKE} stroke-width='1.5'/>")


def _swatch(feeling: str) -> str:
    """The swatch of a feeling: its fill, its edge, and its pattern as a mask."""
    recipe = tokens.PATTERNS[feeling]
    tile = recipe["tile"]
    turn = f"patternUnits='userSpaceOnUse' width='{tile}' height='{tile}' patternTransform='rotate({recipe['rotate']})'"
    tiles = f"<defs><pattern id='p' {turn}>{_marks(recipe)}</pattern></defs>"
    pattern = f"{tiles}<rect width='20' height='20' fill='url(#p)'/>"
    open_fill = feeling == "weak"
    fill = "skin" if open_fill else f"feel-{feeling}-fill"
    ink = "--cr-pattern:var(--cr-feel-weak-fill);" if open_fill else ""
    names = f"--cr-fill:var(--cr-{fill});--cr-edge:var(--cr-feel-{feeling}-edge);"
    return f".cr-swatch.is-{feeling}{{{ink}{names}--cr-tile:{_image('0 0 20 20', pattern)}}}"


def _marks(recipe: Mapping[str, str | float]) -> str:
    if "dots" in recipe:
        spots = (dot.split(",") for dot in str(recipe["dots"]).split())
        return "".join(f"<circle cx='{x}' cy='{y}' r='{recipe['radius']}'/>" for x, y in spots)
    return f"<path d='{recipe['d']}' fill='none' stroke='#000' stroke-width='{recipe['stroke']}'/>"

"""Every colour and size of the app, once. Component, Plotly, print and page style read them from here.

Where an entry is a pair of themes, the keys are ``light`` and ``dark``. Colours are ``#RRGGBB`` (``#RRGGBBAA`` where a
token is see-through). The level fills are the same in both themes. A test compares
them with the Streamlit theme.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeVar

from app.figures.fill_tokens import FILL_PATTERNS, FILLS

__all__ = [
    "BASE", "CARE", "COMPARISON", "FAMILIES", "FEELINGS", "FILLS", "FILL_PATTERNS", "LEVEL_FILL", "MOTION", "PATTERNS",
    "RADIUS", "SPACE", "STROKE", "THEMES", "TYPE", "WEAK_FILL_OPACITY", "Theme", "family", "flat",
]  # fmt: skip

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")

_V = TypeVar("_V")


def _frozen(values: dict[str, _V]) -> Mapping[str, _V]:
    return MappingProxyType(values)


BASE: Mapping[str, Mapping[str, str]] = _frozen(
    {
        "light": _frozen(
            {
                "page": "#FAF7F1",
                "surface": "#FFFDF9",
                "sunken": "#F3EEE4",
                "ink": "#1B2230",
                "muted": "#596070",
                "line": "#E2DACC",
                "control": "#857D6F",
                "accent": "#0E4D5C",
                "on-accent": "#FFFFFF",
                "accent-soft": "#E1ECEC",
                "mark": "#FFDF86",
                "nerve": "#F4B41A",
                "nerve-hot": "#FFF3C4",
                "nerve-glow": "#FFC021",
                "nerve-case": "#5B3E00",
                "brain": "#FBE3A4",
                "bone": "#F4ECDD",
                "boneline": "#8C7F6C",
                "cordquiet": "#D9CDB6",
                "skin": "#EBDDD0",
                "outline": "#6A5C5E",
                "figink": "#463A42",
                "hair": "#46384236",
                "seam": "#FFFDF9",
                "focus": "#1B2230",
                "ok": "#1E6B45",
                "pattern": "#FFFFFFD1",
                "pattern-ink": "#14161ED9",
                "level-text": "#1B2230",
            }
        ),
        "dark": _frozen(
            {
                "page": "#12171C",
                "surface": "#1A2128",
                "sunken": "#0D1115",
                "ink": "#EEEAE2",
                "muted": "#A9B0B9",
                "line": "#2D3740",
                "control": "#7D8791",
                "accent": "#86CBDA",
                "on-accent": "#0C1519",
                "accent-soft": "#1B333B",
                "mark": "#7A5800",
                "nerve": "#FFC62E",
                "nerve-hot": "#FFF6D2",
                "nerve-glow": "#FFB300",
                "nerve-case": "#2A1C00",
                "brain": "#D9A52A",
                "bone": "#4A4D50",
                "boneline": "#8B9096",
                "cordquiet": "#6B6F73",
                "skin": "#5E5750",
                "outline": "#A79B90",
                "figink": "#14100D",
                "hair": "#FFFFFF24",
                "seam": "#12171C",
                "focus": "#FFFFFF",
                "ok": "#7FD1A6",
                "pattern": "#0D1115B8",
                "pattern-ink": "#0D1115CC",
                "level-text": "#1B2230",
            }
        ),
    }
)

CARE: Mapping[str, Mapping[str, Mapping[str, str]]] = _frozen(
    {
        "light": _frozen(
            {
                "emergency_now": _frozen({"band": "#9E1420", "body": "#FCEDEB", "on-band": "#FFFFFF"}),
                "same_day": _frozen({"band": "#8A3B00", "body": "#FFF1DF", "on-band": "#FFFFFF"}),
                "soon": _frozen({"band": "#1F4E86", "body": "#E9F0F8", "on-band": "#FFFFFF"}),
            }
        ),
        "dark": _frozen(
            {
                "emergency_now": _frozen({"band": "#FF9A94", "body": "#3A1618", "on-band": "#14100A"}),
                "same_day": _frozen({"band": "#FFBF7A", "body": "#33230F", "on-band": "#14100A"}),
                "soon": _frozen({"band": "#9CC6F5", "body": "#17263A", "on-band": "#14100A"}),
            }
        ),
    }
)

FEELINGS: Mapping[str, Mapping[str, Mapping[str, str]]] = _frozen(
    {
        "light": _frozen(
            {
                "numb": _frozen({"fill": "#3F7BD0", "edge": "#1C4684"}),
                "tingling": _frozen({"fill": "#8A2F70", "edge": "#5A1648"}),
                "pain": _frozen({"fill": "#D7480F", "edge": "#8A2600"}),
                "weak": _frozen({"fill": "#30352A", "edge": "#14170F"}),
            }
        ),
        "dark": _frozen(
            {
                "numb": _frozen({"fill": "#78AEFA", "edge": "#CFE2FD"}),
                "tingling": _frozen({"fill": "#F4A3D2", "edge": "#FBDDEE"}),
                "pain": _frozen({"fill": "#FC905A", "edge": "#FFD3BC"}),
                "weak": _frozen({"fill": "#EBECE9", "edge": "#FFFFFF"}),
            }
        ),
    }
)

WEAK_FILL_OPACITY = 0.2

# The classic pain drawing: dashes numb, dots pins and needles, crosses pain, open hatch weak. Sizes in px on screen.
PATTERNS: Mapping[str, Mapping[str, str | float]] = _frozen(
    {
        "numb": _frozen({"tile": 7.0, "stroke": 1.15, "rotate": 0.0, "d": "M0 1.7h4.2M3.5 5.2h4.2M-3.5 5.2h4.2"}),
        "tingling": _frozen({"tile": 6.0, "radius": 1.05, "rotate": 0.0, "dots": "1.5,1.5 4.5,4.5"}),
        "pain": _frozen({"tile": 7.0, "stroke": 1.2, "rotate": 0.0, "d": "M1.2 1.2l3.2 3.2M4.4 1.2l-3.2 3.2"}),
        "weak": _frozen({"tile": 5.2, "stroke": 2.0, "rotate": -45.0, "d": "M0 1.3h5.2"}),
    }
)

# On paper: white ground, little ink; a feeling is a light tint under its pattern in the edge colour.
PRINT: Mapping[str, str] = _frozen(
    {
        "paper": "#FFFFFF",
        "ink": "#14181F",
        "muted": "#4A505C",
        "line": "#C9C2B5",
        "control": "#5C6270",
        "skin": "#FAF4EC",
        "outline": "#6A5C5E",
        "figink": "#463A42",
        "nerve": "#F4B41A",
        "nerve-case": "#3D2A00",
        "nerve-glow": "#FFE7A3",
        "brain": "#FBE3A4",
        "mark": "#FFDF86",
    }
)
PRINT_TINT: Mapping[str, float] = _frozen({"numb": 0.22, "tingling": 0.2, "pain": 0.22, "weak": 0.08})

LEVEL_FILL: Mapping[str, str] = _frozen(
    {
        "V1": "#AD9AD9",
        "V2": "#D1BFFB",
        "V3": "#A383AD",
        "C1": "#739AC0",
        "C2": "#BBDBF0",
        "C3": "#A1B2D7",
        "C4": "#768EC5",
        "C5": "#A0AECB",
        "C6": "#C1D8F7",
        "C7": "#7A8EBC",
        "C8": "#99B3F0",
        "T1": "#77AD91",
        "T2": "#98D1CA",
        "T3": "#6AADA4",
        "T4": "#C9EED3",
        "T5": "#9BC3A7",
        "T6": "#CEECD8",
        "T7": "#86B99B",
        "T8": "#D2EADD",
        "T9": "#79B7AA",
        "T10": "#CBE0D1",
        "T11": "#88B09C",
        "T12": "#BFD7C5",
        "L1": "#C7BA8F",
        "L2": "#EFCC83",
        "L3": "#C0B488",
        "L4": "#ECE0B3",
        "L5": "#BD9D56",
        "S1": "#C97B75",
        "S2": "#E3A3B6",
        "S3": "#B18692",
        "S4": "#DA8584",
        "S5": "#DEB1BD",
        "Co1": "#DEB1BD",
    }
)

# The five families of levels; the face carries vertical lines as a second sign (red-green blindness).
FAMILIES: Mapping[str, Mapping[str, str]] = _frozen(
    {
        "face": _frozen({"letters": "V", "second_sign": "lines"}),
        "neck": _frozen({"letters": "C", "second_sign": ""}),
        "chest": _frozen({"letters": "T", "second_sign": ""}),
        "lower_back": _frozen({"letters": "L", "second_sign": ""}),
        "seat": _frozen({"letters": "S|Co", "second_sign": ""}),
    }
)

COMPARISON: Mapping[str, str] = _frozen({"a": "#8FB8F0", "b": "#F2B98C", "both": "#CFC9D6", "pattern-ink": "#141E1ED9"})

# role: size in px, line height, weight, family
TYPE: Mapping[str, tuple[int, float, int, str]] = _frozen(
    {
        "level_letter": (76, 0.9, 600, "serif"),
        "empty_title": (40, 1.12, 600, "serif"),
        "page_title": (31, 1.16, 600, "serif"),
        "answer": (27, 1.2, 600, "serif"),
        "answer_phone": (25, 1.2, 600, "serif"),
        "lead": (20, 1.45, 400, "sans"),
        "body": (16, 1.45, 400, "sans"),
        "answer_body": (15, 1.45, 400, "sans"),
        "card_title": (16, 1.25, 600, "sans"),
        "label": (14, 1.35, 400, "sans"),
        "caption": (13, 1.35, 400, "sans"),
        "group_name": (12, 1.2, 400, "sans"),
        "pill": (11, 1.0, 600, "sans"),
    }
)

SPACE: tuple[int, ...] = (4, 8, 12, 16, 24, 32, 48)
RADIUS: Mapping[str, int] = _frozen({"pill": 99, "card": 12, "button": 9, "swatch": 5, "tile": 11, "sheet": 18})
STROKE: Mapping[str, float] = _frozen(
    {
        "outline": 0.85,
        "hair": 0.6,
        "seam": 0.65,
        "hover": 1.5,
        "selected": 1.5,
        "focus": 3.0,
        "focus-inner": 2.0,
        "route": 1.2,
        "route-case": 2.4,
        "cord": 2.8,
        "cord-case": 4.0,
        "shared": 5.0,
        "shared-case": 6.2,
        "shared-hot": 2.2,
        "glow": 26.0,
        "glow-blur": 9.0,
    }
)
MOTION: Mapping[str, str] = _frozen(
    {"mark": "80ms ease-out", "swap": "160ms ease", "draw": "700ms cubic-bezier(.3,0,.2,1)", "glow": "300ms ease"}
)


@cache
def family(level: str) -> str:
    """Name the family of a level by its letters: face, neck, chest, lower_back or seat (Co1 belongs to the seat)."""
    letters = level.rstrip("0123456789")
    return next(name for name, row in FAMILIES.items() if letters in row["letters"].split("|"))


def flat(theme: Theme) -> dict[str, str]:
    """List all colours of one theme by flat names, for CSS variables and the map.

    Names: base tokens as they are, ``care-<level>-<part>``, ``feel-<feeling>-<part>``, ``level-<level>``,
    ``fill-<style>``.
    """
    care = {f"care-{level}-{part}": hue for level, row in CARE[theme].items() for part, hue in row.items()}
    feel = {f"feel-{name}-{part}": hue for name, row in FEELINGS[theme].items() for part, hue in row.items()}
    fills = {f"level-{level}": hue for level, hue in LEVEL_FILL.items()}
    compare = {f"compare-{part}": hue for part, hue in COMPARISON.items()}
    styles = {f"fill-{style}": row[theme] for style, row in FILLS.items()}
    return {**BASE[theme], **care, **feel, **fills, **compare, **styles}

"""Tokens: every level has a fill, texts can be read on what they stand on, the Streamlit theme uses the same hues."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from app.core.atlas import Atlas
from app.figures.tokens import BASE, CARE, LEVEL_FILL, THEMES, Theme, family, flat

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"


def luminance(colour: str) -> float:
    """Compute the relative luminance of WCAG 2.2 for ``#RRGGBB``."""
    parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Compute the contrast ratio of two colours."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_every_level_has_a_fill_and_a_family(atlas: Atlas) -> None:
    """The levels of the table are the levels that have a colour."""
    assert set(atlas.levels) == set(LEVEL_FILL)
    assert {"face", "neck", "chest", "lower_back", "seat"} == {family(level) for level in LEVEL_FILL}


@pytest.mark.parametrize("theme", THEMES)
def test_text_has_enough_contrast(theme: Theme) -> None:
    """Ink, muted text and accent reach 4.5 on page and surface; the band of a care card carries its words."""
    tokens = BASE[theme]
    pairs = [(tokens[text], tokens[ground]) for text in ("ink", "muted", "accent") for ground in ("page", "surface")]
    pairs += [(row["on-band"], row["band"]) for row in CARE[theme].values()]
    pairs += [(tokens["ink"], row["body"]) for row in CARE[theme].values()] + [(tokens["ink"], tokens["mark"])]
    assert [] == [pair for pair in pairs if contrast(*pair) < 4.5]


def test_a_level_can_be_read_on_its_fill() -> None:
    """The text of a level pill reaches 4.5 on every fill."""
    assert [] == [level for level, fill in LEVEL_FILL.items() if contrast(BASE["light"]["level-text"], fill) < 4.5]


def test_both_themes_have_the_same_tokens() -> None:
    """A token of one theme is a token of the other."""
    assert set(flat("light")) == set(flat("dark"))


@pytest.mark.parametrize("theme", THEMES)
def test_the_streamlit_theme_uses_the_tokens(theme: Theme) -> None:
    """Config and tokens never drift apart."""
    config = tomllib.loads(CONFIG.read_text("utf-8"))["theme"][theme]
    names = {
        "primaryColor": "accent",
        "backgroundColor": "page",
        "textColor": "ink",
        "linkColor": "accent",
        "borderColor": "control",
        "grayTextColor": "muted",
        "yellowColor": "nerve",
    }
    assert {name: BASE[theme][token] for name, token in names.items()} == {name: config[name] for name in names}

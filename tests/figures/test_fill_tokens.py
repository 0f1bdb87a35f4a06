"""Fills of a figure: styles that stand side by side differ in colour and in pattern, for every kind of vision."""

from __future__ import annotations

from itertools import combinations

import pytest

from app.figures.tokens import BASE, FILL_PATTERNS, FILLS, THEMES, Theme
from tests.figures.colour_distance import VISIONS, distance
from tests.figures.test_tokens import contrast

TOGETHER = (
    ("touch", "pain_temp", "both_senses"),
    ("core", "overlap", "core_both"),
    ("a", "b", "c", "ab"),
    ("sure", "mixed", "unsure"),
)
"""Styles that one figure may show at once."""
INK = "#141E1E"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("styles", TOGETHER)
@pytest.mark.parametrize("vision", VISIONS)
def test_styles_of_one_figure_are_apart(styles: tuple[str, ...], theme: Theme, vision: str) -> None:
    """No two styles of a figure look alike (CIEDE2000 of at least 10)."""
    pairs = combinations([FILLS[style][theme] for style in styles], 2)
    assert [] == [pair for pair in pairs if distance(*pair, vision) < 10]


@pytest.mark.parametrize("styles", TOGETHER)
def test_styles_of_one_figure_differ_in_pattern(styles: tuple[str, ...]) -> None:
    """Without any colour the patterns still tell the styles apart; at most one of a set is plain."""
    patterns = [tuple(sorted(FILL_PATTERNS[style].items())) if style in FILL_PATTERNS else () for style in styles]
    assert len(styles) == len(set(patterns))


@pytest.mark.parametrize("theme", THEMES)
def test_a_pattern_can_be_seen_on_its_fill(theme: Theme) -> None:
    """The ink of the patterns, and of the edge round all fills, reaches 3 on every fill."""
    assert [] == [style for style, row in FILLS.items() if style != "quiet" and contrast(INK, row[theme]) < 3]


@pytest.mark.parametrize("theme", THEMES)
def test_quiet_steps_back(theme: Theme) -> None:
    """Grey that is only context stays near the skin, yet is not the same."""
    assert 4 < distance(FILLS["quiet"][theme], BASE[theme]["skin"]) < 12


def test_the_distance_is_the_published_one() -> None:
    """Two known pairs: equal colours, and black against white."""
    assert [0.0, 100.0] == [round(distance("#336699", "#336699"), 1), round(distance("#000000", "#FFFFFF"), 1)]

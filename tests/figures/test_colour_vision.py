"""Colours for eyes that lack one kind of cone: what must be told apart is, or carries a second sign."""

from __future__ import annotations

from itertools import combinations, pairwise
from statistics import mean

import pytest

from app.components.answer.headline import CARE_ICONS
from app.figures.tokens import CARE, FAMILIES, FEELINGS, LEVEL_FILL, PATTERNS, THEMES, Theme, family
from tests.figures.colour_distance import VISIONS, distance


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("theme", THEMES)
def test_feelings_are_apart(theme: Theme, vision: str) -> None:
    """Any two of the four feelings differ by CIEDE2000 9.5 or more; each has a pattern of its own besides."""
    pairs = combinations((row["fill"] for row in FEELINGS[theme].values()), 2)

    assert [] == [pair for pair in pairs if distance(*pair, vision) < 9.5]
    assert set(FEELINGS[theme]) == set(PATTERNS)
    assert len(PATTERNS) == len({tuple(sorted(recipe.items())) for recipe in PATTERNS.values()})


@pytest.mark.parametrize("vision", VISIONS)
def test_levels_that_touch_are_apart(vision: str) -> None:
    """A level and the next one of its family differ by 8 or more (S5 and Co1 share a fill: no map parts them)."""
    pairs = [pair for pair in pairwise(LEVEL_FILL) if family(pair[0]) == family(pair[1]) and pair != ("S5", "Co1")]

    assert [] == [pair for pair in pairs if distance(LEVEL_FILL[pair[0]], LEVEL_FILL[pair[1]], vision) < 8]


@pytest.mark.parametrize("vision", VISIONS)
def test_families_of_levels_are_apart(vision: str) -> None:
    """On average any two families differ by 9.5 or more; the face, the nearest to another, carries lines besides."""
    fills = {name: [fill for level, fill in LEVEL_FILL.items() if family(level) == name] for name in FAMILIES}
    found = {
        (one, other): mean(distance(a, b, vision) for a in fills[one] for b in fills[other])
        for one, other in combinations(fills, 2)
    }

    assert {} == {pair: round(far, 1) for pair, far in found.items() if far < 9.5}
    assert "lines" == FAMILIES["face"]["second_sign"]


@pytest.mark.parametrize("theme", THEMES)
def test_care_levels_are_told_by_more_than_colour(theme: Theme) -> None:
    """Each band has an icon (and, tested elsewhere, its level in words): red and brown are near for some eyes."""
    assert set(CARE[theme]) <= set(CARE_ICONS)
    assert 3 == len({CARE_ICONS[level] for level in ("emergency_now", "same_day", "soon")})

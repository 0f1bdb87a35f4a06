"""How sure the map is, as a layer that any figure of the body can show."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.core.wording import Words, phrase
from app.figures.body import BodyFigure, Dot, Fill, Key, Panel, Partition, Style, both_sides

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.report import Mark, Side

STYLE_OF: Mapping[str, Style] = MappingProxyType({"A": "sure", "B": "mixed", "C": "unsure"})
"""Certainty of a row -> how its area is filled."""
VIEWS = (
    "front", "back", "hand_palm_right", "hand_back_right", "foot_top_right", "foot_sole_right", "head_side_right",
    "seat",
)  # fmt: skip
DETAIL_WEIGHT = 3.5
"""Six close views share one row: they count for more than usual, or they would become too small to press."""


def certainty_fills(atlas: Atlas, partition: Partition = "regions") -> tuple[Fill, ...]:
    """Fill every area of a partition by the certainty of its row: places, levels or nerves."""
    grades = {
        "regions": {row.region_id: row.certainty for row in atlas.regions.values()},
        "levels": {row.level: row.certainty for row in atlas.levels.values()},
        "nerves": {row.nerve_id: row.certainty for row in atlas.nerves.values()},
    }[partition]
    alone = [row.region_id for row in atlas.regions.values() if not row.sided]
    return tuple(fill for name, grade in grades.items() for fill in both_sides([name], STYLE_OF[grade], alone))


def certainty_legend(words: Words) -> tuple[Key, ...]:
    """The three lines of the legend."""
    return tuple(Key(style, phrase(f"sureness_legend_{style}", words)) for style in STYLE_OF.values())


def sureness_figure(atlas: Atlas, region: str, marks: tuple[Mark, ...], words: Words) -> BodyFigure:
    """The whole body by certainty, with the chosen region outlined, its test points, and the person's marks."""
    dots = _test_points(atlas, region) if region else ()
    panel = Panel("", VIEWS, certainty_fills(atlas), dots, marks, detail_weight=DETAIL_WEIGHT)
    legend = certainty_legend(words)
    if dots:
        legend = (*legend, Key("dot", phrase("sureness_legend_point", words)))
    spoken = phrase("sureness_spoken", words)
    return BodyFigure("regions", (panel,), legend, chosen=(region,) if region else (), spoken=spoken)


def _test_points(atlas: Atlas, region: str) -> tuple[Dot, ...]:
    """The test points of a region on both sides; of two levels that share a point the upper one stands for both."""
    levels = [point.partition("-")[0] for point in atlas.regions[region].isncsci_points]
    sides: tuple[Side, ...] = ("left", "right")
    return tuple(Dot(level, side) for level in levels for side in sides)

"""What every figure needs and what never changes: drawings with their three partitions, names, colours, words."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from typing import cast

from app.core.atlas import Atlas
from app.core.report import Place, Side
from app.core.wording import Words, phrase, place_name
from app.core.wording.names import and_list, nerve_name
from app.figures import tokens
from app.figures.body import PARTITIONS, WHOLE
from app.figures.drawings import Drawing, Drawings, Shape, View
from app.figures.sureness import STYLE_OF, certainty_legend

_AWAY = ("back", "seat")
_STRINGS = ("body", "your_right", "your_left", "numb", "tingling", "pain", "weak")
_JOINED_POINTS = {"S4-5": ("S4", "S5")}
"""Key points that two levels share in the drawings."""


def build_figure_constant(drawings: Drawings, atlas: Atlas, words: Words) -> Mapping[str, object]:
    """Everything constant for figures of the body, as plain JSON values."""
    return {
        "drawings": {name: _drawing(drawing) for name, drawing in drawings.drawings.items()},
        "views": [_view(view, words) for view in drawings.views],
        "names": _names(drawings, atlas, words),
        "levels": {level: [tokens.LEVEL_FILL[level], tokens.family(level)] for level in atlas.levels},
        "level_of": {r.region_id: r.dermatome_primary[0] for r in atlas.regions.values() if r.dermatome_primary},
        "patterns": _patterns(),
        "tokens": {theme: tokens.flat(theme) for theme in tokens.THEMES},
        "sureness": _sureness(atlas, words),
        "strings": {name: phrase(f"figure_{name}", words) for name in _STRINGS},
    }


def _sureness(atlas: Atlas, words: Words) -> dict[str, object]:
    """The layer that any figure can show: the style of each place, the legend, and the words of the switch."""
    return {
        "grades": {row.region_id: STYLE_OF[row.certainty] for row in atlas.regions.values()},
        "legend": [{"style": key.style, "label": key.label} for key in certainty_legend(words)],
        "label": phrase("figure_sureness", words),
    }


def _drawing(drawing: Drawing) -> dict[str, object]:
    return {
        "w": drawing.width,
        "h": drawing.height,
        "axis": drawing.axis,
        "sil": drawing.silhouette,
        "creases": drawing.creases,
        "contours": drawing.contours,
        "shade": "data:image/webp;base64," + base64.b64encode(drawing.shading).decode("ascii"),
        "points": list(_points(drawing)),
        **{partition: [_row(shape) for shape in getattr(drawing, partition)] for partition in PARTITIONS},
    }


def _row(shape: Shape) -> list[str | float]:
    (x, y), radius = shape.anchor.at, shape.anchor.radius
    return [shape.name, shape.side, shape.path, x, y, radius]


def _points(drawing: Drawing) -> Iterable[list[str | float]]:
    """Key points [level, side as drawn, x, y]."""
    for key, (x, y) in drawing.key_points.items():
        name, _, side = key.rpartition("-")
        for level in _JOINED_POINTS.get(name, (name,)):
            yield [level, side, x, y]


def _view(view: View, words: Words) -> dict[str, object]:
    return {
        "id": view.id,
        "drawing": view.drawing,
        "mirror": view.mirror,
        "title": phrase(f"figure_view_{view.id}", words),
        "away": view.id in _AWAY,
        "whole": view.id in WHOLE,
    }


def _names(drawings: Drawings, atlas: Atlas, words: Words) -> dict[str, dict[str, dict[str, str]]]:
    """Partition -> id -> side -> how an area is called."""
    say = {"regions": _region_name, "levels": _level_name, "nerves": _nerve_name}
    found: dict[str, dict[str, dict[str, str]]] = {partition: {} for partition in PARTITIONS}
    for view in drawings.views:
        for partition in PARTITIONS:
            for shape in getattr(drawings.drawings[view.drawing], partition):
                side = cast(Side, view.side(shape.side))
                sides = found[partition].setdefault(shape.name, {})
                if side not in sides:
                    sides[side] = say[partition](atlas, shape.name, side, words)
    return found


def _region_name(atlas: Atlas, region: str, side: Side, words: Words) -> str:
    place = place_name(atlas, Place(region, side), words)
    levels = atlas.regions[region].dermatome_primary
    return phrase("figure_place", words, place=place, levels=and_list(levels, words)) if levels else place


def _level_name(atlas: Atlas, level: str, side: Side, words: Words) -> str:
    return phrase("figure_sided", words, name=level, side=phrase(f"side_{side}", words))


def _nerve_name(atlas: Atlas, nerve: str, side: Side, words: Words) -> str:
    name = nerve_name(atlas, nerve, words)
    return phrase("figure_sided", words, name=name[0].upper() + name[1:], side=phrase(f"side_{side}", words))


def _patterns() -> dict[str, dict[str, str | float]]:
    """The patterns of feelings by their names, those of fills as ``fill-<style>``."""
    feelings = {name: dict(recipe) for name, recipe in tokens.PATTERNS.items()}
    return feelings | {f"fill-{name}": dict(recipe) for name, recipe in tokens.FILL_PATTERNS.items()}

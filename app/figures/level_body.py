"""The figure of one level on the body, or of two levels side by side: which views, what is filled, key points."""

from __future__ import annotations

from collections.abc import Collection

from app.core.atlas import Atlas
from app.core.level_card import LevelCard, point_name
from app.core.report import Place, Side
from app.core.wording import Words, phrase
from app.core.wording.level_words import level_name
from app.core.wording.places import group_places
from app.figures.body import BodyFigure, Dot, Fill, Key, Panel, Style
from app.figures.drawings import Drawings
from app.figures.level_views import detail_views, detail_weight

BODY = ("front", "back")
_SIDES: tuple[Side, Side] = ("left", "right")


def level_figure(drawings: Drawings, atlas: Atlas, card: LevelCard, words: Words) -> BodyFigure:
    """One level: its dermatome over the places where some maps put it too, and its key point."""
    overlap = [
        Fill(name, side, "near") for name, side in _places(atlas, [one.region.region_id for one in card.regions])
    ]
    drawn = [Fill(card.level, side, "level") for side in _SIDES] if drawn_at_all(drawings, card.level) else []
    legend = [Key("level", phrase("levels_core", words, level=card.level), card.level)] if drawn else []
    legend += [Key("near", phrase("levels_overlap", words, level=card.level), card.level)] if overlap else []
    legend += [Key("dot", phrase("levels_head_point", words))] if card.key_point else []
    return _figure(drawings, (card.level,), (*overlap, *drawn), tuple(legend), _spoken(atlas, card, words))


def compare_figure(drawings: Drawings, atlas: Atlas, one: LevelCard, other: LevelCard, words: Words) -> BodyFigure:
    """Two levels: the dermatome of each as drawn, and over them the places that either may serve."""
    both = shared_regions(one, other)
    pairs: tuple[tuple[str, Style], ...] = ((one.level, "a"), (other.level, "b"))
    fills = [Fill(level, side, style) for level, style in pairs if drawn_at_all(drawings, level) for side in _SIDES]
    fills += [Fill(name, side, "ab") for name, side in _places(atlas, both)]
    legend = [
        Key("a", phrase("levels_core", words, level=one.level)),
        Key("b", phrase("levels_core", words, level=other.level)),
    ]
    legend += [Key("ab", phrase("levels_ab", words, one=one.level, other=other.level))] if both else []
    spoken = phrase("levels_spoken_two", words, one=one.level, other=other.level)
    return _figure(drawings, (one.level, other.level), tuple(fills), tuple(legend), spoken)


def shared_regions(one: LevelCard, other: LevelCard) -> tuple[str, ...]:
    """Regions that either level may serve by the maps, and at least one of them surely."""
    mine = {found.region.region_id: found.core for found in one.regions}
    names = {found.region.region_id: found.core for found in other.regions}
    return tuple(name for name, core in names.items() if core or mine.get(name) if name in mine)


def drawn_at_all(drawings: Drawings, level: str) -> bool:
    """False for a level that has no patch of skin on any drawing."""
    return any(shape.name == level for drawing in drawings.drawings.values() for shape in drawing.levels)


def _figure(
    drawings: Drawings, levels: tuple[str, ...], fills: tuple[Fill, ...], legend: tuple[Key, ...], spoken: str
) -> BodyFigure:
    dots = tuple(Dot(point_name(level), side) for level in levels for side in _SIDES)
    details = detail_views(drawings, levels, [point_name(level) for level in levels])
    weight = detail_weight(details)
    panel = Panel("", (*BODY, *details), fills, dots, detail_weight=weight)
    return BodyFigure("levels", (panel,), legend, levels, spoken=spoken)


def _places(atlas: Atlas, regions: Collection[str]) -> list[Place]:
    """The places of regions: left and right, or the midline."""
    middle: tuple[Side, ...] = ("midline",)
    return [Place(name, side) for name in regions for side in (_SIDES if atlas.regions[name].sided else middle)]


def _spoken(atlas: Atlas, card: LevelCard, words: Words) -> str:
    name = level_name(atlas, card.level, words)
    places = group_places(atlas, _places(atlas, [one.region.region_id for one in card.regions if one.core]), words)
    told = places or phrase("levels_none_skin", words)
    return phrase("levels_spoken", words, level=card.level, name=name, places=told.rstrip("."))

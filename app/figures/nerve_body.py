"""The figure of one nerve on the body: its skin, what it serves in part, or where it moves when it has no skin."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.atlas import Atlas
from app.core.nerve_card import NerveCard, weak_regions
from app.core.report import Place, Side
from app.core.wording import Words, group_places, nerve_name, phrase
from app.figures.body import BodyFigure, Fill, Key, Panel, Style
from app.figures.drawings import Drawings
from app.figures.level_views import detail_views, detail_weight

BODY = ("front", "back")
CLOSE = 5.0
"""Territories of nerves are small: close views count for more here."""
_SIDES: tuple[Side, Side] = ("left", "right")


def nerve_figure(drawings: Drawings, atlas: Atlas, card: NerveCard, words: Words) -> BodyFigure:
    """One nerve: its drawn territory (of a trunk that of its branches), else its regions; else where it moves."""
    row, own = card.nerve, territory(drawings, card)
    core = _fills(atlas, own or row.sensory_core_regions, "core")
    part = _fills(atlas, row.sensory_partial_regions, "overlap")
    weak = [] if core or part else _fills(atlas, weak_regions(atlas, row), "weak")
    fills = (*part, *core, *weak)
    legend = [
        Key(style, phrase(f"nerves_{style}", words)) for style in ("core", "overlap", "weak")
        if any(fill.style == style for fill in fills)
    ]  # fmt: skip
    details = detail_views(drawings, [fill.name for fill in (core or part or weak)])
    panel = Panel("", (*BODY, *details), fills, detail_weight=detail_weight(details, CLOSE))
    return BodyFigure("nerves", (panel,), tuple(legend), own, spoken=_spoken(atlas, card, words))


def territory(drawings: Drawings, card: NerveCard) -> tuple[str, ...]:
    """The nerves whose drawn skin is this nerve's: itself, or the branches of a trunk; empty when nothing is drawn."""
    drawn = {shape.name for drawing in drawings.drawings.values() for shape in drawing.nerves}
    name = card.nerve.nerve_id
    return (name,) if name in drawn else tuple(branch for branch in card.branches if branch in drawn)


def _fills(atlas: Atlas, names: Iterable[str], style: Style) -> list[Fill]:
    """Fill areas on both sides; a region of the midline once."""
    middle: tuple[Side, ...] = ("midline",)
    alone = {name for name, region in atlas.regions.items() if not region.sided}
    return [Fill(name, side, style) for name in names for side in (middle if name in alone else _SIDES)]


def _spoken(atlas: Atlas, card: NerveCard, words: Words) -> str:
    sided = [(name, atlas.regions[name].sided) for name in card.nerve.sensory_core_regions]
    middle: tuple[Side, ...] = ("midline",)
    places = [Place(name, side) for name, both in sided for side in (_SIDES if both else middle)]
    told = group_places(atlas, places, words) or phrase("nerves_no_skin", words).rstrip(".")
    return phrase("nerves_spoken", words, nerve=nerve_name(atlas, card.nerve.nerve_id, words), places=told)

"""The picture of a lesion as a figure of the body: one layer, or all with colour and pattern."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from app.core.atlas import Atlas
from app.core.footprint import LIKELY, POSSIBLE
from app.core.report import Place, Side
from app.core.what_if import Picture, weak_places
from app.core.wording import Words, phrase
from app.figures.body import BodyFigure, Fill, Key, Panel, Style

Shown = Literal["all", "touch", "pain_temp", "strength", "reflexes"]
SHOWN: tuple[Shown, ...] = ("all", "touch", "pain_temp", "strength", "reflexes")
DETAILS: Mapping[str, tuple[str, ...]] = {
    "face": ("head_front", "head_side_{side}"),
    "hand": ("hand_palm_{side}", "hand_back_{side}"),
    "foot": ("foot_top_{side}", "foot_sole_{side}"),
    "saddle_area": ("seat",),
}
"""Group of regions -> views that show it large."""
_REFLEX_STYLE: Mapping[str, Style] = {"brisk": "a", "appears": "a", "lost": "b"}


def lesion_figure(atlas: Atlas, picture: Picture, shown: Shown, words: Words, spoken: str) -> BodyFigure:
    """Draw one picture; ``spoken`` tells a screen reader what it shows."""
    if shown == "reflexes":
        return _reflex_figure(atlas, picture, words, spoken)
    if shown in ("touch", "pain_temp") and picture.strips:
        fills = _strips(picture, shown)
        panel = Panel("", _views(atlas, _touched(atlas, picture)), fills)
        return BodyFigure("levels", (panel,), _legend(fills, words), pick=False, spoken=spoken)
    fills = _fills(atlas, picture, shown)
    panel = Panel("", _views(atlas, _touched(atlas, picture)), fills)
    return BodyFigure("regions", (panel,), _legend(fills, words), pick=False, spoken=spoken)


def _style(place: Place, picture: Picture, layers: Iterable[Literal["touch", "pain_temp"]]) -> Style | None:
    parts = {layer: picture.skin(layer).get(place, 0.0) for layer in layers}
    sure = [layer for layer, part in parts.items() if part >= LIKELY - 1e-9]
    if len(sure) == 2:
        return "both_senses"
    if sure:
        return "touch" if sure[0] == "touch" else "pain_temp"
    return "overlap" if max(parts.values()) >= POSSIBLE else None


def _fills(atlas: Atlas, picture: Picture, shown: Shown) -> tuple[Fill, ...]:
    found: dict[Place, Style] = {}
    layers: tuple[Literal["touch", "pain_temp"], ...] = ("touch", "pain_temp") if shown == "all" else ()
    if shown in ("touch", "pain_temp"):
        layers = ("touch",) if shown == "touch" else ("pain_temp",)
    if layers:
        places = dict.fromkeys((*picture.touch, *picture.pain_temp))
        found = {place: style for place in places if (style := _style(place, picture, layers))}
    weak = weak_places(atlas, picture.motor) if shown in ("all", "strength") else {}
    over = [Fill(*place, "weak") for place, part in weak.items() if part >= LIKELY - 1e-9]
    if shown == "strength":
        found = {place: "overlap" for place, part in weak.items() if POSSIBLE <= part < LIKELY - 1e-9}
    return (*(Fill(*place, style) for place, style in found.items()), *over)


def _strips(picture: Picture, shown: Literal["touch", "pain_temp"]) -> tuple[Fill, ...]:
    table = picture.strips[shown]
    sure = [Fill(*strip, shown) for strip, part in table.items() if part >= LIKELY - 1e-9]
    return (*(Fill(*strip, "overlap") for strip, part in table.items() if POSSIBLE <= part < LIKELY - 1e-9), *sure)


def _touched(atlas: Atlas, picture: Picture) -> dict[Place, float]:
    """Every place with the most of what it loses, of feeling or of strength."""
    places = (*picture.touch, *picture.pain_temp)
    found = {place: picture.felt(place) for place in places}
    for place, part in weak_places(atlas, picture.motor).items():
        found[place] = max(part, found.get(place, 0.0))
    return found


def _views(atlas: Atlas, touched: Mapping[Place, float]) -> tuple[str, ...]:
    """Details that say more than the whole body: the face and the seat when touched, hand and foot when half is."""
    found: dict[str, None] = {}
    for group, views in DETAILS.items():
        regions = atlas.region_groups[group].region_ids
        for side in _sides():
            share = sum(touched.get(Place(r, side), 0.0) >= POSSIBLE for r in regions) / len(regions)
            if share and _tells_more(atlas, touched, group, side, share):
                found |= dict.fromkeys(view.format(side=side) for view in views)
    details = tuple(found)[:4]
    return details if details and _all_within(atlas, touched) else ("front", "back", *details)


def _all_within(atlas: Atlas, touched: Mapping[Place, float]) -> bool:
    """True when all that is touched lies in one hand or one foot, or in both."""
    there = {place.region for place, part in touched.items() if part >= POSSIBLE}
    return any(there <= set(atlas.region_groups[group].region_ids) for group in ("hand", "foot"))


def _tells_more(atlas: Atlas, touched: Mapping[Place, float], group: str, side: Side, share: float) -> bool:
    """True when the detail is touched in part, or apart from what lies round it."""
    if group == "saddle_area":
        legs = atlas.region_groups["thigh"].region_ids
        return any(touched.get(Place(region, side), 0.0) < POSSIBLE for region in legs)
    return share < 1 or group == "face"


def _sides() -> tuple[Side, ...]:
    return ("right", "left")


def _legend(fills: Sequence[Fill], words: Words) -> tuple[Key, ...]:
    """The styles that are there, in a fixed order; then weakness over each of them."""
    order: tuple[Style, ...] = ("touch", "pain_temp", "both_senses", "weak", "overlap")
    there = {fill.style for fill in fills}
    names = {style: phrase(f"what_if_key_{style}", words) for style in order if style in there}
    both = {style: phrase("what_if_key_over", words, under=names[style]) for style in _under_weak(fills, order)}
    over = [Key("weak", label, style) for style, label in both.items()]
    return (*(Key(style, name) for style, name in names.items()), *over)


def _under_weak(fills: Iterable[Fill], order: Iterable[Style]) -> list[Style]:
    """The styles over which the hatch of weakness lies somewhere."""
    weak = {(fill.name, fill.side) for fill in fills if fill.style == "weak"}
    under = {fill.style for fill in fills if fill.style != "weak" and (fill.name, fill.side) in weak}
    return [style for style in order if style in under]


def _reflex_figure(atlas: Atlas, picture: Picture, words: Words, spoken: str) -> BodyFigure:
    """Where each changed reflex is tapped or stroked; a reflex that a view does not show is in the list beside it."""
    fills = tuple(
        Fill(*_tapped(atlas, one.reflex, one.side), _REFLEX_STYLE[one.change])
        for one in picture.reflexes
        if one.part >= picture.least - 1e-9
    )
    names: dict[Style, str] = {"a": phrase("what_if_key_brisk", words), "b": phrase("what_if_key_lost", words)}
    there = {fill.style for fill in fills}
    legend = tuple(Key(style, name) for style, name in names.items() if style in there)
    return BodyFigure("regions", (Panel("", ("front", "back"), fills),), legend, pick=False, spoken=spoken)


def _tapped(atlas: Atlas, reflex: str, side: Side) -> Place:
    region = atlas.reflex_arcs[reflex].region_id
    return Place(region, side if atlas.regions[region].sided else "midline")

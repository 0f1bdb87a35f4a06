"""Words of the forward model: what is hurt, and what that takes, layer by layer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.core import levels
from app.core.footprint import LIKELY, POSSIBLE, places_of
from app.core.pathway_flow import movements_of
from app.core.report import Place, Side, mirrored
from app.core.what_if.catalogue import ONE_ROOT, Part, Stop
from app.core.what_if.picture import SKIN_LAYERS, Layer, Lesion, Picture, weak_places
from app.core.wording.lexicon import Words, lexicon, phrase
from app.core.wording.names import and_list, comma_list, movement_name, nerve_name, site_name
from app.core.wording.places import bare_nouns, group_places

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.rows import CordShape

AT_MOST = 4
"""So many places are said in one line."""
LAST = "S5"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def part_name(atlas: Atlas, part: Part, words: Words) -> str:
    """Name something that can be hurt: a shape of the cord, a nerve, a site."""
    if part.name == ONE_ROOT:
        return phrase("what_if_one_root", words)
    if part.name in atlas.cord_shapes:
        shape = atlas.cord_shapes[part.name]
        return shape.plain if words == "plain" else shape.clinician
    return _capital(_bare(atlas, part.name, words))


def _bare(atlas: Atlas, name: str, words: Words) -> str:
    """A site, a shape or a node by its name alone."""
    shape = _shape_of(atlas, name)
    if shape:
        return shape.plain_whole if words == "plain" else shape.clinician
    level = name.removesuffix("_root")
    if levels.is_level(level):
        return phrase("what_if_whole_root", words, level=level)
    if "@" in name:
        nerve, _, place = name.partition("@")
        place = phrase(f"what_if_at_{place}", words)
        return phrase("what_if_nerve_at", words, name=nerve_name(atlas, nerve, words), place=place)
    if words == "plain" and name in atlas.plexus_parts:
        return atlas.plexus_parts[name].plain_name
    return site_name(atlas, name, words) if name in atlas.sites else nerve_name(atlas, name, words)


def _shape_of(atlas: Atlas, name: str) -> CordShape | None:
    """The shape of the cord that a name stands for: its own id, or one of several sites of that shape."""
    rows = atlas.cord_shapes.items()
    return next((row for key, row in rows if name == key or (name in row.sites and len(row.sites) > 1)), None)


def tick_name(atlas: Atlas, part: Part, stop: Stop, words: Words) -> str:
    """Name a stop along its part: a level, a stretch of the nerve, a limit in cm."""
    tick = part.ticks[part.stops.index(stop)]
    if tick.isdigit():
        return phrase("what_if_limit", words, place=_reached(atlas, tick, words), at=tick)
    return phrase(f"what_if_at_{tick}", words) if f"what_if_at_{tick}" in lexicon().sentences else tick


def site_names(atlas: Atlas, sites: Iterable[str], words: Words) -> dict[str, str]:
    """Name many sites, for a list to choose from: those of one shape of the cord by their own names."""
    return {site: _capital(_listed(atlas, site, words)) for site in sites}


def _listed(atlas: Atlas, site: str, words: Words) -> str:
    """A site by the name of its shape of the cord where no other site has that shape, else by its own name."""
    shared = site in atlas.sites and _shape_of(atlas, site)
    return site_name(atlas, site, words) if shared else _bare(atlas, site, words)


def lesion_name(atlas: Atlas, lesion: Lesion, words: Words) -> str:
    """Name a lesion without its side: the site, and its level or limit."""
    name = _capital(_bare(atlas, lesion.site, words))
    if levels.is_level(lesion.at):
        return phrase("what_if_at_segment", words, name=name, at=lesion.at)
    if not lesion.at:
        return name
    return phrase("what_if_limit_at", words, name=name, place=_reached(atlas, lesion.at, words), at=lesion.at)


def quoted_level(atlas: Atlas, lesion: Lesion, words: Words) -> str:
    """The level that clinicians quote for a lesion of the cord: the last healthy one; blank for other lesions."""
    in_cord = lesion.site in atlas.cord_shapes or any(lesion.site in row.sites for row in atlas.cord_shapes.values())
    healthy = [level for level in levels.SPINAL if levels.is_level(lesion.at) and levels.above(level, lesion.at)]
    return phrase("what_if_quoted", words, level=healthy[-1]) if in_cord and healthy else ""


def _reached(atlas: Atlas, limit: str, words: Words) -> str:
    """The place that a loss by fibre length has reached last, at a limit in cm."""
    lost = [row for row in atlas.fibre_length.values() if row.order_far_cm > int(limit)]
    last = min(lost, key=lambda row: row.order_far_cm)
    return bare_nouns(atlas, [Place(last.region_id, "midline")], 1)[0]


def lesion_title(atlas: Atlas, lesion: Lesion, words: Words) -> str:
    """Name a lesion with its side; a two-sided one without a word on it."""
    name = lesion_name(atlas, lesion, words)
    if lesion.side == "bilateral":
        return name
    return phrase("what_if_sided", words, name=name, side=phrase(f"what_if_side_{lesion.side}", words))


@dataclass(frozen=True)
class LayerLine:
    """One line of what a lesion takes: the layer, what is lost for sure, what may be."""

    layer: Layer
    lost: str
    may: str

    @property
    def kept(self) -> bool:
        """True when the lesion leaves the layer alone."""
        return not (self.lost or self.may)


def layer_lines(atlas: Atlas, picture: Picture, words: Words) -> tuple[LayerLine, ...]:
    """What a lesion takes of touch, of pain and temperature, of strength, and what it does to reflexes."""
    skin = [LayerLine(layer, *_skin(atlas, picture, layer, words)) for layer in SKIN_LAYERS]
    strength = LayerLine("strength", *_weak(atlas, picture, words))
    return (*skin, strength, LayerLine("reflexes", "; ".join(reflex_lines(picture, words)), ""))


def _skin(atlas: Atlas, picture: Picture, layer: Literal["touch", "pain_temp"], words: Words) -> tuple[str, str]:
    """Clinicians read a border in levels where the lesion takes several."""
    lost, may = _said(atlas, picture.skin(layer), words)
    if words == "clinician" and len({name for name, _ in picture.strips.get(layer, {})}) > 1:
        return strip_line(picture, layer, words), ""
    return lost, may


def _weak(atlas: Atlas, picture: Picture, words: Words) -> tuple[str, str]:
    """Weakness by the places where it shows; a muscle that no skin stands for is named itself."""
    table = weak_places(atlas, picture.motor)
    named = {place: name for place in table if (name := _muscle(atlas, place.region, words))}
    said = _said(atlas, {place: part for place, part in table.items() if place not in named}, words)
    parts: dict[str, float] = {}
    for place, name in named.items():
        parts[name] = max(table[place], parts.get(name, 0.0))
    lost = [name for name, part in parts.items() if part >= LIKELY - 1e-9]
    may = [name for name, part in parts.items() if POSSIBLE <= part < LIKELY - 1e-9]
    first, second = ("; ".join(filter(None, found)) for found in ((said[0], *lost), (said[1], *may)))
    return first, second


def _muscle(atlas: Atlas, region: str, words: Words) -> str:
    """The muscle that is meant where a region is marked weak, when its movement has such a name; else blank."""
    keys = [f"what_if_muscle_{name}" for name in movements_of(atlas, region)]
    return phrase(keys[0], words) if keys and keys[0] in lexicon().sentences else ""


def _said(atlas: Atlas, table: Mapping[Place, float], words: Words) -> tuple[str, str]:
    """Places that are lost for sure, and those that may be; half a midline place is left to the figure."""
    lost = [place for place, part in table.items() if part >= LIKELY - 1e-9]
    may = [place for place, part in table.items() if POSSIBLE <= part < LIKELY - 1e-9 and place.side != "midline"]
    return places_line(atlas, lost, words), places_line(atlas, may, words)


def places_line(atlas: Atlas, places: Collection[Place], words: Words) -> str:
    """Say places side by side: what both sides share, then what is on one side only; nouns mean all of their parts."""
    twins = {place for place in places if Place(place.region, mirrored(place.side)) in places}
    parts = [[p for p in places if p in twins], *([p for p in places if p.side == side and p not in twins]
                                                 for side in ("right", "left"))]  # fmt: skip
    every = places_of(atlas)
    return "; ".join(group_places(atlas, part, words, every, AT_MOST) for part in parts if part)


def spoken_picture(atlas: Atlas, picture: Picture, words: Words) -> str:
    """Say a whole picture in one line, for a screen reader."""
    kept = phrase("what_if_kept", words)
    said = [f"{phrase(f'what_if_{line.layer}', words)}: {line.lost or line.may or kept}"
            for line in layer_lines(atlas, picture, words)]  # fmt: skip
    return f"{lesion_title(atlas, picture.lesion, words)}. {'. '.join(said)}."


def strip_line(picture: Picture, layer: Literal["touch", "pain_temp"], words: Words) -> str:
    """Say levels with their side: "right T6 down, left T8 down"."""
    table = picture.strips[layer]
    runs: dict[Side, str] = {}
    for side in ("right", "left"):
        lost = [name for (name, where), part in table.items() if where == side and part >= LIKELY - 1e-9]
        runs[side] = and_list([_run(run, words) for run in _runs(lost)], words)
    if runs["right"] == runs["left"]:
        return phrase("what_if_both_strip", words, levels=runs["right"]) if runs["right"] else ""
    said = [phrase(f"what_if_{side}_strip", words, levels=run) for side, run in runs.items() if run]
    return comma_list(said, words)


def _runs(found: Iterable[str]) -> list[list[str]]:
    """Levels in order, cut where one is missing."""
    runs: list[list[str]] = []
    for level in levels.in_order(found):
        if runs and levels.order(level) == levels.order(runs[-1][-1]) + 1:
            runs[-1].append(level)
        else:
            runs.append([level])
    return runs


def _run(run: Sequence[str], words: Words) -> str:
    if run[-1] == LAST and len(run) > 1:
        return phrase("what_if_down", words, level=run[0])
    return run[0] if len(run) == 1 else phrase("what_if_band", words, first=run[0], last=run[-1])


def reflex_lines(picture: Picture, words: Words) -> tuple[str, ...]:
    """Say what happens to the reflexes, a line each: "brisk: knee, ankle (right)", "lost: biceps (right)"."""
    said = []
    for change in ("brisk", "appears", "lost"):
        sides: dict[str, list[Side]] = {}
        for one in picture.reflexes:
            if one.change == change and one.part >= picture.least - 1e-9:
                sides.setdefault(one.reflex, []).append(one.side)
        if sides:
            said.append(phrase(f"what_if_{change}", words, names=_by_side(sides, words)))
    return tuple(said)


def _by_side(sides: dict[str, list[Side]], words: Words) -> str:
    groups: dict[str, list[str]] = {}
    for name, found in sides.items():
        side = "bilateral" if len(found) > 1 else found[0]
        groups.setdefault(phrase(f"what_if_side_{side}", words), []).append(phrase(f"what_if_reflex_{name}", words))
    said = [phrase("words_sided", words, name=comma_list(names, words), side=side) for side, names in groups.items()]
    return comma_list(said, words)


@dataclass(frozen=True)
class WeakMove:
    """A weak movement on a side: its words, and whether it is weak for sure."""

    side: Side
    name: str
    sure: bool


def weak_moves(atlas: Atlas, picture: Picture, words: Words) -> tuple[WeakMove, ...]:
    """All movements that are or may be weak, the surest first, both sides."""
    found = [(key, part) for key, part in picture.motor.items() if part >= POSSIBLE]
    found.sort(key=lambda pair: -round(pair[1], 1))
    return tuple(
        WeakMove(side, movement_name(atlas, name, words), part >= picture.least - 1e-9) for (name, side), part in found
    )

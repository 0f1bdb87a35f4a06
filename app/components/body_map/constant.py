"""What the map needs and what never changes while a person marks: drawings, names, colours, words. Built once."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from app.components.body_map.strings import strings, title, view_titles
from app.core.atlas import Atlas
from app.core.report import Place, Side
from app.core.wording import Words, phrase, place_name
from app.core.wording.names import and_list
from app.figures import tokens
from app.figures.drawings import Drawing, Drawings, Shape, View

# The enlarged views of the page: family -> pages -> views. The person's right lies outermost where a view faces you.
_PAGES: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "hand": (
        ("palm", ("hand_palm_right", "hand_palm_left")),
        ("hand_back", ("hand_back_left", "hand_back_right")),
    ),
    "foot": (
        ("top", ("foot_top_right", "foot_top_left")),
        ("sole", ("foot_sole_left", "foot_sole_right")),
    ),
    "head": (("face", ("head_front",)), ("head_sides", ("head_side_right", "head_side_left"))),
    "seat": (("seat_page", ("seat",)),),
    "side": (("sides", ("side_left", "side_right")),),
}
# Which body parts of regions.csv a family takes in, and whether its parts are always one target in a whole-body view.
_PARTS: dict[str, tuple[str, ...]] = {
    "hand": ("hand",),
    "foot": ("foot",),
    "head": ("head",),
    "seat": ("pelvis", "spine"),
}
_ALWAYS = ("hand", "foot")
_AWAY = ("back", "seat")


def build_constant(drawings: Drawings, atlas: Atlas, words: Words) -> dict[str, object]:
    """Everything constant for the map, as plain JSON values."""
    return {
        "drawings": {name: _drawing(drawing, atlas) for name, drawing in drawings.drawings.items()},
        "views": [_view(view, words) for view in drawings.views],
        "places": {region: _sides(atlas, region, words) for region in atlas.regions},
        "families": [_family(name, words) for name in _PARTS],
        "families_of": families_of(drawings, atlas),
        "sides": _family("side", words) | {"mode": "body"},
        "facing": dict.fromkeys(_AWAY, "away"),
        "levels": [_level(level) for level in atlas.levels if level in tokens.LEVEL_FILL],
        "spine": spine(drawings.drawings["front"], atlas, words),
        "patterns": {name: dict(recipe) for name, recipe in tokens.PATTERNS.items()},
        "tokens": {theme: tokens.flat(theme) for theme in tokens.THEMES},
        "strings": strings(words),
        "words": words,
    }


def _drawing(drawing: Drawing, atlas: Atlas) -> dict[str, object]:
    return {
        "w": drawing.width,
        "h": drawing.height,
        "axis": drawing.axis,
        "sil": drawing.silhouette,
        "creases": drawing.creases,
        "contours": drawing.contours,
        "midline": drawing.midline,
        "shade": "data:image/webp;base64," + base64.b64encode(drawing.shading).decode("ascii"),
        "regions": [_row(shape) for shape in drawing.regions if shape.name in atlas.regions],
        "levels": [_row(shape) for shape in drawing.levels],
        "home": sorted({s.name for s in drawing.regions if drawing.id in atlas.regions[s.name].views}),
    }


def _row(shape: Shape) -> list[str | float]:
    (x, y), radius = shape.anchor.at, shape.anchor.radius
    return [shape.name, shape.side, shape.path, x, y, radius]


def _view(view: View, words: Words) -> dict[str, object]:
    return {"id": view.id, "drawing": view.drawing, "mirror": view.mirror, **view_titles(view.id, words)}


def _sides(atlas: Atlas, region: str, words: Words) -> dict[Side, dict[str, str]]:
    sides: tuple[Side, ...] = ("right", "left") if atlas.regions[region].sided else ("midline",)
    level = and_list(atlas.regions[region].dermatome_primary, words)
    return {side: {"name": place_name(atlas, Place(region, side), words), "level": level} for side in sides}


def _family(name: str, words: Words) -> dict[str, object]:
    pages = [{"id": page, "title": title(page, words), "views": list(views)} for page, views in _PAGES[name]]
    sided = name in _ALWAYS
    return {"id": name, "title": title(name, words), "pages": pages, "always": sided, "sided": sided}


def families_of(drawings: Drawings, atlas: Atlas) -> dict[str, str]:
    """Map each region to the family whose enlarged views show it; regions without one are left out."""
    views = {view.id: view.drawing for view in drawings.views}
    found: dict[str, str] = {}
    for family, parts in _PARTS.items():
        shown = {views[view] for _, page in _PAGES[family] for view in page}
        found |= {r.region_id: family for r in atlas.regions.values() if r.body_part in parts and shown & set(r.views)}
    return found


def _level(level: str) -> dict[str, str]:
    return {"id": level, "family": tokens.family(level), "fill": tokens.LEVEL_FILL[level]}


def spine(front: Drawing, atlas: Atlas, words: Words) -> dict[str, object]:
    """List the rows of the spine strip: roots of the levels, bones from the drawing, the row where the cord ends.

    Row 0 is the top of the first bone; a bone fills the rows ``i`` to ``i + 1``.
    """
    bones = [bone for bone in sorted(front.vertebrae, key=lambda b: front.vertebrae[b][1]) if tokens.family(bone)]
    bones = [bone for bone in bones if not bone.startswith("Co")]
    roots = [level for level, row in atlas.levels.items() if row.kind not in ("cranial", "coccygeal")]
    families = list(dict.fromkeys(map(tokens.family, bones)))
    return {
        "roots": roots,
        "bones": [{"id": bone, "family": tokens.family(bone)} for bone in bones],
        "cord_end": _cord_end(front, bones),
        "names": {family: phrase(f"line_{family}", words) for family in families},
    }


def _cord_end(front: Drawing, bones: list[str]) -> float:
    """Find the row where the last cord segment lies, to the half row."""
    last = max(y for _, y in front.cord_segments.values())
    heights: Mapping[str, float] = {bone: front.vertebrae[bone][1] for bone in bones}
    above = max(row for row, bone in enumerate(bones) if heights[bone] <= last)
    low, high = heights[bones[above]], heights[bones[min(above + 1, len(bones) - 1)]]
    share = (last - low) / (high - low) if high > low else 0.0
    return round(2 * (above + 0.5 + share)) / 2

"""The ways of the marks as lines on the body: from a region along the joints of its limb to the spine.

All points come from the drawings (anchors, joints, vertebrae, cord segments) and from ``cord_segments`` (where a root
leaves). Limbs are followed joint by joint, so that a line stays inside the silhouette.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.core.report import Place
from app.figures.curves import Point, beside, between, nearest_on, path_length

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.figures.drawings import Drawing, Drawings, Shape

Chain = Literal["arm", "leg", "trunk", "head"]
CHAINS: Mapping[str, Chain] = {
    "hand": "arm",
    "forearm": "arm",
    "arm": "arm",
    "shoulder": "arm",
    "thigh": "leg",
    "leg": "leg",
    "foot": "leg",
    "pelvis": "trunk",
    "trunk_front": "trunk",
    "trunk_back": "trunk",
    "spine": "trunk",
    "head": "head",
    "neck": "head",
}
_ARM_JOINTS = ("wrist", "lowerarm01", "upperarm01", "shoulder01")
_LEG_JOINTS = ("foot", "lowerleg01", "upperleg01")
_RAYS: Mapping[Chain, tuple[tuple[str, ...], ...]] = {
    "arm": tuple(tuple(f"finger{k}-{part}" for part in (3, 2, 1)) for k in range(1, 6)),
    "leg": tuple((f"toe{k}-1",) for k in range(1, 6)),
}
GAP = 5.0
FAIR_PART = 0.4
BRAIN_HEIGHT = 0.53
"""Middle of the brain, as a part of the way from the top of the drawing to the head joint."""


@dataclass(frozen=True)
class Way:
    """The line of one mark: its limb (arm, leg, trunk or head, with its side), and the level it enters by (or None)."""

    place: Place
    chain: Chain
    level: str | None
    points: tuple[Point, ...]


def _joints(drawing: Drawing, names: Sequence[str], side: str) -> list[Point]:
    keys = (f"{name}.{side}" for name in names)
    return [drawing.joints[key] for key in keys if key in drawing.joints]


def limb_line(drawing: Drawing, chain: Chain, side: str, near: Point | None) -> list[Point]:
    """Follow a limb from its far end to its root; the finger or toe is the one nearest to ``near``."""
    stem = _joints(drawing, _ARM_JOINTS if chain == "arm" else _LEG_JOINTS, side)
    rays = [ray for names in _RAYS[chain] if (ray := _joints(drawing, names, side))]
    if near is None or not rays or not stem:
        return stem
    ray = min(rays, key=lambda points: nearest_on(near, [*points, stem[0]])[2])
    return [*ray, *stem]


def spine_point(drawing: Drawing, atlas: Atlas, level: str) -> Point:
    """Find where the root of a level leaves the spine: between the bones that ``root_exit_foramen`` names."""
    row = atlas.cord_segments[level]
    bones = [drawing.vertebrae[b] for b in row.root_exit_foramen.split("-") if b in drawing.vertebrae]
    return between(bones[0], bones[-1], 0.5) if bones else drawing.vertebrae.get(level, drawing.cord_segments[level])


def brain_point(drawing: Drawing) -> Point:
    """Find the middle of the brain in the drawing."""
    x, y = drawing.joints["head"]
    return x, y * BRAIN_HEIGHT


def body_view(drawings: Drawings, place: Place, views: Sequence[str]) -> str:
    """Choose the first body view that shows a fair part of a region; the first one of all for the sole of a foot."""
    areas = [shape.anchor.area if (shape := _shape(drawings, view, place)) else 0.0 for view in views]
    return next(view for view, area in zip(views, areas, strict=True) if area >= FAIR_PART * max(areas))


def _shape(drawings: Drawings, view: str, place: Place) -> Shape | None:
    return drawings.drawings[view].region(place.region, place.side)


def _start(drawing: Drawing, place: Place, chain: Chain) -> Point | None:
    shape = drawing.region(place.region, place.side)
    if shape is not None:
        return shape.anchor.at
    toes = _joints(drawing, ("toe2-1", "toe4-1"), place.side)
    return between(toes[0], toes[1], 0.5) if chain == "leg" and len(toes) == 2 else None


def _up_limb(start: Point, line: list[Point]) -> list[Point]:
    index, part, _ = nearest_on(start, line)
    first = index + 1 if part < 0.75 else index + 2
    return [start, *line[min(first, len(line)) :]]


def _into_spine(last: Point, end: Point, chain: Chain) -> list[Point]:
    """Bend from the root of the limb to the spine: arms come in from below the neck, legs through the pelvis."""
    bend = (end[0] + (last[0] - end[0]) * 0.4, end[1] + (last[1] - end[1]) * (0.72 if chain == "arm" else 0.5))
    return [bend, end]


def way_of(drawing: Drawing, atlas: Atlas, place: Place, level: str | None) -> Way | None:
    """Draw the way of one mark in one drawing; None when the drawing has no point for it."""
    chain = CHAINS[atlas.regions[place.region].body_part]
    start = _start(drawing, place, chain)
    if start is None:
        return None
    if level is None or level not in atlas.cord_segments:
        x, y = brain_point(drawing)
        return Way(place, "head", None, (start, (x + (start[0] - x) * 0.35, y + 24), (x, y + 14)))
    end = spine_point(drawing, atlas, level)
    if chain in ("arm", "leg"):
        points = _up_limb(start, limb_line(drawing, chain, place.side, start))
        return Way(place, chain, level, (*points, *_into_spine(points[-1], end, chain)))
    return Way(place, chain, level, (start, *_band(start, end)))


def _band(start: Point, end: Point) -> list[Point]:
    """Sweep round the trunk or neck to the spine: level with the skin first, then up to where the root leaves."""
    return [(start[0] + (end[0] - start[0]) * 0.55, start[1] + (end[1] - start[1]) * 0.3), end]


def _picked(ways: Sequence[Way], at_most: int) -> list[Way]:
    """Pick strands from ways in order of level: farthest of each level first."""
    far = sorted(ways, key=lambda way: -path_length(way.points))
    levels = {way.level: way for way in reversed(far)}
    if len(levels) > at_most:
        ends = [levels[level] for level in dict.fromkeys(way.level for way in ways)]
        return [ends[round(k * (len(ends) - 1) / (at_most - 1))] for k in range(at_most)]
    chosen = [*levels.values(), *(way for way in far if way not in levels.values())][:at_most]
    return [way for way in ways if way in chosen]


def bundle(ways: Sequence[Way], at_most: int = 3) -> list[Way]:
    """Keep at most so many strands of a limb and lay them side by side; ``ways`` come in order of level."""
    strands = _picked(ways, at_most)
    return [_shifted(way, (k - (len(strands) - 1) / 2) * GAP) for k, way in enumerate(strands)]


def _shifted(way: Way, shift: float) -> Way:
    if way.chain not in ("arm", "leg") or len(way.points) < 4:
        return way
    # The course runs up the limb; on a limb left of the midline its right side is the inner one.
    outward = 1 if way.points[-2][0] > way.points[-1][0] else -1
    moved = beside(way.points, -shift * outward)
    return Way(way.place, way.chain, way.level, (way.points[0], *moved[1:-1], way.points[-1]))

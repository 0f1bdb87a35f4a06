"""A label image -> closed shapes that share their borders exactly; symmetric views are traced once and mirrored."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from tools.bodymap.arrays import Floats, Labels
from tools.bodymap.cracks import Arc, outline_corners, smooth_outline, trace_arcs
from tools.bodymap.curves import Curve, fit
from tools.bodymap.islands import Tidy, tidy
from tools.bodymap.rings import Ring, Step, outline, rings_of
from tools.bodymap.scene import Scene
from tools.bodymap.skin import Codes
from tools.bodymap.svg_path import line_path, ring_path

AXIS = 9999
SPECK = 400
SLIVER = {False: 3.2, True: 4.2}  # view box units
INNER_SIGMA, OUTER_SIGMA, TOLERANCE = 5.0, 2.8, 0.45

Key = tuple[str, str]
CurveRing = list[Curve]


@dataclass(frozen=True)
class Tiling:
    """Shapes by (name, side) as rings of curves in view box units, the silhouette, and what lies on the midline."""

    shapes: dict[Key, list[CurveRing]]
    silhouette: list[CurveRing]
    midline: list[Curve]

    def path(self, key: Key) -> str:
        """The SVG path of a shape."""
        return "".join(ring_path(ring) for ring in self.shapes[key])

    def midline_path(self) -> str:
        """The SVG path of the stretches of the midline that part left from right."""
        return "".join(line_path(curve) for curve in self.midline)

    def silhouette_path(self) -> str:
        """The SVG path of the outline: the very curves of the shapes along it."""
        return "".join(ring_path(ring) for ring in self.silhouette)


@dataclass(frozen=True)
class Naming:
    """Names by code, those that belong to neither side, and those that the view must show."""

    names: Sequence[str]
    unsided: Collection[str]
    listed: Collection[str]


def tile(scene: Scene, partitions: Mapping[str, tuple[Codes, Naming]]) -> dict[str, Tiling]:
    """Trace several partitions of the same pixels; their outlines are cut at the same corners, so they are the same."""
    images = {name: _label_image(scene, codes, naming) for name, (codes, naming) in partitions.items()}
    stops = frozenset().union(*(outline_corners(image) for image in images.values()))
    places = _places(images["regions"], scene)
    trace = _one_half if scene.projection.axis is None else _two_halves
    return {
        name: trace([_settled(arc, places) for arc in trace_arcs(image, stops)], scene, partitions[name][1])
        for name, image in images.items()
    }


def _places(labels: Labels, scene: Scene) -> dict[int, Floats]:
    """Smoothed places for the ends of arcs on the outline; near the mirror axis the ends stay."""
    near = -1.0 if scene.projection.axis is None else 8.0
    return {corner: place for corner, place in smooth_outline(labels, OUTER_SIGMA).items() if place[0] > near}


def _settled(arc: Arc, places: Mapping[int, Floats]) -> Arc:
    """The arc with its ends on the smoothed outline, the same place for every arc that meets there."""
    if arc.closed:
        return arc
    points = arc.points.copy()
    points[0], points[-1] = places.get(arc.start, points[0]), places.get(arc.end, points[-1])
    return replace(arc, points=points)


def _label_image(scene: Scene, codes: Codes, naming: Naming) -> Labels:
    """Codes + 1 on the body, 0 around it; in a symmetric scene the mirror axis is a column of its own label."""
    labels = np.zeros(scene.shown.shape, np.int32)
    labels[scene.shown] = codes + 1
    listed = frozenset(number + 1 for number, name in enumerate(naming.names) if name in naming.listed)
    labels = tidy(labels, Tidy(listed, SPECK, SLIVER[scene.view.close] / scene.view.scale))
    if scene.projection.axis is None:
        return labels
    return np.concatenate([np.full((len(labels), 1), AXIS, np.int32), labels], axis=1)


def _curve(arc: Arc, scale: float) -> Curve:
    sigma = OUTER_SIGMA if 0 in (arc.left, arc.right) else INNER_SIGMA
    return Curve(fit(arc.points, arc.closed, sigma, TOLERANCE) * scale, arc.closed)


def _draw(ring: Ring, curves: Sequence[Curve]) -> CurveRing:
    return [curves[step.arc].reversed() if step.backward else curves[step.arc] for step in ring]


def _side(name: str, naming: Naming) -> str:
    return "midline" if name in naming.unsided else "left"


def _one_half(arcs: list[Arc], scene: Scene, naming: Naming) -> Tiling:
    curves = [_curve(arc, scene.view.scale) for arc in arcs]
    shapes = {
        (naming.names[label - 1], _side(naming.names[label - 1], naming)): [_draw(ring, curves) for ring in rings]
        for label, rings in sorted(rings_of(arcs).items())
    }
    return Tiling(shapes, [_draw(ring, curves) for ring in outline(arcs, frozenset())], [])


def _two_halves(arcs: list[Arc], scene: Scene, naming: Naming) -> Tiling:
    """Every border on the mirror axis is a separate straight arc; the rest is drawn twice."""
    axis, flip = scene.projection.axis or 0.0, scene.projection.flip
    on_axis = frozenset(number for number, arc in enumerate(arcs) if AXIS in (arc.left, arc.right))
    halves = [_on_half(arc, number in on_axis, scene.view.scale) for number, arc in enumerate(arcs)]
    left = [_placed(curve, axis, flip) for curve in halves]
    right = [_placed(curve, axis, -flip) for curve in halves]
    shapes: dict[Key, list[CurveRing]] = {}
    for label, rings in sorted(rings_of(arcs).items()):
        if label == AXIS:
            continue
        name = naming.names[label - 1]
        if name in naming.unsided:
            shapes[name, "midline"] = [joined for ring in rings for joined in _join(ring, on_axis, left, right)]
        else:
            shapes[name, "left"] = [_draw(ring, left) for ring in rings]
            shapes[name, "right"] = [_draw(_turned(ring), right) for ring in rings]
    silhouette = [joined for ring in outline(arcs, on_axis) for joined in _join(ring, on_axis, left, right)]
    midline = [left[number] for number in sorted(on_axis) if _parts_sides(arcs[number], naming)]
    return Tiling(shapes, silhouette, midline)


def _parts_sides(arc: Arc, naming: Naming) -> bool:
    """Whether a stretch of the midline parts left from right (an unsided place runs across it)."""
    label = arc.left if arc.right == AXIS else arc.right
    return label != 0 and naming.names[label - 1] not in naming.unsided


def _on_half(arc: Arc, on_axis: bool, scale: float) -> Curve:
    """The curve with x from the midline; straight on the axis, at a right angle where it leaves the axis."""
    curve = _curve(arc, scale)
    points = np.round(curve.points - np.array([scale, 0]), 1)
    ends = points[[0, -1], 0]
    points[[0, -1], 0] = np.where(ends < 0.05, 0, ends)
    if on_axis:
        return Curve(points[[0, -1]] * np.array([0, 1]))
    if curve.closed:
        return Curve(points, closed=True)
    points[1:-1, 0] = np.maximum(points[1:-1, 0], 0.2)
    return Curve(points, False, bool(points[0, 0] == 0), bool(points[-1, 0] == 0))


def _placed(curve: Curve, axis: float, flip: float) -> Curve:
    points: Floats = np.stack([axis + flip * curve.points[:, 0], curve.points[:, 1]], axis=1)
    return Curve(points, curve.closed, curve.start_on_axis, curve.end_on_axis)


def _turned(ring: Ring) -> Ring:
    return [Step(step.arc, not step.backward) for step in reversed(ring)]


def _join(ring: Ring, on_axis: frozenset[int], left: list[Curve], right: list[Curve]) -> list[CurveRing]:
    """A ring that crosses the midline: its left half and the mirrored way back; two rings when it does not."""
    crossing = [step.arc in on_axis for step in ring]
    if not any(crossing) and _is_loop(ring, left):
        return [_draw(ring, left), _draw(_turned(ring), right)]
    if any(crossing):
        first = next(k for k in range(len(ring)) if crossing[k - 1] and not crossing[k])
        ring = [step for step in ring[first:] + ring[:first] if step.arc not in on_axis]
    return [_draw(ring, left) + _draw(_turned(ring), right)]


def _is_loop(ring: Ring, curves: list[Curve]) -> bool:
    drawn = _draw(ring, curves)
    return bool(np.array_equal(drawn[0].points[0], drawn[-1].points[-1]))

"""Where a label may stand in each shape: the middle of its largest free circle, on both sides at mirrored places."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import polylabel

from tools.bodymap.arrays import Floats
from tools.bodymap.curves import Curve
from tools.bodymap.tiling import Tiling

Anchor = dict[str, object]
STEPS = 6


def anchors(tiling: Tiling, axis: float | None) -> dict[str, Anchor]:
    """By `name-side`: the point, the free radius around it, the area of the shape."""
    found: dict[str, Anchor] = {}
    for (name, side), rings in tiling.shapes.items():
        if axis is not None and side == "right":
            found[f"{name}-right"] = _mirrored(found[f"{name}-left"], axis)
        else:
            found[f"{name}-{side}"] = _anchor(_area(rings), axis if side == "midline" else None)
    return found


def _anchor(area: BaseGeometry, axis: float | None) -> Anchor:
    largest = max(getattr(area, "geoms", [area]), key=lambda part: part.area)
    point = polylabel(largest, 0.5)
    x, y, radius = point.x, point.y, largest.exterior.distance(point)
    if axis is not None:
        x, y, radius = _on_axis(largest, axis)
    return {"at": [round(x, 1), round(y, 1)], "r": round(radius, 1), "area": round(area.area, 1)}


def _area(rings: Sequence[Sequence[Curve]]) -> BaseGeometry:
    """The rings as one area; a ring within another is a hole."""
    area: BaseGeometry = Polygon()
    for ring in rings:
        area = area.symmetric_difference(_polygon(ring))
    return area


def _on_axis(polygon: Polygon, axis: float) -> tuple[float, float, float]:
    """The middle of the shape on the midline."""
    low, high = polygon.bounds[1], polygon.bounds[3]
    return axis, (low + high) / 2, min(polygon.bounds[2] - polygon.bounds[0], high - low) / 2


def _mirrored(anchor: Anchor, axis: float) -> Anchor:
    at = anchor["at"]
    if not isinstance(at, list):
        raise TypeError(f"{at!r} is not a point")
    return anchor | {"at": [round(2 * axis - at[0], 1), at[1]]}


def _polygon(ring: Sequence[Curve]) -> BaseGeometry:
    polygon = Polygon(np.concatenate([_flat(curve)[:-1] for curve in ring]))
    return polygon if polygon.is_valid else polygon.buffer(0)


def _flat(curve: Curve) -> Floats:
    """The curve as short straight lines."""
    flat, start = [curve.points[:1]], curve.points[0]
    share = np.linspace(0, 1, STEPS + 1)[1:, None]
    for first, second, end in curve.pieces():
        rest = 1 - share
        flat.append(rest**3 * start + 3 * rest**2 * share * first + 3 * rest * share**2 * second + share**3 * end)
        start = end
    return np.concatenate(flat) if len(flat) > 1 else curve.points

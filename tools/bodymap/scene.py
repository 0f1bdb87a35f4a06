"""A view as pixels: the skin that each pixel shows, its normal and depth, and how points land in the view box."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from tools.bodymap.arrays import Floats, Ints, Mask
from tools.bodymap.body import Body
from tools.bodymap.raster import Raster, rasterise
from tools.bodymap.subdivide import normals, triangles
from tools.bodymap.views import View

MARGIN = 0.015
SPECK = 400


@dataclass(frozen=True)
class Projection:
    """From decimetres to view box units; in a symmetric view `axis` is the x of the midline."""

    sight: Floats
    scale: float
    left: float
    top: float
    axis: float | None
    flip: float

    def place(self, point: Floats) -> tuple[float, float]:
        """The point in view box units, to a tenth."""
        x, y, _ = self.sight @ point
        across = (x - self.left) * self.scale if self.axis is None else self.axis + self.flip * x * self.scale
        return round(float(across), 1), round(float((self.top - y) * self.scale), 1)

    def pixel(self, point: Floats, units: float) -> tuple[int, int, float]:
        """Row and column in the raster (its left edge is the midline in a symmetric view), and the depth in pixels."""
        x, y, z = self.sight @ point
        size = self.scale / units
        return int((self.top - y) * size), int((x - self.left) * size), float(z * size)


@dataclass(frozen=True)
class Scene:
    """One rasterised view; a symmetric one holds the person's left half only, its midline at the left edge."""

    view: View
    shown: Mask
    rows: Floats
    raster: Raster
    normals: Floats
    features: Floats
    projection: Projection
    pixels_per_dm: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the view box."""
        wide = self.shown.shape[1] * self.view.scale
        axis = self.projection.axis
        return round(wide if axis is None else 2 * axis, 1), float(self.view.units)


def build_scene(body: Body, view: View) -> Scene:
    """Rasterise a view of the body."""
    vertices = body.poses[view.pose]
    flip = float(np.sign(view.sight[0, 0])) if view.symmetric else 1.0
    sight = view.sight * np.array([[flip], [1.0], [1.0]])
    faces = _faces(body, view, vertices, flip)
    seen = vertices @ sight.T
    box = _box(body, view, seen, faces)
    left, top, per_dm, width = box
    corners = np.stack([(seen[:, 0] - left) * per_dm, (top - seen[:, 1]) * per_dm, seen[:, 2] * per_dm], axis=1)
    raster = rasterise(corners, faces, width, view.pixels)
    rows = raster.sample(body.rows, faces)
    shown = raster.seen.copy()
    if view.cut is not None:
        stays = view.cut(rows)
        shown[raster.seen] = stays
    shown = _without_specks(shown)
    around = normals(vertices, triangles(body.quads)) @ sight.T
    axis = float(np.ceil(width * view.scale * 10) / 10) if view.symmetric else None
    projection = Projection(sight, per_dm * view.scale, left, top, axis, flip)
    return Scene(
        view=view,
        shown=shown,
        rows=rows[shown[raster.seen]],
        raster=raster,
        normals=raster.sample(around, faces),
        features=rows,
        projection=projection,
        pixels_per_dm=per_dm,
    )


def _without_specks(shown: Mask) -> Mask:
    islands, count = ndimage.label(shown)
    big = np.bincount(islands.ravel(), minlength=count + 1) >= SPECK
    kept: Mask = big[islands] & shown
    return kept


def _faces(body: Body, view: View, vertices: Floats, flip: float) -> Ints:
    quads = body.quads
    if view.keep is not None:
        quads = quads[view.keep(body.rows[quads].mean(axis=1))]
    faces = triangles(quads)
    if view.symmetric:
        faces = faces[(vertices[faces][:, :, 0] > -0.02).any(axis=1)]
    return faces if flip > 0 else faces[:, ::-1]


def _box(body: Body, view: View, seen: Floats, faces: Ints) -> tuple[float, float, float, int]:
    """Left edge and top edge in dm, pixels in a dm, width in pixels."""
    used = np.unique(faces)
    if view.cut is not None:
        used = used[view.cut(body.rows[used])]
    low, high = seen[used].min(axis=0), seen[used].max(axis=0)
    margin = MARGIN * (high[1] - low[1])
    per_dm = view.pixels / (high[1] - low[1] + 2 * margin)
    left = 0.0 if view.symmetric else float(low[0] - margin)
    return left, float(high[1] + margin), float(per_dm), int(np.ceil((high[0] + margin - left) * per_dm))

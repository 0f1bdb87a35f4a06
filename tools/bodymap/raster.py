"""Triangles -> pixels with a depth buffer: which face each pixel shows, where on it, how near."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tools.bodymap.arrays import Floats, Ints, Labels, Mask, Singles

BATCH = 3_000_000


@dataclass(frozen=True)
class Raster:
    """`face` is -1 on the background; `inside` are the barycentric coordinates; a bigger `depth` is nearer."""

    face: Labels
    inside: Singles
    depth: Floats

    @property
    def seen(self) -> Mask:
        """The pixels that show the body."""
        return self.face >= 0

    def sample(self, values: Floats, faces: Ints) -> Floats:
        """Values at the vertices, interpolated at the pixels that show the body (n pixels x columns)."""
        corners = values[faces[self.face[self.seen]]]
        sampled: Floats = (corners * self.inside[self.seen][..., None]).sum(axis=1)
        return sampled


def rasterise(corners: Floats, faces: Ints, width: int, height: int) -> Raster:
    """Draw the faces that look at the viewer; corners are (x right, y down, depth) in pixels."""
    face = np.full((height, width), -1, np.int32)
    inside = np.zeros((height, width, 3), np.float32)
    depth = np.full((height, width), -1e9)
    a, b, c = (corners[faces[:, k]] for k in range(3))
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    low = np.floor(np.minimum(np.minimum(a, b), c)[:, :2] - 0.5).astype(np.int64)
    high = np.ceil(np.maximum(np.maximum(a, b), c)[:, :2] - 0.5).astype(np.int64)
    size = np.array([width, height])
    shown = (area < -1e-9) & (high >= 0).all(axis=1) & (low < size).all(axis=1)
    low, high = np.maximum(low, 0), np.minimum(high, size - 1)
    for batch in _batches(np.nonzero(shown)[0], (high - low + 1).prod(axis=1)):
        rows, columns, owner, shares = _cover(batch, (a, b, c), area, low, high)
        near = (shares * np.stack([a[owner, 2], b[owner, 2], c[owner, 2]], axis=1)).sum(axis=1)
        first = _nearest(rows * width + columns, near)
        rows, columns, owner = rows[first], columns[first], owner[first]
        shares, near = shares[first], near[first]
        wins = near > depth[rows, columns]
        rows, columns = rows[wins], columns[wins]
        depth[rows, columns], face[rows, columns], inside[rows, columns] = near[wins], owner[wins], shares[wins]
    return Raster(face, inside, depth)


def _batches(faces: Ints, sizes: Ints) -> Iterator[Ints]:
    """Runs of faces whose boxes hold about BATCH pixels together."""
    group = np.cumsum(sizes[faces]) // BATCH
    for number in np.unique(group):
        yield faces[group == number]


def _cover(
    batch: Ints, corners: tuple[Floats, Floats, Floats], area: Floats, low: Ints, high: Ints
) -> tuple[Ints, Ints, Ints, Floats]:
    """Every pixel centre inside each face of the batch, with its barycentric coordinates."""
    box = high[batch] - low[batch] + 1
    count = box.prod(axis=1)
    owner = np.repeat(batch, count)
    offset = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    wide = np.repeat(box[:, 0], count)
    columns, rows = low[owner, 0] + offset % wide, low[owner, 1] + offset // wide
    a, b, c = (corner[owner] for corner in corners)
    x, y = columns + 0.5 - a[:, 0], rows + 0.5 - a[:, 1]
    second = (x * (c[:, 1] - a[:, 1]) - y * (c[:, 0] - a[:, 0])) / area[owner]
    third = ((b[:, 0] - a[:, 0]) * y - (b[:, 1] - a[:, 1]) * x) / area[owner]
    shares = np.stack([1 - second - third, second, third], axis=1)
    hit = (shares >= -1e-6).all(axis=1)
    return rows[hit], columns[hit], owner[hit], shares[hit]


def _nearest(pixel: Ints, near: Floats) -> Ints:
    """For each pixel the candidate that lies nearest to the viewer."""
    order = np.lexsort((near, pixel))
    last = np.r_[pixel[order][1:] != pixel[order][:-1], True] if len(order) else np.zeros(0, bool)
    return order[last]

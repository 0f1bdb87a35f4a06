"""Borders of a label image as arcs: each stretch between two labels once, from one meeting point to the next."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from tools.bodymap.arrays import Floats, Ints, Labels, Mask


@dataclass(frozen=True)
class Arc:
    """Corners of pixels in order, the labels to its left and right, and its end corners (equal for a closed arc)."""

    points: Floats
    left: int
    right: int
    start: int
    end: int
    closed: bool


class _Graph:
    """Pixel edges as a graph on pixel corners; `stride` is the number of corners in a row."""

    def __init__(self, first: Ints, second: Ints, stride: int, stops: frozenset[int] = frozenset()) -> None:
        self.stops = stops
        self.first, self.second, self.stride = first.tolist(), second.tolist(), stride
        self.at: dict[int, list[int]] = {}
        for edge, (a, b) in enumerate(zip(self.first, self.second, strict=True)):
            self.at.setdefault(a, []).append(edge)
            self.at.setdefault(b, []).append(edge)
        self.used = [False] * len(self.first)

    def meets(self, corner: int) -> bool:
        """Whether arcs end here."""
        return len(self.at[corner]) != 2 or corner in self.stops

    def walk(self, corner: int, edge: int) -> list[int]:
        """From a corner along unused edges until the next meeting point, or back to where it began."""
        path = [corner]
        while True:
            self.used[edge] = True
            corner = self.second[edge] if self.first[edge] == corner else self.first[edge]
            path.append(corner)
            following = [other for other in self.at[corner] if not self.used[other]]
            if self.meets(corner) or corner == path[0] or not following:
                return path
            edge = following[0]

    def walks(self) -> list[tuple[int, list[int]]]:
        """Every walk once, with the edge it began on: open ones from the meeting points first, then the loops."""
        meeting = [corner for corner in self.at if self.meets(corner)]
        found = [
            (edge, self.walk(corner, edge)) for corner in meeting for edge in self.at[corner] if not self.used[edge]
        ]
        loops = (edge for edge in range(len(self.first)) if not self.used[edge])
        return found + [(edge, self.walk(self.first[edge], edge)) for edge in loops if not self.used[edge]]

    def points(self, path: list[int]) -> Floats:
        """The corners of a path as x, y."""
        corners = np.array(path)
        return np.stack([corners % self.stride, corners // self.stride], axis=1).astype(float)


def outline_corners(labels: Labels) -> frozenset[int]:
    """The corners on the outline at which two labels meet."""
    padded = np.pad(labels, 1)
    around = np.stack([padded[:-1, :-1], padded[:-1, 1:], padded[1:, 1:], padded[1:, :-1]])
    borders = (around != np.roll(around, 1, axis=0)).sum(axis=0)
    rows, columns = np.nonzero((borders > 2) & (around == 0).any(axis=0))
    return frozenset(((rows + 1) * (padded.shape[1] + 1) + columns + 1).tolist())


def smooth_outline(labels: Labels, sigma: float) -> dict[int, Floats]:
    """Where the corners of the outline come to lie when the outline is smoothed as a whole (sigma in pixels)."""
    stride = labels.shape[1] + 3
    places: dict[int, Floats] = {}
    for arc in trace_arcs((labels > 0).astype(np.int32)):
        if arc.closed and len(arc.points) > 12:
            corners = (arc.points[:-1, 1] + 1) * stride + arc.points[:-1, 0] + 1
            smooth = ndimage.gaussian_filter1d(arc.points[:-1], sigma, axis=0, mode="wrap")
            places |= zip(corners.astype(int).tolist(), smooth, strict=True)
    return places


def trace_arcs(labels: Labels, stops: frozenset[int] = frozenset()) -> list[Arc]:
    """All arcs of a label image, ended at `stops` too; pixel (0, 0) has its corner at (0, 0)."""
    padded = np.pad(labels, 1)
    rows, columns = np.nonzero(padded[:, 1:] != padded[:, :-1])
    columns = columns + 1
    flat_rows, flat_columns = np.nonzero(padded[1:] != padded[:-1])
    flat_rows = flat_rows + 1
    stride = padded.shape[1] + 1
    first = np.concatenate([rows * stride + columns, flat_rows * stride + flat_columns])
    second = np.concatenate([(rows + 1) * stride + columns, flat_rows * stride + flat_columns + 1])
    left = np.concatenate([padded[rows, columns], padded[flat_rows - 1, flat_columns]])
    right = np.concatenate([padded[rows, columns - 1], padded[flat_rows, flat_columns]])
    graph = _Graph(first, second, stride, stops)
    arcs = []
    for edge, path in graph.walks():
        sides = (int(left[edge]), int(right[edge]))
        one, other = sides if graph.first[edge] == path[0] else sides[::-1]
        closed = path[0] == path[-1] and not graph.meets(path[0])
        arcs.append(Arc(graph.points(path) - 1, one, other, path[0], path[-1], closed))
    return arcs


def trace_chains(vertical: Mask, horizontal: Mask) -> list[Floats]:
    """Marked pixel edges as polylines (for contour lines); vertical[y, x] is the edge left of pixel (y, x)."""
    stride = vertical.shape[1] + 1
    rows, columns = np.nonzero(vertical)
    flat_rows, flat_columns = np.nonzero(horizontal)
    first = np.concatenate([rows * stride + columns, flat_rows * stride + flat_columns])
    second = np.concatenate([(rows + 1) * stride + columns, flat_rows * stride + flat_columns + 1])
    graph = _Graph(first, second, stride)
    return [graph.points(path) for _, path in graph.walks()]

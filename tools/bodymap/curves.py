"""Stair-step arcs -> a few points of a smooth curve (fixed ends), and the cubic pieces through those points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from tools.bodymap.arrays import Floats

Piece = tuple[Floats, Floats, Floats]


@dataclass(frozen=True)
class Curve:
    """Points of a smooth curve; an end that lies on the mirror axis leaves it at a right angle."""

    points: Floats
    closed: bool = False
    start_on_axis: bool = False
    end_on_axis: bool = False

    def reversed(self) -> Curve:
        """The same curve walked the other way."""
        return Curve(self.points[::-1], self.closed, self.end_on_axis, self.start_on_axis)

    def pieces(self) -> list[Piece]:
        """Cubic pieces (first handle, second handle, end point); none for a straight line of two points."""
        if len(self.points) == 2:
            return []
        tangents = self._tangents()
        reach = np.hypot(*np.diff(self.points, axis=0).T)[:, None] / 3
        first = self.points[:-1] + tangents[:-1] * reach
        second = self.points[1:] - tangents[1:] * reach
        return list(zip(first, second, self.points[1:], strict=True))

    def _tangents(self) -> Floats:
        points = self.points
        before, after = points[:1], points[-1:]
        if self.closed:
            before, after = points[-2:-1], points[1:2]
        if self.start_on_axis:
            before = _mirrored(points[0], points[1])
        if self.end_on_axis:
            after = _mirrored(points[-1], points[-2])
        chords = np.concatenate([points[1:], after]) - np.concatenate([before, points[:-1]])
        tangents: Floats = chords / np.maximum(np.hypot(*chords.T), 1e-9)[:, None]
        return tangents


def _mirrored(end: Floats, neighbour: Floats) -> Floats:
    return np.array([[2 * end[0] - neighbour[0], neighbour[1]]])


def fit(points: Floats, closed: bool, sigma: float, tolerance: float) -> Floats:
    """Resample at one pixel, smooth (sigma in pixels), keep the fewest points within tolerance; small loops less."""
    if closed:
        length = float(np.hypot(*np.diff(points, axis=0).T).sum())
        sigma, tolerance = min(sigma, length / 16), min(tolerance, length / 60)
    return _thin(_smooth(_even(points, closed), sigma, closed), tolerance, closed)


def _even(points: Floats, closed: bool) -> Floats:
    run = np.r_[0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    count = max(round(run[-1]), 6 if closed else 1)
    at = np.linspace(0, run[-1], count + 1)
    return np.stack([np.interp(at, run, points[:, k]) for k in (0, 1)], axis=1)


def _smooth(points: Floats, sigma: float, closed: bool) -> Floats:
    if len(points) < 4:
        return points
    if closed:
        loop = ndimage.gaussian_filter1d(points[:-1], sigma, axis=0, mode="wrap")
        return np.concatenate([loop, loop[:1]])
    count, reach = len(points), min(int(4 * sigma) + 1, len(points) - 1)
    before, after = 2 * points[0] - points[reach:0:-1], 2 * points[-1] - points[-2 : -reach - 2 : -1]
    longer = ndimage.gaussian_filter1d(np.concatenate([before, points, after]), sigma, axis=0, mode="nearest")
    result: Floats = longer[reach : reach + count]
    result[0], result[-1] = points[0], points[-1]
    return result


def _thin(points: Floats, tolerance: float, closed: bool) -> Floats:
    if not closed:
        return _douglas_peucker(points, tolerance)
    middle = len(points) // 2
    halves = _douglas_peucker(points[: middle + 1], tolerance), _douglas_peucker(points[middle:], tolerance)
    return np.concatenate([halves[0], halves[1][1:]])


def _douglas_peucker(points: Floats, tolerance: float) -> Floats:
    keep = np.zeros(len(points), bool)
    keep[[0, -1]] = True
    spans = [(0, len(points) - 1)]
    while spans:
        start, end = spans.pop()
        if end <= start + 1:
            continue
        chord, offset = points[end] - points[start], points[start + 1 : end] - points[start]
        size = np.hypot(*chord)
        across = np.abs(offset[:, 0] * chord[1] - offset[:, 1] * chord[0])
        away = across / size if size > 1e-9 else np.hypot(*offset.T)
        farthest = int(away.argmax())
        if away[farthest] > tolerance:
            middle = farthest + start + 1
            keep[middle] = True
            spans += [(start, middle), (middle, end)]
    return points[keep]

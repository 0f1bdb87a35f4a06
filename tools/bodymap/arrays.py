"""Array types and the few lines of geometry that every module needs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.interpolate import PchipInterpolator

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Labels = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]


def unit(vector: Floats) -> Floats:
    """The vector at length 1."""
    return vector / np.linalg.norm(vector)


def smooth_step(values: Floats, start: float, end: float) -> Floats:
    """0 before `start`, 1 after `end`, a smooth ramp between."""
    part = np.clip((values - start) / (end - start), 0, 1)
    return part * part * (3 - 2 * part)


def smooth_curve(values: Floats, knots: Floats, heights: Floats) -> Floats:
    """A monotone cubic through the knots, constant beyond them (straight pieces would leave kinks in the drawing)."""
    result: Floats = PchipInterpolator(knots, heights)(np.clip(values, knots[0], knots[-1]))
    return result


def rotation(axis: Floats, degrees: float) -> Floats:
    """The 3 x 3 matrix of a right-handed turn about an axis."""
    x, y, z = unit(np.asarray(axis, dtype=float))
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    angle = np.radians(degrees)
    turn: Floats = np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross
    return turn


def aligning(start: Floats, end: Floats) -> Floats:
    """The shortest turn that brings the direction `start` onto `end`."""
    start, end = unit(start), unit(end)
    axis = np.cross(start, end)
    size = float(np.linalg.norm(axis))
    if size < 1e-9:
        return np.eye(3)
    return rotation(axis, float(np.degrees(np.arctan2(size, start @ end))))


def signed_angle(start: Floats, end: Floats, axis: Floats) -> float:
    """The angle in degrees from `start` to `end`, seen along `axis`."""
    flat_start, flat_end = start - axis * (start @ axis), end - axis * (end @ axis)
    return float(np.degrees(np.arctan2(np.cross(flat_start, flat_end) @ axis, flat_start @ flat_end)))


def mixed_angle(first: Floats, second: Floats, share: Floats) -> Floats:
    """Angles in degrees between two fields of angles, `share` of the second."""
    a, b = np.radians(first), np.radians(second)
    sine = (1 - share) * np.sin(a) + share * np.sin(b)
    return np.degrees(np.arctan2(sine, (1 - share) * np.cos(a) + share * np.cos(b)))


def wrapped(degrees: Floats) -> Floats:
    """Angles in -180..180."""
    return np.mod(degrees + 180, 360) - 180

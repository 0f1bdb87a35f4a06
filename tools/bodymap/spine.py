"""Heights of the vertebrae on the posed body, and of the cord segments beside them."""

from __future__ import annotations

import csv
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import numpy as np

from tools.bodymap.arrays import Floats, smooth_curve
from tools.bodymap.body import Body

VERTEBRAE = (
    *(f"C{k}" for k in range(1, 8)),
    *(f"T{k}" for k in range(1, 13)),
    *(f"L{k}" for k in range(1, 6)),
    *(f"S{k}" for k in range(1, 6)),
    "Co1",
)
# Tips of the spinous processes in dm, read from body proportions (C7 at .86, hip bone at .60 of the height) and the
# spine bones of the rig: right to half a vertebra; the others lie on a smooth curve between.
LANDMARKS = {
    "C1": 6.95,
    "C7": 6.02,
    "T1": 5.86,
    "T6": 4.78,
    "T12": 3.30,
    "L1": 3.02,
    "L2": 2.70,
    "L3": 2.37,
    "L4": 2.03,
    "L5": 1.69,
    "S1": 1.40,
    "S5": 0.78,
    "Co1": 0.60,
}


def vertebra_heights() -> dict[str, float]:
    """The height of every vertebra, C1..Co1."""
    knots = np.array([VERTEBRAE.index(name) for name in LANDMARKS], dtype=float)
    heights = smooth_curve(np.arange(len(VERTEBRAE), dtype=float), knots, np.array(list(LANDMARKS.values())))
    return dict(zip(VERTEBRAE, (float(height) for height in heights), strict=True))


def segment_heights(table: Path) -> dict[str, float]:
    """The height of every row of cord_segments.csv: the mean of its vertebrae; those on the same bone are spread."""
    bones = vertebra_heights()
    with table.open(encoding="utf-8", newline="") as file:
        rows = [(row["segment"], row["vertebra_level"].replace("occiput", "C1")) for row in csv.DictReader(file)]
    means = [(name, round(float(np.mean([bones[bone] for bone in where.split("-")])), 6)) for name, where in rows]
    runs = [(height, [name for name, _ in run]) for height, run in groupby(means, key=lambda item: item[1])]
    spread: dict[str, float] = {}
    for number, (height, names) in enumerate(runs):
        above = runs[number - 1][0] if number else height + 0.1
        below = runs[number + 1][0] if number + 1 < len(runs) else height - 0.15
        spread |= _spread(names, height, above, below)
    return spread


def _spread(names: list[str], height: float, above: float, below: float) -> dict[str, float]:
    if len(names) == 1:
        return {names[0]: height}
    places = np.linspace(height + (above - height) * 0.3, height - (height - below) * 0.3, len(names))
    return dict(zip(names, (float(place) for place in places), strict=True))


def back_line(body: Body) -> Callable[[float], Floats]:
    """From a height to the point of the skin on the midline of the back."""
    vertices = body.poses["standing"][np.unique(body.quads)]
    middle = vertices[np.abs(vertices[:, 0]) < 0.06]
    heights = np.arange(0.4, 7.3, 0.05)
    near = [middle[np.abs(middle[:, 1] - height) < 0.08, 2] for height in heights]
    depths = np.array([depth.min() if len(depth) else np.nan for depth in near])
    known = ~np.isnan(depths)

    def point(height: float) -> Floats:
        return np.array([0.0, height, np.interp(height, heights[known], depths[known])])

    return point

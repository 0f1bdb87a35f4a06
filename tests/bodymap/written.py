"""The written SVG files read back as areas: what a browser would fill, not what the generator meant."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from shapely.affinity import affine_transform
from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets" / "bodymap"
DRAWINGS = (
    *("front", "back", "side", "hand_palm", "hand_back"),
    *("foot_top", "foot_sole", "head_front", "head_side", "seat"),
)
SYMMETRIC = ("front", "back", "head_front", "seat")
PARTITIONS = {"region": "{}.svg", "level": "{}.levels.svg", "nerve": "{}.nerves.svg"}
SVG = "{http://www.w3.org/2000/svg}"
STEPS = np.linspace(0, 1, 7)[1:, None]

Key = tuple[str, str]


@cache
def tree(drawing: str, kind: str = "region") -> ElementTree.Element:
    """One SVG file, parsed."""
    return ElementTree.parse(ASSETS / PARTITIONS[kind].format(drawing)).getroot()


@cache
def shapes(drawing: str, kind: str) -> dict[Key, BaseGeometry]:
    """The areas of a partition by name and side."""
    group = tree(drawing, kind).find(f"{SVG}g[@id='{kind}s']")
    assert group is not None
    return {
        (path.attrib[f"data-{kind}"], path.attrib["data-side"]): area(path.attrib["d"])
        for path in group.findall(f"{SVG}path")
    }


@cache
def silhouette(drawing: str) -> BaseGeometry:
    """The area inside the outline."""
    path = tree(drawing).find(f"{SVG}path[@id='silhouette']")
    assert path is not None
    return area(path.attrib["d"])


def area(path: str) -> BaseGeometry:
    """The area of a path; a ring within a ring is a hole."""
    whole: BaseGeometry = Polygon()
    for ring in rings(path):
        polygon = Polygon(ring)
        whole = whole.symmetric_difference(polygon if polygon.is_valid else polygon.buffer(0))
    return whole


def rings(path: str) -> list[np.ndarray]:
    """The rings of a path (M, l, c, z) as many short straight lines."""
    found: list[list[np.ndarray]] = []
    for letter, text in re.findall(r"([Mlcz])([^Mlcz]*)", path):
        numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", text)]
        steps = np.array(numbers).reshape(-1, 2)
        if letter == "M":
            found.append([steps[:1]])
        elif letter != "z":
            found[-1].append(_walk(found[-1][-1][-1], letter, steps))
    return [np.round(np.concatenate(ring), 6) for ring in found]


def _walk(here: np.ndarray, letter: str, steps: np.ndarray) -> np.ndarray:
    if letter == "l":
        return here + np.cumsum(steps, axis=0)
    first, second, end = here + steps
    rest = 1 - STEPS
    return rest**3 * here + 3 * rest**2 * STEPS * first + 3 * rest * STEPS**2 * second + STEPS**3 * end


def at(drawing: str, kind: str, place: list[float]) -> set[Key]:
    """The shapes under a point."""
    return {key for key, shape in shapes(drawing, kind).items() if shape.contains(Point(place))}


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table of data/."""
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def mirrored(drawing: str, shape: BaseGeometry) -> BaseGeometry:
    """A shape mirrored at the drawing's midline."""
    axis = float(tree(drawing).attrib["data-axis"])
    return affine_transform(shape, [-1, 0, 0, 1, 2 * axis, 0])

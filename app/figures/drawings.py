"""The drawings of the body, as data: paths, sizes, anchors, joints and shading, read once from `assets/bodymap/`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

Point = tuple[float, float]

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


class DrawingError(ValueError):
    """A file of the drawings is missing or does not have the expected form."""


@dataclass(frozen=True)
class Anchor:
    """Where a label or a route may stand in a shape: the point, the free radius around it, the area of the shape."""

    at: Point
    radius: float
    area: float


@dataclass(frozen=True)
class Shape:
    """One closed area of a drawing: what it shows, whose side it is on (left, right, midline), its path, its anchor."""

    name: str
    side: str
    path: str
    anchor: Anchor

    @property
    def key(self) -> str:
        """The id of the path in the SVG: `thumb_front-left`."""
        return f"{self.name}-{self.side}"


@dataclass(frozen=True)
class Drawing:
    """One drawing in view box units; `axis` is the x of the body's midline where left and right mirror each other."""

    id: str
    width: float
    height: float
    axis: float | None
    regions: tuple[Shape, ...]
    levels: tuple[Shape, ...]
    nerves: tuple[Shape, ...]
    silhouette: str
    creases: str
    contours: str
    midline: str
    shading: bytes
    joints: Mapping[str, Point]
    vertebrae: Mapping[str, Point]
    cord_segments: Mapping[str, Point]
    key_points: Mapping[str, Point]

    def region(self, name: str, side: str) -> Shape | None:
        """The shape of a region on a side, or None where this drawing does not show it."""
        return self._shapes.get((name, side))

    @cached_property
    def _shapes(self) -> Mapping[tuple[str, str], Shape]:
        return {(shape.name, shape.side): shape for shape in self.regions}


@dataclass(frozen=True)
class View:
    """A drawing as it is shown; `mirror` turns a drawing of the left hand, foot or side into the right one."""

    id: str
    drawing: str
    mirror: bool

    def side(self, drawn: str) -> str:
        """The person's own side of a shape drawn as `left`, `right` or `midline`."""
        return {"left": "right", "right": "left"}.get(drawn, drawn) if self.mirror else drawn


@dataclass(frozen=True)
class Drawings:
    """Every drawing by id, and the views in the order in which they are offered."""

    drawings: Mapping[str, Drawing]
    views: tuple[View, ...]

    def view(self, view_id: str) -> View:
        """One view by id; raises KeyError when there is none."""
        return {view.id: view for view in self.views}[view_id]

    def showing(self, region: str, side: str) -> tuple[View, ...]:
        """The views that show a region on the person's own side."""
        return tuple(view for view in self.views if self._shows(view, region, side))

    def _shows(self, view: View, region: str, side: str) -> bool:
        return self.drawings[view.drawing].region(region, view.side(side)) is not None


def load_drawings(folder: Path) -> Drawings:
    """Read `anatomy.json` and, for each drawing in it, its SVGs and its shading; raises DrawingError."""
    try:
        anatomy = json.loads((folder / "anatomy.json").read_text("utf-8"))
        drawings = {name: _drawing(folder, name, facts) for name, facts in anatomy["drawings"].items()}
        views = tuple(View(view["id"], view["drawing"], bool(view["mirror"])) for view in anatomy["views"])
    except (OSError, KeyError, TypeError, ValueError, ElementTree.ParseError) as problem:
        raise DrawingError(f"{folder}: the drawings can not be read ({problem})") from problem
    return Drawings(MappingProxyType(drawings), views)


def mirrored(path: str, axis: float) -> str:
    """A path of the drawings (M, l, c, z) mirrored at the vertical line x = axis."""
    return re.sub(r"([MLlCcz])([^MLlCcz]*)", lambda part: _mirror_step(part[1], part[2], axis), path)


def _mirror_step(letter: str, numbers: str, axis: float) -> str:
    values = [float(value) for value in _NUMBER.findall(numbers)]
    base = 2 * axis if letter in "MLC" else 0.0
    turned = [round(base - value if place % 2 == 0 else value, 1) for place, value in enumerate(values)]
    return letter + " ".join(f"{value:g}" for value in turned)


def _drawing(folder: Path, name: str, facts: dict[str, object]) -> Drawing:
    tree = ElementTree.parse(folder / f"{name}.svg").getroot()
    return Drawing(
        id=name,
        width=_float(facts["width"]),
        height=_float(facts["height"]),
        axis=None if facts["axis"] is None else _float(facts["axis"]),
        regions=_shapes(tree, "region", _anchors(facts, "regions")),
        levels=_partition(folder / f"{name}.levels.svg", "level", _anchors(facts, "levels")),
        nerves=_partition(folder / f"{name}.nerves.svg", "nerve", _anchors(facts, "nerves")),
        silhouette=_path(tree, "silhouette"),
        creases=_path(tree, "creases"),
        contours=_path(tree, "contours"),
        midline=_path(tree, "midline"),
        shading=(folder / f"{name}.webp").read_bytes(),
        joints=_points(facts, "joints"),
        vertebrae=_points(facts, "vertebrae"),
        cord_segments=_points(facts, "cord_segments"),
        key_points=_points(facts, "key_points"),
    )


def _partition(file: Path, kind: str, anchors: Mapping[str, Anchor]) -> tuple[Shape, ...]:
    return _shapes(ElementTree.parse(file).getroot(), kind, anchors) if file.exists() else ()


def _shapes(tree: ElementTree.Element, kind: str, anchors: Mapping[str, Anchor]) -> tuple[Shape, ...]:
    group = tree.find(f"{_SVG}g[@id='{kind}s']")
    paths = () if group is None else group.findall(f"{_SVG}path")
    return tuple(_shape(path, kind, anchors) for path in paths)


def _shape(path: ElementTree.Element, kind: str, anchors: Mapping[str, Anchor]) -> Shape:
    name, side = path.attrib[f"data-{kind}"], path.attrib["data-side"]
    return Shape(name, side, path.attrib["d"], anchors[f"{name}-{side}"])


def _path(tree: ElementTree.Element, name: str) -> str:
    found = tree.find(f"{_SVG}path[@id='{name}']")
    return "" if found is None else found.attrib["d"]


def _table(facts: Mapping[str, object], name: str) -> dict[str, object]:
    table = facts.get(name, {})
    if not isinstance(table, dict):
        raise DrawingError(f"anatomy.json: {name} is not a table")
    return table


def _anchors(facts: Mapping[str, object], name: str) -> Mapping[str, Anchor]:
    rows = {key: _table(_table(facts, name), key) for key in _table(facts, name)}
    return {key: Anchor(_point(row["at"]), _float(row["r"]), _float(row["area"])) for key, row in rows.items()}


def _points(facts: Mapping[str, object], name: str) -> Mapping[str, Point]:
    return MappingProxyType({key: _point(value) for key, value in _table(facts, name).items()})


def _point(value: object) -> Point:
    if not isinstance(value, list) or len(value) != 2:
        raise DrawingError(f"anatomy.json: {value!r} is not a point")
    return _float(value[0]), _float(value[1])


def _float(value: object) -> float:
    if not isinstance(value, int | float):
        raise DrawingError(f"anatomy.json: {value!r} is not a number")
    return float(value)

"""anatomy.json: for each drawing its size, joints, anchors, the heights of the spine, and the key points that show."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tools.bodymap.anchors import anchors
from tools.bodymap.arrays import Floats
from tools.bodymap.body import Body
from tools.bodymap.scene import Scene
from tools.bodymap.spine import back_line, segment_heights, vertebra_heights
from tools.bodymap.tiling import Tiling
from tools.bodymap.views import View

TRUNK_JOINTS = ("head", "neck01", "spine01", "spine02", "spine03", "spine04", "spine05", "root")
LIMB_JOINTS = (
    *("clavicle", "shoulder01", "upperarm01", "lowerarm01", "wrist", "upperleg01", "lowerleg01", "foot"),
    *(f"finger{finger}-{bone}" for finger in range(1, 6) for bone in (1, 2, 3)),
    *(f"toe{toe}-1" for toe in range(1, 6)),
)
WITH_SPINE = ("front", "back", "side")
SEAT_JOINTS = ("root", "spine05", "upperleg01")
HIDDEN_BY = 12.0  # pixels of depth
RIM = 7  # pixels that a point is kept away from the outline

Points = dict[str, list[float]]
Facts = dict[str, object]


@dataclass(frozen=True)
class Surveyor:
    """What the export needs beside a scene: the body, the vertices of the key points, the table of cord segments."""

    body: Body
    key_points: Mapping[str, int]
    key_point_views: Mapping[str, tuple[str, ...]]
    cord_segments: Path

    def facts(self, scene: Scene, partitions: Mapping[str, Tiling]) -> Facts:
        """The entry of one drawing."""
        width, height = scene.size
        axis = scene.projection.axis
        spine = self._spine(scene) if scene.view.id in WITH_SPINE else {"vertebrae": {}, "cord_segments": {}}
        shapes = {name: anchors(tiling, axis) for name, tiling in partitions.items()}
        return {
            "width": width,
            "height": height,
            "axis": axis,
            "joints": self._joints(scene),
            **shapes,
            **spine,
            "key_points": self._shown_key_points(scene),
        }

    def _joints(self, scene: Scene) -> Points:
        joints = self.body.joints[scene.view.pose]
        names = TRUNK_JOINTS + tuple(f"{name}.L" for name in LIMB_JOINTS)
        width, height = scene.size
        points: Points = {}
        for name in names:
            x, y = scene.projection.place(joints[name])
            if -2 < x < width + 2 and -2 < y < height + 2:
                points |= _both(name.removesuffix(".L"), (x, y), scene, sided=name.endswith(".L"))
        if scene.view.id == "seat":
            points = {name: place for name, place in points.items() if name.split(".")[0] in SEAT_JOINTS}
        return points

    def _spine(self, scene: Scene) -> dict[str, Points]:
        point = back_line(self.body)
        heights = {"vertebrae": vertebra_heights(), "cord_segments": segment_heights(self.cord_segments)}
        return {
            kind: {name: list(scene.projection.place(point(height))) for name, height in rows.items()}
            for kind, rows in heights.items()
        }

    def _shown_key_points(self, scene: Scene) -> Points:
        points: Points = {}
        for level, vertex in self.key_points.items():
            point = self.body.poses[scene.view.pose][vertex]
            if scene.view.id in self.key_point_views[level] and _shows(scene, point):
                points |= _both(level, _off_the_rim(scene, point), scene, sided=True)
        return points


def _both(name: str, place: tuple[float, float], scene: Scene, *, sided: bool) -> Points:
    if not sided:
        return {name: list(place)}
    mark = "-" if name[0].isupper() else "."
    points = {f"{name}{mark}left": list(place)}
    if scene.projection.axis is not None:
        points[f"{name}{mark}right"] = [round(2 * scene.projection.axis - place[0], 1), place[1]]
    return points


def _shows(scene: Scene, point: Floats) -> bool:
    """Whether the point lies on the drawn skin, not behind something nearer."""
    row, column, depth = scene.projection.pixel(point, scene.view.scale)
    high, wide = scene.shown.shape
    if not (0 <= row < high and 0 <= column < wide) or not scene.shown[row, column]:
        return False
    return bool(depth > scene.raster.depth[row, column] - HIDDEN_BY)


def _off_the_rim(scene: Scene, point: Floats) -> tuple[float, float]:
    """The point in view box units, moved inward when it lies on the outline."""
    row, column, _ = scene.projection.pixel(point, scene.view.scale)
    top, left = max(row - 4 * RIM, 0), max(column - 4 * RIM, 0)
    window = scene.shown[top : row + 4 * RIM, left : column + 4 * RIM]
    outline = np.concatenate([np.argwhere(~window), [[10**6, 10**6]]])
    inner = [place for place in np.argwhere(window) if np.hypot(*(outline - place).T).min() > RIM]
    here = np.array([row - top, column - left])
    down, across = min(inner, key=lambda place: float(np.hypot(*(place - here))), default=here) - here
    x, y = scene.projection.place(point)
    step = scene.view.scale
    return round(x + scene.projection.flip * float(across) * step, 1), round(y + float(down) * step, 1)


def views_table(views: Mapping[str, View]) -> list[dict[str, object]]:
    """Each view that is offered: a one-sided drawing as it is for the left, and mirrored for the right."""
    table: list[dict[str, object]] = []
    for name, view in views.items():
        if view.one_sided:
            for side in ("left", "right"):
                table.append({"id": f"{name}_{side}", "drawing": name, "mirror": side == "right"})
        else:
            table.append({"id": name, "drawing": name, "mirror": False})
    return table


def anatomy_text(views: list[dict[str, object]], drawings: Mapping[str, Facts]) -> str:
    """The file: one line for each drawing, keys in a fixed order."""
    lines = [f"{json.dumps(name)}:{_json(facts)}" for name, facts in drawings.items()]
    return '{"views":' + _json(views) + ',"drawings":{\n' + ",\n".join(lines) + "\n}}\n"


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, np.floating | np.integer):
        return value.item()
    raise TypeError(f"{value!r} can not be written")

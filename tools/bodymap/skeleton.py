"""A posable skeleton: joints placed on the mesh, bones turned from the root down, the skin carried along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from tools.bodymap.arrays import Floats
from tools.bodymap.mesh import BaseMesh


class Skeleton:
    """Every bone with the turn and shift that it has been given so far."""

    def __init__(self, mesh: BaseMesh, vertices: Floats) -> None:
        self.names = [bone.name for bone in mesh.bones]
        self._heads = {bone.name: _joint(mesh, vertices, bone.head) for bone in mesh.bones}
        self._tails = {bone.name: _joint(mesh, vertices, bone.tail) for bone in mesh.bones}
        self._turns = {name: np.eye(3) for name in self.names}
        self._shifts = {name: np.zeros(3) for name in self.names}
        self._children: dict[str, list[str]] = {name: [] for name in self.names}
        for bone in mesh.bones:
            if bone.parent:
                self._children[bone.parent].append(bone.name)

    def head(self, bone: str) -> Floats:
        """Where the bone begins, in the present pose."""
        return self._turns[bone] @ self._heads[bone] + self._shifts[bone]

    def tail(self, bone: str) -> Floats:
        """Where the bone ends, in the present pose."""
        return self._turns[bone] @ self._tails[bone] + self._shifts[bone]

    def turn(self, bone: str, matrix: Floats) -> None:
        """Turn a bone and all that hangs on it about its head."""
        pivot = self.head(bone)
        for name in self._family(bone):
            self._turns[name] = matrix @ self._turns[name]
            self._shifts[name] = matrix @ (self._shifts[name] - pivot) + pivot

    def carry(self, vertices: Floats, weights: Floats) -> Floats:
        """The vertices as the bones carry them (linear blend skinning); those without a bone stay."""
        moved = np.zeros_like(vertices)
        for column, bone in enumerate(self.names):
            held = weights[:, column] > 0
            placed = vertices[held] @ self._turns[bone].T + self._shifts[bone]
            moved[held] += weights[held, column, None] * placed
        free = weights.sum(axis=1) == 0
        moved[free] = vertices[free]
        return moved

    def joints(self) -> dict[str, Floats]:
        """Every head by the bone's name, every tail by the name with `/tail`."""
        heads = {name: self.head(name) for name in self.names}
        return heads | {f"{name}/tail": self.tail(name) for name in self.names}

    def _family(self, bone: str) -> list[str]:
        return [bone] + [name for child in self._children[bone] for name in self._family(child)]


def _joint(mesh: BaseMesh, vertices: Floats, rule: Mapping[str, Any]) -> Floats:
    strategy = rule["strategy"]
    if strategy == "CUBE":
        first, last = mesh.groups[rule["cube_name"]]
        cube: Floats = vertices[first : last + 1].mean(axis=0)
        return cube
    if strategy == "MEAN":
        mean: Floats = vertices[rule["vertex_indices"]].mean(axis=0)
        return mean
    if strategy == "VERTEX":
        vertex: Floats = vertices[rule["vertex_index"]]
        return vertex
    raise ValueError(f"unknown joint strategy {strategy!r}")

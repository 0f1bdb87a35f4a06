"""The body that is drawn: a neutral, modest adult in the anatomical position, and what the labels need of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from tools.bodymap.arrays import Floats, Ints
from tools.bodymap.mesh import BaseMesh
from tools.bodymap.posing import VIEW_POSES, anatomical_position
from tools.bodymap.skeleton import Skeleton
from tools.bodymap.subdivide import catmull_clark, neighbours, soften

MALE, MUSCLE = 0.55, 0.62
BODY_VERTICES = 13_380
ARM = ("upperarm", "lowerarm", "wrist", "metacarpal", "finger")
LEG = ("upperleg", "lowerleg", "foot", "toe")
WEIGHT_COLUMNS: dict[str, tuple[str, ...]] = {
    "arm": ARM,
    "leg": LEG,
    "hand": ("wrist", "metacarpal", "finger"),
    "foot": ("foot", "toe"),
    **{f"finger{k}": (f"finger{k}-",) for k in range(1, 6)},
    **{f"toe{k}": (f"toe{k}-",) for k in range(1, 6)},
}
COLUMNS = ("x", "y", "z", *WEIGHT_COLUMNS)


@dataclass(frozen=True)
class Body:
    """Subdivided vertices in every pose; `rows` holds COLUMNS of the anatomical position, whatever the pose."""

    quads: Ints
    rows: Floats
    poses: Mapping[str, Floats]
    joints: Mapping[str, Mapping[str, Floats]]


def build_body(mesh: BaseMesh) -> Body:
    """Blend, pose, soften and subdivide the base mesh; one set of vertices for each view pose."""
    vertices = _neutral(mesh)
    near = neighbours(mesh.quads, len(vertices))
    seeds = _modesty(mesh, _posed(mesh, vertices, "standing").carry(vertices, mesh.weights))
    poses, joints, quads, weights = {}, {}, mesh.quads, mesh.weights
    for name in VIEW_POSES:
        skeleton = _posed(mesh, vertices, name)
        placed = skeleton.carry(vertices, mesh.weights)
        for seed, strength, rounds in seeds:
            placed = soften(placed, near, seed, strength, rounds)
        fine, quads = catmull_clark(np.concatenate([placed, mesh.weights], axis=1), mesh.quads)
        poses[name], weights, joints[name] = fine[:, :3], fine[:, 3:], skeleton.joints()
    return Body(quads, _rows(mesh, poses["standing"], weights), poses, joints)


def _posed(mesh: BaseMesh, vertices: Floats, pose: str) -> Skeleton:
    skeleton = Skeleton(mesh, vertices)
    anatomical_position(skeleton)
    VIEW_POSES[pose](skeleton)
    return skeleton


def _rows(mesh: BaseMesh, vertices: Floats, weights: Floats) -> Floats:
    names = [bone.name for bone in mesh.bones]
    columns = [
        weights[:, [k for k, name in enumerate(names) if name.startswith(prefixes)]].sum(axis=1)
        for prefixes in WEIGHT_COLUMNS.values()
    ]
    return np.concatenate([vertices, np.stack(columns, axis=1)], axis=1)


def _neutral(mesh: BaseMesh) -> Floats:
    vertices = mesh.vertices.copy()
    for target, weight in _blend():
        rows, shifts = mesh.target(target)
        vertices[rows] += weight * shifts
    return vertices


def _blend() -> list[tuple[str, float]]:
    """The morph targets of a neutral adult: all origins in equal shares, eyes calmly closed."""
    female, tone = 1 - MALE, (MUSCLE - 0.5) * 2
    blend = [
        (f"macrodetails/{origin}-{sex}-young", share / 3)
        for origin in ("african", "asian", "caucasian")
        for sex, share in (("male", MALE), ("female", female))
    ]
    for sex, share in (("male", MALE), ("female", female)):
        figure = f"{sex}-young-averagemuscle-averageweight"
        blend += [
            (f"macrodetails/universal-{figure}", share * (1 - tone)),
            (f"macrodetails/universal-{sex}-young-maxmuscle-averageweight", share * tone),
            (f"macrodetails/proportions/{figure}-idealproportions", share * 0.5),
        ]
    blend.append(("breast/female-young-averagemuscle-averageweight-mincup-averagefirmness", female))
    return blend + [(f"expression/units/caucasian/eye-{side}-closure", 1.0) for side in ("left", "right")]


def _modesty(mesh: BaseMesh, standing: Floats) -> list[tuple[Ints, float, int]]:
    """What is evened out: the nipples and the crotch (the mesh has no organs); seeds are taken on the standing body."""
    nipples, _ = mesh.target("breast/nipple-point-incr")
    x, y = np.abs(standing[:BODY_VERTICES, 0]), standing[:BODY_VERTICES, 1]
    crotch = np.nonzero((x < 0.42) & (y < 0.62) & (y > -0.75))[0]
    return [(nipples, 0.6, 40), (crotch, 0.5, 14)]

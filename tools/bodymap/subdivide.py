"""Smoothing of the quad mesh: one Catmull-Clark step, local softening, vertex normals."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from tools.bodymap.arrays import Floats, Ints, Mask


def catmull_clark(values: Floats, quads: Ints) -> tuple[Floats, Ints]:
    """One step on values of any width (positions with weights); a triangle is a quad with its last corner twice."""
    faces = _face_points(values, quads)
    sides = np.sort(np.concatenate([quads[:, [k, (k + 1) % 4]] for k in range(4)]), axis=1)
    edges, side_edge = np.unique(sides, axis=0, return_inverse=True)
    side_edge = side_edge.ravel()
    shared = np.bincount(side_edge, minlength=len(edges)) == 2
    middles = values[edges].mean(axis=1)
    around = np.zeros((len(edges), values.shape[1]))
    np.add.at(around, side_edge, faces[np.tile(np.arange(len(quads)), 4)])
    edge_points = np.where(shared[:, None], (middles * 2 + around) / 4, middles)
    corners = _corner_points(values, quads, faces, (edges, middles, shared))
    count, face_count = len(values), len(quads)
    mid = side_edge.reshape(4, face_count) + count + face_count
    centre = np.arange(face_count) + count
    new = [np.stack([quads[:, k], mid[k], centre, mid[k - 1]], axis=1) for k in range(4)]
    return np.concatenate([corners, faces, edge_points]), np.concatenate(new)


def _face_points(values: Floats, quads: Ints) -> Floats:
    points: Floats = values[quads].mean(axis=1)
    triangles = quads[:, 2] == quads[:, 3]
    points[triangles] = values[quads[triangles, :3]].mean(axis=1)
    return points


def _corner_points(values: Floats, quads: Ints, faces: Floats, edge_data: tuple[Ints, Floats, Mask]) -> Floats:
    edges, middles, shared = edge_data
    edge_sum, face_sum = np.zeros_like(values), np.zeros_like(values)
    valence, face_count = np.zeros(len(values)), np.zeros(len(values))
    for k in range(2):
        np.add.at(edge_sum, edges[:, k], middles)
    np.add.at(valence, edges.ravel(), 1)
    for k in range(4):
        np.add.at(face_sum, quads[:, k], faces)
        np.add.at(face_count, quads[:, k], 1)
    size = np.maximum(valence, 1)[:, None]
    points = (face_sum / np.maximum(face_count, 1)[:, None] + 2 * edge_sum / size + (size - 3) * values) / size
    return _rim(points, values, (edges[~shared], middles[~shared]), valence)


def _rim(points: Floats, values: Floats, rim: tuple[Ints, Floats], valence: Floats) -> Floats:
    """Open rims follow their own edges; vertices of no face stay."""
    edges, middles = rim
    on_rim = np.unique(edges)
    total, count = np.zeros_like(values), np.zeros(len(values))
    for k in range(2):
        np.add.at(total, edges[:, k], middles)
    np.add.at(count, edges.ravel(), 1)
    points[on_rim] = (values[on_rim] + total[on_rim] / np.maximum(count[on_rim], 1)[:, None]) / 2
    points[valence == 0] = values[valence == 0]
    return points


def neighbours(quads: Ints, count: int) -> sparse.csr_matrix:
    """Which vertices share an edge, as a matrix of ones."""
    edges = np.concatenate([quads[:, [k, (k + 1) % 4]] for k in range(4)])
    edges = np.concatenate([edges, edges[:, ::-1]])
    edges = edges[edges[:, 0] != edges[:, 1]]
    matrix = sparse.coo_matrix((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), shape=(count, count)).tocsr()
    matrix.data[:] = 1
    return matrix


def soften(vertices: Floats, near: sparse.csr_matrix, seed: Ints, strength: float, rounds: int) -> Floats:
    """Even out the skin around the seed vertices, less and less over three rings."""
    steps = _ring_numbers(near, seed, 3)
    pull = np.where(steps > 3, 0, np.clip(1 - steps / 4, 0, 1))[:, None] * strength
    degree = np.maximum(np.asarray(near.sum(axis=1)).ravel(), 1)[:, None]
    for _ in range(rounds):
        vertices = vertices + pull * ((near @ vertices) / degree - vertices)
    return vertices


def _ring_numbers(near: sparse.csr_matrix, seed: Ints, rings: int) -> Ints:
    steps = np.full(near.shape[0], 99)
    steps[seed] = 0
    for ring in range(1, rings + 1):
        reached = (near @ (steps < ring).astype(float) > 0) & (steps == 99)
        steps[reached] = ring
    return steps


def triangles(quads: Ints) -> Ints:
    """Two triangles a quad, without empty ones."""
    split = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    a, b, c = split.T
    real: Ints = split[(a != c) & (b != c) & (a != b)]
    return real


def normals(vertices: Floats, faces: Ints) -> Floats:
    """Unit normals at the vertices, weighted by face area."""
    a, b, c = (vertices[faces[:, k]] for k in range(3))
    across = np.cross(b - a, c - a)
    total = np.zeros_like(vertices)
    for k in range(3):
        np.add.at(total, faces[:, k], across)
    result: Floats = total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)
    return result

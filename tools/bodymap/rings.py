"""Arcs -> rings around each label, and the outline against the background."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from tools.bodymap.cracks import Arc


class Step(NamedTuple):
    """One arc of a ring, walked forward or backward."""

    arc: int
    backward: bool


Ring = list[Step]


class _Way(NamedTuple):
    step: Step
    start: int
    end: int


def rings_of(arcs: list[Arc]) -> dict[int, list[Ring]]:
    """For each label (0, the background, left out) its rings, the label on the left of each."""
    loops: dict[int, list[Ring]] = {}
    ways: dict[int, list[_Way]] = {}
    for number, arc in enumerate(arcs):
        for label, backward in ((arc.left, False), (arc.right, True)):
            if label == 0:
                continue
            step = Step(number, backward)
            if arc.closed:
                loops.setdefault(label, []).append([step])
            else:
                start, end = (arc.end, arc.start) if backward else (arc.start, arc.end)
                ways.setdefault(label, []).append(_Way(step, start, end))
    return {label: loops.get(label, []) + _chain(ways.get(label, []), arcs) for label in loops | ways}


def outline(arcs: list[Arc], skip: frozenset[int]) -> list[Ring]:
    """The arcs against the background, chained; chains stay open where they meet a skipped arc (the mirror axis)."""
    loops: list[Ring] = []
    ways: list[_Way] = []
    for number, arc in enumerate(arcs):
        if 0 not in (arc.left, arc.right) or number in skip:
            continue
        backward = arc.left == 0
        if arc.closed:
            loops.append([Step(number, backward)])
        else:
            start, end = (arc.end, arc.start) if backward else (arc.start, arc.end)
            ways.append(_Way(Step(number, backward), start, end))
    ends = {way.end for way in ways}
    return loops + _chain(sorted(ways, key=lambda way: way.start in ends), arcs)


def _chain(ways: Iterable[_Way], arcs: list[Arc]) -> list[Ring]:
    ways = list(ways)
    starting: dict[int, list[_Way]] = {}
    for way in ways:
        starting.setdefault(way.start, []).append(way)
    left = {way.step for way in ways}
    rings: list[Ring] = []
    for first in ways:
        ring: Ring = []
        here: _Way | None = first if first.step in left else None
        while here is not None:
            left.discard(here.step)
            ring.append(here.step)
            options = [other for other in starting.get(here.end, []) if other.step in left]
            here = _sharpest(here, options, arcs) if options else None
        if ring:
            rings.append(ring)
    return rings


def _sharpest(way: _Way, options: list[_Way], arcs: list[Arc]) -> _Way:
    """Where a label touches itself at a corner: the turn that keeps it on the left."""
    if len(options) == 1:
        return options[0]
    points = _points(way.step, arcs)
    ahead = points[-1] - points[-2]

    def turn(option: _Way) -> float:
        first, second = _points(option.step, arcs)[:2]
        return float(ahead[0] * (second - first)[1] - ahead[1] * (second - first)[0])

    return min(options, key=turn)


def _points(step: Step, arcs: list[Arc]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    points = arcs[step.arc].points
    return points[::-1] if step.backward else points

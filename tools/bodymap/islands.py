"""Tidies a label image: specks, and slivers of places that the view does not list, go to the neighbour around them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from tools.bodymap.arrays import Labels, Mask

PASSES = 4


@dataclass(frozen=True)
class Tidy:
    """Islands below `speck` pixels go; those of a label outside `listed` go when no circle of `radius` pixels fits."""

    listed: frozenset[int]
    speck: int
    radius: float


def tidy(labels: Labels, rule: Tidy) -> Labels:
    """The label image without specks and slivers; 0 is the background and stays."""
    result = labels.copy()
    for _ in range(PASSES):
        for number, box in enumerate(ndimage.find_objects(result)):
            if box is not None:
                _tidy_label(result, number + 1, box, rule)
    return result


def _tidy_label(labels: Labels, label: int, box: tuple[slice, ...], rule: Tidy) -> None:
    window = tuple(slice(max(side.start - 1, 0), side.stop + 1) for side in box)
    view = labels[window]
    islands, count = ndimage.label(view == label)
    sizes = np.bincount(islands.ravel(), minlength=count + 1)
    for island in range(1, count + 1):
        only = label in rule.listed and sizes[island] == sizes[1:].max()
        if not only and _is_small(islands == island, int(sizes[island]), label, rule):
            _merge(view, islands == island)


def _is_small(island: Mask, size: int, label: int, rule: Tidy) -> bool:
    if size < rule.speck:
        return True
    if label in rule.listed:
        return False
    inside = ndimage.distance_transform_edt(np.pad(island, 1))
    return bool(inside.max() < rule.radius)


def _merge(view: Labels, island: Mask) -> None:
    rim = ndimage.binary_dilation(island) & ~island
    around = view[rim]
    around = around[around > 0]
    if len(around):
        view[island] = np.bincount(around).argmax()

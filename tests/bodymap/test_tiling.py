"""Every drawing is covered exactly once by its regions, by its levels and by its nerves."""

import pytest
from shapely.ops import unary_union

from tests.bodymap.written import DRAWINGS, PARTITIONS, SYMMETRIC, mirrored, shapes, silhouette

LIMIT = 1e-6


@pytest.mark.parametrize("kind", PARTITIONS)
@pytest.mark.parametrize("drawing", DRAWINGS)
def test_no_two_shapes_overlap(drawing, kind):
    """The areas of all shapes add up to the area of their union."""
    parts = list(shapes(drawing, kind).values())
    union = unary_union(parts)
    overlap = (sum(part.area for part in parts) - union.area) / union.area
    assert overlap == pytest.approx(0, abs=LIMIT)


@pytest.mark.parametrize("kind", PARTITIONS)
@pytest.mark.parametrize("drawing", DRAWINGS)
def test_shapes_fill_the_silhouette_and_nothing_else(drawing, kind):
    """Nothing inside the outline is left over, nothing lies outside it."""
    union, outline = unary_union(list(shapes(drawing, kind).values())), silhouette(drawing)
    off = outline.symmetric_difference(union).area / outline.area
    assert off == pytest.approx(0, abs=LIMIT)


@pytest.mark.parametrize("kind", PARTITIONS)
@pytest.mark.parametrize("drawing", DRAWINGS)
def test_every_shape_is_big_enough_to_draw(drawing, kind):
    """No shape is a speck."""
    specks = [key for key, shape in shapes(drawing, kind).items() if shape.area < 10]
    assert specks == []


@pytest.mark.parametrize("kind", PARTITIONS)
@pytest.mark.parametrize("drawing", SYMMETRIC)
def test_left_and_right_are_mirror_images(drawing, kind):
    """Each shape of the left, mirrored at the midline, is the shape of the right."""
    drawn = shapes(drawing, kind)
    off = {
        name: drawn[name, "right"].symmetric_difference(mirrored(drawing, shape)).area
        for (name, side), shape in drawn.items()
        if side == "left"
    }
    assert max(off.values()) == pytest.approx(0, abs=1e-6)

"""The figures of a level: what is filled, the test point inside its dermatome, the section drawn from the table."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from shapely.geometry import Point

from app.core.level_card import level_card, point_name
from app.core.levels import between
from app.core.spine_section import section
from app.figures.level_body import compare_figure, detail_views, drawn_at_all, level_figure, shared_regions
from app.figures.level_section import section_figure
from tests.bodymap.written import shapes

WALK = between("C2", "S5")
SHARED = {"S4": ("S4", "S5"), "S5": ("S4", "S5")}
"""Levels that have one test point together."""


@pytest.fixture(scope="module")
def card(atlas, engine):
    """Make the card of a level."""
    return lambda level: level_card(atlas, engine.ranking.footprints, level)


@pytest.mark.parametrize("level", WALK)
@pytest.mark.parametrize("words", ["plain", "clinician"])
def test_a_level_is_shown_on_both_sides_with_its_test_point(drawings, atlas, card, level, words):
    """The figure fills the level left and right, marks its point left and right, and says both in the legend."""
    figure = level_figure(drawings, atlas, card(level), words)
    (panel,) = figure.panels

    assert {(level, "left"), (level, "right")} == {(f.name, f.side) for f in panel.fills if f.style == "level"}
    assert {(point_name(level), "left"), (point_name(level), "right")} == {(dot.level, dot.side) for dot in panel.dots}
    assert {"level", "near", "dot"} == {key.style for key in figure.legend}
    assert ("front", "back") == panel.views[:2]
    assert level in figure.spoken


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("level", WALK)
def test_the_test_point_lies_inside_the_drawn_dermatome(drawings, level, side):
    """In every drawing that shows the point, it lies in the shape of its level on the same side."""
    found = {}
    for name, drawing in drawings.drawings.items():
        spot = drawing.key_points.get(f"{point_name(level)}-{side}")
        if spot is not None:
            own = [shapes(name, "level").get((one, side)) for one in SHARED.get(level, (level,))]
            found[name] = any(shape is not None and shape.buffer(0.5).covers(Point(spot)) for shape in own)

    mirrored_only = side == "right" and not found
    assert mirrored_only or set(found.values()) == {True}
    assert found or any(f"{point_name(level)}-left" in d.key_points for d in drawings.drawings.values())


@pytest.mark.parametrize(
    ("level", "view"),
    [("C2", "head_side_left"), ("C6", "hand_back_left"), ("T4", "side_left"), ("L4", "foot_top_left"),
     ("S1", "foot_sole_left"), ("S3", "seat"), ("V2", "head_front")],
)  # fmt: skip
def test_the_close_view_fits_the_level(drawings, level, view):
    """A hand for the hand, a foot for the foot, the seat for the seat, the side for the chest."""
    assert view in detail_views(drawings, [level], [point_name(level)])


@pytest.mark.parametrize("level", ["C1", "Co1"])
def test_a_level_without_skin_fills_nothing(drawings, atlas, card, level):
    """C1 and the tailbone level have no patch: the figure stays empty and the spoken sentence says so."""
    figure = level_figure(drawings, atlas, card(level), "plain")

    assert not drawn_at_all(drawings, level)
    assert () == figure.panels[0].fills
    assert "No patch of skin is known" in figure.spoken


def test_two_levels_stand_in_one_figure(drawings, atlas, card):
    """C6 and C7 with their own fills, and over them the places where maps differ."""
    one, other = card("C6"), card("C7")
    (panel,) = compare_figure(drawings, atlas, one, other, "clinician").panels
    by_style = {style: {fill.name for fill in panel.fills if fill.style == style} for style in ("a", "b", "ab")}

    assert ({"C6"}, {"C7"}) == (by_style["a"], by_style["b"])
    assert set(shared_regions(one, other)) == by_style["ab"]
    assert "finger_index_front" in by_style["ab"]
    assert {"C6", "C7"} == {dot.level for dot in panel.dots}


def test_levels_far_apart_share_nothing(card):
    """C6 and S1 have no region in common."""
    assert () == shared_regions(card("C6"), card("S1"))


@pytest.mark.parametrize("level", [*between("C1", "S5"), "Co1"])
def test_a_section_is_drawn_for_every_root(atlas, level):
    """Root, lit cord segment and, where the table names one, the disc; every label stays inside the figure."""
    figure = section_figure(section(atlas.cord_segments, level), lambda what, way: (what, "text"))
    kinds = [stroke.kind for stroke in figure.strokes]
    labels = [caption for caption in figure.captions if caption.kind in ("title", "text")]

    assert (1, 1) == (kinds.count("root"), kinds.count("band is-lit"))
    assert bool(atlas.cord_segments[level].disc_usual) == ("disc is-usual" in kinds or "disc is-central" in kinds)
    assert bool(atlas.cord_segments[level].disc_far_lateral) == ("disc is-far" in kinds)
    assert all(0 < caption.y < figure.height for caption in labels)
    assert figure.spoken


@pytest.mark.parametrize("level", [*between("C1", "S5"), "Co1"])
def test_a_section_stays_in_its_frame(atlas, level):
    """No part of the cord sticks out above or below the bones; every label has its point for a narrow page."""
    figure = section_figure(section(atlas.cord_segments, level), lambda what, way: (what, "text"))
    rows = [
        float(y)
        for stroke in figure.strokes
        if stroke.kind.startswith("band")
        for y in re.findall(r"[ML] [\d.-]+ ([\d.-]+)", stroke.d)
    ]

    assert 0 <= min(rows, default=0) <= max(rows, default=0) <= figure.height
    titles = [caption.text for caption in figure.captions if caption.kind == "title"]
    assert sorted(titles) == sorted(one.title for one in figure.points)


def test_labels_keep_apart(atlas):
    """No two labels of one side overlap, also where a root has three."""
    figure = section_figure(section(atlas.cord_segments, "L5"), lambda what, way: (what, "text"))
    left = sorted(caption.y for caption in figure.captions if caption.kind == "title" and caption.anchor == "end")

    assert 3 == len(left)
    assert min(b - a for a, b in pairwise(left)) >= 34

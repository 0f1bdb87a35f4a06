"""The drawings show the places of the tables, on the right side, and the key points where the tables put them."""

import json

import pytest
from shapely.geometry import Point

from tests.bodymap.written import ASSETS, DRAWINGS, SYMMETRIC, at, shapes, table

LEVELS = {
    *(f"V{k}" for k in range(1, 4)),
    *(f"C{k}" for k in range(2, 9)),
    *(f"T{k}" for k in range(1, 13)),
    *(f"L{k}" for k in range(1, 6)),
    *(f"S{k}" for k in range(1, 6)),
}
ANATOMY = json.loads((ASSETS / "anatomy.json").read_text("utf-8"))
KEY_POINTS = {row["level"]: row for row in table("key_points")}
SHOWN = [(drawing, key) for drawing in DRAWINGS for key in ANATOMY["drawings"][drawing]["key_points"]]


def drawn(kind):
    """All names of a partition in all drawings."""
    return {name for drawing in DRAWINGS for name, _ in shapes(drawing, kind)}


def test_drawings_show_the_regions_of_the_table_and_nothing_else():
    """The names of all paths are the ids of regions.csv."""
    assert drawn("region") == {row["region_id"] for row in table("regions")}


def test_drawings_show_every_level_that_has_skin():
    """V1..V3 and C2..S5, no other."""
    assert drawn("level") == LEVELS


def test_drawings_show_nerves_of_the_table_only():
    """Every nerve territory is the first main nerve of a region."""
    assert drawn("nerve") == {row["peripheral_nerves_main"].split("|")[0] for row in table("regions")}


@pytest.mark.parametrize("row", table("regions"), ids=lambda row: row["region_id"])
def test_a_region_is_drawn_wherever_the_table_says(row):
    """Each drawing of the `views` column shows the region, in symmetric drawings on both sides."""
    both = {"left", "right"} if row["sided"] == "yes" else {"midline"}
    wanted = {view: both if view in SYMMETRIC else both - {"right"} for view in row["views"].split("|")}
    assert {
        view: {side for name, side in shapes(view, "region") if name == row["region_id"]} for view in wanted
    } == wanted


@pytest.mark.parametrize(("drawing", "sign"), [("front", 1), ("head_front", 1), ("back", -1), ("seat", -1)])
def test_sides_are_the_persons_own(drawing, sign):
    """Seen from the front the person's left is at the viewer's right; seen from behind it is at the viewer's left."""
    axis = ANATOMY["drawings"][drawing]["axis"]
    left = [shape.centroid.x - axis for (_, side), shape in shapes(drawing, "region").items() if side == "left"]
    assert [x * sign > 0 for x in left] == [True] * len(left)


@pytest.mark.parametrize("drawing", DRAWINGS)
@pytest.mark.parametrize("kind", ["region", "level", "nerve"])
def test_anchors_lie_inside_their_shapes(drawing, kind):
    """Each shape has an anchor, inside it, as far from its border as the anchor says."""
    anchors = ANATOMY["drawings"][drawing][f"{kind}s"]
    areas = {f"{name}-{side}": shape for (name, side), shape in shapes(drawing, kind).items()}
    assert set(anchors) == set(areas)
    outside = [key for key, anchor in anchors.items() if not areas[key].contains(Point(anchor["at"]))]
    assert outside == []


def test_every_key_point_shows_somewhere_on_both_sides():
    """All 28 points stand in at least one drawing, left and right."""
    shown = {key for _, key in SHOWN} | {key.replace("left", "right") for _, key in SHOWN}
    assert shown == {f"{level}-{side}" for level in KEY_POINTS for side in ("left", "right")}


@pytest.mark.parametrize(("drawing", "key"), SHOWN)
def test_a_key_point_lies_on_its_dermatome_and_in_its_region(drawing, key):
    """The written shapes under a key point are those that key_points.csv names (S4-5: S4 or S5)."""
    level, side = key.rsplit("-", 1)
    place = ANATOMY["drawings"][drawing]["key_points"][key]
    names = {"S4", "S5"} if level == "S4-5" else {level}
    assert [(name in names, where) for name, where in at(drawing, "level", place)] == [(True, side)]
    assert at(drawing, "region", place) == {(KEY_POINTS[level]["region_id"], side)}


def test_spine_runs_down_and_stays_in_its_order():
    """Vertebrae and cord segments go down the drawing in the order of the body."""
    for drawing in ("front", "back", "side"):
        for kind in ("vertebrae", "cord_segments"):
            heights = [y for _, y in ANATOMY["drawings"][drawing][kind].values()]
            assert heights == sorted(heights)
            assert len(heights) > 20

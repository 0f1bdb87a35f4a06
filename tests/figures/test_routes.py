"""Routes: inside the body, on the person's own side, few strands, and up to the brain."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from shapely import Point as Spot
from shapely import Polygon, prepare

from app.core.atlas import Atlas
from app.core.engine import Engine
from app.core.report import Mark, Place, Report, mark
from app.core.result import Reach
from app.figures.drawings import Drawing, Drawings
from app.figures.overlay import overlay
from tests.figures import answers

TOLERANCE = 2.5
"""Points of the drawing (a thousandth of its height each) that a line may stray over the outline."""


def along(path: str, steps: int = 8) -> Iterator[tuple[float, float]]:
    """Walk a path of absolute M, L and C commands."""
    at = (0.0, 0.0)
    for letter, text in re.findall(r"([MLC])([^MLC]*)", path):
        numbers = [float(n) for n in re.findall(r"-?\d+\.?\d*", text)]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if letter == "C":
            a, b, c = points
            for k in range(1, steps + 1):
                t = k / steps
                u = 1 - t
                weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
                yield tuple(sum(w * p[i] for w, p in zip(weights, (at, a, b, c), strict=True)) for i in (0, 1))  # type: ignore[misc]
        else:
            yield from points
        at = points[-1]


def outline(drawing: Drawing) -> Polygon:
    """Give the outline of the body, a little widened."""
    rings, at, ring = [], (0.0, 0.0), []
    for letter, text in re.findall(r"([MLlCcz])([^MLlCcz]*)", drawing.silhouette):
        numbers = [float(n) for n in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", text)]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if letter == "M":
            ring = [points[0]]
            rings.append(ring)
            at = points[0]
        for k in range(2, len(points), 3) if letter in "Cc" else range(len(points) if letter in "Ll" else 0):
            base = at if letter.islower() else (0.0, 0.0)
            at = (base[0] + points[k][0], base[1] + points[k][1])
            ring.append(at)
    body = Polygon(max(rings, key=len)).buffer(TOLERANCE)
    prepare(body)
    return body


@pytest.mark.parametrize("side", ["left", "right"])
def test_every_route_stays_inside_the_body(atlas: Atlas, drawings: Drawings, engine: Engine, side: str) -> None:
    """Each region alone: its line from the skin to the brain lies within the outline."""
    outlines = {view: outline(drawings.drawings[view]) for view in ("front", "back")}
    strayed = {}
    for region in atlas.regions.values():
        place = Place(region.region_id, side if region.sided else "midline")  # type: ignore[arg-type]
        drawn = overlay(engine.explain(Report((Mark(place, ("numb",)),))), drawings, atlas, "plain")
        for view, routes in drawn["routes"].items():  # type: ignore[attr-defined]
            outside = [p for r in routes for p in along(r["d"]) if not outlines[view].contains(Spot(p))]
            if outside:
                strayed[str(place)] = outside[0]
    assert {} == strayed


def test_every_place_has_a_route(atlas: Atlas, drawings: Drawings, engine: Engine) -> None:
    """Whatever is marked, a line begins there in the front or the back view."""
    bare = []
    for region in atlas.regions.values():
        place = Place(region.region_id, "left" if region.sided else "midline")
        drawn = overlay(engine.explain(Report((Mark(place, ("numb",)),))), drawings, atlas, "plain")
        ids = {route["id"] for routes in drawn["routes"].values() for route in routes}  # type: ignore[attr-defined]
        bare += [str(place)] if str(place) not in ids else []
    assert [] == bare


def test_the_right_thumb_begins_at_the_viewers_left(atlas: Atlas, drawings: Drawings, engine: Engine) -> None:
    """In the front view the person faces the viewer: their right is at the viewer's left, and the other way round."""
    axis = drawings.drawings["front"].axis or 0.0
    for side, before in (("right", True), ("left", False)):
        report = Report((mark("thumb_front", side, "numb"),))  # type: ignore[arg-type]
        drawn = overlay(engine.explain(report), drawings, atlas, "plain")
        start = next(along(drawn["routes"]["front"][0]["d"]))  # type: ignore[index]
        assert before == (start[0] < axis)


def test_the_back_of_the_right_hand_begins_at_the_viewers_right(
    atlas: Atlas, drawings: Drawings, engine: Engine
) -> None:
    """From behind, the person's right is at the viewer's right."""
    drawn = overlay(engine.explain(Report((mark("thumb_back", "right", "numb"),))), drawings, atlas, "plain")
    start = next(along(drawn["routes"]["back"][0]["d"]))  # type: ignore[index]
    assert start[0] > (drawings.drawings["back"].axis or 0.0)


def test_at_most_three_strands_a_limb(atlas: Atlas, drawings: Drawings, engine: Engine) -> None:
    """Sixteen marked places of two hands and ten of two legs stay a dozen lines."""
    drawn = overlay(engine.explain(answers.core_case().report), drawings, atlas, "plain")
    limbs = [r["id"] for r in drawn["routes"]["front"] if r["kind"] == "limb"]  # type: ignore[index]
    hands = [i for i in limbs if i.split(":")[0] in answers.PALM and i.endswith(":right")]
    assert (3, True) == (len(hands), len(limbs) <= 12)


def test_routes_of_left_and_right_mirror(atlas: Atlas, drawings: Drawings, engine: Engine) -> None:
    """Mirrored marks give lines mirrored at the midline."""
    axis = drawings.drawings["front"].axis or 0.0
    report = Report((mark("thumb_front", "right", "numb"), mark("shin_inner", "right", "pain")))
    one = overlay(engine.explain(report), drawings, atlas, "plain")["routes"]["front"]  # type: ignore[index]
    other = overlay(engine.explain(report.mirror()), drawings, atlas, "plain")["routes"]["front"]  # type: ignore[index]
    starts = {r["id"]: next(along(r["d"])) for r in other}
    for route in (r for r in one if r["kind"] == "limb"):
        x, y = next(along(route["d"]))
        mirror_x, mirror_y = starts[route["id"].replace("right", "left")]
        assert (pytest.approx(2 * axis - x, abs=0.3), pytest.approx(y, abs=0.3)) == (mirror_x, mirror_y)


def test_the_cord_of_the_neck_glows_in_the_core_case(atlas: Atlas, drawings: Drawings, engine: Engine) -> None:
    """The glow runs from the brain to the neck, the spine strip says the same, and the legs join below."""
    drawn = overlay(engine.explain(answers.core_case().report), drawings, atlas, "plain")
    spine = drawn["spine"]
    assert ("brain", "C") == (spine["from"], spine["to"][0])  # type: ignore[index]
    ys = [y for _, y in along(drawn["shared"]["front"])]  # type: ignore[index]
    low = drawings.drawings["front"].cord_segments["T1"][1]
    assert True is (max(ys) < low)


def test_nothing_glows_when_nothing_is_shared(atlas: Atlas, drawings: Drawings, engine: Engine) -> None:
    """A thumb and the other foot: no shared stretch on body or spine."""
    drawn = overlay(engine.explain(answers.nothing_fits().report), drawings, atlas, "plain")
    assert ({"front": ""}, None) == (drawn["shared"], drawn["spine"]["to"])  # type: ignore[index]


def test_an_empty_answer_draws_nothing(atlas: Atlas, drawings: Drawings) -> None:
    """Without marks the body is plain and nothing is announced."""
    drawn = overlay(answers.empty(), drawings, atlas, "plain")
    assert ("plain", [], "", None) == (drawn["overlay"], drawn["lit"], drawn["live"], drawn["peek"])


def test_rev_changes_with_the_answer_only(atlas: Atlas, drawings: Drawings) -> None:
    """The same answer gives the same rev, another one another."""
    one = overlay(answers.core_case(), drawings, atlas, "plain")["rev"]
    again = overlay(answers.core_case(), drawings, atlas, "plain")["rev"]
    other = overlay(answers.saddle(), drawings, atlas, "plain")["rev"]
    assert (True, False) == (one == again, one == other)


def test_reach_tells_likely_from_possible(atlas: Atlas, drawings: Drawings) -> None:
    """A footprint is core from 0.6, may from 0.25, and silent below."""
    losses = ((Place("heel", "left"), 0.9), (Place("calf", "left"), 0.3), (Place("groin", "left"), 0.1))
    reach = Reach("polyneuropathy", "bilateral", losses, ())
    drawn = overlay(answers.empty(), drawings, atlas, "plain", reach)["reach"]
    assert {"heel:left": "core", "calf:left": "may"} == drawn["places"]  # type: ignore[index]

"""The body map by itself: marking, erasing, undoing, and what Python hears of it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.body import click_place, feel, shape
from tests.browser.map_page import TRUNK, middle, middle_inside, report, wait_marks


def test_a_click_marks_a_place_and_a_second_one_removes_it(map_page):
    """The same feeling twice on a place is no mark."""
    click_place(map_page, "thigh_front", "right", "front")
    assert {"thigh_front:right": ["numb"]} == wait_marks(map_page, 1)

    click_place(map_page, "thigh_front", "right", "front")
    assert {} == wait_marks(map_page, 0)


def test_a_place_holds_several_feelings(map_page):
    """A second feeling joins the first."""
    click_place(map_page, "thigh_front", "left", "front")
    feel(map_page, "Weak")
    click_place(map_page, "thigh_front", "left", "front")

    expect(shape(map_page, "thigh_front", "left", "front")).to_have_attribute("data-feelings", "numb weak")
    expect(map_page.get_by_test_id("report")).to_contain_text('["numb", "weak"]')


def test_the_chosen_feeling_reaches_python_with_the_marks(map_page):
    """Choosing a feeling asks nothing of Python; the next mark tells it."""
    feel(map_page, "Pain")
    assert report(map_page)["runs"] == 0
    click_place(map_page, "thigh_front", "right", "front")
    wait_marks(map_page, 1)

    assert ("pain", 1) == (report(map_page)["feeling"], report(map_page)["runs"])


def test_highlight_shows_at_once(map_page):
    """The place is marked on pointer-down, before Python is asked."""
    x, y = middle(map_page, "thigh_front", "right", "front")
    map_page.mouse.move(x, y)
    map_page.mouse.down()

    expect(shape(map_page, "thigh_front", "right", "front")).to_have_attribute("aria-checked", "true")
    assert report(map_page)["runs"] == 0
    map_page.mouse.up()


def test_a_drag_paints_many_places_and_asks_python_once(map_page):
    """From the upper chest to the lower belly: six places, one run."""
    start = middle(map_page, TRUNK[0], "left", "front")
    end = middle(map_page, TRUNK[-1], "left", "front")
    map_page.mouse.move(*start)
    map_page.mouse.down()
    map_page.mouse.move(*end, steps=3)
    map_page.mouse.up()

    assert {f"{region}:left": ["numb"] for region in TRUNK} == wait_marks(map_page, 6)
    assert report(map_page)["runs"] == 1


def test_erase_takes_everything_off_a_place(map_page):
    """With the eraser a place loses all of its feelings."""
    click_place(map_page, "thigh_front", "left", "front")
    feel(map_page, "Pain")
    click_place(map_page, "thigh_front", "left", "front")
    click_place(map_page, "thigh_front", "right", "front")
    wait_marks(map_page, 2)
    map_page.get_by_role("button", name="Erase").click()
    click_place(map_page, "thigh_front", "left", "front")

    assert {"thigh_front:right": ["pain"]} == wait_marks(map_page, 1)


def test_clear_lays_the_eraser_down(map_page):
    """After Clear the next press marks with the last feeling."""
    feel(map_page, "Pain")
    click_place(map_page, "thigh_front", "left", "front")
    wait_marks(map_page, 1)
    map_page.get_by_role("button", name="Erase").click()
    map_page.get_by_role("button", name="Clear").click()
    wait_marks(map_page, 0)
    click_place(map_page, "thigh_front", "right", "front")

    assert {"thigh_front:right": ["pain"]} == wait_marks(map_page, 1)
    expect(map_page.get_by_role("button", name="Erase")).to_have_attribute("aria-pressed", "false")


def test_after_a_drag_no_tag_covers_what_was_painted(map_page):
    """The tag is gone when the pointer is let go, and comes back at the next place."""
    map_page.mouse.move(*middle(map_page, TRUNK[0], "left", "front"))
    map_page.mouse.down()
    map_page.mouse.move(*middle(map_page, TRUNK[-1], "left", "front"), steps=3)
    map_page.mouse.up()
    x, y = middle(map_page, TRUNK[-1], "left", "front")
    map_page.mouse.move(x + 1, y)
    expect(map_page.locator(".tag")).to_be_hidden()

    map_page.mouse.move(*middle(map_page, "thigh_front", "left", "front"))
    expect(map_page.locator(".tag")).to_be_visible()


def test_undo_goes_back_gesture_by_gesture_even_over_clear(map_page):
    """Clear is one step; undo brings all back, then takes the last mark away."""
    click_place(map_page, "thigh_front", "left", "front")
    click_place(map_page, "thigh_front", "right", "front")
    wait_marks(map_page, 2)
    map_page.get_by_role("button", name="Clear").click()
    wait_marks(map_page, 0)
    undo = map_page.get_by_role("button", name="Undo")
    undo.click()
    assert {"thigh_front:left": ["numb"], "thigh_front:right": ["numb"]} == wait_marks(map_page, 2)

    undo.click()
    assert {"thigh_front:left": ["numb"]} == wait_marks(map_page, 1)


def test_forty_fast_clicks_are_forty_marks(map_page):
    """Nothing is lost when a person clicks faster than Python answers."""
    places = [
        (place.get_attribute("data-region"), place.get_attribute("data-side"))
        for place in map_page.locator("path.place:not(.is-gated):not([aria-hidden])[data-view='front']").all()
    ][:40]
    spots = [middle_inside(map_page, region, side) for region, side in places]
    for x, y in spots:
        map_page.mouse.click(x, y)

    assert {f"{region}:{side}" for region, side in places} == set(wait_marks(map_page, 40))


def test_marks_from_python_replace_those_on_the_map(map_page):
    """A push with a new revision is shown, and can be undone."""
    click_place(map_page, "thigh_front", "left", "front")
    wait_marks(map_page, 1)
    map_page.get_by_role("button", name="Push the left thumb").click()
    thumb = shape(map_page, "thumb_front", "left", "hand_palm_left")

    expect(thumb).to_have_attribute("data-feelings", "tingling")
    expect(shape(map_page, "thigh_front", "left", "front")).to_have_attribute("aria-checked", "false")


def test_a_place_lights_in_every_view_that_shows_it(map_page):
    """The thumb that is marked on the small palm is marked on the whole body too."""
    click_place(map_page, "thumb_front", "right", "hand_palm_right")

    for view in ("hand_palm_right", "front"):
        expect(shape(map_page, "thumb_front", "right", view)).to_have_attribute("aria-checked", "true")
    expect(shape(map_page, "thumb_front", "left", "hand_palm_left")).to_have_attribute("aria-checked", "false")


@pytest.mark.parametrize(("figure", "right_lies_left"), [("front", True), ("back", False)])
def test_the_persons_right_lies_where_the_label_says(map_page, figure, right_lies_left):
    """In front the person's right is at the left of the screen, from behind at the right; the labels agree."""
    x_right = middle(map_page, "shin_outer", "right", figure)[0]
    x_left = middle(map_page, "shin_outer", "left", figure)[0]
    box = map_page.locator(f".body-box.is-{figure}")
    labels = [box.locator(f".side-label.is-{side}").bounding_box()["x"] for side in ("right", "left")]

    assert right_lies_left == (x_right < x_left)
    assert right_lies_left == (labels[0] < labels[1])

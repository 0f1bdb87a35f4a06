"""The body map in windows of all heights, and on a phone: nothing that one marks with is out of reach."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.body import body, click_place, open_app, settled
from tests.browser.map_page import PHONE

MARKED = "/?marks=palm_radial.right.numb~palm_radial.left.numb~shin_outer.right.weak~shin_outer.left.weak"
SADDLE = "/?marks=saddle.right.numb~saddle.left.numb"
LAPTOPS = [
    {"viewport": {"width": width, "height": height}} for width, height in ((1366, 768), (1280, 720), (1536, 730))
]


@pytest.mark.parametrize("view", LAPTOPS, ids=["1366", "1280", "1536"], indirect=True)
@pytest.mark.parametrize("down", [0, 500])
def test_on_a_laptop_feelings_and_hands_are_in_sight_together(page, down):
    """With an answer beside the map, scrolled or not, the row of hands and feet and the feelings are both whole."""
    open_app(page, MARKED)
    body(page)
    size = page.viewport_size
    page.mouse.move(size["width"] - 120, size["height"] - 80)
    page.mouse.wheel(0, down)

    expect(page.get_by_role("radio", name="Tingling")).to_be_in_viewport(ratio=0.99)
    expect(page.get_by_role("button", name="Right palm")).to_be_in_viewport(ratio=0.99)
    assert 60 <= page.get_by_role("radio", name="Tingling").bounding_box()["y"]


@pytest.mark.parametrize("width", [1280, 1440, 1920])
def test_present_is_pressed_with_the_mouse(page, width):
    """No other part of the header lies over the button."""
    page.set_viewport_size({"width": width, "height": 900})
    open_app(page, "/levels?level=C6")
    page.get_by_role("button", name="Present", exact=True).click()

    expect(page.get_by_role("button", name="End presenting (Esc)")).to_be_visible()


def test_ctrl_z_takes_the_last_mark_back(page):
    """As in every drawing program."""
    open_app(page)
    body(page)
    click_place(page, "chest_upper", "left", "front")
    page.wait_for_function("() => location.search.includes('chest_upper.left')")
    page.keyboard.press("Control+z")

    page.wait_for_function("() => !location.search.includes('chest_upper')")


@pytest.mark.parametrize("view", [PHONE], ids=["phone"], indirect=True)
def test_a_link_opens_on_the_view_that_shows_the_mark(page):
    """A mark that the front does not show is in sight at once; its tab has a dot, and says so."""
    open_app(page, SADDLE)
    body(page)
    tab = page.get_by_role("tab", name="Seat, marked")

    expect(tab).to_have_attribute("aria-selected", "true")
    expect(page.locator("path.place[data-region='saddle'][data-side='right']").first).to_have_attribute(
        "aria-checked", "true"
    )
    expect(page.get_by_role("tab", name="Front", exact=True)).to_be_visible()


@pytest.mark.parametrize("view", [PHONE], ids=["phone"], indirect=True)
def test_in_an_emergency_the_bar_at_the_foot_says_what_to_do(page):
    """The action stands there, not the anatomy."""
    open_app(page, SADDLE)
    body(page)

    expect(page.locator(".peek")).to_contain_text("Go to an emergency department now.")


@pytest.mark.parametrize("view", [PHONE], ids=["phone"], indirect=True)
def test_the_way_back_to_the_map_shows_the_feelings(page):
    """After a look at the answer the first thing that is needed lies under the header, not behind it."""
    open_app(page, MARKED)
    body(page)
    page.get_by_role("button", name="See why").click()
    page.get_by_role("button", name="Map", exact=True).click()

    page.wait_for_function("() => document.querySelector('[data-testid=stMain]').scrollTop === 0")
    assert 52 <= page.get_by_role("radio", name="Numb").bounding_box()["y"]


@pytest.mark.parametrize("view", [PHONE], ids=["phone"], indirect=True)
def test_on_a_phone_the_way_of_the_messages_is_a_list(page):
    """Where the figure has no room its stations stand as text, with what is shared marked."""
    open_app(page, MARKED)
    body(page)
    page.get_by_role("button", name="See the way of the messages").click()
    settled(page)
    ways = page.locator(".cr-ways > ul > li")

    expect(ways.first).to_be_visible()
    expect(page.locator(".cr-ways mark").first).to_have_text("Cord in the neck")
    expect(page.locator(".st-key-flow_chart")).to_be_hidden()

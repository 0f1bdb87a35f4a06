"""Present in a browser: enter, leave, the ring round the pointer."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.map_page import violations
from tools.serve import serve

APP = "tests/browser/apps/present_app.py"


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> str:
    """The address of the small app."""
    with serve(tmp_path_factory.mktemp("present") / "log.txt", APP) as base:
        yield base


def test_the_button_enters_and_escape_leaves(page):
    """Presenting hides the header and shows a button to leave; Escape or that button ends it."""
    page.goto("/")
    page.get_by_role("button", name="Present").click()
    expect(page.get_by_test_id("on")).to_have_text("True")
    expect(page.get_by_test_id("stHeader")).to_be_hidden()
    page.evaluate("document.fullscreenElement && document.exitFullscreen()")
    if page.get_by_test_id("on").text_content() == "True":
        page.keyboard.press("Escape")
    expect(page.get_by_test_id("on")).to_have_text("False")
    expect(page.get_by_test_id("stHeader")).to_be_visible()


def test_a_visible_button_leaves(page):
    """Opened by its address, it can be left with the pointer alone."""
    page.goto("/?present=1")
    page.get_by_role("button", name="End presenting (Esc)").click()

    expect(page.get_by_test_id("on")).to_have_text("False")


def test_the_focus_goes_with_it(page):
    """Entering puts the focus on the button that leaves, leaving puts it back on the one that enters."""
    page.goto("/")
    page.get_by_role("button", name="Present", exact=True).press("Enter")
    expect(page.get_by_role("button", name="End presenting (Esc)")).to_be_focused()
    page.get_by_role("button", name="End presenting (Esc)").press("Enter")

    expect(page.get_by_role("button", name="Present", exact=True)).to_be_focused()


def test_a_ring_follows_the_pointer_while_presenting(page):
    """The ring stands round the pointer, takes no press, and goes when Present is left."""
    page.goto("/?present=1")
    page.get_by_role("button", name="End presenting (Esc)").wait_for()
    page.mouse.move(400, 300)
    box = page.locator(".cr-ring").bounding_box()

    assert (400, 300) == (round(box["x"] + box["width"] / 2), round(box["y"] + box["height"] / 2))
    page.get_by_role("button", name="End presenting (Esc)").click()
    expect(page.locator(".cr-ring")).to_have_count(0)


@pytest.mark.parametrize("view", [{}, {"color_scheme": "dark"}], ids=["light", "dark"], indirect=True)
@pytest.mark.parametrize("query", ["/", "/?present=1"])
def test_axe_finds_nothing(page, query):
    """Off and on."""
    page.goto(query)
    page.get_by_test_id("on").wait_for()

    assert [] == violations(page)

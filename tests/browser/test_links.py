"""Links: deep links on a fresh server, marks that come back, and addresses that can not be trusted."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.body import (
    answer,
    body,
    click_place,
    expect_answer,
    marks_in_address,
    open_app,
    settled,
    shape,
    wait_marks,
)
from tools.serve import serve

CORE = "/?marks=palm_radial.right.numb~palm_radial.left.numb~shin_outer.right.weak~shin_outer.left.weak"


@pytest.mark.parametrize("path", ["/about", "/get_help"])
def test_a_deep_link_on_a_fresh_server_goes_through_the_entry(browser, tmp_path, path):
    """The first request of a new server, to a page that is not the first, shows the frame of the entry."""
    with serve(tmp_path / "log.txt") as base:
        page = browser.new_page()
        page.goto(base + path)

        expect(page.get_by_role("link", name="Body map")).to_be_visible()
        expect(page.get_by_role("radio", name="Clinical words")).to_be_visible()
        page.close()


def test_a_shared_link_brings_the_marks(page):
    """A link with four marks paints them and answers."""
    open_app(page, CORE)
    body(page)

    expect(shape(page, "shin_outer", "left", "front")).to_have_attribute("aria-checked", "true")
    expect_answer(page, "spinal cord in your neck")


def test_reload_keeps_the_marks(page):
    """A mark survives a reload of the page."""
    open_app(page)
    click_place(page, "thigh_front", "left", "front")
    wait_marks(page, 1)
    page.reload()
    body(page)

    expect(shape(page, "thigh_front", "left", "front")).to_have_attribute("aria-checked", "true")


def test_the_back_button_takes_the_last_mark_back(page):
    """Two marks, then back: the first stays, on the map and in the address."""
    open_app(page)
    click_place(page, "thigh_front", "left", "front")
    wait_marks(page, 1)
    click_place(page, "chest_upper", "right", "front")
    wait_marks(page, 2)
    page.go_back()

    assert {"thigh_front.left.numb"} == wait_marks(page, 1)
    expect(shape(page, "chest_upper", "right", "front")).to_have_attribute("aria-checked", "false")


def test_another_page_keeps_the_marks(page):
    """Marks are still there after a visit to another page, and in the address of both."""
    open_app(page, CORE)
    body(page)
    page.get_by_role("link", name="About").first.click()
    expect(page.get_by_role("heading", name="About Common Root")).to_be_visible()
    wait_marks(page, 4)
    page.get_by_role("link", name="Body map").first.click()
    body(page)

    assert 4 == len(wait_marks(page, 4))
    expect(shape(page, "shin_outer", "right", "front")).to_have_attribute("aria-checked", "true")


@pytest.mark.parametrize(
    "bad", ["no_such_place.left.numb", "%3Cscript%3Ealert(1)%3C/script%3E", "thumb_front.midline.numb"]
)
def test_an_unknown_place_in_a_link_is_said_plainly_and_the_good_kept(page, bad):
    """One bad id among two good ones: a plain sentence, two marks, no dialog."""
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    open_app(page, f"/?marks=heel.left.pain~{bad}~shin_outer.right.numb")
    body(page)

    expect(answer(page).get_by_text("One place in this link is not known")).to_be_visible()
    assert {"heel.left.pain", "shin_outer.right.numb"} == wait_marks(page, 2)


def test_no_request_leaves_the_machine(page):
    """From opening to an answer with its figure, every request goes to the local server."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_app(page, CORE)
    body(page)
    page.get_by_text("See the way of the messages").first.click()
    page.locator(".js-plotly-plot").first.wait_for()
    settled(page)

    assert [] == [url for url in asked if not url.startswith(("http://127.0.0.1", "data:", "blob:"))]


def test_clinical_words_travel_in_the_address(page):
    """The switch of words is in the address, and the marks stay."""
    open_app(page, CORE)
    body(page)
    page.get_by_role("radio", name="Clinical words").click()
    page.wait_for_url("**words=clinician**")

    assert 4 == len(marks_in_address(page))
    page.reload()
    body(page)
    expect(page.get_by_role("radio", name="Clinical words")).to_be_checked()

"""The panel of the answer in use: every press is heard, no focus is lost, the ways on keep the marks."""

from __future__ import annotations

from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import expect

from tests.browser.body import answer, body, expect_answer, marks_in_address, open_app, settled, wait_marks
from tests.browser.map_page import PHONE

CORE = "/?marks=palm_radial.right.numb~palm_radial.left.numb~shin_outer.right.weak~shin_outer.left.weak"
TWO = "/?marks=thumb_front.right.numb~finger_index_front.right.numb~foot_top.left.numb~toe_big.left.numb"


def test_quick_answers_are_all_heard(page):
    """Two answers pressed one right after the other both reach the address."""
    open_app(page, CORE)
    body(page)
    for line in answer(page).locator(".cr-ask-lines .cr-ask").all()[:2]:
        line.get_by_role("button", name="No", exact=True).dispatch_event("click")

    page.wait_for_url("**no=flag.*~flag.*")


def test_an_emergency_that_an_answer_raises_is_looked_at(page):
    """The card is an alert, in view, and a screen reader stands on it."""
    open_app(page, CORE)
    body(page)
    answer(page).locator(".cr-ask-lines .cr-ask").first.get_by_role("button", name="Yes").click()
    alarm = answer(page).get_by_role("alert")

    expect(alarm).to_contain_text("Get emergency help now")
    expect(alarm).to_be_focused()
    expect(alarm).to_be_in_viewport()


def test_a_chip_opens_and_shows_what_was_said(page):
    """A question opens in place; the answer stands on its chip, and the focus stays with it."""
    open_app(page, CORE)
    body(page)
    chip = answer(page).locator(".cr-asks .cr-ask").first
    name = chip.locator(".cr-ask-press span").text_content()
    chip.get_by_role("button").first.click()
    chip.get_by_role("button", name="No", exact=True).click()
    said = answer(page).locator(".cr-asks .cr-ask", has_text=name).get_by_role("button").first

    expect(said).to_contain_text("No")
    expect(said).to_be_focused()


def test_any_site_can_be_asked_for(page):
    """Why not: typed by name, chosen by keyboard, told what it leaves over; closed again."""
    open_app(page, CORE)
    body(page)
    box = answer(page).get_by_role("combobox", name="Name a thing")
    box.fill("carpal")
    box.press("Enter")
    card = answer(page).locator(".is-considered")

    expect(card).to_contain_text("Leaves over")
    expect(card).to_be_focused()
    card.get_by_role("button", name="Close").click()
    expect(card).to_have_count(0)


def test_two_things_are_asked_about(page):
    """A hand and the other foot: the page asks whether it could be two things."""
    open_app(page, TWO)
    body(page)

    expect_answer(page, "Could it be two things?")


def test_the_example_leads_the_focus_to_its_answer(page):
    """The button is gone after the press; the focus is on the sentence, not lost."""
    open_app(page)
    body(page)
    answer(page).get_by_role("button", name="New here?").click()

    expect(answer(page).locator(".cr-headline")).to_be_focused()
    assert 8 == len(wait_marks(page, 8))


def test_telling_apart_begins_with_the_leading_sites_of_the_marks(page):
    """Numb thumb and index finger: the wrist and the root of the neck, each read by the page that opens."""
    open_app(page, "/?marks=thumb_front.right.numb~finger_index_front.right.numb")
    body(page)
    answer(page).get_by_role("link", name="Tell these apart").click()
    page.wait_for_url("**/tell_apart?**")
    settled(page)
    chosen = parse_qs(urlparse(page.url).query)

    assert {"carpal_tunnel.right", "root_c6.right"} <= {chosen[name][0] for name in "abc"}
    expect(page.get_by_text("in this link is not known")).to_have_count(0)


@pytest.mark.parametrize(("link", "path"), [("Take this home", "/handout"), ("Tell these apart", "/tell_apart")])
def test_the_ways_on_keep_the_marks(page, link, path):
    """The link opens its page without loading the app anew, with the marks in its address."""
    open_app(page, CORE)
    body(page)
    page.evaluate("window.stillHere = true")
    answer(page).get_by_role("link", name=link).click()
    page.wait_for_url(f"**{path}?**")
    settled(page)

    assert 4 == len(marks_in_address(page))
    assert page.evaluate("window.stillHere")


@pytest.mark.parametrize("view", [PHONE], indirect=True)
def test_the_phone_goes_to_the_answer_and_back(page):
    """See why leads to the answer, Map back to the figure."""
    open_app(page, CORE)
    body(page)
    page.get_by_role("button", name="See why").click()
    expect(answer(page).locator(".cr-headline")).to_be_in_viewport()
    answer(page).get_by_role("button", name="Map").click()

    expect(page.get_by_role("radio", name="Numb")).to_be_in_viewport()


def test_the_map_never_slides_under_the_notes(page):
    """At the end of the page the map ends above what stands below; half-way it is in sight."""
    open_app(page, CORE)
    body(page)
    expect(answer(page).locator(".cr-headline")).to_be_visible()
    page.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, 300)")
    expect(page.get_by_role("radio", name="Numb")).to_be_in_viewport()
    page.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, main.scrollHeight)")
    figures, notes = page.locator(".body-map").bounding_box(), page.locator(".st-key-below").bounding_box()

    assert figures["y"] + figures["height"] <= notes["y"]


@pytest.mark.parametrize(
    "view", [{"viewport": {"width": 1024, "height": 768}}, {"viewport": {"width": 720, "height": 450}}], indirect=True
)
def test_an_emergency_is_on_the_first_screen_of_a_narrow_page(page):
    """Where the answer stands below the map, its urgency is told at the edge of the screen and leads there."""
    open_app(page, "/?marks=saddle.right.numb~saddle.left.numb")
    body(page)
    band = page.locator(".peek-band")

    expect(band).to_have_text("Get emergency help now")
    expect(band).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="See why").click()
    expect(answer(page).get_by_role("alert")).to_be_in_viewport()


@pytest.mark.parametrize("view", [{"viewport": {"width": 1120, "height": 800}}], indirect=True)
def test_the_tools_stand_in_one_row(page):
    """On a narrow desktop the switch of overlays stays beside the feelings."""
    open_app(page)
    body(page)
    feelings, overlays = page.locator(".tray").bounding_box(), page.locator(".overlays").bounding_box()

    assert overlays["y"] < feelings["y"] + feelings["height"]

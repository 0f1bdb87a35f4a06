"""The header: pages in a row or in a menu, Get help one press away, the switch of words; by mouse and by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.body import body, open_app, settled
from tests.browser.map_page import PHONE, violations

TABLET = {"viewport": {"width": 768, "height": 1024}}
DARK = {"color_scheme": "dark"}
NARROW = pytest.mark.parametrize("view", [PHONE, TABLET], ids=["phone", "tablet"], indirect=True)
MARKED = "/?marks=palm_radial.right.numb"


def menu(page: Page) -> Locator:
    """The button that opens the menu."""
    return page.get_by_role("button", name="Menu", exact=True)


def pages(page: Page) -> Locator:
    """The list of pages that the menu opens."""
    return page.get_by_role("navigation", name="Menu")


def opened(page: Page, path: str = MARKED) -> Page:
    """Open the app and its menu."""
    open_app(page, path)
    settled(page)
    menu(page).click()
    expect(pages(page)).to_be_visible()
    return page


@NARROW
@pytest.mark.parametrize("way", ["button", "escape", "outside"])
def test_the_menu_closes_in_every_usual_way(page, way):
    """By its button, by Escape, by a press beside it; Escape gives the focus back to the button."""
    opened(page)
    if way == "button":
        menu(page).click()
    elif way == "escape":
        page.keyboard.press("Escape")
        expect(menu(page)).to_be_focused()
    else:
        page.mouse.click(20, 500)

    expect(pages(page)).to_be_hidden()
    expect(menu(page)).to_have_attribute("aria-expanded", "false")


@NARROW
def test_a_choice_closes_the_menu_and_opens_the_page_with_the_marks(page):
    """The page changes, the marks go along, the menu works there too, and is shut after a reload."""
    opened(page)
    pages(page).get_by_role("link", name="Causes").click()
    expect(page).to_have_url(re.compile(r"/causes\?.*marks=palm_radial\.right\.numb"))
    expect(pages(page)).to_be_hidden()
    menu(page).click()
    expect(pages(page).get_by_role("link", name="Causes")).to_have_attribute("aria-current", "page")
    page.reload()
    menu(page).wait_for()

    expect(pages(page)).to_be_hidden()


@NARROW
def test_get_help_is_one_press_away(page):
    """Beside the menu, without opening it."""
    open_app(page, MARKED)
    body(page)
    page.get_by_role("link", name="Get help", exact=True).click()

    expect(page).to_have_url(re.compile("/get_help"))
    expect(page.get_by_role("heading", name="Get help", level=1)).to_be_visible()


@NARROW
def test_the_header_has_room_for_all_and_the_switch_at_its_end(page):
    """Nothing overlaps, no part is under 24 px, the switch ends at the margin, no menu of Streamlit shows."""
    open_app(page, "/about")
    logo = page.get_by_test_id("stHeaderLogo").locator("..")
    switch = page.get_by_role("radiogroup", name="Words")
    parts = [logo, page.get_by_role("link", name="Get help", exact=True), menu(page), switch]
    for part in parts:
        expect(part).to_be_visible()
    settled(page)
    boxes = [part.bounding_box() for part in parts]
    ends = [box["x"] + box["width"] for box in boxes]

    assert all(end <= box["x"] for end, box in zip(ends, boxes[1:], strict=False))
    assert min(box["height"] for box in boxes) >= 24
    assert page.viewport_size["width"] - ends[-1] <= 16
    for name in ("stTopNav", "stExpandSidebarButton", "stMainMenu", "stSidebar"):
        expect(page.get_by_test_id(name).locator("visible=true")).to_have_count(0)


def test_a_wide_window_has_its_pages_in_the_header(page):
    """There the menu and its Get help are away."""
    open_app(page, "/about")

    expect(menu(page)).to_be_hidden()
    expect(page.get_by_role("link", name="Get help", exact=True)).to_have_count(1)


def test_the_pages_for_clinicians_open_under_their_name(page):
    """The list opens, a choice closes it and keeps the marks, and the row shows where one is."""
    open_app(page, MARKED)
    group = page.get_by_role("button", name="For clinicians")
    group.click()
    page.get_by_role("link", name="Nerves", exact=True).click()

    expect(page).to_have_url(re.compile(r"/nerves\?.*marks=palm_radial\.right\.numb"))
    expect(group).to_have_attribute("aria-expanded", "false")
    expect(group).to_have_class(re.compile("is-here"))
    expect(page.locator(".row > a[aria-current]")).to_have_count(0)


def test_the_row_is_walked_by_keyboard(page):
    """A link by Enter, the list of the group by Enter and Escape; the focus is never lost."""
    open_app(page, "/about")
    link = page.get_by_role("link", name="Causes", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/causes"))
    settled(page)
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-current", "page")
    group = page.get_by_role("button", name="For clinicians")
    group.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Levels", exact=True)).to_be_focused()
    page.keyboard.press("Escape")

    expect(group).to_be_focused()
    expect(page.get_by_role("link", name="Levels", exact=True)).to_be_hidden()


def test_the_words_change_by_arrow_key(page):
    """One tab stop; the address and the page follow, the focus stays on the chosen one."""
    open_app(page, "/about")
    page.get_by_role("radio", name="Plain words").focus()
    page.keyboard.press("ArrowRight")

    expect(page).to_have_url(re.compile("words=clinician"))
    settled(page)
    expect(page.get_by_role("radio", name="Clinical words")).to_be_checked()
    expect(page.get_by_role("radio", name="Clinical words")).to_be_focused()


def test_the_list_of_pages_can_be_skipped(page):
    """The first stop of the page leads past the header."""
    open_app(page, "/about")
    skip = page.get_by_role("link", name="Skip the list of pages")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("() => document.activeElement.closest('.st-key-reading') !== null")


@pytest.mark.parametrize("view", [PHONE, PHONE | DARK, TABLET], ids=["phone", "phone dark", "tablet"], indirect=True)
def test_the_open_menu_has_no_violation(page):
    """With the list of pages in front."""
    opened(page, "/about")

    assert [] == violations(page)

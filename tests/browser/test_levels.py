"""The levels and nerves pages in a browser: rail, body, keys, two levels, sources, looks."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.body import SPOT, expect_address, open_app, settled
from tests.browser.map_page import PHONE, violations

DARK = {"color_scheme": "dark"}
LOOKS = [{}, DARK, PHONE, PHONE | DARK]
NAMES = ["wide light", "wide dark", "phone light", "phone dark"]
NAMED = SPOT.replace("data-region", "data-name")


def open_level(page: Page, query: str = "") -> None:
    """Open the levels page and wait for its figure and its rail."""
    open_app(page, f"/levels{query}")
    page.locator("svg.figure .place").first.wait_for(state="attached")
    page.locator(".rail .pill").first.wait_for()


def letter(page: Page, level: str) -> None:
    """Wait until the big letter is that of the level, and the address says so."""
    expect(page.locator(".cr-letter")).to_have_text(level)
    expect_address(page, lambda: f"level={level}" in page.url)


def test_the_rail_is_one_tab_stop_and_arrow_keys_walk_it(page):
    """34 levels, one of them in the tab order; down, up, end and home lead there and to the body."""
    open_level(page, "?level=C6")

    expect(page.locator(".rail .pill")).to_have_count(34)
    expect(page.locator(".rail .pill[tabindex='0']")).to_have_text("C6")
    page.locator(".rail .pill[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    letter(page, "C7")
    expect(page.locator(".rail .pill:focus")).to_have_text("C7")
    expect(page.locator(".place[data-name='C7'][aria-pressed='true']").first).to_be_attached()
    page.keyboard.press("End")
    letter(page, "Co1")
    page.keyboard.press("Home")
    letter(page, "V1")


def test_left_and_right_walk_the_levels_from_anywhere(page):
    """With nothing focused the arrow keys change the level, as a presenter's remote does."""
    open_level(page, "?level=T12")
    page.keyboard.press("ArrowRight")
    letter(page, "L1")
    page.keyboard.press("ArrowLeft")
    letter(page, "T12")


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_press_on_the_body_picks_a_level(page, side):
    """The inner shin of either leg is L4."""
    open_level(page, "?level=C6")
    spot = page.evaluate(NAMED.replace("${region}", "L4"), ["front", "L4", side])
    page.mouse.click(spot["x"], spot["y"])

    letter(page, "L4")


def test_the_buttons_and_the_list_lead_to_levels(page):
    """Up, down, and a level by its name."""
    open_level(page, "?level=C6")
    page.get_by_role("button", name=re.compile("Down one: C7")).click()
    letter(page, "C7")
    page.get_by_role("combobox").first.fill("first chest")
    page.keyboard.press("Enter")
    letter(page, "T1")


def test_two_levels_stand_side_by_side(page):
    """The second level comes from the list, stays while the first one walks, and goes again."""
    open_level(page, "?level=C6")
    page.get_by_role("combobox").last.fill("C7")
    page.keyboard.press("Enter")

    expect(page.locator(".cr-two thead .cr-letter")).to_have_text(["C6", "C7"])
    expect_address(page, lambda: "with=C7" in page.url)
    page.locator(".rail .pill", has_text="C5").click()
    expect(page.locator(".cr-two thead .cr-letter")).to_have_text(["C5", "C7"])


def test_a_source_is_one_press_away(page):
    """The ring beside a fact opens its sources; opening another closes it."""
    open_level(page, "?level=C6&words=clinician")
    rings = page.locator(".cr-facts .cr-cite")
    rings.nth(1).locator("summary").click()
    expect(rings.nth(1).locator("li").first).to_be_visible()
    rings.nth(2).locator("summary").click()

    expect(rings.nth(1)).not_to_have_attribute("open", "")


@pytest.mark.parametrize("level", ["C6", "T1", "T8", "L5", "S3", "V2"])
def test_a_level_fits_one_screen(page, level):
    """At 1440 by 900 nothing has to be scrolled."""
    open_level(page, f"?level={level}&words=clinician")
    settled(page)
    page.wait_for_timeout(600)
    bottoms = [page.locator(f".st-key-{key}").bounding_box() for key in ("level_body", "level_facts")]

    assert [] == [box for box in bottoms if box["y"] + box["height"] > 901]


@pytest.mark.parametrize("view", LOOKS, ids=NAMES, indirect=True)
def test_axe_finds_nothing_on_the_levels_page(page):
    """One level with an open source, in every look."""
    open_level(page, "?level=C6")
    page.locator(".cr-cite summary").first.click()
    settled(page)

    assert [] == violations(page)


@pytest.mark.parametrize("view", [{}, DARK], ids=["light", "dark"], indirect=True)
def test_axe_finds_nothing_with_two_levels(page):
    """Two levels in clinical words."""
    open_level(page, "?level=L5&with=S1&words=clinician")
    expect(page.locator(".cr-two")).to_be_visible()

    assert [] == violations(page)


def open_nerve(page: Page, query: str = "") -> None:
    """Open the nerves page and wait for its figure and its list."""
    open_app(page, f"/nerves{query}")
    page.locator("svg.figure .place").first.wait_for(state="attached")
    page.locator(".entry-list a").first.wait_for(state="attached")


def test_a_nerve_is_found_in_the_list(page):
    """The search box narrows the list; a press opens the nerve and writes the address."""
    open_nerve(page)
    page.get_by_label("Find a nerve").fill("fibular")
    page.locator(".entry-list a:visible").first.click()

    expect_address(page, lambda: "fibular" in page.url)
    expect(page.locator(".cr-nerve-head h1")).not_to_have_text("Median nerve in the hand")


def test_the_open_nerve_is_in_sight(page):
    """A nerve far down the list stands in the list with space round it, and the page has not moved."""
    open_nerve(page, "?nerve=tibial")
    expect(page.locator(".entry[aria-current=true]")).to_be_in_viewport()
    gaps = page.locator(".entry[aria-current=true]").evaluate(
        """(row) => { const box = row.closest(".body").getBoundingClientRect(), here = row.getBoundingClientRect();
                      return [here.top - box.top, box.bottom - here.bottom]; }"""
    )
    assert min(gaps) >= 40


@pytest.mark.parametrize("view", [PHONE], ids=["phone"], indirect=True)
def test_on_a_phone_the_nerves_are_a_menu(page):
    """All nerves by part of the body on one line: the open one shows, another is chosen there."""
    open_app(page, "/nerves?nerve=tibial")
    menu = page.get_by_label("All nerves", exact=True).and_(page.locator("select"))
    expect(menu).to_have_value("tibial")
    expect(page.locator(".entry-list .finder")).to_be_hidden()
    menu.select_option("ulnar")

    expect_address(page, lambda: "nerve=ulnar" in page.url)
    expect(page.locator(".cr-nerve-head h1")).not_to_have_text("Calf and sole nerve (tibial)")


@pytest.mark.parametrize("view", [PHONE], ids=["phone"], indirect=True)
def test_on_a_phone_the_section_has_numbers_and_a_list(page):
    """Nothing in the drawing is smaller than 11 px: each number has its line beside it."""
    open_level(page, "?level=L5")
    page.locator(".labels li").first.wait_for()
    sizes = page.locator(".section svg text").evaluate_all(
        "(texts) => texts.map((one) => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().d)"
    )
    assert page.locator(".section .ring").count() == page.locator(".labels li").count() == 5
    assert min(sizes) >= 10.5


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_press_on_the_body_picks_a_nerve(page, side):
    """The outer thigh of either leg belongs to the lateral cutaneous nerve of the thigh."""
    open_nerve(page)
    spot = page.evaluate(NAMED, ["front", "lateral_femoral_cutaneous", side])
    page.mouse.click(spot["x"], spot["y"])

    expect_address(page, lambda: "nerve=lateral_femoral_cutaneous" in page.url)
    expect(page.locator(".cr-nerve-head h1")).to_have_text("Outer thigh nerve")


@pytest.mark.parametrize("view", LOOKS, ids=NAMES, indirect=True)
def test_axe_finds_nothing_on_the_nerves_page(page):
    """A trunk with branches, in every look."""
    open_nerve(page, "?nerve=sciatic&words=clinician")

    assert [] == violations(page)


def test_escape_closes_an_open_list_before_it_ends_presenting(page):
    """While presenting, the first Escape closes the list of levels, the second ends the mode."""
    open_app(page, "/levels?level=L5&present=1")
    page.locator("svg.figure .place").first.wait_for(state="attached")
    page.locator("[data-testid='stSelectbox'] input").first.click()
    page.get_by_role("listbox").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("listbox").wait_for(state="detached")
    settled(page)
    assert "present=1" in page.url

    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stHeader")).to_be_visible()

"""How sure is the map?, in a browser: press a place, read its evidence; links, keyboard, phone, both themes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.body import SPOT, expect_address, open_app, settled
from tests.browser.map_page import PHONE, violations

DARK = {"color_scheme": "dark"}
AREA = ".place[data-view='front'][data-name='{name}'][data-side='right']"


def open_page(page: Page, query: str = "") -> None:
    """Open the page and wait for its figure."""
    open_app(page, f"/sureness{query}")
    page.locator("svg.figure .place").first.wait_for(state="attached")
    page.locator("[data-testid='stSidebarNavItems']").wait_for(state="hidden")


def evidence(page: Page):
    """The column with the evidence."""
    return page.locator(".cr-evidence")


def test_a_press_opens_the_evidence_of_the_place(page):
    """The inner shin: what this map and the others say; the address carries the place."""
    open_page(page)
    spot = page.evaluate(SPOT.replace("data-region", "data-name"), ["front", "shin_inner", "right"])
    page.mouse.click(spot["x"], spot["y"])

    expect(evidence(page)).to_contain_text("Keegan and Garrett")
    expect(page.locator(AREA.format(name="shin_inner"))).to_have_attribute("aria-pressed", "true")
    expect_address(page, lambda: "region=shin_inner" in page.url)


def test_a_link_opens_a_place_and_an_unknown_one_is_said(page):
    """A shared link shows the evidence at once; a wrong one is told in a plain sentence."""
    open_page(page, "?region=toe_big&words=clinician")
    expect(evidence(page)).to_contain_text("Agreement")
    open_page(page, "?region=tail")

    expect(page.get_by_text("One choice in this link is not known.")).to_be_visible()
    expect(evidence(page)).to_contain_text("Press a place on the body")


def test_a_place_is_found_by_its_name(page):
    """The search box leads to the same evidence, and follows a press on the body."""
    open_page(page)
    page.get_by_role("combobox").fill("Big toe")
    page.keyboard.press("Enter")

    expect(evidence(page).locator("h2")).to_have_text("Big toe")
    expect_address(page, lambda: "region=toe_big" in page.url)


def test_the_keyboard_alone_opens_evidence(page):
    """One tab stop on the body; arrows move, Enter opens."""
    open_page(page)
    page.locator(".place[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    name = page.locator(".place[tabindex='0']").get_attribute("data-name")
    page.keyboard.press("Enter")

    expect_address(page, lambda: f"region={name}" in page.url)
    expect(page.locator(f".place:focus[data-name='{name}']")).to_be_attached()


def test_the_studies_stand_in_their_own_tab(page):
    """Each study with its ten dots."""
    open_page(page)
    page.get_by_role("tab", name="Real cases").click()

    expect(page.get_by_role("img", name="63 of 100 fitted the map: Neck root")).to_be_visible()


@pytest.mark.parametrize("view", [{}, DARK, PHONE | DARK], ids=["wide", "dark", "dark phone"], indirect=True)
def test_axe_finds_nothing(page):
    """WCAG 2.2 AA with a place open, in each tab."""
    open_page(page, "?region=toe_big")
    found = violations(page)
    for tab in ("Real cases", "The maps"):
        page.get_by_role("tab", name=tab).click()
        settled(page)
        found += violations(page)

    assert [] == found


@pytest.mark.parametrize("view", [{"viewport": {"width": 1440, "height": 900}}], indirect=True)
def test_the_body_fits_one_screen(page):
    """On a desktop the whole body stands in the window."""
    open_page(page)
    box = page.locator(".body-figure").bounding_box()

    assert box["y"] + box["height"] <= 900

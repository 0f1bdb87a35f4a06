"""axe-core with the tags of WCAG 2.2 AA finds nothing, on any page, light and dark, wide and narrow."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.body import answer, body, open_app, settled
from tests.browser.map_page import PHONE, violations

CORE = "/?marks=palm_radial.right.numb~palm_radial.left.numb~shin_outer.right.weak~shin_outer.left.weak"
DARK = {"color_scheme": "dark"}
LOOKS = [{}, DARK, PHONE, PHONE | DARK]
NAMES = ["wide light", "wide dark", "phone light", "phone dark"]


@pytest.mark.parametrize("view", LOOKS, ids=NAMES, indirect=True)
def test_the_map_in_use_has_no_violation(page):
    """With marks, an answer, an open source and an urgent card."""
    open_app(page, CORE)
    body(page)
    expect(answer(page).locator(".cr-care")).to_be_visible()
    page.locator(".cr-source summary").first.click()
    settled(page)

    assert [] == violations(page)


@pytest.mark.parametrize("path", ["/", "/about", "/get_help"])
@pytest.mark.parametrize("view", LOOKS, ids=NAMES, indirect=True)
def test_a_page_as_it_opens_has_no_violation(page, path):
    """The empty map, the About page and the help page."""
    open_app(page, path)
    page.locator("h1").first.wait_for()
    settled(page)

    assert [] == violations(page)

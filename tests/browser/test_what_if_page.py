"""What if, in a browser: press a station, move the lesion, change the side; links, keyboard, phone, both themes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.body import expect_address, open_app, settled
from tests.browser.map_page import PHONE, violations

DARK = {"color_scheme": "dark"}
LOOKS = [{}, DARK, PHONE, PHONE | DARK]
NAMES = ["wide light", "wide dark", "phone light", "phone dark"]
HALF = "?site=brown_sequard_thoracic&side={side}&at=T6"


def open_page(page: Page, query: str = "") -> None:
    """Open the page and wait for its figure."""
    open_app(page, f"/what_if{query}")
    page.locator("svg.figure .place").first.wait_for(state="attached")
    settled(page)


def title(page: Page):
    """The heading of the page."""
    return page.locator("h1")


def station(page: Page, name: str):
    """A station of the way from the brain to the skin."""
    return page.locator(".way").get_by_role("button", name=name, exact=True)


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_link_opens_a_lesion_on_its_side(page, side):
    """Half the cord at T6: the title, the name of the syndrome and the sides of each layer."""
    open_page(page, HALF.format(side=side) + "&words=clinician")
    far = {"right": "left", "left": "right"}[side]

    expect(title(page)).to_have_text(f"Half cord, T6, {side}")
    expect(page.locator(".cr-syndrome")).to_contain_text("Brown-Séquard syndrome")
    expect(page.locator(".cr-lesion dl")).to_contain_text(f"{side.capitalize()} T6 down")
    expect(page.locator(".cr-lesion dl")).to_contain_text(f"{far} T8 down", ignore_case=True)


def test_a_station_on_the_way_moves_the_lesion(page):
    """Press Nerve: the lesion is the nerve that is squeezed most often; the address carries it."""
    open_page(page)
    station(page, "Nerve").click()

    expect(title(page)).to_contain_text("carpal tunnel")
    expect(page.locator(".way button").nth(5)).to_have_attribute("aria-pressed", "true")
    expect_address(page, lambda: "site=carpal_tunnel" in page.url)


def test_the_keyboard_alone_moves_the_lesion_along(page):
    """From station to station by arrow, press by Enter; the slider by arrow, and it keeps the focus."""
    open_page(page, HALF.format(side="right"))
    page.locator(".way button").first.focus()
    for _ in range(5):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(title(page)).to_contain_text("carpal tunnel")
    slider = page.locator(".st-key-what_stop input[type=range]")
    slider.focus()
    page.keyboard.press("ArrowRight")

    expect(title(page)).to_contain_text("lower forearm")
    expect(slider).to_be_focused()
    expect_address(page, lambda: "median%40distal_forearm" in page.url)


def test_side_and_layer_are_chosen_and_stay_in_the_address(page):
    """Left in place of right, pain in place of all: title, legend and address follow; a reload keeps them."""
    open_page(page, HALF.format(side="right"))
    page.locator(".st-key-what_side").get_by_text("Left", exact=True).click()
    expect(title(page)).to_contain_text("left side")
    page.locator(".st-key-what_layer").get_by_text("Pain and heat", exact=True).click()

    expect_address(page, lambda: "side=left" in page.url and "layer=pain_temp" in page.url)
    expect(page.get_by_text("Touch lost")).to_have_count(0)
    page.reload()
    expect(title(page)).to_contain_text("left side")


def test_an_unknown_site_is_said_and_the_page_still_works(page):
    """A wrong link gives a plain sentence and the usual lesion."""
    open_page(page, "?site=the_moon&side=up&at=C99")

    expect(page.get_by_text("One choice in this link is not known.")).to_be_visible()
    expect(title(page)).to_contain_text("half of the cord")


@pytest.mark.parametrize(
    ("query", "view"),
    [
        *((HALF.format(side="right"), look) for look in LOOKS),
        *(("?site=carpal_tunnel&side=left&words=clinician", look) for look in (LOOKS[0], LOOKS[3])),
    ],
    ids=[*(f"half cord {name}" for name in NAMES), f"wrist {NAMES[0]}", f"wrist {NAMES[3]}"],
    indirect=["view"],
)
def test_the_page_has_no_violation(page, query):
    """A lesion of the cord and one of a nerve, open details too."""
    open_page(page, query)
    for details in page.locator(".cr-lesion details summary").all():
        details.click()
    settled(page)

    assert [] == violations(page)


@pytest.mark.parametrize("view", [{"viewport": {"width": 1440, "height": 900}}], indirect=True)
def test_one_screen_is_enough_on_a_desktop(page):
    """At 1440 x 900 nothing of the page lies below the fold, for a lesion with much to tell."""
    open_page(page, HALF.format(side="right") + "&words=clinician")

    assert page.evaluate("(m => m.scrollHeight - m.clientHeight)(document.querySelector('[data-testid=stMain]'))") <= 4

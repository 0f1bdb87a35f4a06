"""The clinician's desk on one screen: the page stands still, the body is all in sight, long text scrolls by itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.body import open_app, settled

PAGES = (
    "/levels?level=C6", "/levels?level=L5&words=clinician", "/levels?level=C6&with=C7", "/nerves?nerve=median_digital",
    "/what_if?site=brown_sequard_thoracic&side=left&at=T6", "/tell_apart?a=root_c6.right&b=carpal_tunnel.right",
    "/sureness?region=thumb_front",
)  # fmt: skip
PROJECTOR = {"viewport": {"width": 1280, "height": 720}}
COLUMN = "[data-testid=stColumn]:not([data-testid=stColumn] *)"


def body_in_sight(page: Page, path: str) -> None:
    """Open a page; fail when it does not come to rest without scrolling and with all of its figures in sight."""
    open_app(page, path)
    page.locator("svg.figure .place").first.wait_for(state="attached")
    settled(page)
    page.wait_for_function("() => document.querySelector('[data-testid=stMain]').scrollHeight <= innerHeight")
    for figure in page.locator("svg.figure").all():
        expect(figure).to_be_in_viewport(ratio=0.99)  # a hair of a pixel may be cut


@pytest.mark.parametrize("view", [PROJECTOR], ids=["projector"], indirect=True)
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("mode", ["", "&present=1"], ids=["desk", "present"])
def test_a_projector_shows_the_whole_body_without_scrolling(page, path, mode):
    """At 1280 x 720, with and without navigation."""
    body_in_sight(page, path + mode)


@pytest.mark.parametrize("path", PAGES)
def test_a_desktop_shows_the_whole_body_without_scrolling(page, path):
    """At 1440 x 900. A column that holds a figure has nothing below, so that its foot does not fade."""
    body_in_sight(page, path)
    below = (
        page.locator(COLUMN)
        .filter(has=page.locator("svg.figure"))
        .evaluate_all("columns => columns.map((one) => one.scrollHeight - one.clientHeight)")
    )
    assert {0} == set(below)


@pytest.mark.parametrize("view", [PROJECTOR], ids=["projector"], indirect=True)
def test_long_text_scrolls_beside_the_body(page):
    """The last row of the table can be read, and the figure has not moved."""
    body_in_sight(page, PAGES[5])
    figure = page.locator("svg.figure").first
    before = figure.bounding_box()
    page.locator(COLUMN).last.hover()
    page.mouse.wheel(0, 4000)
    last = page.locator(".cr-apart-table tr").locator("visible=true").last

    expect(last).to_be_in_viewport(ratio=1)
    assert before == figure.bounding_box()

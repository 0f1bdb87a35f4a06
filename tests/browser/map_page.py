"""The body map by itself: the small app round it, and what a test reads off it."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.body import SPOT, settled, shape
from tools.serve import ROOT

APP = str(Path(__file__).parent / "apps" / "map_app.py")
AXE = ROOT / "tests" / "browser" / "vendor" / "axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
TRUNK = ("chest_upper", "chest_nipple", "chest_lower", "belly_upper", "belly_navel", "belly_lower")


def report(page: Page) -> dict[str, object]:
    """Read what Python was told last."""
    settled(page)
    return json.loads(page.get_by_test_id("report").text_content())


def wait_marks(page: Page, count: int) -> dict[str, list[str]]:
    """Wait until Python knows that many marks; returns them as place -> feelings."""
    page.wait_for_function(
        "n => JSON.parse(document.querySelector('[data-testid=report]').textContent).marks.length === n", arg=count
    )
    return {f"{region}:{side}": feelings for region, side, feelings in report(page)["marks"]}


def middle(page: Page, region: str, side: str, view: str) -> tuple[float, float]:
    """Find the middle of a place on the screen."""
    box = shape(page, region, side, view).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def violations(page: Page) -> list[str]:
    """List what axe-core finds with the tags of WCAG 2.2 AA."""
    page.evaluate(AXE.read_text("utf-8"))
    wanted = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": WCAG}}
    found = page.evaluate("async wanted => (await axe.run(document, wanted)).violations", wanted)
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found]


def middle_inside(page: Page, region: str, side: str) -> tuple[float, float]:
    """Find a point of a front place that is surely its own."""
    spot = page.evaluate(SPOT, ["front", region, side])
    assert spot, f"{region} {side} can be hit"
    return spot["x"], spot["y"]

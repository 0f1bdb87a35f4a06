"""Left and right: each sided region, clicked on the person's right in every view that shows it, reads back "right"."""

from __future__ import annotations

import csv

import pytest

from tests.browser.body import SPOT
from tests.browser.map_page import report
from tools.serve import ROOT

REGIONS = {r["region_id"]: r for r in csv.DictReader((ROOT / "data/regions.csv").open(encoding="utf-8"))}
SIDED = {name for name, row in REGIONS.items() if row["sided"] == "yes"}
SHOWN = "nodes => nodes.map(n => [n.dataset.view, n.dataset.region])"


def spots(map_page, side: str) -> dict[tuple[str, str], dict[str, float]]:
    """View and region of every shape of a side that can be hit where it is drawn now -> a point inside it."""
    found = map_page.locator(f"path.place[data-side='{side}']").evaluate_all(SHOWN)
    at = {(view, region): map_page.evaluate(SPOT, [view, region, side]) for view, region in found}
    return {key: spot for key, spot in at.items() if spot}


def told_at(map_page, spot: dict[str, float]) -> set[str]:
    """Click there; what came to or went from the marks that Python knows."""
    before = report(map_page)
    map_page.mouse.click(spot["x"], spot["y"])
    map_page.wait_for_function(
        "n => JSON.parse(document.querySelector('[data-testid=report]').textContent).runs > n", arg=before["runs"]
    )
    marks = [{f"{region}:{side}" for region, side, _ in told["marks"]} for told in (before, report(map_page))]
    return marks[0] ^ marks[1]


def click_all(map_page, side: str, only: str | None = None) -> dict[tuple[str, str], set[str]]:
    """Click every shape of a side (of one view only); what changed for Python with each."""
    return {key: told_at(map_page, at) for key, at in spots(map_page, side).items() if only in (None, key[0])}


@pytest.mark.timeout(420)
def test_every_region_of_the_right_reads_back_right(map_page):
    """In each view on the page, and in the view of the right side, a click on the right is told as right."""
    told = click_all(map_page, "right")
    map_page.get_by_role("radio", name="Right side").click()
    told |= click_all(map_page, "right", "side_right")

    assert {key: {f"{key[1]}:right"} for key in told} == told
    assert set() == SIDED - {region for _, region in told}


@pytest.mark.parametrize(("figure", "right_first"), [("front", True), ("back", False)])
def test_the_right_of_the_person_lies_on_one_side_of_every_view(map_page, figure, right_first):
    """In front every right shape lies left of its left twin on the screen, from behind right of it."""
    boxes = map_page.locator(f"path.place[data-view='{figure}']").evaluate_all(
        "nodes => nodes.map(n => [n.dataset.region, n.dataset.side, n.getBoundingClientRect().x])"
    )
    at = {(region, side): x for region, side, x in boxes}
    wrong = [
        region
        for region, side in at
        if side == "right" and (region, "left") in at and (at[region, "right"] < at[region, "left"]) != right_first
    ]

    assert [] == wrong

"""From a press on a name in the top bar to the first sight of that page, against an app of bare pages."""

from __future__ import annotations

import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tools.bench.core import percentile
from tools.browser import LAUNCH_ARGS, MISSING, find
from tools.serve import ROOT, serve, serve_production

ROUNDS = 8
BARE = {name: f'[data-page="{name.lower()}"]' for name in ("Second", "Widgets", "First")}
WIDGETS = "Widgets"
FIGURE = ".body-figure .place"
OURS = {
    "Get help": "h1:has-text('Get help')", "Levels": f".st-key-levels {FIGURE}", "Causes": "h1:has-text('Causes')",
    "Tell apart": f".st-key-apart {FIGURE}", "What people say": "h1:has-text('What people say')",
    "About": "h1:has-text('About Common Root')", "Body map": "path.place",
}  # fmt: skip
"""Name in the top bar -> what must be there before the page counts as seen; no two in a row are alike."""
WITH_WIDGETS = frozenset({"Levels", "Tell apart"})
"""Pages with choices and columns round a figure: compared with the bare page of such widgets too."""
SECTION = "For clinicians"
STILL = "[data-testid='stApp'][data-test-script-state='notRunning']"


def measure() -> Iterable[str]:
    """Lines of the report; both apps take turns in one run."""
    path = find()
    if path is None:
        return [MISSING]
    with ExitStack() as running, tempfile.TemporaryDirectory() as folder:
        bare = running.enter_context(serve(Path(folder) / "bare.txt", "tools/bench/floor_pages.py", ROOT))
        app = running.enter_context(serve_production(Path(folder) / "app.txt")).base
        browser = running.enter_context(sync_playwright()).chromium.launch(executable_path=path, args=list(LAUNCH_ARGS))
        tabs = [browser.new_page(viewport={"width": 1440, "height": 900}) for _ in range(2)]
        for tab, address in zip(tabs, (bare, app), strict=True):
            tab.goto(address)
            tab.locator(STILL).wait_for()
        found: dict[str, list[float]] = defaultdict(list)
        for _ in range(ROUNDS):
            _turn(tabs[0], BARE, found)
            _turn(tabs[1], OURS, found)
        browser.close()
    return _lines(found)


def _turn(tab: Page, pages: Mapping[str, str], found: dict[str, list[float]]) -> None:
    for page, seen in pages.items():
        link = tab.get_by_role("link", name=page, exact=True)
        if not link.is_visible():
            tab.get_by_role("button", name=SECTION).click()
            link.wait_for()
        start = time.perf_counter()
        link.click()
        tab.locator(seen).first.wait_for(state="attached")
        found[page].append(1000 * (time.perf_counter() - start))
        tab.locator(STILL).wait_for()
        tab.wait_for_timeout(400)


def _lines(found: Mapping[str, list[float]]) -> list[str]:
    bare = [time for name in BARE if name != WIDGETS for time in found[name]]
    floor, widgets = percentile(bare, 0.5), percentile(found[WIDGETS], 0.5)
    told = []
    for name in OURS:
        middle = percentile(found[name], 0.5)
        beside = f"; {middle / widgets:.2f} of the bare page with widgets" if name in WITH_WIDGETS else ""
        told.append(f"page change, {name}: p50 {middle:.0f} ms, ratio {middle / floor:.2f}{beside}")
    told.append(f"page change, bare page with the widgets of Levels: p50 {widgets:.0f} ms, ratio {widgets / floor:.2f}")
    return [*told, f"page change, bare page: p50 {floor:.0f} ms, p95 {percentile(bare, 0.95):.0f} ms"]

"""Clicks in a real Chromium: highlight painted, answer changed, bytes sent; the bare page in the same run."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tools.bench.core import percentile
from tools.browser import LAUNCH_ARGS, MISSING, find
from tools.serve import ROOT, serve

BLOCKS, CLICKS = 6, 10
WATCH = (Path(__file__).parent / "watch.js").read_text("utf-8")
TARGETS = (
    ("chest_upper", "left"), ("thigh_front", "right"), ("belly_upper", "left"), ("shin_outer", "left"),
    ("chest_lower", "right"), ("thigh_front", "left"), ("belly_lower", "right"), ("chest_nipple", "left"),
    ("belly_upper", "right"), ("chest_upper", "right"),
)  # fmt: skip


@dataclass
class Timing:
    """Milliseconds of each click; bytes and messages that the server sent for it."""

    painted: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    received: list[float] = field(default_factory=list)
    messages: list[float] = field(default_factory=list)


def _open(browser: Browser, address: str, ready: str) -> tuple[Page, list[int]]:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    sizes: list[int] = []
    page.on("websocket", lambda ws: ws.on("framereceived", lambda data: sizes.append(len(data))))
    page.goto(address)
    page.locator(ready).first.wait_for(state="attached")
    page.wait_for_timeout(1500)
    page.evaluate(WATCH)
    page.evaluate("window.benchSetup()")
    return page, sizes


def _click(page: Page, sizes: list[int], x: float, y: float, timing: Timing) -> None:
    before = len(sizes)
    page.evaluate("window.benchArm()")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.up()
    page.wait_for_function("window.benchDone()", timeout=15_000, polling=20)
    result = page.evaluate("window.benchResult()")
    page.wait_for_timeout(120)
    timing.answered.append(result["answered"])
    if result["painted"] is not None:
        timing.painted.append(result["painted"])
    timing.received.append(sum(sizes[before:]))
    timing.messages.append(len(sizes[before:]))


def _floor_block(page: Page, sizes: list[int], timing: Timing) -> None:
    box = page.get_by_role("button", name="Press").bounding_box()
    assert box, "the bare page has a button"
    for _ in range(CLICKS):
        _click(page, sizes, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, timing)


def _map_block(page: Page, sizes: list[int], timing: Timing) -> None:
    for region, side in TARGETS[:CLICKS]:
        spot = page.evaluate("([r, s]) => window.benchSpot(r, s)", [region, side])
        _click(page, sizes, spot["x"], spot["y"], timing)


def _ratio(name: str, ours: list[float], floor: list[float]) -> str:
    a50, a95, f50, f95 = (percentile(v, s) for v in (ours, floor) for s in (0.5, 0.95))
    return (
        f"{name}: p50 {a50:.0f} ms, p95 {a95:.0f} ms; bare page p50 {f50:.0f} ms, p95 {f95:.0f} ms; "
        f"ratio {a50 / f50:.2f} at p50, {a95 / f95:.2f} at p95 (aim 1.3 and 1.5)"
    )


def measure() -> list[str]:
    """Lines of the report. Blocks of clicks alternate between the two pages, so noise meets both."""
    path = find()
    if path is None:
        return [MISSING]
    ours, floor = Timing(), Timing()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        log = Path(folder)
        bare = str(Path("tools/bench/floor_app.py"))
        with serve(log / "app.txt") as base, serve(log / "bare.txt", bare, ROOT) as bare_base:
            browser = playwright.chromium.launch(executable_path=path, args=list(LAUNCH_ARGS))
            page, sizes = _open(browser, base, "path[data-region]")
            bare_page, bare_sizes = _open(browser, bare_base, "[data-answer]")
            for _ in range(BLOCKS):
                bare_page.bring_to_front()
                _floor_block(bare_page, bare_sizes, floor)
                page.bring_to_front()
                _map_block(page, sizes, ours)
            browser.close()
    painted50, painted95 = percentile(ours.painted, 0.5), percentile(ours.painted, 0.95)
    return [
        f"click -> highlight painted: p50 {painted50:.1f} ms, p95 {painted95:.1f} ms (aim p95 < 25)",
        _ratio("click -> answer", ours.answered, floor.answered),
        _sent(ours, floor),
    ]


def _sent(ours: Timing, floor: Timing) -> str:
    """What the server sends for a click, in the middle of all clicks."""
    sizes = (percentile(values, 0.5) for values in (ours.received, ours.messages, floor.received, floor.messages))
    return "sent by the server a click: {:.0f} bytes in {:.0f} messages; bare page {:.0f} in {:.0f}".format(*sizes)

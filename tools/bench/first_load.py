"""The first visit with an empty cache: bytes, requests and time until the page can be used, against the bare page."""

from __future__ import annotations

import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, sync_playwright

from tools.bench.core import percentile
from tools.browser import LAUNCH_ARGS, MISSING, find
from tools.programs import NGINX
from tools.proxy import proxy
from tools.serve import ROOT, serve, serve_production

VISITS = 5
EXAMPLE = "?marks=palm_radial.right.numb~palm_radial.left.numb~shin_outer.right.weak~shin_outer.left.weak"


@dataclass
class Visit:
    """What one first visit took."""

    seconds: float = 0.0
    kilobytes: float = 0.0
    requests: int = 0


@dataclass
class Visits:
    """The visits to one page."""

    name: str
    address: str
    ready: str
    found: list[Visit] = field(default_factory=list)

    def middle(self, what: str) -> float:
        """The median of one figure."""
        return percentile([float(getattr(visit, what)) for visit in self.found], 0.5)


def _count(session: CDPSession, visit: Visit) -> None:
    def loaded(event: dict[str, float]) -> None:
        visit.kilobytes += event["encodedDataLength"] / 1024

    def asked(_: object) -> None:
        visit.requests += 1

    def framed(event: dict[str, dict[str, str]]) -> None:
        visit.kilobytes += len(event["response"]["payloadData"]) * 0.75 / 1024  # base64

    session.send("Network.enable")
    session.on("Network.loadingFinished", loaded)
    session.on("Network.requestWillBeSent", asked)
    session.on("Network.webSocketFrameReceived", framed)


def visit(browser: Browser, page: Visits) -> None:
    """Open the page in a new context, wait until it can be used and until it stands still."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    tab = context.new_page()
    one = Visit()
    _count(context.new_cdp_session(tab), one)
    start = time.perf_counter()
    tab.goto(page.address, wait_until="commit")
    tab.locator(page.ready).first.wait_for(state="attached", timeout=60_000)
    one.seconds = time.perf_counter() - start
    tab.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    tab.wait_for_timeout(800)
    context.close()
    page.found.append(one)


def _line(ours: Visits, bare: Visits) -> str:
    parts = [
        f"{ours.middle(what):{form}} {unit}, ratio {ours.middle(what) / bare.middle(what):.2f}"
        for what, form, unit in (("kilobytes", ".0f", "KB"), ("requests", ".0f", "requests"), ("seconds", ".2f", "s"))
    ]
    return f"first load, {ours.name}: {'; '.join(parts)}"


def measure() -> list[str]:
    """Lines of the report; visits of the pages alternate, each with an empty cache."""
    path = find()
    if path is None:
        return [MISSING]
    with ExitStack() as running, tempfile.TemporaryDirectory() as folder:
        bare, *pages = _pages(running, Path(folder))
        browser = running.enter_context(sync_playwright()).chromium.launch(executable_path=path, args=list(LAUNCH_ARGS))
        for _ in range(VISITS):
            for page in (bare, *pages):
                visit(browser, page)
        browser.close()
    size, count, spent = bare.middle("kilobytes"), bare.middle("requests"), bare.middle("seconds")
    floor = f"first load, bare page: {size:.0f} KB; {count:.0f} requests; {spent:.2f} s (no proxy)"
    return [*(_line(page, bare) for page in pages), floor]


def _pages(running: ExitStack, folder: Path) -> tuple[Visits, ...]:
    """The bare page, ours, and ours behind the proxy where nginx is found."""
    bare = running.enter_context(serve(folder / "bare.txt", "tools/bench/floor_app.py", ROOT))
    app = running.enter_context(serve_production(folder / "app.txt")).base
    found = [
        Visits("bare page", bare, "[data-answer]"),
        Visits("empty map", f"{app}/", "path.place"),
        Visits("map with an answer", f"{app}/{EXAMPLE}", "path.place"),
    ]
    if nginx := NGINX.find():
        (folder / "nginx").mkdir()
        base = running.enter_context(proxy(nginx, folder / "nginx", [app.removeprefix("http://")]))
        found.append(Visits("empty map behind the proxy", f"{base}/", "path.place"))
    return tuple(found)

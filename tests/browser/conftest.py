"""Fixtures of the browser tests: one server for all, one Chromium a kind of device, an empty page for each test.

The server runs as `make serve` does, under its content security policy, and no name but this machine's resolves.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from tools.browser import LAUNCH_ARGS, MISSING, find
from tools.serve import ROOT, serve_production

FAILURES = ROOT / "test-results"
BLOCKED = "Content Security Policy"
MEDIA = {"color_scheme", "reduced_motion", "forced_colors"}
PATIENCE = 20_000
"""ms that a page may take; generous, because a busy machine is no fault of the app."""
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items):
    """Every test in this folder is a browser test."""
    for item in items:
        if Path(item.fspath).is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Remember how the test went, so that the page fixture can keep a picture of a failure."""
    report = yield
    setattr(item, f"report_{report.when}", report)
    return report


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium; in CI a missing one is a failure, elsewhere a skip with one plain sentence."""
    path = find()
    if path is None and os.environ.get("CI"):
        pytest.fail(MISSING)
    if path is None:
        pytest.skip(MISSING)
    return path


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright, chromium) -> Iterator[Browser]:
    """A Chromium that keeps nothing."""
    browser = playwright.chromium.launch(executable_path=chromium, args=list(LAUNCH_ARGS))
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def device(playwright, chromium, tmp_path_factory) -> Iterator[Callable[..., BrowserContext]]:
    """Give the Chromium of a kind of device: it keeps the compiled scripts of the app, so pages open twice as fast."""
    opened: dict[str, BrowserContext] = {}

    def find_or_open(**kind: object) -> BrowserContext:
        name = json.dumps(kind, sort_keys=True)
        if name not in opened:
            opened[name] = playwright.chromium.launch_persistent_context(
                tmp_path_factory.mktemp("profile"), executable_path=chromium, args=list(LAUNCH_ARGS), **kind
            )
            opened[name].set_default_timeout(PATIENCE)
        return opened[name]

    yield find_or_open
    for context in opened.values():
        context.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory) -> str:
    """The address of the running app, served with the headers and settings of `make serve`."""
    with serve_production(tmp_path_factory.mktemp("server") / "log.txt") as running:
        yield running.base


@pytest.fixture
def view(request) -> dict[str, object]:
    """Context options of a test: desktop, light. Change them by parametrising ``view`` indirectly."""
    return {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light", **getattr(request, "param", {})}


@pytest.fixture
def page(request, device, server, view) -> Iterator[Page]:
    """An empty page on the app, in a Chromium that remembers no visit; a failure leaves a picture in test-results/."""
    kind = {name: value for name, value in view.items() if name not in {"viewport", *MEDIA}}
    context = device(base_url=server, **kind)
    page = context.new_page()
    page.set_viewport_size(view["viewport"])
    page.emulate_media(**{name: view[name] for name in MEDIA & view.keys()})
    blocked: list[str] = []
    page.on("console", lambda said: blocked.append(said.text) if BLOCKED in said.text else None)
    yield page
    if getattr(request.node, "report_call", None) and request.node.report_call.failed:
        FAILURES.mkdir(exist_ok=True)
        page.screenshot(path=FAILURES / f"{request.node.name}.png", full_page=True)
    forget(page, server)
    page.close()
    assert [] == blocked, "the content security policy stopped something"


def forget(page: Page, origin: str) -> None:
    """Take away what a visit left in the browser: the next test is a new visitor."""
    page.context.clear_cookies()
    kept = {"origin": origin, "storageTypes": "local_storage,indexeddb,service_workers"}
    page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", kept)

"""Fixtures of the browser tests: one server and one Chromium for all, a fresh context for each test.

The server runs as `make serve` does, under its content security policy, and no name but this machine's resolves.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tools.browser import LAUNCH_ARGS, MISSING, find
from tools.serve import ROOT, serve_production

FAILURES = ROOT / "test-results"
BLOCKED = "Content Security Policy"
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
def browser() -> Browser:
    """A Chromium; in CI a missing one is a failure, elsewhere a skip with one plain sentence."""
    path = find()
    if path is None and os.environ.get("CI"):
        pytest.fail(MISSING)
    if path is None:
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(LAUNCH_ARGS))
        yield chromium
        chromium.close()


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
def page(request, browser, server, view) -> Page:
    """A page in a context of its own, on the app; a failure leaves a picture in test-results/."""
    context = browser.new_context(base_url=server, **view)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    blocked: list[str] = []
    page.on("console", lambda said: blocked.append(said.text) if BLOCKED in said.text else None)
    yield page
    if getattr(request.node, "report_call", None) and request.node.report_call.failed:
        FAILURES.mkdir(exist_ok=True)
        page.screenshot(path=FAILURES / f"{request.node.name}.png", full_page=True)
    context.close()
    assert [] == blocked, "the content security policy stopped something"

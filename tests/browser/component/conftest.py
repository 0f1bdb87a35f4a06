"""The body map by itself, in the smallest app round it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.body import body, open_app
from tests.browser.map_page import APP
from tools.serve import serve


@pytest.fixture(scope="package")
def server(tmp_path_factory) -> str:
    """Serve the small app round the map."""
    with serve(tmp_path_factory.mktemp("map") / "log.txt", script=APP) as base:
        yield base


@pytest.fixture
def map_page(page) -> Page:
    """Open a page with the map."""
    open_app(page)
    body(page)
    return page

"""How many hostile inputs each test tried goes into its report (``tried`` in the JUnit file), for docs/quality.md."""

from __future__ import annotations

import pytest

from tests.hostile import tally


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """Count while the test runs."""
    tally.TRIED.clear()
    yield
    item.user_properties.append(("tried", tally.TRIED.total()))

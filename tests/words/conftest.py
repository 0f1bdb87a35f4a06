"""The tables, once."""

from __future__ import annotations

import pytest

from app.core.atlas import Atlas
from tests import real


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The tables of the project."""
    return real.atlas()

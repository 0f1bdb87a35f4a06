"""The tables, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.atlas import Atlas
from app.core.tables import load


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The tables of the project."""
    return load(Path(__file__).parents[2] / "data")

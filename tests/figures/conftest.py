"""The tables, the drawings and the engine of the project, read once for all tests of figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.atlas import Atlas
from app.core.engine import Engine
from app.figures.drawings import Drawings
from tests import real

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """Load the tables."""
    return real.atlas()


@pytest.fixture(scope="session")
def drawings() -> Drawings:
    """Read the drawings."""
    return real.drawings()


@pytest.fixture(scope="session")
def engine(atlas: Atlas) -> Engine:
    """Build the engine."""
    return real.engine()

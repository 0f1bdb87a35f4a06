"""The tables, the drawings and the engine of the project, read once for all tests of figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.atlas import Atlas
from app.core.engine import Engine
from app.core.tables import load
from app.figures.drawings import Drawings, load_drawings

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """Load the tables."""
    return load(ROOT / "data")


@pytest.fixture(scope="session")
def drawings() -> Drawings:
    """Read the drawings."""
    return load_drawings(ROOT / "assets" / "bodymap")


@pytest.fixture(scope="session")
def engine(atlas: Atlas) -> Engine:
    """Build the engine."""
    return Engine.build(atlas)

"""The real tables, engine, pictures and drawings, read once for all tests of a process. Tests change copies."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from app.core.atlas import Atlas
from app.core.engine import Engine
from app.core.tables import load
from app.core.what_if.pictures import Pictures
from app.figures.drawings import Drawings, load_drawings

ROOT = Path(__file__).parents[1]


@cache
def atlas() -> Atlas:
    """The tables of data/."""
    return load(ROOT / "data")


@cache
def engine() -> Engine:
    """The reasoning core over them."""
    return Engine.build(atlas())


@cache
def pictures() -> Pictures:
    """What every lesion takes, by modality."""
    return Pictures.build(atlas())


@cache
def drawings() -> Drawings:
    """The drawings of the body."""
    return load_drawings(ROOT / "assets" / "bodymap")

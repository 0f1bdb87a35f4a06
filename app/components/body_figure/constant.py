"""What a figure of the body needs and what never changes: drawings, names, colours. Built once."""

from __future__ import annotations

from collections.abc import Mapping

from app.core.atlas import Atlas
from app.core.wording import Words
from app.figures.drawings import Drawings


def build_figure_constant(drawings: Drawings, atlas: Atlas, words: Words) -> Mapping[str, object]:
    """Everything constant for a figure, as plain JSON values."""
    return {}

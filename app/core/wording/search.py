"""What else a person may type for a place: ``data/words/search.csv``, and the names in the table of regions."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from app.core.wording.lexicon import FOLDER

if TYPE_CHECKING:
    from app.core.atlas import Atlas

FILE = "search.csv"
SIDES = ("left", "right")
SKIP = "skip"
"""Row of the words that say nothing about a place; the rows ``left`` and ``right`` hold the words for a side."""


@cache
def search_words() -> Mapping[str, tuple[str, ...]]:
    """Read the words by region (or side, or ``skip``), of both wordings: a person types what comes to mind."""
    with (FOLDER / FILE).open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    return {row["key"]: tuple(filter(None, f"{row['plain']}|{row['clinician']}".split("|"))) for row in rows}


def search_names(atlas: Atlas) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """For each region the other words for it, and its names in the table of regions."""
    words = search_words()
    return {
        region: (words.get(region, ()), (row.plain_name, row.clinical_name)) for region, row in atlas.regions.items()
    }

"""Every text that a patient can read: all word tables, and every plain column of the other tables."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from app.core.atlas import Atlas
from app.core.rows import MODELS

WORDS = Path(__file__).parents[2] / "data" / "words"
NOT_SAID = frozenset(
    {"region_id", "area", "group_id", "members", "must", "needs", "lesion_id", "nerve_id", "area_id", "kind", "id"}
    | {"key", "cause_id", "claim_id", "help_id", "flag_id", "theme", "finding_id", "topic_id"}
)
"""Columns of word tables that hold ids or rules."""
CLINICAL = frozenset({"clinician", "short_clinical"})
"""Columns of word tables that only clinicians read."""
TOLD = frozenset({("levels", "typical_story"), ("emergency_numbers", "name")})
"""Columns of other tables that patients read though their names do not say "plain"."""
FILLS = {
    "spine": "neck", "where": "in the neck", "levels": "C6 and C7", "roots": "nerve roots C6 and C7",
    "node": "median nerve", "nerve": "median nerve", "area": "spinal cord in your neck", "side": "right",
    "site": "squeezed nerve at the wrist", "places": "both hands", "finding": "neck pain", "findings": "neck pain",
    "lost": "two", "kept": "three", "count": "four", "level": "C6", "other": "C7", "top": "brain", "bottom": "C6",
    "care": "See someone today", "part": "brain", "country": "Spain", "number": "112", "name": "Carpal tunnel",
}  # fmt: skip
"""What stands in the slots of templates, so that they can be read as sentences."""


def filled(template: str) -> str:
    """A template with its slots filled and without its gold marks."""
    names = {name for _, name, _, _ in Formatter().parse(template) if name}
    return template.replace("**", "").format(**{name: FILLS.get(name, "it") for name in names})


def patient_texts(atlas: Atlas) -> dict[str, str]:
    """Every text for patients, by table, row and column."""
    return dict(word_cells(clinical=False)) | dict(_plain_columns(atlas))


def word_cells(*, clinical: bool) -> Iterator[tuple[str, str]]:
    """Cells of the word tables that are read by patients, or those that are read by clinicians."""
    for file in sorted(WORDS.glob("*.csv")):
        for row in csv.DictReader(file.read_text("utf-8").splitlines()):
            name = "/".join(str(row[column]) for column in list(row)[: 2 if file.stem == "care" else 1])
            for column, cell in row.items():
                if cell and column not in NOT_SAID and (column in CLINICAL) == clinical:
                    yield f"{file.stem}/{name}/{column}", filled(cell)


def _plain_columns(atlas: Atlas) -> Iterator[tuple[str, str]]:
    for model in MODELS:
        columns = [c for c in model.model_fields if "plain" in c or (model.TABLE, c) in TOLD]
        rows = getattr(atlas, model.TABLE)
        for n, row in enumerate(rows.values() if hasattr(rows, "values") else rows):
            for column in columns:
                if text := str(getattr(row, column)):
                    yield f"{model.TABLE}/{row.row_id or n}/{column}", text

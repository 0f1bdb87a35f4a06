"""A pseudo-language: the tables with every letter of every text that is told turned into an accented look-alike.

Whatever still reads as plain English on a page that is served from such tables stands outside of the catalogues.
"""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path
from string import ascii_letters

from app.core.rows import MODELS
from app.core.rows.fields import Kind
from app.core.rows.row import Row
from tests.words.patient import NOT_SAID

ACCENTED = "áƀćďéƒǵĥíĵķĺḿñóṕɋŕśťúṽŵẋýžÁɃĆĎÉƑǴĤÍĴĶĹḾÑÓṔɊŔŚŤÚṼŴẊÝŽ"
"""One letter for each of a to z and A to Z, small and capital of the same letter, none of them plain ASCII."""
TABLE = str.maketrans(ascii_letters, ACCENTED)
KEPT = re.compile(r"\{[^{}]*\}|\b(?:[CTLSV]|Co)\d+\b")
"""Slots of sentences, and the names of levels."""
NOT_TOLD = {
    "pathway": ("source_id", "target_id", "gate", "param", "leaves_at"),
    "dermatome_borders": ("border_id", "shape", "numbers"),
    "site_rules": ("symmetry", "parameters"),
    "cord_shapes": ("allowed",),
    "syndromes": ("drop",),
    "article_items": ("item_no",),
    "ranking_parameters": ("parameter",),
    "sources": ("citation", "doi", "pmid", "id_status", "type", "licence_how_used"),
}
"""Columns of text that programs read or that cite: ids, rules, sources."""


def accented(text: str) -> str:
    """The text in the pseudo-language; slots and names of levels stay."""
    ends = [0, *(end for found in KEPT.finditer(text) for end in found.span()), len(text)]
    parts = [text[start:end] for start, end in zip(ends, ends[1:], strict=False)]
    return "".join(part if number % 2 else part.translate(TABLE) for number, part in enumerate(parts))


def write_tables(source: Path, target: Path) -> Path:
    """Copy a folder of tables and turn its texts into the pseudo-language; returns the copy."""
    shutil.copytree(source, target)
    for model in MODELS:
        _turn(target / f"{model.TABLE}.csv", _told(model))
    for file in (target / "words").glob("*.csv"):
        _turn(file, frozenset(_header(file)) - NOT_SAID)
    return target


def _told(model: type[Row]) -> frozenset[str]:
    kinds = {name: [k.name for k in field.metadata if isinstance(k, Kind)] for name, field in model.model_fields.items()}
    texts = {name for name, found in kinds.items() if found and found[0].startswith("text")}
    return frozenset(texts - set(NOT_TOLD.get(model.TABLE, ())))


def _header(file: Path) -> list[str]:
    return next(csv.reader(file.read_text("utf-8").splitlines()))


def _turn(file: Path, columns: frozenset[str]) -> None:
    with file.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    header = _header(file)
    with file.open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows({c: accented(cell) if c in columns else cell for c, cell in row.items()} for row in rows)

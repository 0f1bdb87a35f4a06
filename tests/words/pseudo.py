"""A pseudo-language: the tables with every letter of every text that is told turned into an accented look-alike.

Whatever still reads as plain English on a page that is served from such tables stands outside of the catalogues.
"""

from __future__ import annotations

import csv
import re
import shutil
from functools import cache
from itertools import pairwise
from pathlib import Path
from string import ascii_letters

from app.core.rows import MODELS
from app.core.rows.fields import Kind
from app.core.rows.row import Row
from tests.words.patient import NOT_SAID
from tools.serve import ROOT

ACCENTED = "áƀćďéƒǵĥíĵķĺḿñóṕɋŕśťúṽŵẋýžÁɃĆĎÉƑǴĤÍĴĶĹḾÑÓṔɊŔŚŤÚṼŴẊÝŽ"
"""One letter for each of a to z and A to Z, small and capital of the same letter, none of them plain ASCII."""
TABLE = str.maketrans(ascii_letters, ACCENTED)
KEPT = re.compile(r"\{[^{}]*\}|<[^<>]*>|\b(?:[CTLSV]|Co)\d+\b")
"""Slots of sentences, tags, and the names of levels."""
NOT_TOLD = {
    "pathway": ("source_id", "target_id", "gate", "param"),
    "dermatome_borders": ("border_id", "shape", "numbers"),
    "site_rules": ("symmetry", "parameters"),
    "cord_shapes": ("allowed",),
    "syndromes": ("drop",),
    "article_items": ("item_no",),
    "ranking_parameters": ("parameter",),
    "sources": ("citation", "doi", "pmid", "id_status", "type", "licence_how_used"),
}
"""Columns of text that programs read or that cite: ids, rules, sources."""
PLAIN = re.compile(r"[A-Za-z]{3}")
"""Three letters in a row that no look-alike stands for."""
PARTS = ("app", "assets", ".streamlit")


def accented(text: str) -> str:
    """The text in the pseudo-language; slots and names of levels stay."""
    ends = [0, *(end for found in KEPT.finditer(text) for end in found.span()), len(text)]
    parts = [text[start:end] for start, end in pairwise(ends)]
    return "".join(part if number % 2 else part.translate(TABLE) for number, part in enumerate(parts))


def write_app(source: Path, target: Path) -> Path:
    """Copy the app with its tables in the pseudo-language; returns the copy."""
    for part in PARTS:
        shutil.copytree(source / part, target / part)
    shutil.copy(source / "streamlit_app.py", target)
    write_tables(source / "data", target / "data")
    return target


def write_tables(source: Path, target: Path) -> Path:
    """Copy a folder of tables and turn its texts into the pseudo-language; returns the copy."""
    shutil.copytree(source, target)
    for model in MODELS:
        _turn(target / f"{model.TABLE}.csv", _told(model))
    for file in (target / "words").glob("*.csv"):
        _turn(file, frozenset(_header(file)) - NOT_SAID)
    return target


def _told(model: type[Row]) -> frozenset[str]:
    """The columns of text, but for those that are never told."""
    fields = model.model_fields.items()
    kinds = {name: next((k.name for k in field.metadata if isinstance(k, Kind)), "") for name, field in fields}
    texts = {name for name, kind in kinds.items() if kind.startswith("text")}
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


@cache
def citations() -> tuple[str, ...]:
    """Every source as it is cited, in full or by author and title, the longest first: citations are not translated."""
    with (ROOT / "data" / "sources.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    full = {text for row in rows for text in (row["citation"], f"doi:{row['doi']}")}
    short = {". ".join(row["citation"].split(". ")[:2]).rstrip(".") for row in rows}
    return tuple(sorted((full | short) - {"", "doi:"}, key=len, reverse=True))


def uncited(text: str) -> str:
    """A text without the sources that it cites."""
    for citation in citations():
        text = text.replace(citation, "")
    return text

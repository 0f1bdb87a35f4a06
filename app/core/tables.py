"""The tables of a folder -> an Atlas, or every problem of every file at once.

``python -m app.core.tables data/`` prints the problems and ends with 1, or one line with counts and 0.
``python -m app.core.tables --dictionary`` prints the data dictionary.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType

from app.core.atlas import Atlas
from app.core.dictionary import dictionary
from app.core.problems import Problem, TableProblems
from app.core.rows import MODELS
from app.core.rules import broken_rules
from app.core.sheets import Sheet, read_sheet

__all__ = ["Problem", "TableProblems", "load", "main", "read"]


def read(folder: Path) -> tuple[Atlas | None, tuple[Problem, ...]]:
    """The atlas of ``folder`` and no problems, or None and all problems of all files."""
    sheets = tuple(read_sheet(folder, model) for model in MODELS)
    found = (problem for sheet in sheets for problem in sheet.problems)
    problems = (*_strangers(folder), *found, *broken_rules(sheets))
    return (None if problems else _atlas(sheets)), problems


def load(folder: Path) -> Atlas:
    """The atlas of ``folder``; raises TableProblems with all problems of all files."""
    atlas, problems = read(folder)
    if atlas is None:
        raise TableProblems(problems)
    return atlas


def _strangers(folder: Path) -> Iterator[Problem]:
    tables = {model.TABLE for model in MODELS}
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in tables:
            yield Problem(path.as_posix(), 0, "", "is no table of the atlas (expected a model in app/core/rows)")


def _atlas(sheets: Sequence[Sheet]) -> Atlas:
    return Atlas(**{sheet.model.TABLE: _table(sheet) for sheet in sheets})  # type: ignore[arg-type]


def _table(sheet: Sheet) -> object:
    rows = tuple(row for _, row in sheet.rows)
    return MappingProxyType({row.row_id: row for row in rows}) if sheet.model.ID else rows


def main(arguments: Sequence[str]) -> int:
    """Check a folder (default ``data``), or print the dictionary; returns the exit code."""
    if arguments[:1] == ["--dictionary"]:
        print(dictionary(), end="")
        return 0
    atlas, problems = read(Path(arguments[0] if arguments else "data"))
    for problem in problems:
        print(problem)
    if atlas is None:
        return 1
    counts = {model.TABLE: len(getattr(atlas, model.TABLE)) for model in MODELS}
    print(f"{len(counts)} tables, {sum(counts.values())} rows, no problems")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""One CSV file as text -> rows of its model, with every problem of the file. Nothing stops at the first."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.core.problems import Problem
from app.core.rows import Row

Record = tuple[int, tuple[str, ...]]


@dataclass(frozen=True)
class Sheet:
    """A file that was read: its good rows by line, the ids of all lines (also the bad ones), its problems."""

    model: type[Row]
    file: str
    rows: tuple[tuple[int, Row], ...] = ()
    ids: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    found: bool = True
    """False when there is no file, or none that can be read: then its ids are not known at all."""

    @property
    def sound(self) -> bool:
        """True when every line became a row."""
        return not self.problems


def read_sheet(folder: Path, model: type[Row]) -> Sheet:
    """The sheet of ``folder/<TABLE>.csv``; never raises for what a file holds."""
    path = folder / f"{model.TABLE}.csv"
    file = path.as_posix()
    try:
        text = _text(path)
    except FileNotFoundError:
        return _unread(model, file, Problem(file, 0, "", "the file is missing"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return _unread(model, file, Problem(file, line, "", f"byte {error.object[error.start]:#04x} is not UTF-8"))
    return _sheet(model, file, text)


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _unread(model: type[Row], file: str, problem: Problem) -> Sheet:
    return Sheet(model, file, problems=(problem,), found=False)


def _sheet(model: type[Row], file: str, text: str) -> Sheet:
    layout = tuple(_layout_problems(file, text))
    try:
        (_, header), *records = list(_records(text.removeprefix("\ufeff"))) or [(1, ())]
    except csv.Error as error:
        return _unread(model, file, Problem(file, 0, "", f"cannot be read as CSV: {error}"))
    columns = tuple(_column_problems(model, file, header))
    return _with_rows(Sheet(model, file, problems=layout + columns), header, records)


def _records(text: str) -> Iterator[Record]:
    """Each record with the line of the file where it begins (a quoted cell may run over several lines)."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 1
    for cells in reader:
        yield start, tuple(cells)
        start = reader.line_num + 1


def _layout_problems(file: str, text: str) -> Iterator[Problem]:
    if text.startswith("\ufeff"):
        yield Problem(file, 1, "", "begins with a byte order mark (expected plain UTF-8)")
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        yield Problem(file, line, "", "ends with a carriage return (expected lines that end with LF alone)")
    if text and not text.endswith("\n"):
        yield Problem(file, text.count("\n") + 1, "", "the last line does not end (expected LF)")


def _column_problems(model: type[Row], file: str, header: tuple[str, ...]) -> Iterator[Problem]:
    wanted = tuple(model.model_fields)
    for column in wanted:
        if column not in header:
            yield Problem(file, 1, column, "the column is missing")
    for place, column in enumerate(header):
        if column not in wanted:
            yield Problem(file, 1, column, f"is not a column of this table (expected {', '.join(wanted)})")
        elif column in header[:place]:
            yield Problem(file, 1, column, "the column is there twice")


def _with_rows(sheet: Sheet, header: tuple[str, ...], records: list[Record]) -> Sheet:
    rows: list[tuple[int, Row]] = []
    problems: list[Problem] = []
    cells: list[tuple[int, dict[str, str]]] = []
    for line, record in records:
        if len(record) != len(header):
            problems.append(Problem(sheet.file, line, "", _ragged(len(record), len(header))))
            continue
        cell = dict(zip(header, record, strict=True))
        cells.append((line, cell))
        problems += _space_problems(sheet.file, line, cell)
        try:
            rows.append((line, _row(sheet.model, cell)))
        except ValidationError as error:
            problems += _cell_problems(sheet, line, error)
    problems += _repeats(sheet, cells)
    ids = frozenset(cell.get(sheet.model.ID, "") for _, cell in cells)
    return replace(sheet, rows=tuple(rows), ids=ids, problems=sheet.problems + tuple(problems))


def _row(model: type[Row], cell: Mapping[str, str]) -> Row:
    return model.model_validate({column: text for column, text in cell.items() if column in model.model_fields})


def _ragged(found: int, wanted: int) -> str:
    return f"has {found} cells (expected {wanted}, as in the first line)"


def _space_problems(file: str, line: int, cell: Mapping[str, str]) -> Iterator[Problem]:
    for column, text in cell.items():
        if text != text.strip():
            yield Problem(file, line, column, "has a space at its start or end")


def _cell_problems(sheet: Sheet, line: int, error: ValidationError) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        if detail["type"] != "missing":  # said once, of the first line
            yield Problem(sheet.file, line, str(detail["loc"][0]), _said(detail))


def _said(detail: ErrorDetails) -> str:
    """The message of pydantic in the words of this project."""
    if detail["type"] == "literal_error":
        wanted = detail["ctx"]["expected"].replace("'", "")
        return f"{detail['input']!r} is not allowed here (expected {wanted or 'nothing'})"
    if detail["type"] == "value_error":
        return str(detail["ctx"]["error"])
    return f"{detail['input']!r}: {detail['msg']}"


def _repeats(sheet: Sheet, cells: list[tuple[int, dict[str, str]]]) -> Iterator[Problem]:
    """Rows whose id, or whose UNIQUE columns, are those of an earlier line."""
    columns = (sheet.model.ID,) if sheet.model.ID else sheet.model.UNIQUE
    first: dict[tuple[str, ...], int] = {}
    for line, cell in cells:
        key = tuple(cell.get(column, "") for column in columns)
        if key in first and any(key):
            named = " + ".join(repr(part) for part in key if part)
            yield Problem(sheet.file, line, columns[0], f"{named} is already on line {first[key]}")
        first.setdefault(key, line)

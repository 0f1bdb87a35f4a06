"""The entries of a saved file as they stand in it, unjudged: marks and answers, each with its place in the file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from app.core.exchange import ReportError, read_json
from app.core.fhir_codes import is_bundle, of_bundle
from app.core.saved import ANSWER, COLUMNS, MARK, VERSION

At = Literal["file", "line", "mark", "answers", "version"]
SHOWN = 60
"""Letters of what was found that are told."""
BATCH = {"id", "marks"}
"""Columns of a table of reports, as ``app.explain`` reads it."""
SILENT = frozenset({"urgency", "shared", "level", "site", "made", "file"})
"""Kinds of rows that tell what the app said: not read again."""


@dataclass(frozen=True)
class Spot:
    """Where in a file something stands: the kind of place and its number (0 for the whole)."""

    at: At
    number: int = 0


@dataclass(frozen=True)
class Fault:
    """Something that could not be read: where, what stood there, what was expected (the key of a sentence)."""

    spot: Spot
    expected: str
    found: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class MarkEntry:
    """A mark as a file has it."""

    spot: Spot
    region: object
    side: object
    feels: object


@dataclass(frozen=True)
class AnswerEntry:
    """An answer as a file has it."""

    spot: Spot
    id: object
    value: object


Entry = MarkEntry | AnswerEntry | Fault


def shown(found: object) -> str:
    """What stands in a file, short enough to be told; blank for nothing."""
    if found in (None, "", [], ()):
        return ""
    try:
        text = found if isinstance(found, str) else json.dumps(found, ensure_ascii=False, default=str)
    except (ValueError, RecursionError):
        text = type(found).__name__
    return " ".join(text[: 4 * SHOWN].split())[:SHOWN]


def entries(text: str) -> Iterator[Entry]:
    """The entries of a file of any known kind; a Fault where there is none."""
    if text.lstrip()[:1] in ("{", "["):
        yield from _of_json(text)
    else:
        yield from _of_csv(text)


def _of_json(text: str) -> Iterator[Entry]:
    try:
        found = read_json(text)
    except ReportError as error:
        line = getattr(error.__cause__, "lineno", 0)
        yield Fault(Spot("line", line) if line else Spot("file"), "json", shown(_line(text, line)))
        return
    if is_bundle(found):
        found = of_bundle(found)
    version = found.get("version", VERSION)
    if not isinstance(version, int) or version > VERSION:
        yield Fault(Spot("version"), "version", shown(version), (("version", str(VERSION)),))
    yield from _marks(found.get("marks"))
    yield from _answers(found.get("answers"))


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if 0 < number <= len(lines) else text


def _marks(found: object) -> Iterator[Entry]:
    if not isinstance(found, list):
        yield Fault(Spot("file"), "marks", shown(found))
        return
    for number, item in enumerate(found, 1):
        spot = Spot("mark", number)
        if isinstance(item, dict):
            yield MarkEntry(spot, item.get("region"), item.get("side"), item.get("feels"))
        else:
            yield Fault(spot, "mark", shown(item))


def _answers(found: object) -> Iterator[Entry]:
    if found is None:
        return
    if not isinstance(found, dict):
        yield Fault(Spot("answers"), "answers", shown(found))
        return
    for value, items in found.items():
        if value in ("yes", "no") and isinstance(items, list):
            yield from (AnswerEntry(Spot("answers"), item, value) for item in items)
        elif items is not None:
            yield Fault(Spot("answers"), "answers", shown({value: items}))


def _of_csv(text: str) -> Iterator[Entry]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        names = set(reader.fieldnames or ())
        if not (set(COLUMNS[:4]) <= names or names >= BATCH):
            yield Fault(Spot("line", 1), "csv", shown(_line(text, 1)), (("columns", ", ".join(COLUMNS)),))
            return
        for row in reader:
            yield from (_batch if names >= BATCH and "kind" not in names else _row)(reader.line_num, row)
    except csv.Error:
        at = Spot("line", reader.line_num + 1)
        yield Fault(at, "csv", shown(_line(text, at.number)), (("columns", ", ".join(COLUMNS)),))


def _row(number: int, row: Mapping[str, object]) -> Iterator[Entry]:
    """One row of a saved table: a mark or an answer; what the app said is passed over."""
    spot, kind = Spot("line", number), str(row.get("kind") or "").strip()
    if kind == MARK:
        yield MarkEntry(spot, _cell(row, "id"), _cell(row, "side"), _split(_cell(row, "value"), "+"))
    elif kind == ANSWER:
        yield AnswerEntry(spot, _cell(row, "id"), _cell(row, "value"))
    elif kind not in SILENT and any(_cell(row, name) for name in COLUMNS):
        yield Fault(spot, "kind", shown(kind))


def _batch(number: int, row: Mapping[str, object]) -> Iterator[Entry]:
    """One row of a table of reports: ``region:side:numb+tingling`` with ``|`` between."""
    spot = Spot("line", number)
    for part in _split(_cell(row, "marks"), "|"):
        region, _, rest = part.partition(":")
        side, _, feels = rest.partition(":")
        yield MarkEntry(spot, region, side, _split(feels, "+"))
    for value in ("yes", "no"):
        yield from (AnswerEntry(spot, item, value) for item in _split(_cell(row, value), "|"))


def _cell(row: Mapping[str, object], name: str) -> str:
    return str(row.get(name) or "").strip()


def _split(text: str, between: str) -> list[str]:
    return [part.strip() for part in text.split(between) if part.strip()]

"""Reports as plain data, from programs: JSON objects and rows of CSV. Ids only.

A report that cannot be read raises ``ReportError`` with what was expected; nothing is guessed, since a dropped answer
could hide an emergency.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import cast

from app.core.atlas import Atlas
from app.core.report import FEELINGS, SIDES, Feeling, Mark, Place, Report, Side

SHAPE = '{"id", "marks": [{"region", "side", "feels": [...]}], "answers": {"yes": [...], "no": [...]}}'
KEYS = ("id", "marks", "answers")
CSV_IN = ("id", "marks", "yes", "no")


class ReportError(ValueError):
    """A report that cannot be read; the message says what was expected."""


def read_json(line: str) -> dict[str, object]:
    """The object of one line of JSON."""
    try:
        found = json.loads(line, object_pairs_hook=_once)
    except ReportError:
        raise
    except (ValueError, RecursionError) as error:
        raise ReportError(f"not JSON ({str(error)[:80]}); expected {SHAPE}") from error
    if not isinstance(found, dict):
        raise ReportError(f"{_shown(found)} is not an object; expected {SHAPE}")
    return found


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose keys stand once; a key that stands twice would hide what it said first."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ReportError(f"{_shown(max(names, key=names.count))} stands twice; expected each key once")
    return found


def read_row(row: Mapping[str | None, str | list[str] | None]) -> dict[str, object]:
    """The object of one row of CSV: marks as ``region:side:numb+tingling``, lists with ``|`` between."""
    if None in row or any(row.get(name) is None for name in ("id", "marks")):
        raise ReportError(f"the row does not fit the header; expected the columns {', '.join(CSV_IN)}")
    cells = {name: str(row.get(name) or "") for name in CSV_IN}
    answers = {name: _split(cells[name]) for name in ("yes", "no")}
    return {"id": cells["id"], "marks": [_cell(text) for text in _split(cells["marks"])], "answers": answers}


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split("|") if part.strip()]


def _cell(text: str) -> dict[str, object]:
    parts = text.split(":")
    if len(parts) != 3:
        raise ReportError(f"marks: {_shown(text)} ; expected region:side:feeling, as thumb_front:right:numb")
    return {"region": parts[0], "side": parts[1], "feels": parts[2].split("+")}


@dataclass(frozen=True)
class Reader:
    """Reads reports against the ids of an atlas."""

    atlas: Atlas

    def report(self, found: Mapping[str, object]) -> Report:
        """The report of an object; ReportError when an id, a side or a shape is not known."""
        for key in found:
            if key not in KEYS and get_close_matches(key, KEYS, cutoff=0.75):
                raise ReportError(f"{_shown(key)} is not a key; expected {', '.join(KEYS)}")
        if "marks" not in found:
            raise ReportError(f"marks: missing; expected {SHAPE}")
        marks = [self._mark(place, item) for place, item in enumerate(_listed(found["marks"], "marks"))]
        return Report(_merged(marks), *self._yes_and_no(found.get("answers")))

    def _yes_and_no(self, found: object) -> tuple[frozenset[str], frozenset[str]]:
        answers = {} if found is None else found
        if not isinstance(answers, dict) or not set(answers) <= {"yes", "no"}:
            raise ReportError(f'answers: {_shown(answers)}; expected {{"yes": [...], "no": [...]}}')
        yes, no = (frozenset(self._answers(answers.get(name), f"answers.{name}")) for name in ("yes", "no"))
        if yes & no:
            raise ReportError(f"answers: {_shown(min(yes & no))} is in yes and in no; expected one of the two")
        return yes, no

    def _mark(self, number: int, item: object) -> Mark:
        where = f"marks[{number}]"
        if not isinstance(item, dict):
            raise ReportError(f'{where}: {_shown(item)}; expected {{"region", "side", "feels"}}')
        region = self._known(item.get("region"), "regions", self.atlas.regions, f"{where}.region")
        sides = SIDES[:2] if self.atlas.regions[region].sided else SIDES[2:]
        side = _one_of(item.get("side"), sides, f"{where}.side of {region}")
        where = f"{where}.feels"
        feels = [_one_of(feeling, FEELINGS, where) for feeling in _listed(item.get("feels"), where)]
        if not feels:
            raise ReportError(f"{where}: empty; expected one or more of {', '.join(FEELINGS)}")
        return Mark(Place(region, cast(Side, side)), cast(tuple[Feeling, ...], tuple(feels)))

    def _answers(self, found: object, where: str) -> Iterable[str]:
        for name in [] if found is None else _listed(found, where):
            if isinstance(name, str) and name.startswith("flag:"):
                yield "flag:" + self._known(name.removeprefix("flag:"), "red_flags", self.atlas.red_flags, where)
            elif isinstance(name, str) and name in self.atlas.red_flags and name not in self.atlas.findings:
                raise ReportError(f"{where}: {_shown(name)} is a flag; expected flag:{name}")
            else:
                yield self._known(name, "findings", self.atlas.findings, where)

    def _known(self, name: object, table: str, known: Mapping[str, object], where: str) -> str:
        """The id, or the one that took its place; ReportError with the nearest ids when there is none."""
        if isinstance(name, str) and name in known:
            return name
        for row in self.atlas.retired:
            if (row.table, row.retired_id) == (table, name) and len(row.replacement) == 1:
                return row.replacement[0]
        near = get_close_matches(str(name)[:60], known, 3)
        raise ReportError(f"{where}: {_shown(name)}; expected an id of {table}.csv" + _hint(near))


def _hint(near: list[str]) -> str:
    return f" (near: {', '.join(near)})" if near else ""


def _listed(found: object, where: str) -> list[object]:
    if not isinstance(found, list):
        raise ReportError(f"{where}: {_shown(found)}; expected a list")
    return found


def _one_of(found: object, known: tuple[str, ...], where: str) -> str:
    if found not in known:
        raise ReportError(f"{where}: {_shown(found)}; expected {', '.join(known)}")
    return str(found)


def _shown(found: object) -> str:
    return json.dumps(found, ensure_ascii=False, default=str)[:60]


def _merged(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """One mark a place, with all its feelings in their order."""
    feels: dict[Place, set[Feeling]] = {}
    for mark in marks:
        feels.setdefault(mark.place, set()).update(mark.feels)
    return tuple(Mark(place, tuple(f for f in FEELINGS if f in felt)) for place, felt in feels.items())

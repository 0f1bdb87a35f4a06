"""A report as the text of a web address, and back. Ids only; what is not known is named, the rest is kept.

``marks=thumb_front.right.numb.tingling~shin_outer.left.weak`` and ``yes=neck_pain~flag.bladder`` (``no=`` alike).
Links that are printed say the marks in few letters (``m=``, see short_links).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.core import short_links
from app.core.atlas import Atlas
from app.core.report import FEELINGS, SIDES, Feeling, Mark, Place, Report, Side
from app.core.result import Reason

ITEM, PART = "~", "."
LONGEST = 20_000
"""Characters that are read of one parameter: every place with every feeling is under 8,000."""


@dataclass(frozen=True)
class Link:
    """What a link said: the report, and the sentences about what was left out."""

    report: Report
    problems: tuple[Reason, ...] = ()


def encode(report: Report) -> dict[str, str]:
    """The parameters of a report; parameters that would be empty are left out."""
    marks = ITEM.join(PART.join((m.place.region, m.place.side, *m.feels)) for m in report.marks)
    answers = {name: ITEM.join(sorted(i.replace(":", PART) for i in ids)) for name, ids in _answers(report)}
    return {name: text for name, text in {"marks": marks, **answers}.items() if text}


def _answers(report: Report) -> tuple[tuple[str, frozenset[str]], ...]:
    return (("yes", report.yes), ("no", report.no))


def decode(atlas: Atlas, params: Mapping[str, str]) -> Link:
    """Read the parameters of a link.

    Unknown or hostile parts are left out and counted in a Reason (``link_unknown_places`` or ``_answers``); nothing
    raises. Withdrawn ids are replaced as retired.csv says.
    """
    items = [*_items(params.get("marks", "")), *short_links.unpacked(atlas, params.get(short_links.PARAMETER, ""))]
    marks = [_marks(atlas, item) for item in items]
    yes, yes_lost = _ids(atlas, params.get("yes", ""))
    no, no_lost = _ids(atlas, params.get("no", ""))
    kept = _merge([m for found in marks for m in found])
    return Link(Report(kept, yes, no - yes), _problems(marks.count([]), len(kept), yes_lost + no_lost))


def _problems(lost_marks: int, kept: int, lost_answers: int) -> tuple[Reason, ...]:
    found = []
    if lost_marks:
        key = "link_unknown_places_one" if lost_marks == 1 else "link_unknown_places"
        found.append(Reason(key, (("lost", lost_marks), ("kept", kept))))
    if lost_answers:
        key = "link_unknown_answers_one" if lost_answers == 1 else "link_unknown_answers"
        found.append(Reason(key, (("lost", lost_answers),)))
    return tuple(found)


def _items(text: str) -> list[str]:
    return [item for item in text[:LONGEST].split(ITEM) if item]


def _live(atlas: Atlas, table: str, identifier: str) -> tuple[str, ...]:
    """The ids to use for an id of a link: itself, or what replaces it when it was withdrawn."""
    rows = (row for row in atlas.retired if (row.table, row.retired_id) == (table, identifier))
    return next((tuple(row.replacement) for row in rows), (identifier,))


def _marks(atlas: Atlas, item: str) -> list[Mark]:
    region, side, *feels = [*item.split(PART), ""]
    known = tuple(f for f in FEELINGS if f in feels)
    places = (known_place(atlas, live, side) for live in _live(atlas, "regions", region))
    return [Mark(place, known) for place in places if place and known]


def known_place(atlas: Atlas, region: str, side: str) -> Place | None:
    """The place, when the atlas has the region and it has that side; else None."""
    row = atlas.regions.get(region)
    if row is None or side not in SIDES or row.sided == (side == "midline"):
        return None
    return Place(region, _side(side))


def _side(text: str) -> Side:
    return next(s for s in SIDES if s == text)


def _feeling(text: str) -> Feeling | None:
    return next((f for f in FEELINGS if f == text), None)


def from_rows(atlas: Atlas, rows: object) -> tuple[Mark, ...]:
    """Marks from ``[[region, side, [feelings]], ...]`` as the map sends them; what is not known is dropped."""
    return _merge([m for m in (_from_row(atlas, row) for row in rows) if m]) if isinstance(rows, list) else ()


def _from_row(atlas: Atlas, row: object) -> Mark | None:
    if not (isinstance(row, list | tuple) and len(row) == 3 and isinstance(row[2], list | tuple)):
        return None
    feels = [f for f in (_feeling(str(name)) for name in row[2]) if f]
    place = known_place(atlas, str(row[0]), str(row[1]))
    return Mark(place, tuple(f for f in FEELINGS if f in feels)) if place and feels else None


def place_rows(atlas: Atlas, rows: object) -> tuple[Place, ...]:
    """Places from ``[[region, side], ...]``; what is not known is dropped."""
    told = [row for row in rows if isinstance(row, list | tuple) and len(row) == 2] if isinstance(rows, list) else []
    found = (known_place(atlas, str(region), str(side)) for region, side in told)
    return tuple(place for place in found if place)


def to_rows(report: Report) -> list[list[object]]:
    """The marks as the map reads them."""
    return [[m.place.region, m.place.side, list(m.feels)] for m in report.marks]


def _merge(marks: list[Mark]) -> tuple[Mark, ...]:
    """One mark per place, in the order of first mention; feelings of repeats are joined."""
    joined: dict[Place, set[Feeling]] = {}
    for m in marks:
        joined.setdefault(m.place, set()).update(m.feels)
    return tuple(Mark(place, tuple(f for f in FEELINGS if f in feels)) for place, feels in joined.items())


def _ids(atlas: Atlas, text: str) -> tuple[frozenset[str], int]:
    found = [_answer_ids(atlas, item) for item in _items(text)]
    return frozenset(i for ids in found for i in ids), found.count([])


def _answer_ids(atlas: Atlas, item: str) -> list[str]:
    kind, _, rest = item.partition(PART)
    if kind == "flag":
        return [f"flag:{live}" for live in _live(atlas, "red_flags", rest) if live in atlas.red_flags]
    return [live for live in _live(atlas, "findings", item) if live in atlas.findings]

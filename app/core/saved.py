"""A report to keep as a file: JSON or CSV that people and programs can read, and that this app opens again.

JSON is the object of ``exchange`` with the answer beside it. CSV has a row for each thing: marks and answers, which are
read again, and below them what the app said, which is not.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, cast

from app.core.answer_data import Writer, answer_object
from app.core.report import Report
from app.core.result import Answer
from app.core.wording import Words, finding_name, place_name, site_name

if TYPE_CHECKING:
    from app.core.atlas import Atlas

FORMAT = "common-root"
VERSION = 1
COLUMNS = ("kind", "id", "side", "value", "name")
MARK, ANSWER = "mark", "answer"
Row = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class Stamp:
    """When a file was made, and with which tables."""

    day: date
    tables: str = ""


def report_object(report: Report) -> dict[str, object]:
    """A report as a JSON object: ids only, read again by ``exchange.Reader``."""
    marks = [{"region": m.place.region, "side": m.place.side, "feels": list(m.feels)} for m in sorted(report.marks)]
    return {"marks": marks, "answers": {"yes": sorted(report.yes), "no": sorted(report.no)}}


def to_json(answer: Answer, atlas: Atlas, stamp: Stamp) -> bytes:
    """Marks, answers and what the app said, as one JSON file."""
    said = answer_object("", answer, Writer.of(atlas))
    said.pop("id")
    head = {"format": FORMAT, "version": VERSION, "made": stamp.day.isoformat(), "tables": stamp.tables}
    found = {**head, **report_object(answer.report), "result": said}
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def to_csv(answer: Answer, atlas: Atlas, words: Words, stamp: Stamp) -> bytes:
    """Marks, answers and what the app said, as one CSV file with a row for each."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows(answer, atlas, words, stamp))
    return out.getvalue().encode("utf-8-sig")


def _rows(answer: Answer, atlas: Atlas, words: Words, stamp: Stamp) -> Iterator[Row]:
    for mark in sorted(answer.marks):
        yield MARK, mark.place.region, mark.place.side, "+".join(mark.feels), place_name(atlas, mark.place, words)
    for value, given in (("yes", answer.report.yes), ("no", answer.report.no)):
        yield from ((ANSWER, name, "", value, finding_name(atlas, name, words)) for name in sorted(given))
    yield from _said(answer, atlas, words)
    yield "file", FORMAT, "", str(VERSION), ""
    yield "made", stamp.day.isoformat(), "", stamp.tables, ""


def _said(answer: Answer, atlas: Atlas, words: Words) -> Iterator[Row]:
    """What the app said, in ids: not read again."""
    said = answer_object("", answer, Writer.of(atlas))
    yield "urgency", answer.urgency.level, "", "|".join(answer.urgency.flags), ""
    yield "shared", answer.shared.kind, "", "|".join(cast(list[str], said["shared"])), ""
    yield from (("level", share.level, "|".join(share.sides), share.role, "") for share in answer.levels)
    for rank, site in enumerate(answer.sites, 1):
        yield "site", site.site, site.side, str(rank), site_name(atlas, site.site, words)

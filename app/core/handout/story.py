"""The person's own story: what was answered is told, what was not leaves a line to write on."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from app.core.handout.advice import sign
from app.core.handout.content import Course, Line, Story
from app.core.report import Report
from app.core.wording import Words, lexicon, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas

FLAG = "flag:"
MOST = 6
TOLD = frozenset({"onset", "trigger", "relief"})
COURSE = ("better", "same", "worse")
WORSE = "getting_worse"


def story(atlas: Atlas, report: Report, words: Words) -> Story:
    """Tell the answers of a report."""
    lines = (
        Line(phrase("handout_began", words), _said(atlas, report.yes, "onset", words)),
        Line(phrase("handout_worse", words), _said(atlas, report.yes, "trigger", words)),
        Line(phrase("handout_better", words), _said(atlas, report.yes, "relief", words)),
    )
    boxes = tuple(phrase(f"handout_course_{name}", words) for name in COURSE)
    course = Course(phrase("handout_course", words), boxes, 2 if WORSE in report.yes else -1)
    more = (
        Line(phrase("handout_also", words), _listed(atlas, report.yes - {WORSE}, words)),
        Line(phrase("handout_denied", words), _listed(atlas, report.no, words)),
    )
    told = tuple(line for line in more if line.text)
    return Story(phrase("handout_words", words), lines, course, told, phrase("handout_notes", words))


def _said(atlas: Atlas, yes: Collection[str], kind: str, words: Words) -> str:
    found = [name for name, row in atlas.findings.items() if name in yes and row.kind == kind]
    return "; ".join(_short(atlas, name, words) for name in found[:3])


def _short(atlas: Atlas, finding: str, words: Words) -> str:
    """An answer as it stands after its label: "over weeks"."""
    key = f"handout_{finding}"
    return phrase(key, words) if key in lexicon().sentences else atlas.findings[finding].plain_label


def _listed(atlas: Atlas, answers: Collection[str], words: Words) -> str:
    """Name answers that stand on no line of their own, in the order of the tables; flags first."""
    flags = [sign(flag, words) for flag in atlas.red_flags if f"{FLAG}{flag}" in answers]
    rest = [row.plain_label for name, row in atlas.findings.items() if name in answers and row.kind not in TOLD]
    names = [*flags, *rest]
    return "; ".join(names[:MOST]) + ("; ..." if len(names) > MOST else "")

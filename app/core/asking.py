"""Which questions stand under an answer: the deciding red flags first, then the findings that tell sources apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.core.atlas import Atlas
from app.core.questions import best_questions
from app.core.report import Place, Side
from app.core.result import Answer
from app.core.wording import Words, finding_name

FLAG = "flag:"
SIDED: tuple[Side, ...] = ("right", "left")
UNSIDED: tuple[Side, ...] = ("midline",)


@dataclass(frozen=True)
class Ask:
    """A question: its id as in Report.yes, its text, and what was answered so far."""

    id: str
    text: str
    said: Literal["yes", "no"] | None = None


def _text(atlas: Atlas, identifier: str, words: Words) -> str:
    if identifier.startswith(FLAG):
        return atlas.red_flags[identifier.removeprefix(FLAG)].question_plain
    return finding_name(atlas, identifier, words)


def _asks(atlas: Atlas, ids: Sequence[str], words: Words) -> tuple[Ask, ...]:
    return tuple(Ask(i, _text(atlas, i, words)) for i in ids)


def open_questions(atlas: Atlas, answer: Answer, words: Words) -> tuple[tuple[str, tuple[Ask, ...]], ...]:
    """Groups of unanswered questions, each with the key of its head; at most three a group, groups may be empty."""
    urgent = [f"{FLAG}{flag}" for flag in answer.urgency.ask]
    telling = [question.finding for question in best_questions(atlas, answer)]
    return (("ask_urgent", _asks(atlas, urgent, words)), ("ask_next", _asks(atlas, telling, words)))


def given(atlas: Atlas, answer: Answer, words: Words) -> tuple[Ask, ...]:
    """What was answered, in the order of the ids."""
    report = answer.report
    yes = [Ask(i, _text(atlas, i, words), "yes") for i in sorted(report.yes)]
    return (*yes, *(Ask(i, _text(atlas, i, words), "no") for i in sorted(report.no)))


def places(atlas: Atlas) -> tuple[Place, ...]:
    """Every place that can be marked, in table order, right before left."""
    rows = atlas.regions.values()
    return tuple(Place(row.region_id, side) for row in rows for side in (SIDED if row.sided else UNSIDED))

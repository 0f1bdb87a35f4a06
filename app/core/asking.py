"""Which questions stand in an answer: the deciding red flags, and the findings that tell sources apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.core.atlas import Atlas
from app.core.questions import best_questions
from app.core.report import Place, Side
from app.core.result import Answer
from app.core.signs import best_signs, sign_text
from app.core.what_if.pictures import Pictures
from app.core.wording import Words, flag_question, phrase

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
        return flag_question(atlas, identifier.removeprefix(FLAG), words)
    return phrase(f"ask_{identifier}", words)


def _said(answer: Answer, identifier: str) -> Literal["yes", "no"] | None:
    report = answer.report
    return "yes" if identifier in report.yes else "no" if identifier in report.no else None


def _group(atlas: Atlas, answer: Answer, open_ids: Sequence[str], words: Words, *, flags: bool) -> tuple[Ask, ...]:
    """Answered ones first, so that an answer can be changed where it was given; then those that are still open."""
    answered = sorted(answer.report.yes | answer.report.no)
    ids = [i for i in answered if i.startswith(FLAG) == flags]
    return tuple(Ask(i, _text(atlas, i, words), _said(answer, i)) for i in (*ids, *open_ids))


def urgent_questions(atlas: Atlas, answer: Answer, words: Words) -> tuple[Ask, ...]:
    """The red flags that decide how soon to be seen: answered ones, and up to three that the marks leave open."""
    left = [f"{FLAG}{flag}" for flag in answer.urgency.ask if flag not in answer.urgency.flags]
    return _group(atlas, answer, left, words, flags=True)


def telling_questions(atlas: Atlas, answer: Answer, words: Words) -> tuple[Ask, ...]:
    """The findings that would tell the leading sources apart: answered ones, and up to three open ones."""
    left = [question.finding for question in best_questions(atlas, answer)]
    return _group(atlas, answer, left, words, flags=False)


def telling_signs(pictures: Pictures, answer: Answer, words: Words) -> tuple[Ask, ...]:
    """Up to three movements or reflexes that would tell the leading sources apart: for a clinician to examine.

    ``id`` is ``sign:kind:name:side``. Nothing stores an answer to them (``said`` stays None): show them as lines under
    the chips of ``telling_questions``, in clinician words.
    """
    signs = best_signs(pictures, answer)
    return tuple(
        Ask(f"sign:{sign.kind}:{sign.name}:{sign.side}", sign_text(pictures.atlas, sign, words)) for sign in signs
    )


def places(atlas: Atlas) -> tuple[Place, ...]:
    """Every place that can be marked, in table order, right before left."""
    rows = atlas.regions.values()
    return tuple(Place(row.region_id, side) for row in rows for side in (SIDED if row.sided else UNSIDED))

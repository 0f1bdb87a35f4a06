"""The golden cases: what a person marked and answered, and what a careful neurologist would accept as an answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from app.core.report import Feeling, Report, Side, mark
from app.core.result import LesionSide, UrgencyLevel, Verdict

Part = Literal["tune", "held_out", "blind"]
"""tune: seen while tuning. held_out: every third, only counted. blind: written later, run once unseen, then kept."""
PARTS: tuple[Part, ...] = get_args(Part)
TEXTBOOK = "textbook pattern"
CASES = Path(__file__).parents[2] / "tests" / "core" / "golden_cases.jsonl"


def _piped(value: object) -> object:
    """``"a|b"`` as ("a", "b"); None as ()."""
    if value is None:
        return ()
    return tuple(value.split("|")) if isinstance(value, str) else value


Verdicts = Annotated[tuple[Verdict, ...], BeforeValidator(_piped)]
LesionSides = Annotated[tuple[LesionSide, ...], BeforeValidator(_piped)]
Origin = Annotated[tuple[str, ...], BeforeValidator(_piped)]


class Frozen(BaseModel):
    """Frozen, and strict about fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class MarkLine(Frozen):
    """A place of the drawing and what is felt there."""

    region: str
    side: Side
    feels: tuple[Feeling, ...] = Field(min_length=1)


class Answers(Frozen):
    """Finding ids, and flag ids written ``flag:<id>``; an id in neither list was not asked."""

    yes: tuple[str, ...]
    no: tuple[str, ...]


class Expect(Frozen):
    """What is accepted; an empty ``first``, ``top3`` or ``side`` is not judged.

    ``first``: sites accepted at rank one; ``top3``: one of these must be in the first three; ``side``: of the lesion;
    ``pair``: pairs accepted for two sites; ``never_first``: dangerous or absurd at rank one; ``urgency``: levels
    accepted. ``answer`` and ``side`` are written with pipes where more than one is accepted.
    """

    answer: Verdicts
    first: tuple[str, ...]
    top3: tuple[str, ...]
    side: LesionSides
    pair: tuple[tuple[str, str], ...]
    never_first: tuple[str, ...]
    urgency: tuple[UrgencyLevel, ...] = Field(min_length=1)


class Case(Frozen):
    """One line of golden_cases.jsonl; ``xfail`` says why a case is known to fail top three or urgency."""

    id: str
    group: str = Field(alias="class")
    story: str
    marks: tuple[MarkLine, ...] = Field(min_length=1)
    answers: Answers
    expect: Expect
    origin: Origin
    part: Part = Field(alias="set")
    xfail: str = ""

    @property
    def report(self) -> Report:
        """The case as the engine takes it."""
        marks = tuple(mark(line.region, line.side, *line.feels) for line in self.marks)
        return Report(marks, frozenset(self.answers.yes), frozenset(self.answers.no))


def read_cases(path: Path = CASES) -> tuple[Case, ...]:
    """Every case, in the order of the file; a line that does not fit raises pydantic's ValidationError."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(Case.model_validate(json.loads(line)) for line in lines)

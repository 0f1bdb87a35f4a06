"""Rows about answers and warnings: findings, red flags, and the rules that trip or calm them."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.core.rows.fields import (
    Certainty,
    Expression,
    Id,
    Ids,
    Kind,
    Listed,
    OptionalExpression,
    OptionalText,
    Rank,
    Ref,
    SomeIds,
    SourceKeys,
    Text,
)
from app.core.rows.row import Row
from app.core.rows.sites import Urgency

Feels = Annotated[
    tuple[Literal["numb", "tingling", "pain", "weak", "any"], ...],
    Listed,
    OptionalExpression,
    Kind("feelings with | between, may be empty"),
]
SideRule = Literal["", "any", "both", "one_only", "same", "opposite", "crossed"]
Comparison = Literal["", ">=1", ">=2", ">=3", ">=5"]
_TERM = (
    "Regions and groups with | between (`crossed`: one on each side of a /); findings and sets with | for or, "
    "& for and, & binding tighter; flag_answer: the flag"
)
_SIDE = (
    "any; both: left and right; one_only: exactly one side; same, opposite: one side for the whole clause "
    "(left is tried, then right); crossed: `A/B`, A on one side only and B on the other only. "
    "Midline marks lie on both sides"
)


class Finding(Row):
    """An answer that a person can give."""

    TABLE: ClassVar[str] = "findings"
    ID: ClassVar[str] = "finding_id"

    finding_id: Id = Field(description="The answer; four ids are also flags, so a flag is written `flag:id` in answers")
    kind: Literal["onset", "pattern", "course", "trigger", "relief", "risk", "associated"] = Field(
        description="What the answer is about"
    )
    plain_label: Text = Field(description="The answer in plain words")


class FindingSet(Row):
    """A named group of findings, any of which counts; used as a term in rules."""

    TABLE: ClassVar[str] = "finding_sets"
    ID: ClassVar[str] = "set_id"

    set_id: Id = Field(description="The set; begins with set_")
    finding_ids: Annotated[SomeIds, Ref("findings")] = Field(description="Its findings")
    note: OptionalText = Field(description="What the set means")


class Flag(Row):
    """A red flag: a question whose yes overrides any ranking."""

    TABLE: ClassVar[str] = "red_flags"
    ID: ClassVar[str] = "flag_id"

    flag_id: Id = Field(description="The flag")
    question_plain: Text = Field(description="The question")
    may_mean: Text = Field(description="What a yes may mean")
    urgency: Literal["emergency_now", "same_day", "soon"] = Field(description="How soon to be seen")
    origin: Text = Field(description="Guideline or article that asks it")
    map_trigger: OptionalText = Field(description="Marks that trip it, and what must not, in words")
    lesion_ids: Annotated[Ids, Ref("sites")] = Field(description="Sites that it points to")
    suggested_action: Text = Field(description="What to do")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where the row comes from")


class FlagTrigger(Row):
    """One condition of a clause that trips a flag: clauses are joined by or, the rows of a clause by and.

    An unanswered finding is not a yes: it trips nothing and excuses nothing.
    """

    TABLE: ClassVar[str] = "flag_triggers"
    UNIQUE: ClassVar[tuple[str, ...]] = ("flag_id", "clause", "term_kind", "term", "feels", "side_rule")

    flag_id: Annotated[Id, Ref("red_flags")] = Field(description="The flag")
    clause: Rank = Field(description="Clause of the flag; clause 1 is a plain yes to its question")
    term_kind: Literal[
        "flag_answer", "finding", "not_finding", "mark", "mark_group", "not_mark", "side_pattern", "count"
    ] = Field(description="What the condition looks at")
    term: Expression = Field(description=_TERM)
    feels: Feels = Field(description="Feelings that count for marks; any: all four")
    side_rule: SideRule = Field(description=_SIDE)
    comparison: Comparison = Field(description="`count`: how many pairs of a term and a side must match")
    level: Literal["", "emergency_now", "same_day", "soon"] = Field(
        description="How soon to be seen for this clause (blank: as the flag says)"
    )
    note: OptionalText = Field(description="Why the condition is there")


class AskFirst(Row):
    """A pattern of marks, how soon to be seen on marks alone, and the questions that decide."""

    TABLE: ClassVar[str] = "ask_first"
    ID: ClassVar[str] = "pattern_id"

    pattern_id: Id = Field(description="The pattern; calm_ ones lower the level to self care when nothing else is met")
    priority: Rank = Field(description="Order of the patterns, 1 first")
    pattern_plain: Text = Field(description="The pattern in plain words")
    level_on_marks_alone: Urgency = Field(description="How soon to be seen before any answer")
    ask_flag_ids: Annotated[Ids, Ref("red_flags")] = Field(description="Up to three questions, in order")
    calmed_by: OptionalExpression = Field(
        description="Findings and sets that calm it: | for or, & for and, & binding tighter"
    )
    note: OptionalText = Field(description="Remark for builders and clinicians")


class AskFirstRule(Row):
    """One condition of a clause that makes a pattern match; read as in flag_triggers.csv."""

    TABLE: ClassVar[str] = "ask_first_rules"
    UNIQUE: ClassVar[tuple[str, ...]] = ("pattern_id", "clause", "term_kind", "term", "feels", "side_rule")

    pattern_id: Annotated[Id, Ref("ask_first")] = Field(description="The pattern")
    clause: Rank = Field(description="Clause of the pattern; clauses are joined by or")
    term_kind: Literal["finding", "not_finding", "mark", "mark_group", "not_mark", "side_pattern", "count"] = Field(
        description="What the condition looks at"
    )
    term: Expression = Field(description=_TERM)
    feels: Feels = Field(description="Feelings that count for marks; any: all four")
    side_rule: SideRule = Field(description=_SIDE)
    comparison: Comparison = Field(description="`count`: how many pairs of a term and a side must match")
    note: OptionalText = Field(description="Why the condition is there")

"""How soon to be seen: red flags and first questions, decided from marks and answers by the tables alone.

No ranking can overrule this. The level is the highest of the flags that tripped and of the patterns that nothing calms;
when that is routine or nothing, and a pattern known as harmless fits, it is self_care.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import TypeVar

from app.core.atlas import Atlas
from app.core.report import Report
from app.core.result import URGENCY_ORDER, Urgency, UrgencyLevel
from app.core.trigger_terms import Terms
from app.core.triggers import Clause, Said, Situation

RANK: Mapping[UrgencyLevel, int] = {level: rank for rank, level in enumerate(URGENCY_ORDER)}
QUESTIONS_SHOWN = 3

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Trigger:
    """One clause of a red flag, and the level that it means."""

    flag: str
    level: UrgencyLevel
    clause: Clause


@dataclass(frozen=True)
class Triggers:
    """All triggers: those that marks alone can meet, and under each answer those that need it (or one like it)."""

    flags: tuple[str, ...]
    unkeyed: tuple[Trigger, ...]
    keyed: Mapping[str, tuple[Trigger, ...]]

    @staticmethod
    def of(flags: Iterable[str], triggers: Sequence[Trigger]) -> Triggers:
        """Index triggers; ``flags`` gives the order."""
        pairs = [(answer, trigger) for trigger in triggers for answer in sorted(trigger.clause.key or ())]
        keyed = {answer: tuple(found for _, found in part) for answer, part in _grouped(pairs, itemgetter(0)).items()}
        return Triggers(tuple(flags), tuple(trigger for trigger in triggers if trigger.clause.key is None), keyed)

    def tripped(self, situation: Situation) -> dict[str, UrgencyLevel]:
        """The flags that trip, in table order, each with the highest level among its clauses that are met."""
        levels: dict[str, UrgencyLevel] = {}
        needed = (self.keyed.get(answer, ()) for answer in situation.yes)
        for trigger in chain(self.unkeyed, *needed):
            before = levels.get(trigger.flag)
            higher = before is None or RANK[trigger.level] > RANK[before]
            if higher and trigger.clause.met(situation):
                levels[trigger.flag] = trigger.level
        return {flag: levels[flag] for flag in self.flags if flag in levels}


@dataclass(frozen=True)
class Pattern:
    """A pattern of marks: the level that it means by itself, the questions that decide, and what calms it."""

    id: str
    level: UrgencyLevel
    questions: tuple[str, ...]
    calmed_by: Said | None
    clauses: tuple[Clause, ...]

    def fits(self, situation: Situation) -> bool:
        """True when the marks (and answers) meet one of the clauses."""
        for clause in self.clauses:  # noqa: SIM110  (as in Clause)
            if clause.met(situation):
                return True
        return False

    def calmed(self, situation: Situation) -> bool:
        """True when an answer explains it, or every question of it was answered with no."""
        if self.calmed_by is not None and self.calmed_by.holds(situation, "left"):
            return True
        return bool(self.questions) and all(f"flag:{question}" in situation.no for question in self.questions)


@dataclass(frozen=True)
class UrgencyRules:
    """All rules, ready to be held against reports. Build once per atlas."""

    bits: Mapping[str, int]
    triggers: Triggers
    patterns: tuple[Pattern, ...]

    @staticmethod
    def build(atlas: Atlas) -> UrgencyRules:
        """Read the rules of an atlas; KeyError when a term names nothing that the tables hold."""
        terms = Terms.of(atlas)
        return UrgencyRules(terms.bits, _triggers(atlas, terms), _patterns(atlas, terms))

    def assess(self, report: Report) -> Urgency:
        """How soon, which flags, which patterns, and what to ask first."""
        situation = Situation.of(report, self.bits)
        tripped = self.triggers.tripped(situation)
        fitting = tuple(pattern for pattern in self.patterns if pattern.fits(situation))
        standing = tuple(pattern for pattern in fitting if not pattern.calmed(situation))
        level = _level(tripped.values(), standing, fitting)
        ask = _questions(fitting, situation) if report.marks else ()
        flags = _worst_first(tripped)
        levels = tuple(tripped[flag] for flag in flags)
        return Urgency(level, flags, tuple(pattern.id for pattern in standing), ask, levels)

    def levels(self, report: Report) -> dict[str, UrgencyLevel]:
        """Each flag that trips and the level that it means here, in table order."""
        return self.triggers.tripped(Situation.of(report, self.bits))


def assess(atlas: Atlas, report: Report) -> Urgency:
    """One report with the rules of an atlas. For many reports build ``UrgencyRules`` once."""
    return UrgencyRules.build(atlas).assess(report)


def _level(tripped: Iterable[UrgencyLevel], standing: Iterable[Pattern], fitting: Iterable[Pattern]) -> UrgencyLevel:
    """The highest level; self_care when nothing is above routine and a harmless pattern fits."""
    levels: list[UrgencyLevel] = [*tripped, *(pattern.level for pattern in standing), "routine"]
    highest = max(levels, key=RANK.__getitem__)
    harmless = any(pattern.level == "self_care" for pattern in fitting)
    return "self_care" if highest == "routine" and harmless else highest


def _worst_first(tripped: Mapping[str, UrgencyLevel]) -> tuple[str, ...]:
    """Flags by level, the worst first; flags of one level stay in table order."""
    return tuple(sorted(tripped, key=lambda flag: -RANK[tripped[flag]]))


def _questions(fitting: Iterable[Pattern], situation: Situation) -> tuple[str, ...]:
    """The first open questions of the fitting patterns, in order of priority and without repeats."""
    wanted = dict.fromkeys(question for pattern in fitting for question in pattern.questions)
    answered = situation.yes | situation.no
    return tuple(question for question in wanted if f"flag:{question}" not in answered)[:QUESTIONS_SHOWN]


def _triggers(atlas: Atlas, terms: Terms) -> Triggers:
    """The clauses of all red flags; a clause without a level of its own means that of the flag."""
    rows = _grouped(atlas.flag_triggers, lambda row: (row.flag_id, row.clause))
    found = [
        Trigger(flag, next((row.level for row in part if row.level), atlas.red_flags[flag].urgency), terms.clause(part))
        for (flag, _), part in rows.items()
    ]
    return Triggers.of(atlas.red_flags, found)


def _patterns(atlas: Atlas, terms: Terms) -> tuple[Pattern, ...]:
    """Patterns of ask_first.csv, the most pressing first."""
    rows = _grouped(atlas.ask_first_rules, lambda row: (row.pattern_id, row.clause))
    clauses = _grouped(rows.items(), lambda item: item[0][0])
    return tuple(
        Pattern(
            row.pattern_id,
            row.level_on_marks_alone,
            row.ask_flag_ids,
            terms.said(row.calmed_by) if row.calmed_by else None,
            tuple(terms.clause(part) for _, part in clauses.get(row.pattern_id, ())),
        )
        for row in sorted(atlas.ask_first.values(), key=lambda row: row.priority)
    )


def _grouped(rows: Iterable[T], name: Callable[[T], K]) -> dict[K, list[T]]:
    """Rows under a key, in table order."""
    found: dict[K, list[T]] = {}
    for row in rows:
        found.setdefault(name(row), []).append(row)
    return found

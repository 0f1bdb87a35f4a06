"""How soon to be seen: red flags and first questions, decided from marks and answers by the tables alone.

No ranking can overrule this. The level is the highest of the flags that tripped and of the patterns that nothing calms;
when that is routine or nothing, and a pattern known as harmless fits, it is self_care.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

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
class Flag:
    """A red flag and the clauses that trip it, each with the level that it means."""

    id: str
    clauses: tuple[tuple[UrgencyLevel, Clause], ...]

    def tripped(self, situation: Situation) -> UrgencyLevel | None:
        """The highest level among the clauses that are met; None when no clause is."""
        met = [level for level, clause in self.clauses if clause.met(situation)]
        return max(met, key=RANK.__getitem__, default=None)


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
        return any(clause.met(situation) for clause in self.clauses)

    def calmed(self, situation: Situation) -> bool:
        """True when an answer explains it, or every question of it was answered with no."""
        if self.calmed_by is not None and self.calmed_by.holds(situation, "left"):
            return True
        return bool(self.questions) and all(f"flag:{question}" in situation.no for question in self.questions)


@dataclass(frozen=True)
class UrgencyRules:
    """All rules, ready to be held against reports. Build once per atlas."""

    bits: Mapping[str, int]
    flags: tuple[Flag, ...]
    patterns: tuple[Pattern, ...]

    @staticmethod
    def build(atlas: Atlas) -> UrgencyRules:
        """Read the rules of an atlas; KeyError when a term names nothing that the tables hold."""
        terms = Terms.of(atlas)
        return UrgencyRules(terms.bits, _flags(atlas, terms), _patterns(atlas, terms))

    def assess(self, report: Report) -> Urgency:
        """How soon, which flags, which patterns, and what to ask first."""
        situation = Situation.of(report, self.bits)
        tripped = self._tripped(situation)
        fitting = tuple(pattern for pattern in self.patterns if pattern.fits(situation))
        standing = tuple(pattern for pattern in fitting if not pattern.calmed(situation))
        level = _level(tripped.values(), standing, fitting)
        ask = _questions(fitting, situation) if report.marks else ()
        return Urgency(level, _worst_first(tripped), tuple(pattern.id for pattern in standing), ask)

    def _tripped(self, situation: Situation) -> dict[str, UrgencyLevel]:
        levels = ((flag.id, flag.tripped(situation)) for flag in self.flags)
        return {flag: level for flag, level in levels if level is not None}


def assess(atlas: Atlas, report: Report) -> Urgency:
    """One report with the rules of an atlas. For many reports build ``UrgencyRules`` once."""
    return UrgencyRules.build(atlas).assess(report)


def _level(tripped: Iterable[UrgencyLevel], standing: Iterable[Pattern], fitting: Iterable[Pattern]) -> UrgencyLevel:
    """The highest level; self_care when nothing is above routine and a harmless pattern fits."""
    levels = [*tripped, *(pattern.level for pattern in standing), "routine"]
    highest = cast(UrgencyLevel, max(levels, key=RANK.__getitem__))
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


def _flags(atlas: Atlas, terms: Terms) -> tuple[Flag, ...]:
    """Red flags in table order, with their clauses; a clause without a level of its own means that of the flag."""
    rows = _grouped(atlas.flag_triggers, lambda row: (row.flag_id, row.clause))
    clauses: dict[str, list[tuple[UrgencyLevel, Clause]]] = {flag: [] for flag in atlas.red_flags}
    for (flag, _), part in rows.items():
        level = cast(UrgencyLevel, part[0].level or atlas.red_flags[flag].urgency)
        clauses[flag].append((level, terms.clause(part)))
    return tuple(Flag(flag, tuple(found)) for flag, found in clauses.items())


def _patterns(atlas: Atlas, terms: Terms) -> tuple[Pattern, ...]:
    """Patterns of ask_first.csv, the most pressing first."""
    rows = _grouped(atlas.ask_first_rules, lambda row: (row.pattern_id, row.clause))
    clauses = _grouped(rows.items(), lambda item: item[0][0])
    return tuple(
        Pattern(
            row.pattern_id,
            cast(UrgencyLevel, row.level_on_marks_alone),
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

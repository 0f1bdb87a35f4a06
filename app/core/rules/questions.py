"""Rules about red flags and first questions: their terms mean something, their clauses are whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from app.core.problems import Problem
from app.core.rows import AskFirst, AskFirstRule, FindingSet, Flag, FlagTrigger
from app.core.rules.draft import Draft

Condition: TypeAlias = FlagTrigger | AskFirstRule

_ABOUT_ANSWERS = frozenset({"finding", "not_finding"})
_QUESTIONS = 3


def terms_mean_something(draft: Draft) -> Iterator[Problem]:
    """Terms of a condition are regions and groups, findings and sets, or the flag itself."""
    places, answers = _known(draft, "regions", "region_groups"), _known(draft, "findings", "finding_sets")
    for line, row in _conditions(draft):
        for term, known, what in _terms(row, places, answers):
            if known is not None and term not in known:
                yield draft.problem(type(row), line, "term", f"{term!r} is no {what}")


def _known(draft: Draft, *tables: str) -> frozenset[str] | None:
    found = [draft.ids(table) for table in tables]
    return None if None in found else frozenset(item for ids in found if ids for item in ids)


def _conditions(draft: Draft) -> Iterator[tuple[int, Condition]]:
    yield from draft.lines(FlagTrigger)
    yield from draft.lines(AskFirstRule)


def _terms(
    row: Condition, places: frozenset[str] | None, answers: frozenset[str] | None
) -> Iterator[tuple[str, frozenset[str] | None, str]]:
    if row.term_kind == "flag_answer":
        own = row.flag_id if isinstance(row, FlagTrigger) else ""
        yield row.term, frozenset({own}), f"answer of this flag (expected {own})"
    elif row.term_kind in _ABOUT_ANSWERS:
        for term in row.term.replace("&", "|").split("|"):
            yield term, answers, "finding or finding set"
    else:
        for term in row.term.replace("/", "|").split("|"):
            yield term, places, "region or region group"


def conditions_are_whole(draft: Draft) -> Iterator[Problem]:
    """Conditions about marks have feels and side_rule, others neither; a count, and only a count, a comparison."""
    for line, row in _conditions(draft):
        about_marks = row.term_kind not in _ABOUT_ANSWERS | {"flag_answer"}
        for column in ("feels", "side_rule"):
            if bool(getattr(row, column)) != about_marks:
                wanted = "a value" if about_marks else "nothing"
                yield draft.problem(type(row), line, column, f"does not go with {row.term_kind} (expected {wanted})")
        if bool(row.comparison) != (row.term_kind == "count"):
            yield draft.problem(type(row), line, "comparison", f"does not go with {row.term_kind}")
        if (row.side_rule == "crossed") != (row.term.count("/") == 1):
            message = f"{row.term!r} does not go with side_rule {row.side_rule!r} (A/B goes with crossed)"
            yield draft.problem(type(row), line, "term", message)


def every_flag_trips_on_yes(draft: Draft) -> Iterator[Problem]:
    """Clause 1 of every flag is a plain yes to its question, alone."""
    if not draft.sound(FlagTrigger):
        return
    first: dict[str, list[str]] = {}
    for row in draft.rows(FlagTrigger):
        if row.clause == 1:
            first.setdefault(row.flag_id, []).append(row.term_kind)
    for line, flag in draft.lines(Flag):
        if first.get(flag.flag_id) != ["flag_answer"]:
            message = f"{flag.flag_id!r} has no clause 1 with flag_answer alone in flag_triggers.csv"
            yield draft.problem(Flag, line, "flag_id", message)


def every_pattern_can_match(draft: Draft) -> Iterator[Problem]:
    """Every pattern of ask_first.csv has a rule, at most three questions, and a priority of its own."""
    if not draft.sound(AskFirstRule):
        return
    ruled = {row.pattern_id for row in draft.rows(AskFirstRule)}
    taken: dict[int, str] = {}
    for line, row in draft.lines(AskFirst):
        if row.pattern_id not in ruled:
            yield draft.problem(AskFirst, line, "pattern_id", f"{row.pattern_id!r} has no row in ask_first_rules.csv")
        if len(row.ask_flag_ids) > _QUESTIONS:
            yield draft.problem(AskFirst, line, "ask_flag_ids", f"{len(row.ask_flag_ids)} questions (expected up to 3)")
        if taken.setdefault(row.priority, row.pattern_id) != row.pattern_id:
            yield draft.problem(AskFirst, line, "priority", f"{row.priority} is that of {taken[row.priority]!r}")


def calming_terms_mean_something(draft: Draft) -> Iterator[Problem]:
    """What calms a pattern are findings and sets."""
    answers = _known(draft, "findings", "finding_sets")
    for line, row in draft.lines(AskFirst):
        for term in row.calmed_by.replace("&", "|").split("|") if row.calmed_by else ():
            if answers is not None and term not in answers:
                yield draft.problem(AskFirst, line, "calmed_by", f"{term!r} is no finding or finding set")


def sets_have_names_of_their_own(draft: Draft) -> Iterator[Problem]:
    """No set has the id of a finding."""
    findings = draft.ids("findings") or frozenset()
    for line, row in draft.lines(FindingSet):
        if row.set_id in findings:
            yield draft.problem(FindingSet, line, "set_id", f"{row.set_id!r} is also a finding (expected another id)")

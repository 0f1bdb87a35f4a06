"""Rules about advice: helps are for causes or sites, every item of the articles is answered by a row."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.problems import Problem
from app.core.rows import ArticleItem, Help
from app.core.rules.draft import Draft

ANSWERING = ("causes", "claims", "helps", "red_flags", "findings", "sites")
VALUES = {
    "time_course": frozenset({"passing", "comes_and_goes", "lasting"}),
    "cause_group": frozenset({"musculoskeletal", "lifestyle_environment", "other_medical"}),
    "feeling": frozenset({"numb", "tingling", "pain", "weak"}),
    "body_map": frozenset({"marks"}),
}


def helps_are_for_something(draft: Draft) -> Iterator[Problem]:
    """What a help is for is a cause, a site, or ``any`` alone."""
    causes, sites = draft.ids("causes"), draft.ids("sites")
    if causes is None or sites is None:
        return
    for line, row in draft.lines(Help):
        for item in row.used_for:
            if item not in causes | sites and row.used_for != ("any",):
                yield draft.problem(
                    Help, line, "used_for", f"{item!r} is no cause and no site (expected one, or any alone)"
                )


def items_are_answered(draft: Draft) -> Iterator[Problem]:
    """Every answer of an item of the articles is ``table:id``, and the id is there."""
    known = {table: draft.ids(table) for table in ANSWERING} | VALUES
    for line, row in draft.lines(ArticleItem):
        for answer in row.answers:
            table, _, identifier = answer.partition(":")
            if table not in known:
                message = f"{answer!r} names no table (expected {', '.join(known)}, then : and an id)"
                yield draft.problem(ArticleItem, line, "answers", message)
            elif (ids := known[table]) is not None and identifier not in ids:
                yield draft.problem(ArticleItem, line, "answers", f"{identifier!r} names nothing in {table}")

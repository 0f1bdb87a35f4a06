"""Rules about ids: what is named exists, every source is accounted for, no withdrawn id is live."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.problems import Problem
from app.core.rows import MODELS, Retired, Row, Source
from app.core.rows.fields import Ref
from app.core.rules.draft import Draft


def ids_exist(draft: Draft) -> Iterator[Problem]:
    """Every id in a column with a Ref is in the table that the Ref names."""
    for model in MODELS:
        for column, ref in _refs(model):
            known = draft.ids(ref.table)
            if known is not None:
                yield from _unknown(draft, model, column, ref, known)


def _refs(model: type[Row]) -> Iterator[tuple[str, Ref]]:
    for column, field in model.model_fields.items():
        for mark in field.metadata:
            if isinstance(mark, Ref):
                yield column, mark


def _unknown(draft: Draft, model: type[Row], column: str, ref: Ref, known: frozenset[str]) -> Iterator[Problem]:
    for line, row in draft.lines(model):
        for item in _items(getattr(row, column)):
            if item in ref.words or (ref.own and item.startswith(ref.own)):
                continue
            if ref.bare(item) not in known:
                yield draft.problem(model, line, column, f"{item!r} names nothing in {ref.table}.csv")


def _items(value: object) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return (str(value),) if value else ()


def prefixes_are_there(draft: Draft) -> Iterator[Problem]:
    """Where a Ref has prefixes every item carries one."""
    for model in MODELS:
        for column, ref in _refs(model):
            for line, row in draft.lines(model) if ref.prefixes else ():
                for item in _items(getattr(row, column)):
                    if not item.startswith(ref.prefixes):
                        wanted = ", ".join(ref.prefixes)
                        yield draft.problem(model, line, column, f"{item!r} has no side (expected {wanted} before it)")


def sources_are_used(draft: Draft) -> Iterator[Problem]:
    """A source that no row cites is marked as background."""
    if not draft.sound(*MODELS):
        return
    cited = {key for model in MODELS for row in draft.rows(model) for key in getattr(row, "source_keys", ())}
    for line, source in draft.lines(Source):
        if source.used == "cited" and source.key not in cited:
            yield draft.problem(Source, line, "used", f"{source.key!r} is cited by no row (expected background)")


def retired_ids_are_gone(draft: Draft) -> Iterator[Problem]:
    """A withdrawn id is in its table no more, and what replaces it is."""
    for line, row in draft.lines(Retired):
        known = draft.ids(row.table)
        if known is None:
            continue
        if row.retired_id in known:
            yield draft.problem(Retired, line, "retired_id", f"{row.retired_id!r} is still in {row.table}.csv")
        for item in row.replacement:
            if item not in known:
                yield draft.problem(Retired, line, "replacement", f"{item!r} names nothing in {row.table}.csv")

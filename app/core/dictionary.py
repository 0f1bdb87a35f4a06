"""The data dictionary: every table and column, told by the models themselves, as Markdown."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from typing import Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from app.core.rows import MODELS, Row
from app.core.rows.fields import Kind, Ref

MARKER = "<!-- below: python -m app.core.tables --dictionary -->\n"
"""Line of data/README.md under which the dictionary stands."""


def dictionary(models: Sequence[type[Row]] = MODELS) -> str:
    """A section for each model: what a row is, then a table of columns with type and meaning."""
    return "\n".join(line for model in models for line in _section(model))


def _section(model: type[Row]) -> Iterator[str]:
    yield f"### {model.TABLE}.csv\n"
    yield f"{inspect.cleandoc(model.__doc__ or '')}\n"
    yield f"{_identity(model)}\n"
    yield "| column | type | meaning |"
    yield "| --- | --- | --- |"
    for column, field in model.model_fields.items():
        yield f"| `{column}` | {_cell(_kind(field))} | {_cell(field.description or '')} |"
    yield ""


def _identity(model: type[Row]) -> str:
    if model.ID:
        return f"Id: `{model.ID}`."
    return f"No id; {', '.join(f'`{column}`' for column in model.UNIQUE)} never repeat together."


def _kind(field: FieldInfo) -> str:
    kinds = [mark.name for mark in field.metadata if isinstance(mark, Kind)]
    refs = [f" ({mark.table}.csv)" for mark in field.metadata if isinstance(mark, Ref)]
    named = kinds[-1] if kinds else _choices(field.annotation)
    return named + "".join(refs)


def _choices(annotation: object) -> str:
    if get_origin(annotation) is not Literal:
        raise TypeError(f"{annotation} has no Kind and is no Literal: say how the dictionary calls it")
    values = get_args(annotation)
    return ", ".join(f"`{value}`" for value in values if value) + ("; may be empty" if "" in values else "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")

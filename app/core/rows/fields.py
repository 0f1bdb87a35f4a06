"""Kinds of column: each turns the text of a CSV cell into a value, or says what it expected.

Cells are text; a list is written with pipes, ``C5|C6``; an empty cell is "no value". A ``Ref`` beside a column
names the table where its ids must exist: the rules read it from the models.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BeforeValidator

from app.core import levels

Cell = TypeVar("Cell")


@dataclass(frozen=True)
class Ref:
    """The column holds ids of ``table``; one of ``prefixes`` stands before each id.

    ``words`` may stand in place of an id, as may an item that begins with ``own``: a rule of its own checks those.
    """

    table: str
    prefixes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    own: str = ""

    def bare(self, item: str) -> str:
        """The id without its prefix."""
        return next((item.removeprefix(prefix) for prefix in self.prefixes if item.startswith(prefix)), item)


@dataclass(frozen=True)
class Kind:
    """How the column is called in the data dictionary."""

    name: str


def _split(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    items = tuple(cell.split("|")) if cell else ()
    if "" in items:
        raise ValueError(f"{cell!r} has an empty item (expected items with one | between them)")
    for place, item in enumerate(items):
        if item in items[:place]:
            raise ValueError(f"{item!r} is listed twice")
    return items


def _filled(cell: Cell) -> Cell:
    if cell in ("", ()):
        raise ValueError("is empty (expected a value)")
    return cell


def _yes_no(cell: object) -> object:
    if cell not in ("yes", "no"):
        raise ValueError(f"{cell!r} is not allowed here (expected yes or no)")
    return cell == "yes"


def _id(text: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", text):
        raise ValueError(f"{text!r} is not an id (expected small letters, digits and _, a letter first)")
    return text


def _optional_id(text: str) -> str:
    return _id(text) if text else ""


def _optional_level(text: str) -> str:
    return levels.parse(text) if text else ""


def _point(text: str) -> str:
    """A level that has a standard test point; S4 and S5 share one, written S4-5."""
    return text if text == "S4-5" else levels.parse(text)


def _each_level(items: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(levels.parse(item) for item in items)


def _number(low: float, high: float, whole: bool = False) -> Callable[[object], object]:
    """A reader of numbers from low to high."""
    kind = "a whole number" if whole else "a number"
    wanted = f"(expected {kind} from {low:g} to {high:g})"

    def read(cell: object) -> object:
        if not isinstance(cell, str):
            return cell
        if not re.fullmatch(r"-?\d+" if whole else r"-?\d+(\.\d+)?", cell):
            raise ValueError(f"{cell!r} is not {kind} {wanted}" if cell else f"is empty {wanted}")
        if not low <= float(cell) <= high:
            raise ValueError(f"{cell!r} is out of range {wanted}")
        return float(cell)

    return read


def _blank_is_none(cell: object) -> object:
    return None if cell == "" else cell


def _weights(cell: object) -> object:
    """``C6:1.00;C7:0.30`` as ((level, weight), ...)."""
    if not isinstance(cell, str):
        return cell
    pairs = [part.partition(":") for part in _filled(cell).split(";")]
    found = tuple((levels.parse(level), _number(0, 1)(weight)) for level, _, weight in pairs)
    if len({level for level, _ in found}) < len(found):
        raise ValueError(f"{cell!r} names a level twice")
    return found


Listed = BeforeValidator(_split)
Required = AfterValidator(_filled)

Text = Annotated[str, Required, Kind("text")]
OptionalText = Annotated[str, Kind("text, may be empty")]
Id = Annotated[str, Required, AfterValidator(_id), Kind("id")]
OptionalId = Annotated[str, AfterValidator(_optional_id), Kind("id, may be empty")]
Ids = Annotated[tuple[Id, ...], Listed, Kind("ids with | between, may be empty")]
SomeIds = Annotated[tuple[Id, ...], Listed, Required, Kind("ids with | between, at least one")]
Terms = Annotated[tuple[str, ...], Listed, Kind("terms with | between, may be empty")]
Expression = Annotated[str, Required, Kind("expression of terms")]
OptionalExpression = Annotated[str, Kind("expression of terms, may be empty")]
YesNo = Annotated[bool, BeforeValidator(_yes_no), Kind("yes or no")]
Level = Annotated[str, Required, AfterValidator(levels.parse), Kind("level")]
OptionalLevel = Annotated[str, AfterValidator(_optional_level), Kind("level, may be empty")]
Point = Annotated[str, Required, AfterValidator(_point), Kind("level, or S4-5")]
Points = Annotated[tuple[Point, ...], Listed, Kind("levels or S4-5 with | between, may be empty")]
Levels = Annotated[tuple[str, ...], Listed, AfterValidator(_each_level), Kind("levels with | between, may be empty")]
Weights = Annotated[tuple[tuple[str, float], ...], BeforeValidator(_weights), Kind("level:weight with ; between")]
Share = Annotated[float, BeforeValidator(_number(0, 1)), Kind("number, 0 to 1")]
OptionalShare = Annotated[
    float | None, BeforeValidator(_number(0, 1)), BeforeValidator(_blank_is_none), Kind("number, 0 to 1, may be empty")
]
LogRatio = Annotated[float, BeforeValidator(_number(-10, 10)), Kind("number, -10 to 10")]
Centimetres = Annotated[int, BeforeValidator(_number(0, 250, whole=True)), Kind("whole number of cm, 0 to 250")]
Rank = Annotated[int, BeforeValidator(_number(1, 999, whole=True)), Kind("whole number from 1")]
Tier = Annotated[int, BeforeValidator(_number(1, 5, whole=True)), Kind("whole number, 1 to 5")]
OptionalCount = Annotated[
    int | None,
    BeforeValidator(_number(1, 100_000, whole=True)),
    BeforeValidator(_blank_is_none),
    Kind("whole number from 1, may be empty"),
]
Certainty = Annotated[Literal["A", "B", "C"], Kind("A, B or C")]
SourceKeys = Annotated[tuple[Id, ...], Listed, Required, Ref("sources"), Kind("source keys with | between")]

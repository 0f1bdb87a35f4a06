"""What the rules look at: every sheet that could be read, before it is known whether all is well."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from app.core import levels
from app.core.problems import Problem
from app.core.rows import Row
from app.core.sheets import Sheet

RowType = TypeVar("RowType", bound=Row)


class Draft:
    """The sheets of a folder by table."""

    def __init__(self, sheets: Mapping[str, Sheet]) -> None:
        self._sheets = sheets

    def lines(self, model: type[RowType]) -> Iterator[tuple[int, RowType]]:
        """The good rows of a table with their lines in the file."""
        for line, row in self._sheets[model.TABLE].rows:
            if isinstance(row, model):  # pragma: no branch  (always: a sheet holds rows of its model; tells mypy)
                yield line, row

    def rows(self, model: type[RowType]) -> tuple[RowType, ...]:
        """The good rows of a table."""
        return tuple(row for _, row in self.lines(model))

    def ids(self, table: str) -> frozenset[str] | None:
        """All ids of a table, also of bad rows; None when the file could not be read, so that nothing is known."""
        sheet = self._sheets[table]
        return sheet.ids if sheet.found else None

    def sound(self, *models: type[Row]) -> bool:
        """True when every line of these tables became a row, so that they can be compared as wholes."""
        return all(self._sheets[model.TABLE].sound for model in models)

    def problem(self, model: type[Row], line: int, column: str, message: str) -> Problem:
        """A problem in a cell; line 0 for the whole table."""
        return Problem(self._sheets[model.TABLE].file, line, column, message)


def top_down(found: Iterable[str]) -> list[str]:
    """Levels from the top down; what is no level comes last, so that a bad row never stops a rule."""
    return sorted(found, key=lambda level: (levels.order(level) if levels.is_level(level) else 99, level))


Rule = Callable[[Draft], Iterator[Problem]]

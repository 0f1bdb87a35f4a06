"""A problem in a table, said so that a person can find the cell and knows what was expected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, and where: file as named, line (0: the whole file), column (blank: the line)."""

    file: str
    line: int
    column: str
    message: str

    def __str__(self) -> str:
        """``data/regions.csv:14:dermatome_primary: 'C9' is not ...``."""
        place = [self.file, *([str(self.line)] if self.line else []), *([self.column] if self.column else [])]
        return f"{':'.join(place)}: {self.message}"


class TableProblems(Exception):  # noqa: N818  (the name says what it carries)
    """The tables cannot be used; ``problems`` holds every problem of every file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

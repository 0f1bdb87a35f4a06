"""A spot: one place in app/core, what it is made to say instead, and the tests that must notice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Spot:
    """``old`` stands once in ``file`` (below app/core); ``tests`` (below tests/) fail when it becomes ``new``."""

    name: str
    file: str
    old: str
    new: str
    breaks: str
    """One sentence: what a person would get."""
    tests: tuple[str, ...]

    @property
    def path(self) -> str:
        """The file, from the root of the project."""
        return f"app/core/{self.file}"

    def changed(self, text: str) -> str:
        """The text of the file with the change; ValueError when the list is no longer true of it."""
        if text.count(self.old) != 1:
            raise ValueError(f"{self.name}: {self.old!r} stands {text.count(self.old)} times in {self.path}, not once")
        if self.old == self.new:
            raise ValueError(f"{self.name}: nothing is changed")
        return text.replace(self.old, self.new)

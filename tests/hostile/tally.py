"""The count of inputs that the test of now has tried."""

from __future__ import annotations

from collections import Counter

TRIED: Counter[str] = Counter()


def tried(kind: str = "input") -> None:
    """One more."""
    TRIED[kind] += 1

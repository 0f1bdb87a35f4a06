"""What findings are about: topics as heads of rows, and a short phrase for each finding as it stands in its row."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from app.core.wording.lexicon import FOLDER, TwoWordings, Words


@dataclass(frozen=True)
class Topics:
    """Names of topics, how one asks about them, and the phrase and topic of every finding."""

    names: Mapping[str, TwoWordings]
    asks: Mapping[str, TwoWordings]
    cells: Mapping[str, TwoWordings]
    of: Mapping[str, str]
    """Finding -> its topic."""


@cache
def topics() -> Topics:
    """Read finding_topics.csv and finding_cells.csv, once."""
    named, cells = _rows("finding_topics"), _rows("finding_cells")
    return Topics(
        MappingProxyType({r["topic_id"]: TwoWordings(r["plain"], r["clinician"]) for r in named}),
        MappingProxyType({r["topic_id"]: TwoWordings(r["ask_plain"], r["ask_clinician"]) for r in named}),
        MappingProxyType({r["finding_id"]: TwoWordings(r["plain"], r["clinician"]) for r in cells}),
        MappingProxyType({r["finding_id"]: r["topic_id"] for r in cells}),
    )


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def topic_name(topic: str, words: Words) -> str:
    """Name a topic as the head of a row: "At night"."""
    return topics().names[topic].pick(words)


def topic_ask(topic: str, words: Words) -> str:
    """Name a topic as one asks about it: "the night"."""
    return topics().asks[topic].pick(words)


def finding_cell(finding: str, words: Words) -> str:
    """Say a finding in its row: "Shaking the hand helps"."""
    return topics().cells[finding].pick(words)

"""The plain words of long entries: causes, claims and helps. Tables of ``data/words``; a blank cell is "not known"."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from app.core.wording.lexicon import FOLDER


@dataclass(frozen=True)
class CauseWords:
    """A cause in plain words: what it is, how it starts, what comes with it, who, tests, self-care, when to worry."""

    cause_id: str
    what: str
    starts: str
    comes_with: str
    who: str
    tests: str
    self_care: str
    worry: str


@dataclass(frozen=True)
class ClaimWords:
    """A claim in fair words, our answer in one line, what is true in it, what is known, what to do instead."""

    claim_id: str
    claim: str
    short: str
    true: str
    known: str
    instead: str


@dataclass(frozen=True)
class HelpWords:
    """A help in plain words: what it is, where care is needed, what else to know."""

    help_id: str
    what: str
    care: str
    more: str


@dataclass(frozen=True)
class FlagWords:
    """Under which heading a red flag is asked, and how a clinician puts it."""

    flag_id: str
    theme: str
    clinician: str


@dataclass(frozen=True)
class Entries:
    """All plain words of entries, by id."""

    causes: Mapping[str, CauseWords]
    claims: Mapping[str, ClaimWords]
    helps: Mapping[str, HelpWords]
    flags: Mapping[str, FlagWords]


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_entries(folder: Path) -> Entries:
    """Read the four tables of a folder; OSError or TypeError when a table or a column is missing."""
    return Entries(
        causes=MappingProxyType({r["cause_id"]: CauseWords(**r) for r in _rows(folder, "causes.csv")}),
        claims=MappingProxyType({r["claim_id"]: ClaimWords(**r) for r in _rows(folder, "claims.csv")}),
        helps=MappingProxyType({r["help_id"]: HelpWords(**r) for r in _rows(folder, "helps.csv")}),
        flags=MappingProxyType({r["flag_id"]: FlagWords(**r) for r in _rows(folder, "flags.csv")}),
    )


@cache
def entries() -> Entries:
    """Read the project's own tables, once."""
    return read_entries(FOLDER)

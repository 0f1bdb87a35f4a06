"""The word tables of ``data/words``: short names and sentences by key. They carry words, never facts."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

Words = Literal["plain", "clinician"]
WORDS: tuple[Words, ...] = ("plain", "clinician")

FOLDER = Path(__file__).resolve().parents[3] / "data" / "words"


@dataclass(frozen=True)
class PlaceWords:
    """How a region is called: in full with a ``{side}`` slot, as a noun for lists, for both sides, without a side."""

    region: str
    area: str
    full: str
    noun: str
    nouns: str
    bare: str
    bares: str


@dataclass(frozen=True)
class PlaceGroup:
    """Regions or smaller groups that one everyday noun covers: at least ``needs`` of them, with all of ``must``."""

    group: str
    members: tuple[str, ...]
    must: tuple[str, ...]
    needs: int
    noun: str
    nouns: str
    bare: str
    bares: str


@dataclass(frozen=True)
class TwoWordings:
    """The same thing in plain and in clinical words."""

    plain: str
    clinician: str

    def pick(self, words: Words) -> str:
        """Choose the wording; a blank clinical one falls back to the plain one."""
        return self.clinician or self.plain if words == "clinician" else self.plain


@dataclass(frozen=True)
class CareWords:
    """Why a flag or a pattern matters, what to do (shown bold), and what would make it more urgent."""

    why: str
    act: str
    then: str


@dataclass(frozen=True)
class Lexicon:
    """All word tables, by their ids."""

    places: Mapping[str, PlaceWords]
    groups: Mapping[str, PlaceGroup]
    regions_of: Mapping[str, frozenset[str]]
    """All regions that a group stands for, also through its smaller groups; a region stands for itself."""
    sites: Mapping[str, TwoWordings]
    nerves: Mapping[str, TwoWordings]
    areas: Mapping[str, TwoWordings]
    sentences: Mapping[str, TwoWordings]
    care: Mapping[str, CareWords]


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _places(folder: Path) -> Mapping[str, PlaceWords]:
    rows = _rows(folder, "places.csv")
    made = (PlaceWords(r["region_id"], r["area"], r["full"], *_nouns(r)) for r in rows)
    return MappingProxyType({place.region: place for place in made})


def _nouns(row: Mapping[str, str]) -> tuple[str, str, str, str]:
    """One side, both sides, and the same two without a side; a blank of those falls back to the noun."""
    return row["noun"], row["nouns"], row["bare"] or row["noun"], row["bares"] or row["nouns"]


def _groups(folder: Path) -> Mapping[str, PlaceGroup]:
    rows = _rows(folder, "place_groups.csv")
    made = (
        PlaceGroup(r["group_id"], _parts(r["members"]), _parts(r["must"]), int(r["needs"]), *_nouns(r)) for r in rows
    )
    return MappingProxyType({group.group: group for group in made})


def _regions_of(places: Mapping[str, PlaceWords], groups: Mapping[str, PlaceGroup]) -> Mapping[str, frozenset[str]]:
    found = {region: frozenset({region}) for region in places}
    for name, group in groups.items():
        found[name] = frozenset().union(*(found[member] for member in group.members))
    return MappingProxyType(found)


def _two(folder: Path, name: str, key: str, plain: str, clinician: str) -> Mapping[str, TwoWordings]:
    return MappingProxyType({r[key]: TwoWordings(r[plain], r[clinician]) for r in _rows(folder, name)})


def _sentences(folder: Path) -> Mapping[str, TwoWordings]:
    """The sentences of every page: ``sentences.csv`` and one more file a page."""
    found: dict[str, TwoWordings] = {}
    for file in sorted(folder.glob("sentences*.csv")):
        found |= _two(folder, file.name, "key", "plain", "clinician")
    return MappingProxyType(found)


def _care(folder: Path) -> Mapping[str, CareWords]:
    return MappingProxyType(
        {f"{r['kind']}:{r['id']}": CareWords(r["why"], r["act"], r["then"]) for r in _rows(folder, "care.csv")}
    )


def read_lexicon(folder: Path) -> Lexicon:
    """Read all word tables of a folder; OSError or KeyError when a table or a column is missing."""
    places, groups = _places(folder), _groups(folder)
    return Lexicon(
        places=places,
        groups=groups,
        regions_of=_regions_of(places, groups),
        sites=_two(folder, "sites.csv", "lesion_id", "short_plain", "short_clinical"),
        nerves=_two(folder, "nerves.csv", "nerve_id", "plain", "clinician"),
        areas=_two(folder, "areas.csv", "area_id", "plain", "clinician"),
        sentences=_sentences(folder),
        care=_care(folder),
    )


@cache
def lexicon() -> Lexicon:
    """Read the project's own word tables, once."""
    return read_lexicon(FOLDER)


@cache
def template(key: str, words: Words) -> str:
    """Look up the template of a key; KeyError names a key that the table lacks."""
    return lexicon().sentences[key].pick(words)


def phrase(key: str, words: Words, **values: str) -> str:
    """Fill a template with ready words, as plain text."""
    return _filled(key, words, **values) if values else _fixed(key, words)


def _filled(key: str, words: Words, **values: str) -> str:
    return template(key, words).format(**values).replace("**", "")


@cache
def _fixed(key: str, words: Words) -> str:
    """A phrase without blanks, filled once."""
    return _filled(key, words)

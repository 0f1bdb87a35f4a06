"""Names of places: one place in full, or many in one short phrase ("both hands", "right thumb and index finger")."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.report import FEELINGS, Place, Report, Side
from app.core.result import RecapGroup
from app.core.wording.lexicon import Lexicon, PlaceGroup, Words, lexicon
from app.core.wording.names import and_list

if TYPE_CHECKING:
    from app.core.atlas import Atlas

_SIDES: tuple[Side, ...] = ("right", "left", "midline")


def place_name(atlas: Atlas, place: Place, words: Words) -> str:
    """Name a place in full: "Your right thumb, palm side", or for clinicians "Right palmar thumb"."""
    if words == "plain":
        return lexicon().places[place.region].full.format(side=place.side)
    name = str(atlas.regions[place.region].clinical_name)
    if place.side == "midline":
        return name
    proper = len(name) > 1 and (name[1].isupper() or name[1].isdigit())
    return f"{place.side.capitalize()} {name if proper else name[0].lower() + name[1:]}"


@dataclass(frozen=True)
class _Noun:
    key: str
    noun: str
    nouns: str
    order: int
    area: str


def _closure(lex: Lexicon, member: str) -> frozenset[str]:
    group = next((g for g in lex.groups if g.group == member), None)
    if group is None:
        return frozenset({member})
    return frozenset().union(*(_closure(lex, part) for part in group.members))


def _fits(lex: Lexicon, group: PlaceGroup, tokens: set[str], regions: set[str], among: set[str]) -> bool:
    have = [part for part in group.members if part in tokens]
    whole = not ((_closure(lex, group.group) & among) - regions)
    return len(have) >= group.needs and tokens.issuperset(group.must) and whole


def _collapse(lex: Lexicon, regions: set[str], among: set[str]) -> set[str]:
    tokens = set(regions)
    for group in lex.groups:
        if _fits(lex, group, tokens, regions, among):
            tokens = (tokens - set(group.members)) | {group.group}
    return tokens


def _noun(lex: Lexicon, token: str) -> _Noun:
    order = {region: k for k, region in enumerate(lex.places)}
    first = min(_closure(lex, token), key=order.__getitem__)
    row = lex.places.get(token)
    group = next((g for g in lex.groups if g.group == token), None)
    noun, nouns = (row.noun, row.nouns) if row else (group.noun, group.nouns) if group else (token, token)
    return _Noun(token, noun, nouns, order[first], lex.places[first].area)


def _by_side(lex: Lexicon, places: Iterable[Place], among: Iterable[Place]) -> dict[str, list[_Noun]]:
    wanted, known = list(places), list(among)
    found: dict[str, set[str]] = {}
    for side in _SIDES:
        regions = {p.region for p in wanted if p.side == side}
        found[side] = _collapse(lex, regions, {p.region for p in known if p.side == side})
    both = found["right"] & found["left"]
    split = {"both": both, **{side: found[side] - both for side in _SIDES}}
    return {side: sorted((_noun(lex, t) for t in tokens), key=lambda n: n.order) for side, tokens in split.items()}


def _one_side(side: str, nouns: list[_Noun]) -> list[str]:
    if side == "both":
        return [n.nouns if "{side}" in n.noun else f"both {n.nouns}" for n in nouns]
    if side == "midline":
        return [n.noun for n in nouns]
    shared = [n.noun for n in nouns if "{side}" not in n.noun]
    own = [n.noun.format(side=side) for n in nouns if "{side}" in n.noun]
    return ([f"{side} {and_list(shared)}"] if shared else []) + own


def _cut(split: dict[str, list[_Noun]], at_most: int) -> tuple[dict[str, list[_Noun]], bool]:
    left, kept = at_most, {}
    for side, nouns in split.items():
        kept[side] = nouns[:left]
        left -= len(kept[side])
    return kept, sum(map(len, split.values())) > at_most


def group_places(
    atlas: Atlas,
    places: Collection[Place],
    words: Words,
    among: Collection[Place] = (),
    at_most: int = 12,
) -> str:
    """Say many places in one phrase: "both hands", "right thumb and index finger".

    ``among`` are other places the phrase must stay apart from: a noun such as "hand" is only used when none of them is
    a part of it that ``places`` lacks. After ``at_most`` nouns the phrase ends with "and more".
    """
    lex = lexicon()
    split, more = _cut(_by_side(lex, places, among), at_most)
    chunks = [chunk for side, nouns in split.items() for chunk in _one_side(side, nouns)]
    return ", ".join(chunks) + (" and more" if more else "")


def body_areas(atlas: Atlas, places: Collection[Place]) -> tuple[tuple[Place, ...], ...]:
    """Split places by part of the body (head, neck, arm, trunk, hip, leg, spine), in that order."""
    lex = lexicon()
    areas = list(dict.fromkeys(row.area for row in lex.places.values()))
    parts = [tuple(p for p in places if lex.places[p.region].area == area) for area in areas]
    return tuple(part for part in parts if part)


def count_places(atlas: Atlas, places: Collection[Place]) -> int:
    """Count everyday places: both hands and both lower legs are four."""
    split = _by_side(lexicon(), places, ())
    return sum(len(nouns) * (2 if side == "both" else 1) for side, nouns in split.items())


def recap(atlas: Atlas, report: Report, words: Words) -> tuple[tuple[RecapGroup, str], ...]:
    """Group all marks by feeling and part of the body, each group with its phrase ("both hands")."""
    groups = [
        RecapGroup(feeling, part)
        for feeling in FEELINGS
        for part in body_areas(atlas, tuple(m.place for m in report.marks if feeling in m.feels))
    ]
    return tuple((group, group_places(atlas, group.places, words)) for group in groups)

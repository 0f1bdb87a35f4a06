"""Names of places: one place in full, or many in one short phrase ("both hands", "right thumb and index finger")."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from app.core.report import FEELINGS, Place, Report, Side
from app.core.result import RecapGroup
from app.core.wording.lexicon import Lexicon, PlaceGroup, Words, lexicon, phrase
from app.core.wording.names import and_list, comma_list, small_start

if TYPE_CHECKING:
    from app.core.atlas import Atlas

LABEL_LETTERS = 16
_SIDES: tuple[Side, ...] = ("right", "left", "midline")


def place_name(atlas: Atlas, place: Place, words: Words) -> str:
    """Name a place in full: "Your right thumb, palm side", or for clinicians "Right palmar thumb"."""
    side = "" if place.side == "midline" else phrase(f"side_{place.side}", words)
    if words == "plain":
        return lexicon().places[place.region].full.format(side=side)
    name = str(atlas.regions[place.region].clinical_name)
    if not side:
        return name
    said = phrase("words_side", words, side=side, places=small_start(name))
    return said[0].upper() + said[1:]


@dataclass(frozen=True)
class _Noun:
    key: str
    noun: str
    nouns: str
    bare: str
    bares: str
    order: int
    size: int


def _fits(lex: Lexicon, group: PlaceGroup, tokens: set[str], missing: frozenset[str]) -> bool:
    """Whether a noun may stand for what is there: enough of it, and no place that must stay apart is a part of it."""
    if len(tokens.intersection(group.members)) < group.needs or not tokens.issuperset(group.must):
        return False
    return lex.regions_of[group.group].isdisjoint(missing)


@lru_cache(4096)
def _collapse(regions: frozenset[str], among: frozenset[str]) -> frozenset[str]:
    """The nouns that stand for some regions; the same sets come again with every press."""
    if not regions:
        return regions
    lex = lexicon()
    tokens, missing = set(regions), among - regions
    for group in lex.groups.values():
        if _fits(lex, group, tokens, missing):
            tokens = (tokens - set(group.members)) | {group.group}
    return frozenset(tokens)


@cache
def _order() -> Mapping[str, int]:
    """The place of each region in its table."""
    return {region: k for k, region in enumerate(lexicon().places)}


@cache
def _noun(token: str) -> _Noun:
    lex, order = lexicon(), _order()
    row = lex.places.get(token) or lex.groups[token]
    regions = lex.regions_of[token]
    nouns = (row.noun, row.nouns, row.bare, row.bares)
    return _Noun(token, *nouns, min(order[region] for region in regions), len(regions))


def _by_side(places: Iterable[Place], among: Iterable[Place]) -> dict[str, list[_Noun]]:
    wanted, known = list(places), list(among)
    found: dict[str, frozenset[str]] = {}
    for side in _SIDES:
        regions = frozenset(p.region for p in wanted if p.side == side)
        found[side] = _collapse(regions, frozenset(p.region for p in known if p.side == side))
    both = found["right"] & found["left"]
    split = {"both": both} | {side: found[side] - both for side in _SIDES}
    nouns = {side: [_noun(token) for token in tokens] for side, tokens in split.items()}
    return {side: sorted(own, key=lambda noun: noun.order) for side, own in nouns.items()}


def _one_side(side: str, nouns: list[_Noun], words: Words, join: Callable[[list[str], Words], str]) -> list[str]:
    if side == "both":
        return [n.nouns if "{side}" in n.noun else phrase("words_both", words, places=n.nouns) for n in nouns]
    if side == "midline":
        return [n.noun for n in nouns]
    said = phrase(f"side_{side}", words)
    shared = [n.noun for n in nouns if "{side}" not in n.noun]
    own = [n.noun.format(side=said) for n in nouns if "{side}" in n.noun]
    return ([phrase("words_side", words, side=said, places=join(shared, words))] if shared else []) + own


def _cut(split: dict[str, list[_Noun]], at_most: int) -> dict[str, list[_Noun]]:
    """Keep so many nouns, the ones that cover most of the body; their order stays."""
    everything = [noun for nouns in split.values() for noun in nouns]
    kept = sorted(everything, key=lambda noun: -noun.size)[:at_most]
    return {side: [noun for noun in nouns if noun in kept] for side, nouns in split.items()}


def group_places(
    atlas: Atlas,
    places: Collection[Place],
    words: Words,
    among: Collection[Place] = (),
    at_most: int = 12,
) -> str:
    """Say many places in one phrase: "both hands", "right thumb and index finger".

    ``among`` are other places the phrase must stay apart from: a noun such as "hand" is only used when none of them is
    a part of it that ``places`` lacks. Of more than ``at_most`` nouns the largest are said, and then "and more".
    """
    split = _by_side(places, among)
    more = sum(map(len, split.values())) > at_most
    kept = _cut(split, at_most) if more else split
    join = comma_list if more else and_list
    chunks = [chunk for side, nouns in kept.items() for chunk in _one_side(side, nouns, words, join)]
    said = comma_list(chunks, words)
    return phrase("words_more", words, places=said) if more else said


def bare_nouns(atlas: Atlas, places: Collection[Place], at_most: int) -> tuple[str, ...]:
    """Name regions without their side, the largest ``at_most`` nouns: "thumb", "forearm"; both sides are plural."""
    split = _cut(_by_side(places, ()), at_most)
    found = (noun.bares if side == "both" else noun.bare for side, nouns in split.items() for noun in nouns)
    return tuple(dict.fromkeys(found))


@cache
def _areas() -> tuple[str, ...]:
    """The parts of the body, in the order of the table of places."""
    return tuple(dict.fromkeys(row.area for row in lexicon().places.values()))


def body_areas(atlas: Atlas, places: Collection[Place]) -> tuple[tuple[Place, ...], ...]:
    """Split places by part of the body (head, neck, arm, trunk, hip, leg, spine), in that order."""
    parts: dict[str, list[Place]] = {area: [] for area in _areas()}
    for place in places:
        parts[lexicon().places[place.region].area].append(place)
    return tuple(tuple(part) for part in parts.values() if part)


def count_places(atlas: Atlas, places: Collection[Place]) -> int:
    """Count everyday places: both hands and both lower legs are four."""
    split = _by_side(places, ())
    return sum(len(nouns) * (2 if side == "both" else 1) for side, nouns in split.items())


def recap(atlas: Atlas, report: Report, words: Words) -> tuple[tuple[RecapGroup, str], ...]:
    """Group all marks by feeling and part of the body, each group with its phrase ("both hands")."""
    groups = [
        RecapGroup(feeling, part)
        for feeling in FEELINGS
        for part in body_areas(atlas, tuple(m.place for m in report.marks if feeling in m.feels))
    ]
    return tuple((group, group_places(atlas, group.places, words)) for group in groups)


def short_label(atlas: Atlas, places: Collection[Place], words: Words, *, sided: bool = False) -> str:
    """Name places of one part of the body in one or two words, without side: "hands", "thumb", else "legs".

    The noun of the recap is said where it is short, without its bracket; else the smallest noun that covers all the
    places. ``sided``: a side will stand before it, so that only nouns will do.
    """
    lex = lexicon()
    split = _by_side(places, ())
    nouns = {noun.key: noun for found in split.values() for noun in found}
    pair = bool(split["both"]) or (bool(split["left"]) and bool(split["right"]))
    own = list(nouns) if len(nouns) == 1 else []
    for token in (*own, *_covering(frozenset(place.region for place in places))):
        label = lex.sentences.get(f"label_{token}")
        if label and not sided:
            return label.pick(words)
        name = _short(_noun(token), pair)
        if len(name) <= LABEL_LETTERS:
            return name
    area = lex.places[next(iter(places)).region].area
    return lex.sentences[f"area{'s' if pair else ''}_{area}"].pick(words)


def _short(noun: _Noun, pair: bool) -> str:
    """The noun without side and without what stands in brackets."""
    return (noun.bares if pair else noun.bare).split(" (")[0]


@lru_cache(1024)
def _covering(regions: frozenset[str]) -> tuple[str, ...]:
    """Groups that hold all of some regions, the smallest first."""
    lex = lexicon()
    found = [group for group in lex.groups if regions <= lex.regions_of[group]]
    return tuple(sorted(found, key=lambda group: len(lex.regions_of[group])))

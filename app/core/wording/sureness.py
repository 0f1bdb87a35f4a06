"""How sure the map is, where a fact comes from, and which answers would tell two sites apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from app.core.report import Place
from app.core.result import Candidate
from app.core.wording.lexicon import Words, phrase
from app.core.wording.names import finding_name, site_name
from app.core.wording.places import group_places

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.rows import Source


def _other_level(atlas: Atlas, region: str) -> tuple[str, str] | None:
    row = atlas.regions[region]
    levels = [*row.dermatome_primary, *row.dermatome_secondary][:2]
    first, *rest = sorted(levels, key=lambda level: atlas.levels[level].order)
    return (first, rest[0]) if rest else None


def _sure_of(atlas: Atlas, grade: str, places: Sequence[Place], words: Words) -> str:
    names = group_places(atlas, places, words, at_most=4)
    pairs = {_other_level(atlas, place.region) for place in places}
    pair = pairs.pop() if len(pairs) == 1 else None
    if grade == "C" and pair is None:
        return phrase("sure_C_alone", words, places=names)
    return phrase(f"sure_{grade}", words, places=names, **dict(zip(("level", "other"), pair or (), strict=False)))


def map_sureness(atlas: Atlas, places: Collection[Place], words: Words) -> tuple[str, ...]:
    """Say how sure the map is for these places, the least sure first; clinicians get what the maps say as well."""
    by_grade = {g: [p for p in places if atlas.regions[p.region].certainty == g] for g in "CBA"}
    lines = [_sure_of(atlas, grade, found, words) for grade, found in by_grade.items() if found]
    if words == "clinician":
        regions = dict.fromkeys(p.region for p in places)
        lines += [f"{atlas.regions[r].clinical_name}: {atlas.regions[r].map_disagreement}" for r in regions]
    return tuple(lines)


def cite(source: Source, words: Words) -> str:
    """Cite a source row; one that was recalled, not read, shows author and title only, and "from standard texts"."""
    if source.id_status == "memory" or not source.citation:
        start = ". ".join(source.citation.split(". ")[:2]).rstrip(".")
        return f"{start} ({phrase('from_standard_texts', words)})"
    sure = source.doi and "doi memory" not in source.id_status
    return f"{source.citation}. doi:{source.doi}" if sure else source.citation


def source_line(atlas: Atlas, key: str, words: Words) -> str:
    """Cite a source by its key."""
    return cite(atlas.sources[key], words)


def source_lines(atlas: Atlas, keys: Collection[str], words: Words) -> tuple[str, ...]:
    """Cite several sources, each once, in their order."""
    return tuple(dict.fromkeys(source_line(atlas, key, words) for key in keys))


@dataclass(frozen=True)
class Apart:
    """What speaks for one site against the others: answers as the tables word them."""

    site: str
    name: str
    signs: tuple[str, ...]


@lru_cache(2048)
def _signs(atlas: Atlas, site: str, rivals: tuple[str, ...], at_most: int, words: Words) -> tuple[str, ...]:
    others = [atlas.weights.get(rival, {}) for rival in rivals]
    gains = {
        finding: own - max((other.get(finding, 0.0) for other in others), default=0.0)
        for finding, own in atlas.weights.get(site, {}).items()
        if own > 0
    }
    best = sorted((f for f in gains if gains[f] >= 0.5), key=lambda f: -gains[f])
    return tuple(finding_name(atlas, finding, words) for finding in best[:at_most])


def tell_apart(atlas: Atlas, sites: Sequence[Candidate], words: Words, at_most: int = 3) -> tuple[Apart, ...]:
    """List for each site the answers that speak for it and not for the others.

    Patients get answers they can give (``finding_weights``), clinicians the discriminators of ``sites``.
    """
    ids = list(dict.fromkeys(candidate.site for candidate in sites))
    found = []
    for site in ids:
        rivals = tuple(other for other in ids if other != site)
        signs = _signs(atlas, site, rivals, at_most, words) if words == "plain" else (atlas.sites[site].discriminators,)
        found.append(Apart(site, site_name(atlas, site, words), signs))
    return tuple(apart for apart in found if apart.signs)

"""Up to three things that could lie behind the marks, in short sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.core.handout.content import Thing
from app.core.report import Place
from app.core.result import Answer, Candidate, Pair
from app.core.wording import Words, cause_name, group_places, phrase, site_inside, site_name, site_side

if TYPE_CHECKING:
    from app.core.atlas import Atlas

MOST = 3
TIE = 0.0005
NOUNS = 3
CAUSES = 2
FEW = 3


def shown_sites(answer: Answer) -> tuple[Candidate, ...]:
    """The single sites that the sheet shows, best first: those that explain a mark."""
    return tuple(site for site in answer.sites if site.explains)[: MOST - bool(_pair(answer))]


def _pair(answer: Answer) -> Pair | None:
    """Two sites together, when they fit better than one or alone explain all marks."""
    if answer.pairs and (answer.verdict == "two_sites" or not answer.pairs[0].leaves):
        return answer.pairs[0]
    return None


def things(answer: Answer, atlas: Atlas, words: Words) -> tuple[Thing, ...]:
    """Word the sites of an answer; two together come first when they fit better than one, else last."""
    sites, pair = shown_sites(answer), _pair(answer)
    singles = [_single(site, rank, atlas, words) for site, rank in zip(sites, _ranks(sites), strict=True)]
    if pair is None:
        return tuple(singles)
    first = answer.verdict == "two_sites"
    both = _both(pair, 1 if first else len(singles) + 1, atlas, words)
    moved = [Thing(one.rank + 1, one.name, one.beside, one.lines) for one in singles] if first else singles
    return (both, *moved) if first else (*moved, both)


def _ranks(sites: Sequence[Candidate]) -> list[int]:
    """Count from 1; sites that fit equally well get the same number."""
    found: list[int] = []
    for k, site in enumerate(sites):
        tie = k > 0 and abs(sites[k - 1].fit - site.fit) < TIE
        found.append(found[-1] if tie else k + 1)
    return found


def _single(site: Candidate, rank: int, atlas: Atlas, words: Words) -> Thing:
    lines = [
        *_fit(site.explains, site.leaves, atlas, words),
        *_apart(site, atlas, words),
        *_causes(site, atlas, words),
    ]
    return Thing(rank, site_name(atlas, site.site, words), site_side(atlas, site, words), tuple(lines))


def _fit(explains: Sequence[Place], leaves: Sequence[Place], atlas: Atlas, words: Words) -> list[str]:
    everything = phrase("all_marked", words)
    told = group_places(atlas, explains, words, leaves, NOUNS) if leaves or len(explains) <= FEW else everything
    lines = [phrase("handout_thing_explains", words, places=told)]
    if leaves:
        lines.append(phrase("handout_thing_leaves", words, places=group_places(atlas, leaves, words, explains, NOUNS)))
    return lines


def _apart(site: Candidate, atlas: Atlas, words: Words) -> list[str]:
    """What tells a site from others, for clinicians, in the words of the table."""
    text = atlas.sites[site.site].discriminators
    return [phrase("handout_thing_apart", words, signs=text)] if words == "clinician" else []


def _causes(site: Candidate, atlas: Atlas, words: Words) -> list[str]:
    causes = (site.causes or atlas.sites[site.site].map_to_causes)[:CAUSES]
    names = " · ".join(cause_name(atlas, cause, words) for cause in causes)
    return [phrase("handout_thing_causes", words, causes=names)] if names else []


def _both(pair: Pair, rank: int, atlas: Atlas, words: Words) -> Thing:
    first, second = (_with_side(site, atlas, words) for site in pair.sites)
    name = phrase("pair_title", words, first=first, second=second)
    return Thing(rank, name, "", tuple(_fit(pair.explains, pair.leaves, atlas, words)))


def _with_side(site: Candidate, atlas: Atlas, words: Words) -> str:
    side = site_side(atlas, site, words)
    name = site_inside(atlas, site.site, words)
    return phrase("words_sided", words, name=name, side=side) if side else name

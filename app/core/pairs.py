"""Could it be two things? The best pair of sites that together explain what neither explains alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

import numpy as np

from app.core.footprint import Matrix
from app.core.ranking import DECIMALS, Ranking, Scores
from app.core.ranking_body import Flags, Numbers


@dataclass(frozen=True)
class Match:
    """Two instances and the score of both together; ``adds``: both explain marks in full that neither does alone."""

    rows: tuple[int, int]
    score: float
    adds: bool


def best_pairs(ranking: Ranking, scores: Scores, count: int) -> list[Match]:
    """The best pairs of different sites, best first. Each mark counts for the site that explains it better."""
    if len(scores.marks) < 2:
        return []
    rows = _promising(ranking, scores)
    first, second = _couples(len(rows))
    marks = np.ascontiguousarray(scores.marks[:, rows].T)
    wanted = _both_needed(ranking, marks, first, second) & _distinct(ranking, rows[first], rows[second])
    first, second = first[wanted], second[wanted]
    a, b = rows[first], rows[second]
    total = np.maximum(marks[first], marks[second]).sum(axis=1) + _answers(ranking, scores, a, b)
    alone = _rest(ranking, scores, rows)
    total = np.round(total + alone[first] + alone[second] - ranking.parameters["pair.price"], DECIMALS)
    best = _different(ranking, a, b, np.lexsort((b, a, -total)), count)
    adds = _adds(ranking, scores, a[best], b[best])
    return [Match((int(a[n]), int(b[n])), float(total[n]), bool(more)) for n, more in zip(best, adds, strict=True)]


@cache
def _couples(count: int) -> tuple[Numbers, Numbers]:
    """Every two of so many."""
    first, second = np.triu_indices(count, 1)
    return first, second


def _different(ranking: Ranking, a: Numbers, b: Numbers, order: Numbers, count: int) -> Numbers:
    """The first couples in that order without those of the same two sites as one before."""
    one, other = ranking.site[a].tolist(), ranking.site[b].tolist()
    found: dict[frozenset[int], int] = {}
    for n in order.tolist():
        found.setdefault(frozenset((one[n], other[n])), n)
        if len(found) >= count:
            break
    return np.array(list(found.values()), dtype=np.intp)


def _adds(ranking: Ranking, scores: Scores, a: Numbers, b: Numbers) -> Flags:
    """True where both together explain more marks in full than either does alone."""
    skin, weak = ranking.takes(scores, np.concatenate([a, b]))
    half, both = len(a), skin[:, : len(a)] | skin[:, len(a) :]
    together = (both & (weak[:, :half] | weak[:, half:])).sum(axis=0)
    alone = (skin & weak).sum(axis=0)
    return np.asarray((together > alone[:half]) & (together > alone[half:]))


def _promising(ranking: Ranking, scores: Scores) -> Numbers:
    """Instances that explain some marks well, the best ones of each site and side first."""
    tried, most, each = (int(ranking.parameters[f"pair.{name}"]) for name in ("tried", "candidates", "forms"))
    gained = np.maximum(scores.marks, 0.0).sum(axis=0)
    hopes = np.where(gained > 0, np.round(gained + scores.rest, DECIMALS), -np.inf)
    least = max(np.partition(hopes, -tried)[-tried] if hopes.size > tried else -np.inf, np.finfo(float).min)
    hopeful = np.flatnonzero(hopes >= least)
    order = hopeful[np.argsort(-hopes[hopeful], kind="stable")[:tried]]
    sites, packed = ranking.site[order].tolist(), np.packbits(scores.marks[:, order] > 0, axis=0)
    explained = map(bytes, np.ascontiguousarray(packed.T))
    seen: dict[tuple[int, bytes], int] = {}
    forms: Counter[int] = Counter()
    for row, site, bits in zip(order.tolist(), sites, explained, strict=True):
        key = (site, bits)
        if key not in seen and forms[site] < each:
            seen[key] = row
            forms[site] += 1
        if len(seen) >= most:
            break
    return np.array(sorted(seen.values()), dtype=np.intp)


def _rest(ranking: Ranking, scores: Scores, rows: Numbers) -> Matrix:
    """Silence, feelings and rarity of each, without the answers: those are shared. Rare things seldom come in twos."""
    again = ranking.parameters["pair.rarity"] * ranking.tables.rarity[rows]
    return np.asarray(scores.rest[rows] - ranking.answers.total(scores.answers)[ranking.site[rows]] - again)


def _answers(ranking: Ranking, scores: Scores, a: Numbers, b: Numbers) -> Matrix:
    """An answer counts once, for the site that it suits better."""
    parts = scores.answers
    better = np.maximum(parts[:, ranking.site[a]], parts[:, ranking.site[b]])
    return ranking.answers.total(better)


def _both_needed(ranking: Ranking, marks: Matrix, first: Numbers, second: Numbers) -> Flags:
    """True when each of the two explains a mark clearly better than the other."""
    gain, better = marks[first] - marks[second], ranking.parameters["pair.better"]
    return np.asarray((gain >= better).any(axis=1) & (gain <= -better).any(axis=1))


def _distinct(ranking: Ranking, a: Numbers, b: Numbers) -> Flags:
    """True for two different sites, or one site on the right and on the left, where that happens."""
    opposite = ranking.one_sided[a] & ranking.one_sided[b] & (ranking.right[a] != ranking.right[b])
    return np.asarray((ranking.site[a] != ranking.site[b]) | (opposite & ranking.twinned[a]))

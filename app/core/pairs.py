"""Could it be two things? The best pair of sites that together explain what neither explains alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from app.core.footprint import Matrix
from app.core.ranking import DECIMALS, Ranking, Scores
from app.core.ranking_body import Flags, Numbers

BETTER = 0.15
"""How much better (log-likelihood) each of the two must explain some mark."""
TRIED = 250
"""Only so many instances, the most hopeful ones, are looked at for pairs."""


@dataclass(frozen=True)
class Match:
    """Two instances and the score of both together."""

    rows: tuple[int, int]
    score: float


def best_pairs(ranking: Ranking, scores: Scores, count: int) -> list[Match]:
    """The best pairs of different instances, best first. Each mark counts for the site that explains it better."""
    if len(scores.marks) < 2:
        return []
    rows = _promising(ranking, scores)
    if len(rows) < 2:
        return []
    first, second = np.triu_indices(len(rows), 1)
    a, b = rows[first], rows[second]
    marks = np.ascontiguousarray(scores.marks[:, rows].T)
    together = np.maximum(marks[first], marks[second]).sum(axis=1)
    total = together + _rest(ranking, scores, a) + _rest(ranking, scores, b) + _answers(ranking, scores, a, b)
    total = np.round(total - ranking.parameters["pair.price"], DECIMALS)
    needed = _both_needed(marks, first, second) & _distinct(ranking, a, b)
    order = (n for n in np.lexsort((b, a, -total)) if needed[n])
    return _different(ranking, (Match((int(a[n]), int(b[n])), float(total[n])) for n in order), count)


def _different(ranking: Ranking, matches: Iterable[Match], count: int) -> list[Match]:
    """The first matches that are not of the same two sites as one before."""
    found: dict[frozenset[int], Match] = {}
    for match in matches:
        found.setdefault(frozenset(int(ranking.site[row]) for row in match.rows), match)
        if len(found) >= count:
            break
    return list(found.values())


def _promising(ranking: Ranking, scores: Scores) -> Numbers:
    """Instances that explain some marks well, the best ones of each site and side first."""
    hopeful = np.maximum(scores.marks, 0.0).sum(axis=0) + scores.rest
    order = np.argsort(-np.round(hopeful, DECIMALS), kind="stable")[:TRIED]
    seen: dict[tuple[int, bytes], int] = {}
    forms: Counter[int] = Counter()
    most, each = int(ranking.parameters["pair.candidates"]), int(ranking.parameters["pair.forms"])
    good = scores.marks[:, order].T > 0
    packed = np.packbits(good, axis=1)
    for row, some, bits in zip(order, np.asarray(good.any(axis=1)), packed, strict=True):
        key = (int(ranking.site[row]), bits.tobytes())
        if key not in seen and forms[key[0]] < each and some:
            seen[key] = int(row)
            forms[key[0]] += 1
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


def _both_needed(marks: Matrix, first: Numbers, second: Numbers) -> Flags:
    """True when each of the two explains a mark clearly better than the other."""
    gain = marks[first] - marks[second]
    return np.asarray((gain >= BETTER).any(axis=1) & (gain <= -BETTER).any(axis=1))


def _distinct(ranking: Ranking, a: Numbers, b: Numbers) -> Flags:
    """True for two different sites, or one site on the right and on the left."""
    opposite = ranking.one_sided[a] & ranking.one_sided[b] & (ranking.right[a] != ranking.right[b])
    return np.asarray((ranking.site[a] != ranking.site[b]) | opposite)

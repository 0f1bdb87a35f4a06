"""The next best question: which unanswered finding would tell the leading sites apart most.

A site says through finding_weights.csv how much more (or less) often its people answer yes than people at large. The
information of a finding is how much its answer is expected to narrow the choice among the leading sites (in nats). It
orders questions, and is never shown. Each further question is chosen as if the ones before it were still open.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from app.core.atlas import Atlas
from app.core.report import Report
from app.core.result import Answer

ONE_OF_A_KIND = frozenset({"onset"})
"""Kinds of findings of which a person gives one: when one is answered, the others are not asked."""

Vector = NDArray[np.float64]
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Question:
    """A finding worth asking, what it is expected to tell, and the leading sites for which a yes would speak."""

    finding: str
    information: float
    favours: tuple[str, ...]


def best_questions(atlas: Atlas, answer: Answer, limit: int = 3) -> tuple[Question, ...]:
    """At most ``limit`` questions, the most telling first; none when fewer than two sites are left to tell apart."""
    share = shares(atlas, answer)
    if len(share) < 2 or limit < 1:
        return ()
    known = _chances(atlas, tuple(share))
    yes = {name: known[name] for name in _open(atlas, answer.report) if name in known}
    found = most_telling(atlas, yes, share, limit, lambda asked: _barred(atlas, yes, asked))
    return tuple(Question(name, told, favours) for name, told, favours in found)


def shares(atlas: Atlas, answer: Answer) -> dict[str, float]:
    """The leading sites and their shares of the fit; a site that stands on two sides counts once."""
    fits: dict[str, float] = {}
    for candidate in answer.sites[: int(value(atlas, "question.leading"))]:
        fits[candidate.site] = max(fits.get(candidate.site, 0.0), candidate.fit)
    total = sum(fits.values())
    return {site: fit / total if total else 1 / len(fits) for site, fit in fits.items()}


def value(atlas: Atlas, name: str) -> float:
    """A number of ranking_parameters.csv."""
    return atlas.ranking_parameters[name].value


def _open(atlas: Atlas, report: Report) -> tuple[str, ...]:
    """The findings that were not answered and that no answer has settled, in table order."""
    given = report.yes | report.no
    settled = {atlas.findings[finding].kind for finding in report.yes if finding in atlas.findings} & ONE_OF_A_KIND
    return tuple(name for name, row in atlas.findings.items() if name not in given and row.kind not in settled)


@lru_cache(512)
def _chances(atlas: Atlas, sites: tuple[str, ...]) -> Mapping[str, Vector]:
    """How often people at each site would say yes, for the findings that tell any of the sites from the others."""
    weights = [atlas.weights.get(site, {}) for site in sites]
    telling = set().union(*weights)
    rows = {name: [own.get(name, 0.0) for own in weights] for name in atlas.findings if name in telling}
    usual = value(atlas, "question.share_of_yes")
    prior = np.log(usual / (1 - usual))
    chances = 1 / (1 + np.exp(-(prior + np.array(list(rows.values())))))
    return dict(zip(rows, chances, strict=True))


def most_telling(
    atlas: Atlas,
    yes: Mapping[Key, Vector],
    share: Mapping[str, float],
    limit: int,
    settles: Callable[[Key], Iterable[Key]],
) -> list[tuple[Key, float, tuple[str, ...]]]:
    """Greedy choice: the most telling thing to ask, then the most telling given either answer to it, and so on.

    ``yes`` holds the chance of a yes at each site of ``share``; ``settles`` names what need not be asked beside a
    thing. Returned are the thing, its information, and the sites for which a yes speaks.
    """
    branches = np.array([list(share.values())])
    left = dict(yes)
    chosen: list[tuple[Key, float, tuple[str, ...]]] = []
    while left and len(chosen) < limit:
        told = information(branches, np.array(list(left.values())))
        best, most = list(left)[int(told.round(9).argmax())], float(told.max())
        if most < value(atlas, "question.worth"):
            break
        chosen.append((best, most, _favoured(tuple(share), left[best])))
        branches = np.concatenate([branches * left[best], branches * (1 - left[best])])
        for name in set(settles(best)) & left.keys():
            del left[name]
    return chosen


def _barred(atlas: Atlas, yes: Iterable[str], asked: str) -> set[str]:
    """Not to be asked beside a question: itself, and others of a kind of which a person gives one."""
    kind = atlas.findings[asked].kind
    return {name for name in yes if atlas.findings[name].kind == kind} if kind in ONE_OF_A_KIND else {asked}


def _favoured(sites: Iterable[str], chances: Vector) -> tuple[str, ...]:
    """The sites for which a yes speaks more than for the middle of the field, the strongest first."""
    lift = chances - (chances.max() + chances.min()) / 2
    ranked = sorted(zip(-lift, range(len(lift)), sites, strict=True))
    return tuple(site for less, _, site in ranked if less < 0)


def information(branches: Vector, yes: Vector) -> Vector:
    """Mutual information (nats) of the site and the answer to each finding.

    ``branches`` are rows of joint weights of the sites, one for each course of answers so far; ``yes`` has a row for
    each finding with the chance of a yes at each site.
    """
    said, refused = branches * yes[:, None, :], branches * (1 - yes[:, None, :])
    return _entropy(branches) - _entropy(said) - _entropy(refused)


def _entropy(joint: Vector) -> Vector:
    """Expected entropy of the site: within each branch (a row of the last axis), summed over the branches."""
    entropy: Vector = _surprise(joint.sum(axis=-1)).sum(axis=-1) - _surprise(joint).sum(axis=(-2, -1))
    return entropy


def _surprise(weight: Vector) -> Vector:
    """Weight times its logarithm; 0 for a weight of 0."""
    return weight * np.log(np.where(weight > 0, weight, 1.0))

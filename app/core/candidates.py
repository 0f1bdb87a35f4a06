"""From scores to candidates: the best form of each site, what it explains and leaves, and the reasons."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from app.core.atlas import Atlas
from app.core.footprint import LIKELY, POSSIBLE
from app.core.ranking import Ranking, Scores
from app.core.ranking_body import Flags
from app.core.reasons import Reasons
from app.core.report import Place, Report
from app.core.result import Candidate, LesionSide

WOULD_ALSO = 60
"""So many unmarked places are listed as what a site would also affect."""


@dataclass(frozen=True)
class Pick:
    """The best instance of a site, or its left and right forms when they fit equally well: it is one or the other."""

    site: int
    rows: tuple[int, ...]
    score: float


@dataclass(frozen=True)
class Candidates:
    """Makes candidates; holds nothing of a report."""

    atlas: Atlas
    ranking: Ranking
    reasons: Reasons
    causes: dict[str, tuple[str, ...]]
    _strongest: dict[tuple[int, ...], tuple[Place, ...]] = field(default_factory=dict)

    @staticmethod
    def build(atlas: Atlas, ranking: Ranking) -> Candidates:
        """With the causes of each site, most usual first."""
        return Candidates(atlas, ranking, Reasons(atlas, ranking), {name: _causes(atlas, name) for name in atlas.sites})

    def picks(self, scores: Scores, top: int) -> list[Pick]:
        """One pick a site, the best ``top`` sites that explain some mark; at least one pick is always there."""
        rows = self.ranking.best_rows(scores)
        picks = (self.pick(int(row), scores) for row in rows[scores.explains[rows]])
        telling = list(islice((pick for pick in picks if self._tells(pick, scores)), top))
        return telling or [self.pick(int(rows[0]), scores)]

    def _tells(self, pick: Pick, scores: Scores) -> bool:
        return len(pick.rows) == 1 or bool(self.ranking.explained_either_way(scores, pick.rows).any())

    def pick(self, row: int, scores: Scores) -> Pick:
        """An instance; forms on different sides that fit equally well are one pick."""
        site = int(self.ranking.site[row])
        own = self.ranking.rows_of(site)
        tied = own[scores.total[own] == scores.total[row]].tolist()
        sides = {self.ranking.footprints.instances[n].side for n in tied}
        rows = tuple(tied) if len(sides) > 1 else (row,)
        return Pick(site, rows, float(scores.total[row]))

    def pick_of(self, site: str, report: Report, scores: Scores, side: LesionSide | None, at: str | None) -> Pick:
        """The best form of one site, on the side and at the level that are given; KeyError when there is none.

        Where no side is given and both fit alike it is the side of the marks, when all lie on one, and no side when
        either would explain the same marks.
        """
        known, instances = self.ranking.answers.sites, self.ranking.footprints.instances
        own = self.ranking.rows_of(known.index(site)).tolist() if site in known else []
        rows = [n for n in own if side in (None, instances[n].side) and at in (None, instances[n].at)]
        if not rows:
            raise KeyError(f"{site} {side or ''} {at or ''}".strip())
        most = max(scores.total[row] for row in rows)
        best = [row for row in rows if scores.total[row] == most]
        if len({instances[row].side for row in best}) > 1:
            marked = {mark.place.side for mark in report.marks}
            best = [row for row in best if {instances[row].side} == marked] or best
        both = len({instances[row].side for row in best}) > 1
        both = both and bool(self.ranking.explained_either_way(scores, tuple(best)).any())
        return Pick(known.index(site), tuple(best) if both else (best[0],), float(most))

    def candidate(self, pick: Pick, report: Report, scores: Scores, lean: bool = False) -> Candidate:
        """The candidate of a pick, with its reasons unless ``lean``."""
        name = self.ranking.answers.sites[pick.site]
        instance = self.ranking.footprints.instances[pick.rows[0]]
        explains, leaves = self.split(report, self.ranking.explained_either_way(scores, pick.rows))
        side: LesionSide = instance.side if len(pick.rows) == 1 else "bilateral"
        speaks_for, against = ((), ()) if lean else self.reasons.both(pick.site, pick.rows, report, scores)
        return Candidate(
            name, side, instance.at, self.fit(pick.score), explains, leaves, self.would_also(pick.rows, report),
            () if lean else self.reasons.would_weaken(pick.site, report), self.causes[name], speaks_for, against,
        )  # fmt: skip

    def fit(self, score: float) -> float:
        """0..1, for ordering and wording only: 0.5 is no better than no cause at all."""
        return round(1 / (1 + math.exp(-score / self.ranking.parameters["fit.scale"])), 4)

    def split(self, report: Report, explained: Flags) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
        """Marked places that are explained (all that is marked there), and those that are left over."""
        taken = list(zip(report.marks, explained.tolist(), strict=True))
        return tuple(mark.place for mark, yes in taken if yes), tuple(mark.place for mark, yes in taken if not yes)

    def would_also(self, rows: tuple[int, ...], report: Report) -> tuple[Place, ...]:
        """The strongest places of the footprint that are not marked: those that people notice most come first."""
        marked = {mark.place for mark in report.marks}
        return tuple([place for place in self.strongest(rows) if place not in marked][:WOULD_ALSO])

    def strongest(self, rows: tuple[int, ...]) -> tuple[Place, ...]:
        """All places of a footprint, the likely ones first, in each group those that people notice most."""
        if rows not in self._strongest:
            lost = self.ranking.lost[list(rows)].max(axis=0)
            body = self.ranking.tables.body
            telling = np.round(lost, 2) * 10 + body.notice[body.stretch] + 100 * (lost >= LIKELY)
            order = np.argsort(-telling, kind="stable")
            self._strongest[rows] = tuple(self.ranking.footprints.places[n] for n in order if lost[n] >= POSSIBLE)
        return self._strongest[rows]


def _causes(atlas: Atlas, site: str) -> tuple[str, ...]:
    """Causes of a site, most usual first: its own list, then causes.csv and the cause layer that folds into it."""
    own = atlas.sites[site].map_to_causes
    acting = [name for name, cause in atlas.causes.items() if site in cause.lesion_ids]
    folded = [c for row in atlas.sites.values() if site in row.folds_into for c in row.map_to_causes if c in acting]
    return tuple(dict.fromkeys((*own, *folded, *acting)))

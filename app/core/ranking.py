"""The comparison: how well each instance of each site explains a report. Vectorised, deterministic, in log space."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.core.atlas import Atlas
from app.core.footprint import Footprints, Matrix
from app.core.footprint_variants import Forms
from app.core.ranking_answers import Answers, only_pain
from app.core.ranking_body import Flags, Numbers
from app.core.ranking_parameters import Parameters
from app.core.ranking_tables import Tables
from app.core.report import Place, Report

DECIMALS = 6
"""Scores are rounded to this, so that left and right, and the order of marks, can never differ by a last bit."""


@dataclass(frozen=True)
class Situation:
    """A report in numbers: columns of the tables."""

    felt: Numbers
    pain: Numbers
    weak: Numbers

    @property
    def skin(self) -> Numbers:
        """Every place where something is felt."""
        return np.concatenate([self.felt, self.pain])


@dataclass(frozen=True)
class Scores:
    """Log-likelihood of each instance against no cause at all, and its parts."""

    marks: Matrix
    """(marks, N): felt, then pain, then weak marks, in the order of the situation."""
    rest: Matrix
    """(N,): silence, rarity, answers and feelings."""
    answers: Matrix
    """(answers, sites)."""
    missing: Matrix
    """(sites,): cost of an answer that defines the site and was not given."""
    total: Matrix
    """(N,)."""
    explains: Flags
    """(N,): the instance explains some marked place, with all that is marked there."""


@dataclass(frozen=True)
class Ranking:
    """Everything that is needed to score a report, built once."""

    footprints: Footprints
    tables: Tables
    answers: Answers
    parameters: Parameters
    column: Mapping[Place, int]
    site: Numbers
    """(N,): number of the site of each instance, in the order of ``answers.sites``."""
    lost: Matrix
    """(N, P): loss of any feeling."""
    one_sided: Flags
    """(N,): the instance lies on the left or on the right."""
    right: Flags
    """(N,): the instance lies on the right."""

    @staticmethod
    def build(atlas: Atlas, forms: Forms, parameters: Parameters) -> Ranking:
        """The tables of the ranking for these footprints."""
        answers = Answers.build(atlas, parameters)
        number = {name: n for n, name in enumerate(answers.sites)}
        footprints = forms.footprints
        return Ranking(
            footprints, Tables.build(atlas, forms, parameters), answers, parameters,
            {place: n for n, place in enumerate(footprints.places)},
            np.array([number[i.site] for i in footprints.instances], dtype=np.intp),
            footprints.skin, *_side_flags(footprints),
        )  # fmt: skip

    def situation(self, report: Report) -> Situation:
        """The marks of a report as columns, in the order of the places."""
        felt = (m.place for m in report.marks if m.felt and not only_pain(m))
        pain = (m.place for m in report.marks if only_pain(m))
        weak = (m.place for m in report.marks if m.weak)
        return Situation(self._columns(felt), self._columns(pain), self._columns(weak))

    def _columns(self, places: Iterable[Place]) -> Numbers:
        return np.array(sorted({self.column[place] for place in places}), dtype=np.intp)

    def score(self, report: Report) -> Scores:
        """Every instance against the report."""
        situation = self.situation(report)
        tables = self.tables
        marks = np.concatenate([tables.felt[situation.felt], tables.pain[situation.pain], tables.weak[situation.weak]])
        answers = self.answers.parts(report)
        missing = self.answers.missing(report)
        by_site = self.answers.total(answers) + self.answers.felt(report.marks) - missing
        alone = self.parameters["told.alone"] * self.spread_alone(situation)
        rest = tables.prior + by_site[self.site] - self.silence(situation) - alone
        total = np.round(marks.sum(axis=0) + rest, DECIMALS)
        return Scores(marks, rest, answers, missing, total, self._explains(report))

    def spread_alone(self, situation: Situation) -> Flags:
        """(N,): all that would be explained lies where this site only spreads to, and nothing in its own area."""
        own = self.tables.takes_skin & ~self.tables.spread
        weak = self.tables.takes_weak[:, situation.weak].any(axis=1)
        return np.asarray(
            self.tables.spread[:, situation.skin].any(axis=1) & ~own[:, situation.skin].any(axis=1) & ~weak
        )

    def taken(self, report: Report) -> Flags:
        """(N, marks): a feeling at the mark is explained; where a site only spreads to, only beside its own area."""
        columns = [self.column[mark.place] for mark in report.marks]
        alone = self.spread_alone(self.situation(report))[:, None]
        return np.asarray(self.tables.takes_skin[:, columns] & ~(alone & self.tables.spread[:, columns]))

    def _explains(self, report: Report) -> Flags:
        felt = np.array([mark.felt for mark in report.marks], dtype=bool)
        weak = np.array([mark.weak for mark in report.marks], dtype=bool)
        strength = self.tables.takes_weak[:, [self.column[mark.place] for mark in report.marks]]
        return np.asarray(((self.taken(report) | ~felt) & (strength | ~weak)).any(axis=1))

    def best_rows(self, scores: Scores) -> Numbers:
        """The best instance of each site, the best site first; equal scores keep the order of sites.csv."""
        order = np.argsort(-scores.total, kind="stable")
        _, first = np.unique(self.site[order], return_index=True)
        rows = order[first]
        return np.asarray(rows[np.lexsort((self.site[rows], -scores.total[rows]))])

    def _unsaid(self, situation: Situation) -> float:
        """A limb without a weak mark tells more when the person has marked weakness elsewhere."""
        return self.parameters["silence.weak_used"] if situation.weak.size else 1.0

    def core_share(self, report: Report, rows: Sequence[int]) -> float:
        """Share of the marks, by weight, that lie in the core of the footprint."""
        situation, tables = self.situation(report), self.tables
        skin = any_row(tables.core, rows, situation.skin)
        weak = any_row(tables.core_weak, rows, situation.weak)
        weight = tables.body.weight[np.concatenate([situation.skin, situation.weak])]
        return float(np.concatenate([skin, weak]) @ weight / weight.sum()) if weight.size else 0.0

    def silence(self, situation: Situation) -> Matrix:
        """(N,): cost of what the footprints expect and nobody marked, by stretch, by place and by limb."""
        tables, body = self.tables, self.tables.body
        quiet = np.ones(tables.silent.shape[1])
        quiet[body.stretch[situation.skin]] = 0.0
        strong = np.ones(tables.strong.shape[1])
        strong[body.limb[situation.weak]] = 0.0
        unmarked = np.ones(tables.unmarked.shape[1])
        unmarked[situation.skin] = 0.0
        uneven = quiet * (1 - quiet[body.mirror])
        numb = 1.0 if situation.skin.size else self.parameters["silence.nothing_felt"]
        return np.asarray(
            (tables.silent @ quiet) * numb + tables.even * (tables.silent @ uneven)
            + tables.strong @ strong * self._unsaid(situation) + tables.unmarked @ unmarked
            + tables.arms * float(not body.arm[np.concatenate([situation.skin, situation.weak])].any())
        )  # fmt: skip


def _side_flags(footprints: Footprints) -> tuple[Flags, Flags]:
    sides = np.array([instance.side for instance in footprints.instances])
    return np.isin(sides, ("left", "right")), sides == "right"


def any_row(table: Flags, rows: Sequence[int], columns: Numbers | Sequence[int]) -> Flags:
    """For each column, whether any of the rows says yes."""
    return table[rows[0], columns] if len(rows) == 1 else np.asarray(table[list(rows)][:, columns].any(axis=0))

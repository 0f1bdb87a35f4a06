"""The comparison: how well each instance of each site explains a report. Vectorised, deterministic, in log space."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    marked: Numbers
    """The place of each mark, in the order of the report."""
    feels: Flags
    """For each mark: something is felt there."""
    fails: Flags
    """For each mark: it is weak there."""
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

    situation: Situation
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
    alone: Flags
    """(N,): all that would be explained lies where this site only spreads to, and nothing in its own area."""
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
    twinned: Flags
    """(N,): the same trouble can well stand on both sides at once (two strokes of one kind do not)."""
    by_site: Numbers
    """(N,): all instances, those of a site together."""
    first: Numbers
    """(sites,): where those of each site begin."""
    forms: Numbers
    """(sites,): how many each site has."""

    @staticmethod
    def build(atlas: Atlas, forms: Forms, parameters: Parameters) -> Ranking:
        """The tables of the ranking for these footprints."""
        answers = Answers.build(atlas, parameters)
        number = {name: n for n, name in enumerate(answers.sites)}
        footprints = forms.footprints
        site = np.array([number[i.site] for i in footprints.instances], dtype=np.intp)
        counts = np.bincount(site)
        return Ranking(
            footprints, Tables.build(atlas, forms, parameters), answers, parameters,
            {place: n for n, place in enumerate(footprints.places)},
            site, footprints.skin, *_side_flags(footprints),
            np.array([atlas.sites[instance.site].level != "brain" for instance in footprints.instances]),
            np.argsort(site, kind="stable"), np.cumsum(counts) - counts, counts,
        )  # fmt: skip

    def situation(self, report: Report) -> Situation:
        """The marks of a report as columns, in the order of the places."""
        places = [self.column[mark.place] for mark in report.marks]
        feels, fails = [mark.felt for mark in report.marks], [mark.weak for mark in report.marks]
        hurts = {place for place, mark in zip(places, report.marks, strict=True) if only_pain(mark)}
        felt, weak = ({p for p, yes in zip(places, which, strict=True) if yes} for which in (feels, fails))
        columns = (np.array(sorted(found), dtype=np.intp) for found in (felt - hurts, hurts, weak))
        return Situation(np.array(places, dtype=np.intp), np.array(feels, bool), np.array(fails, bool), *columns)

    def score(self, report: Report) -> Scores:
        """Every instance against the report."""
        situation = self.situation(report)
        tables = self.tables
        marks = np.concatenate([tables.felt[situation.felt], tables.pain[situation.pain], tables.weak[situation.weak]])
        answers = self.answers.parts(report)
        missing = self.answers.missing(report)
        by_site = self.answers.total(answers) + self.answers.felt(report.marks) - missing
        alone, explains = self._explained(situation)
        silence = tables.silence.cost(situation.skin, situation.weak)
        rest = tables.prior + by_site[self.site] - silence - self.parameters["told.alone"] * alone
        total = np.round(marks.sum(axis=0) + rest, DECIMALS)
        return Scores(situation, marks, rest, answers, missing, total, alone, explains)

    def _explained(self, situation: Situation) -> tuple[Flags, Flags]:
        """For each instance whether it only spreads to all that it would explain, and whether it explains a mark."""
        takes, feels, fails = self.tables.by_place, situation.feels, situation.fails
        felt = situation.marked[feels]
        own, spread, weak = takes.own[felt], takes.spread[felt], takes.weak[situation.marked[fails]]
        alone = spread.any(axis=0) & ~own.any(axis=0) & ~weak.any(axis=0)
        skin = own | (spread & ~alone)
        both = skin[fails[feels]] & weak[feels[fails]]
        told = skin[~fails[feels]].any(axis=0) | weak[~feels[fails]].any(axis=0) | both.any(axis=0)
        return np.asarray(alone), np.asarray(told)

    def takes(self, scores: Scores, rows: Sequence[int] | Numbers) -> tuple[Flags, Flags]:
        """(marks, rows): the feeling at each mark is explained or there is none, and the same of weakness.

        Where a site only spreads to, it explains a feeling only beside one in its own area.
        """
        situation, takes = scores.situation, self.tables.by_place
        places, forms = situation.marked[:, None], np.asarray(rows, dtype=np.intp)
        skin = takes.own[places, forms] | (takes.spread[places, forms] & ~scores.alone[forms])
        return skin | ~situation.feels[:, None], takes.weak[places, forms] | ~situation.fails[:, None]

    def explained(self, scores: Scores, rows: Sequence[int]) -> Flags:
        """For each mark, whether the rows together explain all that is marked there."""
        skin, weak = self.takes(scores, rows)
        return np.asarray(skin.any(axis=1) & weak.any(axis=1))

    def explained_either_way(self, scores: Scores, rows: Sequence[int]) -> Flags:
        """For each mark, whether each of the rows by itself explains all that is marked there."""
        skin, weak = self.takes(scores, rows)
        return np.asarray((skin & weak).all(axis=1))

    def rows_of(self, site: int) -> Numbers:
        """The instances of a site, in order."""
        return self.by_site[self.first[site] : self.first[site] + self.forms[site]]

    def best_rows(self, scores: Scores) -> Numbers:
        """The best instance of each site, the best site first; equal scores keep the order of sites.csv."""
        total = scores.total[self.by_site]
        best = np.maximum.reduceat(total, self.first)
        place = np.where(total == np.repeat(best, self.forms), self.by_site, len(total))
        return np.asarray(np.minimum.reduceat(place, self.first)[np.argsort(-best, kind="stable")])

    def core_share(self, scores: Scores, rows: Sequence[int]) -> float:
        """Share of the marks, by weight, that lie in the core of one of the footprints."""
        situation, tables, own = scores.situation, self.tables, list(rows)
        skin = tables.core[own][:, situation.skin].any(axis=0)
        weak = tables.core_weak[own][:, situation.weak].any(axis=0)
        weight = tables.body.weight[np.concatenate([situation.skin, situation.weak])]
        return float(np.concatenate([skin, weak]) @ weight / weight.sum()) if weight.size else 0.0


def _side_flags(footprints: Footprints) -> tuple[Flags, Flags]:
    sides = np.array([instance.side for instance in footprints.instances])
    return np.isin(sides, ("left", "right")), sides == "right"


def every_row(table: Flags, rows: Sequence[int], columns: Numbers | Sequence[int]) -> Flags:
    """For each column, whether all of the rows say yes."""
    return table[rows[0], columns] if len(rows) == 1 else np.asarray(table[list(rows)][:, columns].all(axis=0))

"""What answers and the sort of feeling are worth for every site: finding_weights.csv and ranking_parameters.csv."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.core.atlas import Atlas
from app.core.footprint import Matrix
from app.core.ranking_parameters import Parameters
from app.core.report import Mark, Report


@dataclass(frozen=True)
class Answers:
    """(findings, sites) log-likelihood ratios, and the sites' own terms."""

    sites: tuple[str, ...]
    names: tuple[str, ...]
    """The findings, in the order of the rows of ``ratio``."""
    row: Mapping[str, int]
    ratio: Matrix
    needs: Matrix
    sets: tuple[tuple[int, frozenset[str], float], ...]
    """(site, findings, cost): one of the findings must be answered with yes, else the cost is added."""
    anything: Matrix
    """(sites,): the cost while no answer at all speaks for it."""
    painful: Matrix
    """(sites,): the cost while no pain is marked, for sites that are defined by pain."""
    strength: Matrix
    """(sites,): the cost while nothing weak is marked or said, for sites that are told by weakness."""
    burning: Matrix
    """(sites,): what it is worth when all that is felt hurts."""
    weak: frozenset[str]
    """Findings that tell weakness: the set set_weak."""
    feelings: Mapping[str, Matrix]
    parameters: Parameters

    @staticmethod
    def build(atlas: Atlas, parameters: Parameters) -> Answers:
        """For the sites that compete: not for rows of the cause layer."""
        sites = tuple(name for name, site in atlas.sites.items() if site.entity_type == "site_or_pattern")
        column = {name: number for number, name in enumerate(sites)}
        row = {name: number for number, name in enumerate(atlas.findings)}
        ratio = np.zeros((len(row), len(sites)))
        for weight in atlas.finding_weights:
            if weight.lesion_id in column:
                ratio[row[weight.finding_id], column[weight.lesion_id]] = weight.log_lr
        needs = _by_site(sites, parameters, "needs_answer.")
        return Answers(
            sites, tuple(row), row, ratio, needs, _sets(atlas, column, parameters),
            _by_site(sites, parameters, "needs_any."), _by_site(sites, parameters, "needs_pain."),
            _by_site(sites, parameters, "needs_weak."), _by_site(sites, parameters, "burning."),
            frozenset(atlas.finding_sets["set_weak"].finding_ids),
            _feelings(atlas, sites, parameters), parameters,
        )  # fmt: skip

    def parts(self, report: Report) -> Matrix:
        """(answers given, sites): what each answer is worth for each site, yes first, then no."""
        yes = [self.row[name] for name in sorted(report.yes) if name in self.row]
        no = [self.row[name] for name in sorted(report.no - report.yes) if name in self.row]
        against = -self.parameters["answer.no"] * np.maximum(self.ratio[no], 0.0)
        return np.concatenate([self.parameters["answer.yes"] * self.ratio[yes], against])

    def given(self, report: Report) -> list[tuple[str, str]]:
        """The answers behind the rows of ``parts``: (finding, yes or no)."""
        yes = [(name, "yes") for name in sorted(report.yes) if name in self.row]
        return yes + [(name, "no") for name in sorted(report.no - report.yes) if name in self.row]

    def missing(self, report: Report) -> Matrix:
        """(sites,): what it costs that no answer was given which defines the site."""
        yes = [self.row[name] for name in sorted(report.yes) if name in self.row]
        speaks = np.maximum(self.ratio[yes], 0.0)
        enough = (speaks >= self.parameters["needs_answer_above"]).any(axis=0)
        enough |= speaks.sum(axis=0) >= self.parameters["needs_answers_together"] - 1e-9
        cost = np.where(enough, 0.0, self.needs) + np.where(speaks.any(axis=0), 0.0, self.anything)
        for column, findings, value in self.sets:
            cost[column] += 0.0 if findings & report.yes else value
        hurts = any("pain" in mark.feels for mark in report.marks)
        weak = any(mark.weak for mark in report.marks) or not self.weak.isdisjoint(report.yes)
        return cost + (0.0 if hurts else self.painful) + (0.0 if weak else self.strength)

    def total(self, parts: Matrix) -> Matrix:
        """The sum of all answers, within its limit."""
        most = self.parameters["answer.most"]
        return np.asarray(np.clip(parts.sum(axis=0), -most, most))

    def felt(self, marks: tuple[Mark, ...]) -> Matrix:
        """(sites,): what the sort of feeling is worth, wherever it is felt."""
        felt = [mark for mark in marks if mark.felt]
        pain = [mark for mark in felt if only_pain(mark)]
        shares = {
            "pain_only.": len(pain) / len(felt) if felt else 0.0,
            "numb_any.": float(any("numb" in mark.feels for mark in felt)),
            "weak_any.": float(any(mark.weak for mark in marks)),
        }
        burning = sum("pain" in mark.feels for mark in felt) / len(felt) if felt else 0.0
        return np.asarray(sum(self.feelings[name] * share for name, share in shares.items()) + self.burning * burning)


def _by_site(sites: tuple[str, ...], parameters: Parameters, prefix: str) -> Matrix:
    values = parameters.group(prefix)
    return np.array([values.get(name, 0.0) for name in sites])


def _sets(
    atlas: Atlas, column: Mapping[str, int], parameters: Parameters
) -> tuple[tuple[int, frozenset[str], float], ...]:
    rows = ((name.split("."), value) for name, value in parameters.group("needs_set.").items())
    return tuple((column[site], frozenset(atlas.finding_sets[name].finding_ids), cost) for (site, name), cost in rows)


def only_pain(mark: Mark) -> bool:
    """True when pain is all that is felt there."""
    return mark.felt and not {"numb", "tingling"} & set(mark.feels)


def _feelings(atlas: Atlas, sites: tuple[str, ...], parameters: Parameters) -> dict[str, Matrix]:
    found = {}
    for name in ("pain_only.", "numb_any.", "weak_any."):
        by_level = parameters.group(name)
        found[name] = np.array([by_level.get(atlas.sites[site].level, 0.0) for site in sites])
    return found

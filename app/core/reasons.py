"""Why a site fits or does not, as keys and parameters. The sentences are in the wording tables.

Keys of ``speaks_for``, with their parameters:
``reason_core`` (places, count: marked in the core of the footprint), ``reason_explains`` (places, count: marked
where the site may also be felt), ``reason_weak_fits`` (places, count: weak marks that it explains),
``reason_answer`` (finding: a yes that speaks for the site), ``reason_absent_fits`` (finding: a no that fits),
``reason_common`` (tier: 1 or 2).
Keys of ``speaks_against``: ``reason_leaves`` and ``reason_leaves_weak`` (places, count: marks that it does not
explain), ``reason_silent`` (places, count: where it would usually be felt too and nothing is marked),
``reason_answer_against`` (finding: a yes), ``reason_absent`` (finding: a no to what usually comes with it),
``reason_needs_answer`` (site: what defines it is an answer that was not given), ``reason_rare`` (tier: 4 or 5).
``places`` are written as ``region:side``. Candidate.would_weaken holds ``finding:id``: a yes would speak against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from app.core.atlas import Atlas
from app.core.footprint import LIKELY
from app.core.ranking import Ranking, Scores, every_row
from app.core.ranking_body import Flags
from app.core.report import Place, Report
from app.core.result import Reason

Places = tuple[Place, ...]

NAMED = 3
COMMON, RARE = 2, 4


@dataclass(frozen=True)
class Reasons:
    """Makes reasons; holds nothing of a report."""

    atlas: Atlas
    ranking: Ranking
    _stretches: dict[tuple[int, ...], tuple[tuple[int, Place], ...]] = field(default_factory=dict)
    _weak: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def both(
        self, site: int, rows: Sequence[int], report: Report, scores: Scores
    ) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
        """What speaks for the site, and what against it, the strongest first."""
        marks_for, marks_against = self._marks(rows, report)
        answers_for, answers_against = self._answers(site, report, scores)
        tier = self.atlas.sites[self.ranking.answers.sites[site]].base_rate_tier
        common = (Reason("reason_common", (("tier", tier),)),) if tier <= COMMON else ()
        rare = (Reason("reason_rare", (("tier", tier),)),) if tier >= RARE else ()
        needs = self._needs(site, scores)
        return (*marks_for, *answers_for, *common), (*marks_against, *answers_against, *needs, *rare)

    def _marks(self, rows: Sequence[int], report: Report) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
        felt = tuple(mark.place for mark in report.marks if mark.felt)
        weak = tuple(mark.place for mark in report.marks if mark.weak)
        tables = self.ranking.tables
        inside, left = self._split(tables.takes_skin, rows, felt)
        core, around = self._split(tables.core, rows, inside)
        strong, still = self._split(tables.takes_weak, rows, weak)
        made = (("reason_core", core), ("reason_explains", around), ("reason_weak_fits", strong))
        silent = self._silent(rows, report)
        against = (("reason_leaves", left), ("reason_leaves_weak", still), ("reason_silent", silent))
        return _named(made), _named(against)

    def _split(self, table: Flags, rows: Sequence[int], places: Places) -> tuple[Places, Places]:
        """The places for which the table says yes, and the others."""
        said = every_row(table, rows, [self.ranking.column[place] for place in places])
        pairs = list(zip(places, said, strict=True))
        return tuple(place for place, yes in pairs if yes), tuple(place for place, yes in pairs if not yes)

    def _silent(self, rows: Sequence[int], report: Report) -> Places:
        """The strongest place of each stretch with core places and no mark, the most noticed stretch first."""
        body = self.ranking.tables.body
        loud = {int(body.stretch[self.ranking.column[mark.place]]) for mark in report.marks}
        found = [place for stretch, place in self._expected(tuple(rows)) if stretch not in loud]
        return tuple(found[:NAMED])

    def _expected(self, rows: tuple[int, ...]) -> tuple[tuple[int, Place], ...]:
        """(stretch, its strongest place) for every stretch with core places."""
        if rows not in self._stretches:
            body, lost = self.ranking.tables.body, self.ranking.lost[list(rows)].max(axis=0)
            best: dict[int, int] = {}
            for place in np.argsort(-lost, kind="stable"):
                if lost[place] >= LIKELY:
                    best.setdefault(int(body.stretch[place]), int(place))
            order = sorted(best, key=lambda stretch: (-body.notice[stretch], stretch))
            self._stretches[rows] = tuple((s, self.ranking.footprints.places[best[s]]) for s in order)
        return self._stretches[rows]

    def _answers(self, site: int, report: Report, scores: Scores) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
        given = self.ranking.answers.given(report)
        least = self.ranking.parameters["reason.telling"]
        worth = sorted(zip(given, scores.answers[:, site], strict=True), key=lambda pair: (-abs(pair[1]), pair[0]))
        made = [(Reason(_answer_key(said, value), (("finding", finding),)), value)
                for (finding, said), value in worth if abs(value) >= least]  # fmt: skip
        return tuple(r for r, value in made if value > 0), tuple(r for r, value in made if value < 0)

    def answered(self, site: int, report: Report, scores: Scores) -> bool:
        """True when some yes speaks for the site, as far as it would be named."""
        yes = [said == "yes" for _, said in self.ranking.answers.given(report)]
        return bool((scores.answers[yes, site] >= self.ranking.parameters["reason.telling"]).any())

    def _needs(self, site: int, scores: Scores) -> tuple[Reason, ...]:
        missing = scores.missing[site] >= self.ranking.parameters["reason.telling"]
        return (Reason("reason_needs_answer", (("site", self.ranking.answers.sites[site]),)),) if missing else ()

    def would_weaken(self, site: int, report: Report) -> tuple[str, ...]:
        """Answers not given yet that would speak against the site, the strongest first: ``finding:id``."""
        asked = report.yes | report.no
        return tuple(f"finding:{name}" for name in self._weakening(site) if name not in asked)[:NAMED]

    def _weakening(self, site: int) -> tuple[str, ...]:
        if site not in self._weak:
            answers = self.ranking.answers
            ratio = answers.ratio[:, site]
            order = np.argsort(ratio, kind="stable")
            self._weak[site] = tuple(
                answers.names[n] for n in order if ratio[n] <= self.ranking.parameters["reason.weakens"]
            )
        return self._weak[site]


def _named(made: Sequence[tuple[str, Sequence[object]]]) -> tuple[Reason, ...]:
    return tuple(
        Reason(key, (("places", tuple(str(place) for place in places)), ("count", len(places))))
        for key, places in made if places
    )  # fmt: skip


def _answer_key(said: str, value: float) -> str:
    if said == "yes":
        return "reason_answer" if value > 0 else "reason_answer_against"
    return "reason_absent_fits" if value > 0 else "reason_absent"

"""One call from marks and answers to everything the pages show. Built once from an Atlas, frozen, without state."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.core import footprint
from app.core.atlas import Atlas
from app.core.candidates import Candidates, Pick
from app.core.footprint_variants import with_forms
from app.core.headline import Fit, headline
from app.core.level_shares import level_shares
from app.core.pairs import Match, best_pairs
from app.core.pathway import Pathway
from app.core.pathway_flow import Flows
from app.core.pathway_routes import Routes
from app.core.ranking import Ranking, Scores
from app.core.ranking_parameters import Parameters
from app.core.report import Report
from app.core.result import Answer, Candidate, LesionSide, Pair, Reach, Verdict
from app.core.shared import Meeting
from app.core.urgency import UrgencyRules

PAIRS = 2
"""So many pairs are listed, and so many that are worth telling a person."""
PAIRS_TRIED = 24
"""Among so many: two common sites that need each other."""


@dataclass(frozen=True)
class Engine:
    """Answers reports: ``explain``, ``consider`` and ``reach``."""

    atlas: Atlas
    ranking: Ranking
    candidates: Candidates
    meeting: Meeting
    routes: Routes
    urgency: UrgencyRules

    @staticmethod
    def build(atlas: Atlas) -> Engine:
        """Index the graph, derive all footprints, make the tables of the ranking (about a second)."""
        parameters = Parameters.build(atlas)
        pathway = Pathway.build(atlas)
        forms = with_forms(atlas, footprint.build(atlas, pathway, parameters), parameters)
        ranking = Ranking.build(atlas, forms, parameters)
        flows = Flows(atlas, pathway)
        return Engine(
            atlas, ranking, Candidates.build(atlas, ranking), Meeting.build(flows), Routes(flows),
            UrgencyRules.build(atlas),
        )  # fmt: skip

    def explain(self, report: Report, top: int = 5, *, lean: bool = False) -> Answer:
        """The answer to a report; every report has one, also without any mark.

        ``lean``: without routes and without the reasons of the candidates, for many reports at once.
        """
        report = replace(report, marks=tuple(sorted(report.marks)))
        urgency = self.urgency.assess(report)
        shared = self.meeting.shared(report)
        if not report.marks:
            return Answer(report, "none", urgency, shared, (), (), (), ())
        scores = self.ranking.score(report)
        picks = self.candidates.picks(scores, max(top, 1))
        matches = best_pairs(self.ranking, scores, PAIRS_TRIED)
        verdict = self._verdict(report, picks[0], scores, matches)
        picks = self._two_first(picks, matches[0], scores) if verdict == "two_sites" else picks
        sites = tuple(self.candidates.candidate(pick, report, scores, lean) for pick in picks[:top])
        answered = self.candidates.reasons.answered(picks[0].site, report, scores)
        pairs = self._listed(matches, verdict, sites[0])
        fit = Fit(verdict, sites, answered, any(plain for _, plain in pairs))
        return Answer(
            report, verdict, urgency, headline(self.atlas, shared, fit),
            level_shares(self.meeting.flows, report),
            () if lean else tuple(route for mark in report.marks for route in self.routes.of(mark)), sites,
            tuple(self._pair(match, report, scores, plain, lean) for match, plain in pairs),
        )  # fmt: skip

    def consider(self, report: Report, site: str, side: LesionSide | None = None, at: str | None = None) -> Candidate:
        """How one site does against a report: what it explains and leaves, what speaks for and against it.

        Any site or pattern of sites.csv but rows of the cause layer (those stand under a place: ``folds_into``). The
        side and the level that fit best are taken when none is given. KeyError when there is no such site or form.
        """
        report = replace(report, marks=tuple(sorted(report.marks)))
        scores = self.ranking.score(report)
        pick = self.candidates.pick_of(site, report, scores, side, at)
        return self.candidates.candidate(pick, report, scores)

    @property
    def considered(self) -> tuple[str, ...]:
        """The sites that can be considered, in the order of sites.csv."""
        return self.ranking.answers.sites

    def reach(self, site: str, side: LesionSide, at: str | None = None) -> Reach:
        """What a site would affect; raises KeyError when it has no such side or level."""
        return self.ranking.footprints.reach(site, side, at)

    def _two_first(self, picks: list[Pick], match: Match, scores: Scores) -> list[Pick]:
        """Where two sites are the answer they come first, the better one before the other.

        Both fit as well as they do together: that is what the answer says of them.
        """
        rows = sorted(match.rows, key=lambda row: (-float(scores.total[row]), row))
        two = {int(self.ranking.site[row]): Pick(int(self.ranking.site[row]), (row,), match.score) for row in rows}
        return [*two.values(), *(pick for pick in picks if pick.site not in two)]

    def _verdict(self, report: Report, best: Pick, scores: Scores, matches: list[Match]) -> Verdict:
        """One site, two, or none: none when nothing does better than no cause at all.

        A site (or two) also counts as fitting when nearly all marks lie in its core and only its rarity, or an answer
        that was not given, holds it back.
        """
        parameters = self.ranking.parameters
        least = parameters["none.margin"] + self._speaks_for_none(report)
        pair = matches[0].score if matches else float("-inf")
        fits = best.score + self._held_back(best.rows[:1], scores)
        if matches:
            fits = max(fits, pair + self._held_back(matches[0].rows, scores))
        if fits < least:
            return "none"
        return "two_sites" if pair >= best.score + parameters["pair.margin"] else "one_site"

    def _held_back(self, rows: tuple[int, ...], scores: Scores) -> float:
        """What rarity and answers that were not given cost sites, where nearly all marks lie in their core."""
        ranking = self.ranking
        if ranking.core_share(scores, rows) < ranking.parameters["none.core_share"]:
            return 0.0
        times = 1 + (len(rows) > 1) * ranking.parameters["pair.rarity"]
        return float(sum(times * ranking.tables.rarity[row] + scores.missing[ranking.site[row]] for row in rows))

    def _speaks_for_none(self, report: Report) -> float:
        worth = self.ranking.parameters.group("none_answer.")
        return sum(value for name, value in worth.items() if name in report.yes)

    def _listed(self, matches: list[Match], verdict: Verdict, best: Candidate) -> list[tuple[Match, bool]]:
        """The best pairs, and whether each is plain; plain ones farther down are listed after them."""
        flags = [(match, verdict == "two_sites" or self._needs_both(match, best)) for match in matches]
        plain = [pair for pair in flags if pair[1]][:PAIRS]
        return flags[:PAIRS] + [pair for pair in plain if pair not in flags[:PAIRS]]

    def _needs_both(self, match: Match, best: Candidate) -> bool:
        """True when two common sites together explain marks that no site explains alone."""
        names = {self.ranking.footprints.instances[row].site for row in match.rows}
        tier = self.ranking.parameters["pair.common_tier"]
        common = all(self.atlas.sites[name].base_rate_tier <= tier for name in names)
        return bool(best.leaves) and len(names) > 1 and common and match.adds

    def _pair(self, match: Match, report: Report, scores: Scores, plain: bool, lean: bool) -> Pair:
        picks = [Pick(int(self.ranking.site[row]), (row,), float(scores.total[row])) for row in match.rows]
        first, second = (self.candidates.candidate(pick, report, scores, lean) for pick in picks)
        explained = self.ranking.explained(scores, match.rows)
        return Pair((first, second), *self.candidates.split(report, explained), plain)

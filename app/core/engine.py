"""One call from marks and answers to everything the pages show. Built once from an Atlas, frozen, without state."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.core import footprint
from app.core.atlas import Atlas
from app.core.candidates import Candidates, Pick
from app.core.footprint_variants import with_forms
from app.core.level_shares import level_shares
from app.core.pairs import Match, best_pairs
from app.core.pathway import Pathway
from app.core.pathway_flow import Flows
from app.core.pathway_routes import Routes
from app.core.ranking import Ranking, Scores
from app.core.ranking_parameters import Parameters
from app.core.report import Report
from app.core.result import Answer, Candidate, LesionSide, Pair, Reach, Reason, Shared, Verdict
from app.core.shared import Meeting
from app.core.urgency import UrgencyRules

PATTERN_LEVELS = frozenset(
    {"polyneuropathy", "vascular", "transient", "systemic", "functional", "musculoskeletal", "motor_unit"}
)
"""Levels of sites.csv that are no place in the nervous system: the pattern itself is what the marks share."""
NEEDS_AN_ANSWER = frozenset({"systemic", "functional", "musculoskeletal"})
"""Patterns that marks alone never make the headline."""
CENTRAL_LEVELS = frozenset(
    {"brain", "brainstem", "brain_and_cord", "any_cord_or_cauda", "cord_posterior", "conus"}
    | {"cervical_cord", "thoracic_cord", "cervical_or_thoracic_cord"}
)
"""Levels of sites.csv that lie in cord or brain: where they lead, a meeting there is the answer."""
PAIRS = 2
"""So many pairs are listed."""
COMMON_TIER = 3
"""Base-rate tier up to which a site is common enough to be one of two alternatives to a single one."""
PAIRS_TRIED = 24
"""Among so many: one of which neither site alone explains what both do."""


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

    def explain(self, report: Report, top: int = 5) -> Answer:
        """The answer to a report; every report has one, also without any mark."""
        report = replace(report, marks=tuple(sorted(report.marks)))
        urgency = self.urgency.assess(report)
        shared = self.meeting.shared(report)
        if not report.marks:
            return Answer(report, "none", urgency, shared, (), (), (), ())
        scores = self.ranking.score(report)
        picks = self.candidates.picks(scores, max(top, 1))
        matches = best_pairs(self.ranking, scores, PAIRS_TRIED)
        verdict = self._verdict(report, picks[0], scores, matches)
        sites = tuple(self.candidates.candidate(pick, report, scores) for pick in picks[:top])
        return Answer(
            report, verdict, urgency, self._headline(shared, verdict, sites), level_shares(self.meeting.flows, report),
            tuple(route for mark in report.marks for route in self.routes.of(mark)), sites,
            tuple(self._pair(match, report, scores)
                  for match in self._listed(matches, verdict, sites[0], report, scores)),
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

    def _verdict(self, report: Report, best: Pick, scores: Scores, matches: list[Match]) -> Verdict:
        """One site, two, or none: none when nothing does better than no cause at all.

        A site also counts as fitting when nearly all marks lie in its core and only its rarity, or an answer that
        was not given, holds it back.
        """
        parameters = self.ranking.parameters
        least = parameters["none.margin"] + self._speaks_for_none(report)
        pair = matches[0].score if matches else float("-inf")
        held_back = self.ranking.tables.rarity[best.rows[0]] + scores.missing[best.site]
        in_core = self.ranking.core_share(scores, best.rows) >= parameters["none.core_share"]
        if max(best.score + held_back * in_core, pair) < least:
            return "none"
        return "two_sites" if pair >= best.score + parameters["pair.margin"] else "one_site"

    def _speaks_for_none(self, report: Report) -> float:
        worth = self.ranking.parameters.group("none_answer.")
        return sum(value for name, value in worth.items() if name in report.yes)

    def _headline(self, shared: Shared, verdict: Verdict, sites: tuple[Candidate, ...]) -> Shared:
        """What the marks share, in step with the leading site.

        A leading pattern is told as such; when no one site explains the marks, meeting far up in cord or brain is no
        answer; when the leading site lies nearer to the skin, that meeting is told as a fact of its own.
        """
        if shared.kind in ("one_mark", "empty"):
            return shared
        if verdict == "one_site" and self._is_pattern(sites[0]):
            return replace(shared, kind="pattern", reason=Reason("shared_pattern", (("site", sites[0].site),)))
        if shared.kind in ("cord", "brain"):
            return self._meeting_far_up(shared, verdict, sites[0])
        if shared.kind == "nothing" and verdict == "one_site" and not sites[0].leaves:
            return replace(shared, reason=Reason("shared_nothing_one"))
        return shared

    def _meeting_far_up(self, shared: Shared, verdict: Verdict, lead: Candidate) -> Shared:
        """What is said of marks whose ways meet only in cord or brain."""
        if verdict == "two_sites" or lead.leaves:
            return Shared("nothing", Reason("shared_nothing"))
        if self.atlas.sites[lead.site].level in CENTRAL_LEVELS:
            return shared
        return replace(shared, reason=replace(shared.reason, key=f"{shared.reason.key}_far"))

    def _is_pattern(self, lead: Candidate) -> bool:
        """True for a pattern with no single place; the vague ones only when an answer speaks for them."""
        level = self.atlas.sites[lead.site].level
        answered = any(reason.key == "reason_answer" for reason in lead.speaks_for)
        return level in PATTERN_LEVELS and (answered or level not in NEEDS_AN_ANSWER)

    def _listed(
        self, matches: list[Match], verdict: Verdict, best: Candidate, report: Report, scores: Scores
    ) -> list[Match]:
        """The pairs worth showing: those that are the answer, else two common sites that need each other."""
        if verdict == "two_sites":
            return matches[:PAIRS]
        return [match for match in matches if self._needs_both(match, best, report, scores)][:PAIRS]

    def _needs_both(self, match: Match, best: Candidate, report: Report, scores: Scores) -> bool:
        """True when two common sites together explain marks that no site explains alone."""
        names = {self.ranking.footprints.instances[row].site for row in match.rows}
        if (
            not best.leaves
            or len(names) < 2
            or any(self.atlas.sites[name].base_rate_tier > COMMON_TIER for name in names)
        ):
            return False
        both = len(self.candidates.explained(match.rows, report, scores)[0])
        return all(len(self.candidates.explained((row,), report, scores)[0]) < both for row in match.rows)

    def _pair(self, match: Match, report: Report, scores: Scores) -> Pair:
        picks = [Pick(int(self.ranking.site[row]), (row,), float(scores.total[row])) for row in match.rows]
        first, second = (self.candidates.candidate(pick, report, scores) for pick in picks)
        explains, leaves = self.candidates.explained(match.rows, report, scores)
        return Pair((first, second), explains, leaves)

"""What the marks share, told in step with the leading site."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.core.atlas import Atlas
from app.core.levels import order
from app.core.result import Answer, Candidate, LevelShare, Reason, Shared, Verdict

PATTERN_LEVELS = frozenset(
    {"polyneuropathy", "vascular", "transient", "systemic", "functional", "musculoskeletal", "motor_unit"}
)
"""Levels of sites.csv that are no place in the nervous system: the pattern itself is what the marks share."""
NEEDS_AN_ANSWER = frozenset({"systemic", "functional", "musculoskeletal"})
"""Patterns that marks alone never make the headline."""
ROOT_KINDS = frozenset({"one_mark", "nerve", "plexus", "root", "roots"})
"""Kinds of meeting places whose sentence names roots."""
CENTRAL_LEVELS = frozenset(
    {"brain", "brainstem", "brain_and_cord", "any_cord_or_cauda", "cord_posterior", "conus"}
    | {"cervical_cord", "thoracic_cord", "cervical_or_thoracic_cord"}
)
"""Levels of sites.csv that lie in cord or brain: where they lead, a meeting there is the answer."""
LEADING = 3
"""So many sites stand open in the answer."""


@dataclass(frozen=True)
class Fit:
    """What the ranking says of the marks: the verdict, the leading sites, and what else may be told.

    ``answered``: an answer speaks for the leading site. ``two``: two common sites are offered together.
    """

    verdict: Verdict
    sites: tuple[Candidate, ...]
    answered: bool
    two: bool

    @property
    def all_by_one(self) -> bool:
        """True when one of the leading sites explains everything; where nothing fits well only the first counts."""
        told = {"one_site": LEADING, "none": 1, "two_sites": 0}[self.verdict]
        return any(not site.leaves for site in self.sites[:told])


def headline(atlas: Atlas, shared: Shared, fit: Fit) -> Shared:
    """The meeting place of the marks as it is told.

    A leading pattern is told as such; when no one site explains the marks, meeting far up in cord or brain is no
    answer; when a leading site lies nearer to the skin, that meeting is told as a fact of its own.
    """
    if shared.kind in ("one_mark", "empty"):
        return shared
    lead = fit.sites[0]
    if fit.verdict == "one_site" and _is_pattern(atlas.sites[lead.site].level, fit.answered):
        return replace(shared, kind="pattern", reason=Reason("shared_pattern", (("site", lead.site),)))
    if shared.kind in ("cord", "brain"):
        return _meeting_far_up(atlas, shared, fit)
    if shared.kind == "nothing":
        return replace(shared, reason=_nothing(fit))
    return shared


def _nothing(fit: Fit) -> Reason:
    """Nothing is shared: one cause may still reach everything, or two common ones, or neither is known."""
    if fit.all_by_one and fit.verdict == "one_site":
        return Reason("shared_nothing_one")
    return Reason("shared_nothing" if fit.two else "shared_nothing_alone")


def _meeting_far_up(atlas: Atlas, shared: Shared, fit: Fit) -> Shared:
    """What is said of marks whose ways meet only in cord or brain."""
    lead = fit.sites[0]
    if not fit.all_by_one:
        return Shared("nothing", _nothing(fit))
    if not lead.leaves and atlas.sites[lead.site].level in CENTRAL_LEVELS:
        return shared
    return replace(shared, reason=replace(shared.reason, key=f"{shared.reason.key}_far"))


def _is_pattern(level: str, answered: bool) -> bool:
    """True for a pattern with no single place; the vague ones only when an answer speaks for them."""
    return level in PATTERN_LEVELS and (answered or level not in NEEDS_AN_ANSWER)


def told_levels(answer: Answer) -> tuple[LevelShare, ...]:
    """The levels of the marks, and those that the sentence names beyond them: they take part too, if only a little."""
    known = {share.level for share in answer.levels}
    shared = answer.shared
    more = [level for level in shared.levels if level not in known] if shared.kind in ROOT_KINDS else []
    places = tuple(mark.place for mark in answer.marks)
    sides = tuple(dict.fromkeys(place.side for place in places))
    added = [LevelShare(level, "overlap", 0.0, sides, places) for level in more]
    return tuple(sorted((*answer.levels, *added), key=lambda share: order(share.level)))

"""One answer held against what the case accepts. A question that the case does not put is judged None."""

from __future__ import annotations

from dataclasses import dataclass, fields

from app.core.result import URGENCY_ORDER, Answer, UrgencyLevel
from tools.vignettes.cases import Case, Expect

SAME_DAY = URGENCY_ORDER.index("same_day")


@dataclass(frozen=True)
class Judged:
    """Each field is one question: did it hold? None: not asked by this case."""

    top1: bool | None
    top3: bool | None
    answer: bool | None
    side: bool | None
    pair: bool | None
    sober: bool | None
    urgency: bool | None
    seen: bool | None
    emergency: bool | None
    calm: bool | None

    @property
    def failed(self) -> tuple[str, ...]:
        """The names of the questions that did not hold."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name) is False)


def is_urgent(level: UrgencyLevel) -> bool:
    """Same day or sooner."""
    return URGENCY_ORDER.index(level) >= SAME_DAY


def judge(case: Case, answer: Answer) -> Judged:
    """The answer held against the case."""
    expect, level = case.expect, answer.urgency.level
    ranked = [candidate.site for candidate in answer.sites]
    must_be_seen = all(is_urgent(accepted) for accepted in expect.urgency)
    must_stay_calm = not any(is_urgent(accepted) for accepted in expect.urgency)
    return Judged(
        top1=ranked[:1] != [] and ranked[0] in expect.first if expect.first else None,
        top3=not set(expect.top3).isdisjoint(ranked[:3]) if expect.top3 else None,
        answer=answer.verdict in expect.answer,
        side=_side(expect, answer),
        pair=_pair(expect, answer) if expect.pair else None,
        sober=set(expect.never_first).isdisjoint(ranked[:1]),
        urgency=level in expect.urgency,
        seen=is_urgent(level) if must_be_seen else None,
        emergency=level == "emergency_now" if expect.urgency == ("emergency_now",) else None,
        calm=not is_urgent(level) if must_stay_calm else None,
    )


def _side(expect: Expect, answer: Answer) -> bool | None:
    """The side of the first accepted site among the first three; not judged where none is there."""
    accepted = [candidate for candidate in answer.sites[:3] if candidate.site in (*expect.first, *expect.top3)]
    return accepted[0].side in expect.side if expect.side and accepted else None


def _pair(expect: Expect, answer: Answer) -> bool:
    """An accepted pair is among the pairs of the answer."""
    offered = {frozenset(candidate.site for candidate in pair.sites) for pair in answer.pairs}
    return any(frozenset(pair) in offered for pair in expect.pair)

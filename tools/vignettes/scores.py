"""Many judged answers as counts: how many held of how many asked, in all and by class."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from app.core.engine import Engine
from app.core.result import Answer
from tools.vignettes.cases import Case
from tools.vignettes.damage import Damage
from tools.vignettes.judging import Judged, judge

QUESTIONS = tuple(field.name for field in fields(Judged))


@dataclass(frozen=True)
class Outcome:
    """A case, the answer it got and how that was judged."""

    case: Case
    answer: Answer
    judged: Judged


@dataclass(frozen=True)
class Share:
    """How many held, of how many that were asked."""

    held: int
    asked: int

    @property
    def rate(self) -> float:
        """0..1; 1 where nothing was asked."""
        return self.held / self.asked if self.asked else 1.0

    def __str__(self) -> str:
        return f"{100 * self.rate:5.1f} %" if self.asked else "      -"


def outcome(engine: Engine, case: Case, damage: Damage) -> Outcome:
    """The case, damaged, answered and judged."""
    answer = engine.explain(damage.spoil(case.id, case.report), 5)
    return Outcome(case, answer, judge(case, answer))


def share(outcomes: Iterable[Outcome], question: str) -> Share:
    """How one question went."""
    asked = [getattr(one.judged, question) for one in outcomes if getattr(one.judged, question) is not None]
    return Share(sum(asked), len(asked))


def by_class(outcomes: Iterable[Outcome]) -> dict[str, tuple[Outcome, ...]]:
    """The outcomes of each class, in the order of the file."""
    classes: dict[str, tuple[Outcome, ...]] = {}
    for one in outcomes:
        classes[one.case.group] = (*classes.get(one.case.group, ()), one)
    return classes

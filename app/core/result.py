"""What the core answers: frozen values that the pages show and the figures draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.core.report import Mark, Place, Report, Side

Modality = Literal["touch", "pain_temp", "motor"]
UrgencyLevel = Literal["emergency_now", "same_day", "soon", "routine", "self_care"]
LesionSide = Literal["left", "right", "bilateral", "midline"]
SharedKind = Literal["one_mark", "nerve", "plexus", "root", "roots", "cord", "brain", "nothing", "pattern", "empty"]
Verdict = Literal["one_site", "two_sites", "none"]

URGENCY_ORDER: tuple[UrgencyLevel, ...] = ("self_care", "routine", "soon", "same_day", "emergency_now")

Param = str | int | float | tuple[str, ...]


@dataclass(frozen=True)
class Reason:
    """A sentence to be: a key of the wording tables and its parameters. Core never writes prose."""

    key: str
    params: tuple[tuple[str, Param], ...] = ()

    def get(self, name: str) -> Param:
        """The parameter of that name; KeyError when the reason has none."""
        return dict(self.params)[name]


@dataclass(frozen=True)
class Step:
    """One node on a way: id and kind as in pathway.csv, the side on which it lies, its level if it has one."""

    node: str
    kind: str
    side: Side
    level: str | None = None


@dataclass(frozen=True)
class Route:
    """The main way of one mark, from the skin (or muscle) to the cortex, and its share of all ways (0..1)."""

    place: Place
    modality: Modality
    steps: tuple[Step, ...]
    weight: float
    movement: str | None = None


@dataclass(frozen=True)
class Shared:
    """Where the ways of the marks meet, nearest to the skin first.

    ``nodes`` are the steps common to every mark (side ignored for the cord, where both halves count as one place);
    ``levels`` the cord segments or roots among them, top first; ``area`` is neck, chest, lower_back, seat, brain,
    brainstem, arm or leg; ``reason`` is the sentence.
    """

    kind: SharedKind
    reason: Reason
    nodes: tuple[Step, ...] = ()
    levels: tuple[str, ...] = ()
    area: str | None = None


@dataclass(frozen=True)
class LevelShare:
    """A spinal level that serves the marks: how strongly (0..1, not a chance), and from which sides."""

    level: str
    role: Literal["primary", "overlap"]
    weight: float
    sides: tuple[Side, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Candidate:
    """A site of sites.csv that could lie behind the marks. ``fit`` (0..1) orders, and is never shown as a chance."""

    site: str
    side: LesionSide
    at: str | None
    fit: float
    explains: tuple[Place, ...]
    leaves: tuple[Place, ...]
    would_also: tuple[Place, ...]
    would_weaken: tuple[str, ...]
    causes: tuple[str, ...]
    speaks_for: tuple[Reason, ...] = ()
    speaks_against: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Pair:
    """Two sites that explain together what neither explains alone.

    ``plain``: worth telling a person. Two sources are the answer, or the best single one leaves marks over that two
    common ones need each other for. The others are for programs and for a clinician who asks.
    """

    sites: tuple[Candidate, Candidate]
    explains: tuple[Place, ...]
    leaves: tuple[Place, ...]
    plain: bool = True


@dataclass(frozen=True)
class Urgency:
    """How soon to be seen: the level, the flags that tripped (worst first), and the deciding questions (flag ids).

    ``levels`` are what each flag means here; without them every flag means the level of the whole.
    """

    level: UrgencyLevel
    flags: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    levels: tuple[UrgencyLevel, ...] = ()

    def at(self, level: UrgencyLevel) -> tuple[str, ...]:
        """The flags that mean that level here, in their order."""
        levels = self.levels or (self.level,) * len(self.flags)
        return tuple(flag for flag, own in zip(self.flags, levels, strict=True) if own == level)


@dataclass(frozen=True)
class RecapGroup:
    """Marks that one phrase can name: a feeling and the places, grouped by body part and side."""

    feeling: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Reach:
    """What a site would affect: the loss (0..1) of each place and of each movement (``movement:side``)."""

    site: str
    side: LesionSide
    places: tuple[tuple[Place, float], ...]
    movements: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Answer:
    """Everything the main page needs, from one call.

    A lean answer, for programs, has no routes and its candidates no reasons; all else is the same.
    """

    report: Report
    verdict: Verdict
    urgency: Urgency
    shared: Shared
    levels: tuple[LevelShare, ...]
    routes: tuple[Route, ...]
    sites: tuple[Candidate, ...]
    pairs: tuple[Pair, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks that were answered."""
        return self.report.marks

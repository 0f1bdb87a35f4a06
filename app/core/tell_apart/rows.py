"""What separates lesions: rows, each with one cell a lesion, the most telling first. Pure values, no words.

The worth of a row is on the scale of finding_weights.csv (natural logarithm of a likelihood ratio). For what the graph
says (skin, strength, reflexes) the difference of the losses stands for it, times ``PER_LOSS``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from app.core.atlas import Atlas
from app.core.footprint import LIKELY, POSSIBLE
from app.core.report import Place, Side
from app.core.what_if.picture import Move, Picture

Kind = Literal["feeling", "touch", "pain_temp", "strength", "reflex", "answer"]
State = Literal["lost", "may", "kept", "brisk", "appears", "speaks_for", "no_link", "speaks_against"]
PER_LOSS: Mapping[str, float] = {"feeling": 2.0, "touch": 1.7, "pain_temp": 1.7, "strength": 1.8, "reflex": 1.6}
"""Worth of a full difference, by kind, by judgement: what is easily seen and seldom found in health counts more."""
PER_PLACE, MOST_FOR_PLACES = 0.05, 0.5
"""What each place of a row adds, and at most."""
MANY = 3
"""From so many parts of the body on, those that differ alike are one row."""
DOTS = ((1.3, 3), (0.7, 2), (0.3, 1))
"""Worth from which a cell has so many dots."""
UNSURE = 0.6
"""Factor of a reflex on which the books do not agree (certainty C)."""
OPPOSITE = 1.8
"""Factor of a reflex that one lesion takes away and another makes brisk."""
AGAINST = -0.3
LEAST = 0.3
"""Worth under which a row is not listed."""


@dataclass(frozen=True)
class Cell:
    """What one lesion does in a row: its state, the findings that say so, and its strength in dots (0..3)."""

    state: State
    dots: int
    findings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """A finding that separates: what it is about, a cell for each lesion, what it is worth, where it comes from.

    ``subject`` holds places as texts, a movement or a reflex with its side, or a topic.
    """

    kind: Kind
    subject: tuple[str, ...]
    cells: tuple[Cell, ...]
    worth: float
    sources: tuple[str, ...]

    @property
    def key(self) -> tuple[int, float]:
        """For sorting: the most dots first, then the greatest worth."""
        return -max(cell.dots for cell in self.cells), -self.worth


def dots(worth: float) -> int:
    """Strength in dots."""
    return next((count for least, count in DOTS if worth >= least), 0)


def step(part: float) -> int:
    """0: not touched, 1: may be, 2: lost for sure."""
    return (part >= POSSIBLE - 1e-9) + (part >= LIKELY - 1e-9)


_STATES: tuple[State, ...] = ("kept", "may", "lost")
_DIFFERENCE = (0.0, 0.45, 1.0)


def _loss_cells(steps: Sequence[int], worth: float) -> tuple[Cell, ...]:
    """Lost tells most; that it is kept tells one dot less."""
    most = dots(worth)
    return tuple(Cell(_STATES[one], most if one == max(steps) else max(most - 1, 0)) for one in steps)


def _worth(kind: Kind, steps: Sequence[int]) -> float:
    return PER_LOSS[kind] * (_DIFFERENCE[max(steps)] - _DIFFERENCE[min(steps)])


def skin_rows(atlas: Atlas, pictures: Sequence[Picture]) -> list[Row]:
    """A row for each part of the body and each way in which the lesions differ there."""
    groups: dict[tuple[str, Kind, tuple[int, ...]], list[Place]] = defaultdict(list)
    for place in _places(pictures):
        for kind, steps in _skin_steps(pictures, place):
            if len(set(steps)) > 1:
                groups[_stretch(atlas, place), kind, steps].append(place)
    alike: dict[tuple[Kind, tuple[int, ...]], list[list[Place]]] = defaultdict(list)
    for (_, kind, steps), found in groups.items():
        alike[kind, steps].append(found)
    return [
        _skin_row(atlas, kind, steps, places) for (kind, steps), parts in alike.items() for places in _together(parts)
    ]


def _together(parts: list[list[Place]]) -> list[list[Place]]:
    """Parts of the body that differ in the same way stay apart when they are few, else they are one."""
    return parts if len(parts) < MANY else [[place for part in parts for place in part]]


def _stretch(atlas: Atlas, place: Place) -> str:
    return str(atlas.regions[place.region].body_part)


def _places(pictures: Sequence[Picture]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(place for one in pictures for place in (*one.touch, *one.pain_temp)))


def _skin_steps(pictures: Sequence[Picture], place: Place) -> Iterable[tuple[Kind, tuple[int, ...]]]:
    """Touch and pain as one where they go together in every lesion."""
    touch = tuple(step(one.touch.get(place, 0.0)) for one in pictures)
    pain = tuple(step(one.pain_temp.get(place, 0.0)) for one in pictures)
    return (("feeling", touch),) if touch == pain else (("touch", touch), ("pain_temp", pain))


def _skin_row(atlas: Atlas, kind: Kind, steps: tuple[int, ...], places: list[Place]) -> Row:
    base = _worth(kind, steps)
    worth = base + min(len({place.region for place in places}) * PER_PLACE, MOST_FOR_PLACES)
    keys = dict.fromkeys(key for place in places for key in atlas.regions[place.region].source_keys)
    return Row(kind, tuple(map(str, places)), _loss_cells(steps, base), worth, tuple(keys))


def strength_rows(atlas: Atlas, pictures: Sequence[Picture]) -> list[Row]:
    """A row for each way in which the lesions differ, with all movements of that way."""
    groups: dict[tuple[int, ...], list[Move]] = defaultdict(list)
    for move in dict.fromkeys(move for one in pictures for move in one.motor):
        steps = tuple(step(one.motor.get(move, 0.0)) for one in pictures)
        if len(set(steps)) > 1:
            groups[steps].append(move)
    return [_strength_row(atlas, steps, moves) for steps, moves in groups.items()]


def _strength_row(atlas: Atlas, steps: tuple[int, ...], moves: list[Move]) -> Row:
    worth = _worth("strength", steps)
    keys = dict.fromkeys(key for name, _ in moves for key in atlas.myotomes[name].source_keys)
    tested_first = sorted(moves, key=lambda move: not atlas.myotomes[move[0]].isncsci_key)
    said = tuple(f"{name}:{side}" for name, side in tested_first)
    return Row("strength", said, _loss_cells(steps, worth), worth, tuple(keys))


def reflex_rows(atlas: Atlas, pictures: Sequence[Picture]) -> list[Row]:
    """A row for each reflex that is not the same in all; both sides together where they are alike."""
    groups: dict[tuple[str, tuple[State, ...]], list[tuple[Side, float]]] = defaultdict(list)
    for name, side in dict.fromkeys((r.reflex, r.side) for one in pictures for r in one.reflexes):
        changes = [next((r for r in one.reflexes if (r.reflex, r.side) == (name, side)), None) for one in pictures]
        states: tuple[State, ...] = tuple(one.change if one else "kept" for one in changes)
        if len(set(states)) > 1:
            groups[name, states].append((side, max(one.part for one in changes if one)))
    return [_reflex_row(atlas, name, states, found) for (name, states), found in groups.items()]


def _reflex_row(atlas: Atlas, name: str, states: tuple[State, ...], found: list[tuple[Side, float]]) -> Row:
    unsure = UNSURE if atlas.reflexes[name].certainty == "C" else 1.0
    opposite = OPPOSITE if {"lost", "brisk"} <= set(states) else 1.0
    worth = PER_LOSS["reflex"] * unsure * opposite * max(part for _, part in found)
    cells = tuple(Cell(state, max(dots(worth) - (state == "kept"), 0)) for state in states)
    said = tuple(f"{name}:{side}" for side, _ in found)
    return Row("reflex", said, cells, worth, tuple(atlas.reflexes[name].source_keys))


def answer_rows(atlas: Atlas, sites: Sequence[str], topic_of: Mapping[str, str]) -> list[Row]:
    """A row for each topic: what each lesion's people tell more often than those of the others."""
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    keys: dict[str, dict[str, None]] = defaultdict(dict)
    for row in atlas.finding_weights:
        if row.lesion_id in sites:
            weights[row.finding_id][row.lesion_id] = row.log_lr
            keys[row.finding_id] |= dict.fromkeys(row.source_keys)
    topics: dict[str, list[str]] = defaultdict(list)
    for finding in weights:
        topics[topic_of[finding]].append(finding)
    rows = (_answer_row(topic, found, sites, weights, keys) for topic, found in topics.items())
    return [row for row in rows if row.worth >= LEAST]


def _answer_row(
    topic: str, findings: Sequence[str], sites: Sequence[str],
    weights: Mapping[str, Mapping[str, float]], sources: Mapping[str, Iterable[str]],
) -> Row:  # fmt: skip
    leads = [_leads(site, findings, sites, weights) for site in sites]
    cells = []
    for site, lead in zip(sites, leads, strict=True):
        best = [finding for finding, _ in lead[:2]]
        worst = min((weights[f].get(site, 0.0) for f in findings), default=0.0)
        state: State = "speaks_for" if best else "speaks_against" if worst <= AGAINST else "no_link"
        cells.append(Cell(state, dots(lead[0][1]) if lead else 0, tuple(best)))
    worth = max((lead[0][1] for lead in leads if lead), default=0.0)
    told = [finding for cell in cells for finding in cell.findings]
    keys = dict.fromkeys(key for finding in told for key in sources[finding])
    return Row("answer", (topic,), tuple(cells), worth, tuple(keys))


def _leads(
    site: str, findings: Sequence[str], sites: Sequence[str], weights: Mapping[str, Mapping[str, float]]
) -> list[tuple[str, float]]:
    """Findings by which a site leads all others, with its lead, the greatest first."""
    rivals = [other for other in sites if other != site]
    found = []
    for finding in findings:
        own = weights[finding].get(site, 0.0)
        lead = own - max((weights[finding].get(other, 0.0) for other in rivals), default=0.0)
        if own > 0 and lead >= LEAST:
            found.append((finding, lead))
    return sorted(found, key=lambda pair: -pair[1])

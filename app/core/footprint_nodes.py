"""Patterns that cut nodes one at a time (site_rules.csv: multifocal and pressure rules), joined into footprints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.core.atlas import Atlas
from app.core.footprint_cuts import BOTH_SIDES, Cut, Instance
from app.core.report import Side
from app.core.rows import SiteRule

MULTIFOCAL = frozenset({"multifocal_nerves", "multifocal_cns"})
PRESSURE = "pressure_transient"


@dataclass(frozen=True)
class Joined:
    """An instance made of several single cuts: the union of their footprints; ``others`` may take part, weakly."""

    instance: Instance
    parts: tuple[int, ...]
    others: tuple[int, ...]


def node_sites(atlas: Atlas, kind: Mapping[str, str], sampled: Sequence[str]) -> tuple[list[Instance], list[Joined]]:
    """Single cuts to walk, and which of them each pattern joins (by number in the list of singles).

    ``sampled`` are the levels at which a place that is named without a level (``dorsal_column``) is tried.
    """
    singles: list[Instance] = []
    joined: list[Joined] = []
    for rule in atlas.site_rules:
        if rule.rule in MULTIFOCAL | {PRESSURE}:
            first = len(singles)
            singles += [
                Instance(rule.site, side, cuts=(Cut(node, side, 1.0),), variant=node)
                for node in _nodes(rule, kind, sampled) for side in BOTH_SIDES
            ]  # fmt: skip
            joined += _join(rule, singles, range(first, len(singles)))
    return singles, joined


def _nodes(rule: SiteRule, kind: Mapping[str, str], sampled: Sequence[str]) -> list[str]:
    named = rule.settings.get("nodes", rule.settings.get("places", "")).split(",")
    spread = [name if name in kind else f"{level}_{name}" for name in named for level in sampled]
    return [name for name in dict.fromkeys(spread) if name in kind]


def _join(rule: SiteRule, singles: Sequence[Instance], numbers: range) -> Iterator[Joined]:
    if rule.rule == PRESSURE:
        yield from _pressed(singles, numbers)
        return
    least = int(rule.settings["min_nodes"])
    for count in {least, 2}:
        for parts in combinations(numbers, count):
            yield _union(singles, parts, numbers)


def _pressed(singles: Sequence[Instance], numbers: range) -> Iterator[Joined]:
    """One node on one side, or the same node on both."""
    for number in numbers:
        yield Joined(singles[number], (number,), ())
    for right, left in zip(numbers[::2], numbers[1::2], strict=True):
        pressed = singles[right]
        yield Joined(Instance(pressed.site, "bilateral", variant=pressed.variant), (right, left), ())


def _union(singles: Sequence[Instance], parts: tuple[int, ...], numbers: range) -> Joined:
    sides: set[Side] = {cut.side for number in parts for cut in singles[number].cuts}
    site, name = singles[parts[0]].site, "+".join(singles[number].variant for number in parts)
    side = next(iter(sides)) if len(sides) == 1 else "bilateral"
    return Joined(Instance(site, side, variant=name, default=False), parts, tuple(numbers))

"""From the rows of flag_triggers.csv and ask_first_rules.csv to clauses that can be held against a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from app.core.atlas import Atlas
from app.core.rows import AskFirstRule, FlagTrigger
from app.core.triggers import Answered, Clause, Counted, Crossed, Marked, Said, SideRule, Test, feeling_bits

RuleRow = FlagTrigger | AskFirstRule
BOUND = frozenset({"same", "opposite", "one_only"})


@dataclass(frozen=True)
class Terms:
    """What the names in a term stand for: the bit of each region, the mask of each region or group, finding sets."""

    bits: Mapping[str, int]
    masks: Mapping[str, int]
    sets: Mapping[str, frozenset[str]]

    @staticmethod
    def of(atlas: Atlas) -> Terms:
        """Number the regions in table order and resolve groups and sets."""
        bits = {region: 1 << place for place, region in enumerate(atlas.regions)}
        groups = {name: _union(bits[region] for region in row.region_ids) for name, row in atlas.region_groups.items()}
        sets = {name: frozenset(row.finding_ids) for name, row in atlas.finding_sets.items()}
        return Terms(bits, bits | groups, sets)

    def said(self, term: str, wanted: bool = True) -> Said:
        """A finding term: ``|`` is or, ``&`` is and and binds tighter, a set stands for any of its findings."""
        return Said(tuple(tuple(map(self._finding, way.split("&"))) for way in term.split("|")), wanted)

    def mask(self, term: str) -> int:
        """The regions of a term: regions and groups split by ``|``."""
        return _union(self.masks[name] for name in term.split("|"))

    def _finding(self, name: str) -> frozenset[str]:
        return self.sets.get(name, frozenset({name}))

    def clause(self, rows: Iterable[RuleRow]) -> Clause:
        """The rows of one clause, as tests."""
        rows = tuple(rows)
        tests = tuple(_TESTS[row.term_kind](self, row) for row in rows)
        return Clause.of(tests, bound=any(row.side_rule in BOUND for row in rows))


def _union(masks: Iterable[int]) -> int:
    total = 0
    for mask in masks:
        total |= mask
    return total


def _answered(terms: Terms, row: RuleRow) -> Test:
    return Answered(f"flag:{row.term}")


def _said(terms: Terms, row: RuleRow) -> Test:
    return terms.said(row.term, wanted=not row.term_kind.startswith("not_"))


def _marked(terms: Terms, row: RuleRow) -> Test:
    if row.side_rule == "crossed":
        one, other = row.term.split("/")
        return Crossed(terms.mask(one), terms.mask(other), feeling_bits(row.feels))
    wanted = not row.term_kind.startswith("not_")
    return Marked(terms.mask(row.term), feeling_bits(row.feels), cast(SideRule, row.side_rule), wanted)


def _counted(terms: Terms, row: RuleRow) -> Test:
    masks = tuple(terms.masks[name] for name in row.term.split("|"))
    least = int(row.comparison.removeprefix(">="))
    return Counted(masks, feeling_bits(row.feels), cast(SideRule, row.side_rule), least)


_TESTS: Mapping[str, Callable[[Terms, RuleRow], Test]] = {
    "flag_answer": _answered,
    "finding": _said,
    "not_finding": _said,
    "mark": _marked,
    "mark_group": _marked,
    "side_pattern": _marked,
    "not_mark": _marked,
    "count": _counted,
}

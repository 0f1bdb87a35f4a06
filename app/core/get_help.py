"""What to ask oneself before all else: the red flags in their order, grouped by how soon to be seen."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.atlas import Atlas
from app.core.result import URGENCY_ORDER, UrgencyLevel


@dataclass(frozen=True)
class HelpItem:
    """A red flag as a person reads it: the question, what a yes may mean, what to do, and where that comes from."""

    flag: str
    question: str
    may_mean: str
    action: str
    certainty: str
    source_keys: tuple[str, ...]


@dataclass(frozen=True)
class HelpGroup:
    """All red flags of one urgency."""

    urgency: UrgencyLevel
    items: tuple[HelpItem, ...]


def help_list(atlas: Atlas) -> tuple[HelpGroup, ...]:
    """The red flags grouped by urgency, the most pressing group first, each group in table order."""
    groups = (HelpGroup(level, _items(atlas, level)) for level in reversed(URGENCY_ORDER))
    return tuple(group for group in groups if group.items)


def _items(atlas: Atlas, level: UrgencyLevel) -> tuple[HelpItem, ...]:
    return tuple(
        HelpItem(
            row.flag_id, row.question_plain, row.may_mean, row.suggested_action, row.certainty, tuple(row.source_keys)
        )
        for row in atlas.red_flags.values()
        if row.urgency == level
    )

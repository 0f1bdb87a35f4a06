"""What to ask oneself before all else: the red flags by how soon to be seen and by theme, and the number to call."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.atlas import Atlas
from app.core.result import URGENCY_ORDER, UrgencyLevel
from app.core.rows import EmergencyNumber
from app.core.wording import Words, flag_question
from app.core.wording.entries import entries

THEMES: tuple[str, ...] = ("face", "seat", "limbs", "spine", "chest", "skin", "after", "life")
"""Headings under which the questions stand, in their order."""


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
class HelpTheme:
    """Red flags of one urgency under one heading."""

    theme: str
    items: tuple[HelpItem, ...]


@dataclass(frozen=True)
class HelpGroup:
    """All red flags of one urgency."""

    urgency: UrgencyLevel
    themes: tuple[HelpTheme, ...]

    @property
    def items(self) -> tuple[HelpItem, ...]:
        """All of them, theme by theme."""
        return tuple(item for theme in self.themes for item in theme.items)


def help_list(atlas: Atlas, words: Words = "plain") -> tuple[HelpGroup, ...]:
    """The red flags grouped by urgency, the most pressing group first, each by theme, then in table order."""
    groups = (HelpGroup(level, _themes(atlas, level, words)) for level in reversed(URGENCY_ORDER))
    return tuple(group for group in groups if group.themes)


def _themes(atlas: Atlas, level: UrgencyLevel, words: Words) -> tuple[HelpTheme, ...]:
    themes = (HelpTheme(theme, _items(atlas, level, theme, words)) for theme in THEMES)
    return tuple(theme for theme in themes if theme.items)


def _items(atlas: Atlas, level: UrgencyLevel, theme: str, words: Words) -> tuple[HelpItem, ...]:
    said = entries().flags
    return tuple(
        help_item(atlas, flag, words)
        for flag, row in atlas.red_flags.items()
        if row.urgency == level and said[flag].theme == theme
    )


def help_item(atlas: Atlas, flag: str, words: Words = "plain") -> HelpItem:
    """One red flag; KeyError when there is none of that name."""
    row = atlas.red_flags[flag]
    asked = flag_question(atlas, flag, words)
    return HelpItem(flag, asked, row.may_mean, row.suggested_action, row.certainty, row.source_keys)


def emergency_number(atlas: Atlas, locale: str) -> EmergencyNumber | None:
    """The number of the country in a locale such as "en-GB"; None when it names none, or none that we are sure of."""
    parts = locale.replace("_", "-").lower().split("-")[1:]
    return next((atlas.emergency_numbers[part] for part in parts if part in atlas.emergency_numbers), None)

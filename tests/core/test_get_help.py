"""The list of red flags for the page "Get help"."""

from __future__ import annotations

import pytest

from app.core.get_help import THEMES, emergency_number, help_list
from app.core.wording import WORDS
from tests import real

ATLAS = real.atlas()


def test_every_red_flag_is_listed_once_under_its_urgency():
    """Groups go from the most pressing down, themes in their order, and no flag is lost."""
    groups = help_list(ATLAS)
    expected = [
        [flag for flag, row in ATLAS.red_flags.items() if row.urgency == level]
        for level in ("emergency_now", "same_day", "soon")
    ]

    assert ["emergency_now", "same_day", "soon"] == [group.urgency for group in groups]
    assert [sorted(flags) for flags in expected] == [sorted(item.flag for item in group.items) for group in groups]
    for group in groups:
        named = [theme.theme for theme in group.themes]
        assert sorted(named, key=THEMES.index) == named


def test_every_item_says_what_to_ask_what_to_do_and_where_it_is_from():
    """No blank question or action, and every source key exists."""
    items = [item for group in help_list(ATLAS) for item in group.items]

    assert [] == [item.flag for item in items if not (item.question and item.action and item.source_keys)]
    assert set() == {key for item in items for key in item.source_keys} - set(ATLAS.sources)


def test_every_red_flag_is_asked_in_both_words():
    """A clinician reads one short line of their own for each question."""
    plain, clinical = ([item.question for group in help_list(ATLAS, words) for item in group.items] for words in WORDS)

    assert (len(ATLAS.red_flags), set()) == (len(set(clinical)), set(plain) & set(clinical))
    assert [] == [text for text in clinical if not text.endswith("?") or len(text) > 130]


@pytest.mark.parametrize(
    ("locale", "number"),
    [("en-US", "911"), ("en-GB", "999"), ("de-DE", "112"), ("fr_FR", "112"), ("zh-Hant-NZ", "111"), ("en-AU", "000")],
)
def test_the_number_follows_the_country_of_the_browser(locale, number):
    """The country in the locale decides, not the language."""
    found = emergency_number(ATLAS, locale)

    assert found is not None
    assert number == found.number


@pytest.mark.parametrize("locale", ["", "en", "de", "en-XX", "x" * 500, "../en-US\x00"])
def test_without_a_known_country_no_number_is_claimed(locale):
    """A language alone, an unknown country or nonsense gives no number."""
    assert emergency_number(ATLAS, locale) is None

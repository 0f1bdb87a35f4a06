"""The list of red flags for the page "Get help"."""

from __future__ import annotations

from pathlib import Path

from app.core.get_help import help_list
from app.core.tables import load

ATLAS = load(Path(__file__).parents[2] / "data")


def test_every_red_flag_is_listed_once_in_the_order_of_the_table():
    """Within a group the order is that of red_flags.csv, and no flag is lost."""
    groups = help_list(ATLAS)
    expected = [
        [flag for flag, row in ATLAS.red_flags.items() if row.urgency == level]
        for level in ("emergency_now", "same_day", "soon")
    ]

    assert ["emergency_now", "same_day", "soon"] == [group.urgency for group in groups]
    assert expected == [[item.flag for item in group.items] for group in groups]


def test_every_item_says_what_to_ask_what_to_do_and_where_it_is_from():
    """No blank question or action, and every source key exists."""
    items = [item for group in help_list(ATLAS) for item in group.items]

    assert [] == [item.flag for item in items if not (item.question and item.action and item.source_keys)]
    assert set() == {key for item in items for key in item.source_keys} - set(ATLAS.sources)

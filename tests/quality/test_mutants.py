"""The list of spots is true of the code: each can be changed, and the tests that must notice are there."""

from __future__ import annotations

import pytest

from tools.mutants.spot import ROOT, Spot
from tools.mutants.spots import SPOTS
from tools.quality.page import page

NAMED = pytest.mark.parametrize("spot", SPOTS, ids=lambda spot: spot.name)


@NAMED
def test_a_spot_stands_once_in_its_file_and_its_change_can_be_read(spot):
    """The old text occurs exactly once, the new one differs, and the changed file is still Python."""
    sound = (ROOT / spot.path).read_text("utf-8")
    changed = spot.changed(sound)

    assert sound != changed
    compile(changed, spot.path, "exec")


@NAMED
def test_a_spot_names_tests_that_are_there(spot):
    """A test file that is gone would notice nothing."""
    assert spot.tests
    assert [] == [name for name in spot.tests if not (ROOT / "tests" / name).is_file()]


def test_no_two_spots_share_a_name():
    """The name is how a survivor is found again."""
    assert len(SPOTS) == len({spot.name for spot in SPOTS})


@pytest.mark.parametrize(("text", "times"), [("", 0), ("a < b, a < b", 2)])
def test_a_spot_that_is_not_there_once_is_named(text, times):
    """The error says which spot, which file and how often."""
    spot = Spot("lost", "engine.py", "a < b", "a > b", "Nothing.", ("core/test_engine.py",))

    with pytest.raises(ValueError, match=f"^lost: 'a < b' stands {times} times in app/core/engine.py, not once$"):
        spot.changed(text)


def test_a_spot_that_changes_nothing_is_named():
    """No test could notice it."""
    with pytest.raises(ValueError, match=r"^idle: nothing is changed$"):
        Spot("idle", "engine.py", "a", "a", "Nothing.", ("core/test_engine.py",)).changed("a")


def test_the_page_names_every_survivor():
    """A spot that no test noticed is not hidden in a number."""
    figures = {"spots": 2, "caught": 1, "survived": ["lost"]}
    text = page({"mutants": {"day": "2026-01-02", "cores": 2, "figures": figures}})

    assert "| survived | lost |" in text

"""Everyday words for places, and the levels that stand under an answer."""

from __future__ import annotations

from app.core.headline import told_levels
from app.core.levels import order
from app.core.report import Report, mark
from app.core.wording.search import SIDES, SKIP, search_names, search_words
from tests import real

ATLAS = real.atlas()


def test_every_word_belongs_to_a_region_that_exists():
    """Or to a side, or to the words that say nothing about a place; no key stands without a word."""
    words = search_words()

    assert set() == set(words) - set(ATLAS.regions) - {*SIDES, SKIP}
    assert [] == [key for key, said in words.items() if not said]


def test_a_region_is_found_by_its_own_names_too():
    """The names in the table of regions and the everyday words: nothing is left without a name."""
    names = search_names(ATLAS)

    assert set(ATLAS.regions) == set(names)
    assert all(own == (ATLAS.regions[r].plain_name, ATLAS.regions[r].clinical_name) for r, (_, own) in names.items())
    assert "saddle" in names["saddle"][0]


def test_the_levels_of_the_sentence_stand_under_it():
    """Roots that the marks share are among the levels shown, in their order, those beyond the marks as overlap."""
    answer = real.engine().explain(Report(tuple(mark("saddle", side, "numb") for side in ("left", "right"))))
    told = told_levels(answer)

    assert {"S3", "S4", "S5"} <= set(answer.shared.levels) <= {share.level for share in told}
    assert sorted(told, key=lambda share: order(share.level)) == list(told)
    assert {"overlap"} >= {share.role for share in told if share.level not in {one.level for one in answer.levels}}

"""Plain and clinical words stand side by side for everything that is told."""

from __future__ import annotations

from app.core.atlas import Atlas
from app.core.wording import lexicon
from app.core.wording.entries import entries

NONE = ("", "-")
"""Cells of causes.csv that say nothing."""
PAIRS = {
    "starts": "typical_onset", "tests": "tests_a_clinician_may_do", "self_care": "self_care_reasonable",
    "worry": "red_flags",
}  # fmt: skip
"""Plain column of words/causes.csv -> column of causes.csv that it puts into words."""


FROM_TABLES = ("nerves_caught_", "nerves_causes_", "nerves_tell_", "levels_reflex_")
"""Sentences that put a column of a table into plain words: their clinical form is the column itself."""


def test_every_sentence_has_both_forms() -> None:
    """No sentence lacks its plain or its clinical wording."""
    said = {key: both for key, both in lexicon().sentences.items() if not key.startswith(FROM_TABLES)}
    assert [] == [key for key, both in said.items() if not (both.plain and both.clinician)]
    assert [] == [key for key, both in lexicon().sentences.items() if not both.plain]


def test_every_entry_has_its_plain_words(atlas: Atlas) -> None:
    """Causes, claims, helps and flags have plain words, and no words stand for an id that is gone."""
    said = entries()
    assert set(atlas.causes) == set(said.causes)
    assert set(atlas.claims) == set(said.claims)
    assert set(atlas.helps) == set(said.helps)
    assert set(atlas.red_flags) == set(said.flags)


def test_what_the_table_does_not_know_is_blank_in_plain_words_too(atlas: Atlas) -> None:
    """Nothing is filled in by a guess, and nothing that is known is left out."""
    wrong = [
        (cause, plain)
        for cause, row in atlas.causes.items()
        for plain, column in PAIRS.items()
        if (getattr(row, column) in NONE) != (getattr(entries().causes[cause], plain) == "")
    ]
    assert [] == wrong


def test_cautions_are_told_in_both_forms(atlas: Atlas) -> None:
    """Whoever should take care with a help reads it in both wordings."""
    wrong = [h for h, row in atlas.helps.items() if bool(row.who_should_not) != bool(entries().helps[h].care)]
    assert [] == wrong


def test_every_claim_says_what_is_true_known_and_better() -> None:
    """No part of a claim is blank: also the weakest one holds something true, and something to do instead."""
    parts = ("claim", "short", "true", "known", "instead")
    assert [] == [(key, part) for key, said in entries().claims.items() for part in parts if not getattr(said, part)]

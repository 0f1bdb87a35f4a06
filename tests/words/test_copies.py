"""No sentence of the popular articles is copied: no eight words in a row stand in our texts and in theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from app.core.atlas import Atlas
from tests.words.patient import patient_texts, word_cells

ARTICLES = Path(__file__).parents[3] / "shared" / "articles"
IN_A_ROW = 8


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of eight words of a text, in small letters and without signs."""
    words = re.findall(r"[a-z0-9']+", text.lower())
    return {tuple(words[start : start + IN_A_ROW]) for start in range(len(words) - IN_A_ROW + 1)}


def copied(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Texts that share a run of words with an article."""
    theirs = set().union(*(runs(file.read_text("utf-8")) for file in sorted(ARTICLES.glob("*.txt"))))
    return {name: text for name, text in texts if runs(text) & theirs}


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the popular articles are not part of the project")
def test_no_text_is_copied_from_an_article(atlas: Atlas) -> None:
    """Plain and clinical texts, and the claims and items in our own words, are our own."""
    clinical = dict(word_cells(clinical=True)) | {f"claim {key}": row.claim for key, row in atlas.claims.items()}
    items = {f"item {key}": row.item for key, row in atlas.article_items.items()}
    assert {} == copied((patient_texts(atlas) | clinical | items).items())


def test_a_run_of_eight_words_is_found() -> None:
    """The measure works: signs and capitals do not hide a copy."""
    text = "When these signs come, stop at once and call a doctor."
    assert runs(text.upper()) == runs(text.replace(",", " -"))
    assert 4 == len(runs(text))

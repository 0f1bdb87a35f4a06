"""The letters of the hand-out: small, static, and under a name of their own, as their licence asks."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from app.core.wording import lexicon
from app.figures.handout.document import FILES, FONTS


@pytest.mark.parametrize("file", [file for _, _, file in FILES])
def test_a_cut_font_does_not_carry_the_reserved_name(file):
    """The licence keeps "Source" for the makers' own fonts; copyright and licence stay inside."""
    font = TTFont(FONTS / file)
    names = {row.nameID: str(row) for row in font["name"].names}

    assert [] == [text for number, text in names.items() if number in (1, 3, 4, 6, 16) and "Source" in text]
    assert ("Adobe" in names[0], "SIL Open Font License" in names[13], "fvar" in font) == (True, True, False)
    assert (FONTS / "OFL.txt").read_text("utf-8").startswith("The fonts in this folder are cut from Source Sans")


@pytest.mark.parametrize("file", [file for _, _, file in FILES])
def test_every_letter_of_every_sentence_is_in_the_fonts(file):
    """No word of the app would be printed with a hole in it."""
    known = set(TTFont(FONTS / file).getBestCmap())
    texts = [text for both in lexicon().sentences.values() for text in (both.plain, both.clinician)]

    assert set() == {letter for text in texts for letter in text if ord(letter) not in known}

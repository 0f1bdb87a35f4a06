"""The hand-out page without a browser: with marks a sheet and its files, without marks a kind word."""

from __future__ import annotations

import pytest

from app.core.report import mark
from app.core.short_links import short
from tests.pages.test_pages import CORE, html, run

PAGE = "app/pages/handout.py"


TITLES = {
    "plain": "Both palms (thumb side) feel numb. Both outer shins feel weak.",
    "clinician": "Numb: both palms (thumb side). Weak: both outer shins.",
}


@pytest.mark.parametrize("words", TITLES)
def test_marks_make_a_sheet(words):
    """Title, care band and pictures stand on the sheet; nothing raises."""
    app = run(PAGE, marks=CORE, words=words)
    text = html(app)

    assert not app.exception
    assert f"<h2>{TITLES[words]}</h2>" in text
    assert (True, 5) == ('class="cr-paper-care is-' in text, text.count("data:image/svg+xml;base64,"))


def test_without_marks_the_page_says_what_to_do_first():
    """A title, one sentence, and the way to the body map; a saved file can be opened here."""
    app = run(PAGE)
    text = html(app)

    assert not app.exception
    assert ("Nothing to take home yet" in text, 'class="cr-paper"' in text) == (True, False)
    assert "Go to the body map" in text


def test_a_printed_link_brings_its_marks():
    """The short form in the address is read, and the page goes on with the long one."""
    text = html(run(PAGE, m=short([mark("thumb_front", "right", "numb")]), yes="onset_weeks"))

    assert "<h2>Right thumb feels numb.</h2>" in text
    assert "over weeks" in text


def test_a_hostile_link_is_answered_in_words():
    """Nothing of an address reaches the page as markup."""
    text = html(run(PAGE, marks=CORE + "~<script>.left.numb", m="<b>x</b>"))

    assert "<script>" not in text
    assert "<b>x</b>" not in text

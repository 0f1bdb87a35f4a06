"""Causes, What people say and Get help run from the entry: every entry opens, choices of the address are kept."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests import real
from tests.pages.test_pages import CORE, component, html, run

CAUSES, CLAIMS, HELP = "app/pages/causes.py", "app/pages/claims.py", "app/pages/get_help.py"


def opened(page: str, **params: str) -> AppTest:
    """The app on a page with parameters in its address (the page is entered first, as a browser does)."""
    app = run(page)
    for name, value in params.items():
        app.query_params[name] = value
    return app.run()


@pytest.mark.parametrize("page", [CAUSES, CLAIMS, HELP])
def test_a_book_page_opens_in_both_wordings(page):
    """No page raises, with marks and in clinical words too."""
    for params in ({}, {"marks": CORE}, {"words": "clinician"}):
        assert not opened(page, **params).exception


@pytest.mark.parametrize("cause", ["cts", "stroke", "misalignment", "mnd", "ms", "root_none"])
def test_a_cause_opens_by_its_address(cause):
    """A cause with a map, without one, disputed, or unknown: the page tells what it knows."""
    app = opened(CAUSES, cause=cause)

    assert not app.exception
    assert ('class="cr-entry-head"' in html(app)) == (cause != "root_none")


def test_a_cause_leads_to_its_flags_and_to_the_map():
    """When to worry links to the questions; the usual picture links to the body map with its marks."""
    text = html(opened(CAUSES, cause="disc_lumbar"))

    assert 'href="get_help?flag=saddle_numb"' in text
    assert 'href="./?marks=' in text
    assert "Not known" not in text


def test_what_is_not_known_is_said():
    """A disputed cause has no onset: the card says so instead of guessing."""
    assert 3 <= html(opened(CAUSES, cause="misalignment")).count("Not known")


def test_filters_of_the_address_are_shown():
    """The choices stand in their pickers."""
    app = opened(CAUSES, time="passing", who="risk_pregnancy", place="hand", group="lifestyle_environment")

    assert ["lifestyle_environment", "passing", "risk_pregnancy", "hand"] == [box.value for box in app.selectbox]


def test_an_unknown_filter_is_told_and_dropped():
    """A link with a place that is not there gives one plain sentence, and all causes."""
    app = opened(CAUSES, place="wing")

    assert "One choice in this link is not known." in html(app)
    assert "" == app.selectbox[3].value


def test_a_claim_says_first_what_is_true():
    """Claim, truth, knowledge, how sure, what instead: in that order."""
    text = html(opened(CLAIMS, claim="upper_cervical"))
    heads = ["People say", "What is true in it", "What is known", "How sure that is", "What to do instead"]
    places = [text.index(head) for head in heads]

    assert sorted(places) == places


def boxes(app: AppTest) -> list[str]:
    """The flags of all boxes to tick, from the top."""
    return re.findall(r'data-flag="(\w+)"', html(app))


def test_every_flag_has_a_box():
    """One line for each, none ticked in an address without answers."""
    app = run(HELP)

    assert set(real.atlas().red_flags) == set(boxes(app))
    assert len(real.atlas().red_flags) == len(boxes(app))
    assert "Nothing is ticked so far." in html(app)


def test_a_flag_of_the_address_is_ticked_and_answers_at_once():
    """Its care card stands there in the first run."""
    app = opened(HELP, yes="flag.saddle_numb")

    assert "Numb skin between your legs can be an emergency." in html(app)
    assert "You ticked one line." in html(app)
    assert ["saddle_numb"] == component(app, "ticks")["ticked"]


def test_a_linked_question_stands_on_top():
    """A link to one flag shows that question first, besides its place in the list."""
    app = opened(HELP, flag="bladder")

    assert "bladder" == boxes(app)[0]
    assert len(real.atlas().red_flags) + 1 == len(boxes(app))

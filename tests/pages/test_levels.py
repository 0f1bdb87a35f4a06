"""The levels and nerves pages run from their addresses without a browser."""

from __future__ import annotations

import json

import pytest

from app.core.wording import phrase
from tests.pages.test_pages import html, run

UNKNOWN = phrase("link_unknown_choice", "plain")
LEVELS, NERVES = "app/pages/levels.py", "app/pages/nerves.py"


def opened(page, **choices):
    """A page of the app, opened with choices in its address."""
    app = run(page)
    for name, value in choices.items():
        app.query_params[name] = value
    return app.run()


def everything(app):
    """All that was sent to the browser, as text."""
    return html(app) + "".join(str(node.proto) for node in app.get("bidi_component"))


def figure(app, key):
    """The figure of the body that was sent with that key."""
    nodes = [json.loads(node.proto.mixed.json or node.proto.json) for node in app.get("bidi_component")]
    return next(node["payload"] for node in nodes if node.get("target") == key)


@pytest.mark.parametrize("level", ["V2", "C1", "C6", "T4", "L5", "S3", "Co1"])
def test_a_level_opens_from_its_address(level):
    """The big letter, the facts and a figure with the level chosen."""
    app = opened(LEVELS, level=level)

    assert not app.exception
    assert f'<span class="cr-letter">{level}</span>' in html(app)
    assert [level] == figure(app, "level_figure")["chosen"]


def test_two_levels_open_from_their_address():
    """The figure has both levels and the facts stand in two columns."""
    app = opened(LEVELS, level="C6", **{"with": "C7"})

    assert ["C6", "C7"] == figure(app, "level_figure")["chosen"]
    assert 'class="cr-two"' in html(app)


def test_comparing_a_level_with_itself_shows_it_once():
    """The same level twice is one level, without a complaint."""
    app = opened(LEVELS, level="C7", **{"with": "C7"})

    assert 'class="cr-two"' not in html(app)
    assert UNKNOWN not in everything(app)


def test_an_unknown_level_falls_back_and_says_so():
    """A level that is none opens the page at its first choice with a plain sentence."""
    app = opened(LEVELS, level="C9")

    assert not app.exception
    assert '<span class="cr-letter">C6</span>' in html(app)
    assert UNKNOWN in everything(app)


def test_a_nerve_opens_from_its_address():
    """The name, the facts and the territory on the body."""
    app = opened(NERVES, nerve="common_fibular", words="clinician")

    assert not app.exception
    assert "Common fibular nerve" in html(app)
    assert {"superficial_fibular", "deep_fibular"} <= set(figure(app, "nerve_figure")["chosen"])


@pytest.mark.parametrize("nerve", ["phrenic", "facial", "trigeminal_v1", "lesser_occipital"])
def test_a_nerve_without_drawn_skin_still_shows_on_the_body(nerve):
    """Its regions, or where it moves the body, are filled."""
    app = opened(NERVES, nerve=nerve)
    fills = figure(app, "nerve_figure")["panels"][0]["fills"]

    assert not app.exception
    assert fills

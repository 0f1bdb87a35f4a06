"""A place that is typed: the right place, on the right side, comes first."""

from __future__ import annotations

import json

import pytest

from app.components.answer import build_panel_constant
from app.components.answer.show import _HERE
from tests import real
from tests.browser.body import body, open_app, wait_marks

RANK = (_HERE / "js" / "rank.js").read_text("utf-8")
FIRST = {
    "left thumb": ("thumb_front", "left"),
    "thumb right": ("thumb_front", "right"),
    "little finger": ("finger_little_front", "right"),
    "left pinky": ("finger_little_front", "left"),
    "saddle": ("saddle", "right"),
    "private parts": ("genitals", "right"),
    "left bottom": ("buttock_upper", "left"),
    "sole": ("sole_inner", "right"),
    "right calf": ("calf", "right"),
    "back of the hand": ("hand_back_radial", "right"),
    "back of your left hand, little": ("hand_back_ulnar", "left"),
    "left leg": ("thigh_front", "left"),
    "tailbone": ("tailbone", "midline"),
    "thu": ("thumb_front", "right"),
}
"""Typed text -> the place that comes first; without a side the right one stands before the left one."""
TYPED = ("left thumb", "little finger", "saddle", "sole", "right calf", "back of the hand")


def found(page, words: str, typed: list[str]) -> list[list[list[str]]]:
    """Rank the places of a wording by each of the texts; returns the places, best first."""
    engine = real.engine()
    constant = json.loads(build_panel_constant(engine.atlas, words, engine.candidates.causes).text)
    script = f"([places, speech, typed]) => {{ {RANK}; return typed.map((t) => ranked(places, t, speech)); }}"
    rows = page.evaluate(script, [constant["places"], constant["speech"], typed])
    return [[value for _, value in options] for options in rows]


@pytest.mark.parametrize("words", ["plain", "clinician"])
def test_the_place_that_was_meant_comes_first(page, words):
    """By its noun or by another word for it, in both wordings; a place that only mentions the word comes later."""
    tops = [options[0] for options in found(page, words, list(FIRST))]

    assert list(FIRST.values()) == [tuple(top) for top in tops]


def test_only_the_side_that_was_typed_is_offered(page):
    """Left means left; a place in the middle has no side; what fits nothing gives nothing; a begun side is no word."""
    thumbs, nothing, begun, everything = found(page, "plain", ["left thumb", "left xylophone", "thumb lef", ""])

    assert {"left"} == {side for _, side in thumbs}
    assert [] == nothing
    assert ["thumb_front", "right"] == begun[0]
    assert len(everything) > 100


@pytest.mark.parametrize("typed", TYPED)
def test_enter_marks_what_was_typed(page, typed):
    """Typed into the box of the page, Enter marks that place on the map."""
    region, side = FIRST[typed]
    open_app(page)
    body(page)
    box = page.get_by_role("combobox", name="Or type a place")
    box.click()
    page.keyboard.type(typed)
    page.keyboard.press("Enter")

    assert {f"{region}.{side}.numb"} == wait_marks(page, 1)
    assert "true" == page.locator(f"path.place[data-region='{region}'][data-side='{side}']").first.get_attribute(
        "aria-checked"
    )

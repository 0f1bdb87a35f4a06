"""The cases that every release must answer well, in the running app."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.body import answer, body, click_place, expect_answer, feel, open_app, shape, wait_marks

PALM = ("palm_radial", "palm_ulnar", "thumb_front", "finger_index_front", "finger_middle_front", "finger_little_front")
LEGS = ("thigh_front", "shin_outer", "shin_inner")
SOLE = ("sole_inner", "sole_outer", "ball_of_foot", "heel", "toe_big", "toes_middle", "toe_little")


def link(feeling: str, regions, sides=("right", "left")) -> str:
    """Part of an address: the regions on the sides with the feeling."""
    return "~".join(f"{region}.{side}.{feeling}" for region in regions for side in sides)


def cards(page) -> list[str]:
    """The names on the source cards, best first."""
    return page.locator(".cr-source h4").all_text_contents()


def test_numb_hands_and_weak_legs_share_the_cord_in_the_neck(page):
    """Clicked by hand: named as what they share, seen the same day, and drawn with a glowing stretch."""
    open_app(page)
    for side in ("right", "left"):
        click_place(page, "palm_radial", side, f"hand_palm_{side}")
        click_place(page, "palm_ulnar", side, f"hand_palm_{side}")
    feel(page, "Weak")
    for side in ("right", "left"):
        click_place(page, "thigh_front", side, "front")
        click_place(page, "shin_outer", side, "front")
    wait_marks(page, 8)

    expect(answer(page).locator("h2 mark")).to_have_text("spinal cord in your neck")
    expect(answer(page).locator(".cr-care")).to_contain_text("See someone today")
    assert "Spinal cord in the neck" in cards(page)[0]
    assert page.locator(".body-box.is-front .routes path").count() >= 8


def test_the_whole_core_case_from_a_link(page):
    """Palms and fingers numb, thighs and shins weak: the neck first."""
    open_app(page, f"/?marks={link('numb', PALM)}~{link('weak', LEGS)}")
    body(page)

    expect_answer(page, "spinal cord in your neck")
    assert "Spinal cord in the neck" in cards(page)[0]


def test_right_thumb_and_index_share_root_and_nerve(page):
    """C6 and C7 and the median nerve, with what would tell them apart."""
    open_app(page, f"/?marks={link('numb', ('thumb_front', 'finger_index_front'), ('right',))}")
    body(page)

    expect_answer(page, "C6 and C7")
    expect_answer(page, "median nerve")
    expect(page.locator(".cr-apart")).to_contain_text("What would tell them apart")


def test_both_soles_and_all_toes_are_nerve_endings(page):
    """Not one root: the ends of the longest nerves, from the feet up."""
    open_app(page, f"/?marks={link('numb', SOLE)}")
    body(page)

    expect_answer(page, "No one nerve serves all of these places")
    expect(answer(page).locator("h2 mark")).to_contain_text("from the feet up")


def test_the_saddle_on_both_sides_is_an_emergency(page):
    """The card comes first and is an alert."""
    open_app(page, f"/?marks={link('numb', ('saddle',))}")
    body(page)

    expect(answer(page).get_by_role("alert")).to_contain_text("Get emergency help now")


def test_a_thumb_and_the_other_foot_share_no_single_place(page):
    """When nothing single fits, the page says so."""
    open_app(page, "/?marks=thumb_front.right.numb~foot_top.left.numb")
    body(page)

    expect_answer(page, "No single place explains all of this")


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_mark_of_one_side_is_said_and_drawn_on_that_side(page, side):
    """Recap, address and shape agree on the side."""
    other = "left" if side == "right" else "right"
    open_app(page, f"/?marks=thumb_front.{side}.numb")
    body(page)

    expect(page.locator(".cr-recap")).to_contain_text(f"{side} thumb")
    expect(shape(page, "thumb_front", side, f"hand_palm_{side}")).to_have_attribute("aria-checked", "true")
    expect(shape(page, "thumb_front", other, f"hand_palm_{other}")).to_have_attribute("aria-checked", "false")


def test_a_place_can_be_added_by_its_name(page):
    """Typing "left thumb" in the search box marks it on the map."""
    open_app(page)
    body(page)
    box = page.get_by_role("combobox", name="Or type a place")
    box.fill("left thumb, palm")
    page.get_by_role("option").first.click()

    assert {"thumb_front.left.numb"} == wait_marks(page, 1)
    expect(shape(page, "thumb_front", "left", "hand_palm_left")).to_have_attribute("aria-checked", "true")


def test_the_eye_of_a_source_shows_its_reach_on_the_body(page):
    """The footprint of the first source is hatched on the map; a second press takes it away."""
    open_app(page, "/?marks=thumb_front.right.numb")
    body(page)
    page.get_by_role("button", name="Show on the body").first.click()

    expect(shape(page, "finger_middle_front", "right", "hand_palm_right")).to_have_attribute("data-reach", "core")
    page.get_by_role("button", name="Hide on the body").first.click()
    expect(shape(page, "finger_middle_front", "right", "hand_palm_right")).to_have_attribute("data-reach", "")


def test_an_answer_to_a_question_changes_the_address(page):
    """Yes to the first urgent question is kept in the address and stays where it was given."""
    open_app(page, f"/?marks={link('numb', PALM)}~{link('weak', LEGS)}")
    body(page)
    yes = page.locator(".cr-ask-lines .cr-ask").first.get_by_role("button", name="Yes")
    yes.click()

    page.wait_for_url("**yes=flag.**")
    expect(yes).to_have_attribute("aria-pressed", "true")

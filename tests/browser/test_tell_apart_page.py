"""Tell apart, in a browser: the answer as a title, the table, swap, the other side, links, phone, both themes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.body import expect_address, open_app, settled
from tests.browser.map_page import PHONE, violations

DARK = {"color_scheme": "dark"}
LOOKS = [{}, DARK, PHONE, PHONE | DARK]
NAMES = ["wide light", "wide dark", "phone light", "phone dark"]
THREE = "?a=root_c8.left&b=ulnar_elbow.left&c=plexus_lower.left"
MARKS = "?marks=thumb_front.left.numb~finger_index_front.left.numb~finger_middle_front.left.numb"


def open_page(page: Page, query: str = "") -> None:
    """Open the page and wait for its figure."""
    open_app(page, f"/tell_apart{query}")
    page.locator("svg.figure .place").first.wait_for(state="attached")
    settled(page)


def heads(page: Page) -> list[str]:
    """The lesions over the columns of the table."""
    return [text for text in page.locator(".cr-apart-table").first.locator("thead th").all_inner_texts() if text][1:]


def test_the_title_answers_and_the_table_follows(page):
    """Without marks: root or carpal tunnel, what is the same, where to look, what to ask."""
    open_page(page)

    expect(page.locator("h1")).to_have_text(
        "Same numb thumb and index finger. Look above the wrist, and ask about the night."
    )
    expect(page.locator(".cr-apart-table").first).to_contain_text("Shaking the hand helps")


def test_swap_and_other_side_change_the_address(page):
    """Swap changes the columns, the other side changes left and right of both."""
    open_page(page, "?words=clinician")
    first, second = heads(page)
    page.get_by_role("button", name="Swap").click()
    expect_address(page, lambda: "a=carpal_tunnel.right" in page.url)
    settled(page)

    assert [second, first] == heads(page)
    page.get_by_role("button", name="Other side").click()
    expect_address(page, lambda: "a=carpal_tunnel.left&b=root_c6.left" in page.url)


def test_another_lesion_is_chosen_by_typing(page):
    """The box finds a site by its name; it is put where it is most like the other."""
    open_page(page, "?words=clinician&a=carpal_tunnel.left&b=root_c6.left")
    box = page.locator(".st-key-apart_b").get_by_role("combobox")
    box.fill("Middle cerebral")
    page.keyboard.press("Enter")

    expect_address(page, lambda: "b=stroke_mca_cortex.right" in page.url)
    expect(page.locator("h1")).to_contain_text("face and speech")


def test_three_lesions_stand_in_a_row(page):
    """A link with three: three columns, three plates."""
    open_page(page, THREE)

    assert 3 == len(heads(page))
    expect(page.locator(".panel")).to_have_count(3)


def test_the_marks_of_the_visitor_start_the_comparison(page):
    """With a numb left thumb, index and middle finger the leading candidates on the left are compared."""
    open_page(page, MARKS)

    expect(page.locator(".cr-apart-head p")).to_contain_text("Left side")


def test_sources_are_one_press_away(page):
    """Each row has its sources behind one press."""
    open_page(page)
    page.locator(".cr-apart-sources > summary").last.click()

    expect(page.locator(".cr-apart-sources dl dt").first).to_be_visible()


@pytest.mark.parametrize(
    ("query", "view"),
    [*(("", look) for look in LOOKS), *((THREE + "&words=clinician", look) for look in (LOOKS[0], LOOKS[3]))],
    ids=[*(f"two {name}" for name in NAMES), f"three {NAMES[0]}", f"three {NAMES[3]}"],
    indirect=["view"],
)
def test_the_page_has_no_violation(page, query):
    """Two and three lesions, with sources open."""
    open_page(page, query)
    page.locator(".cr-apart-sources > summary").last.click()
    settled(page)

    assert [] == violations(page)

"""Causes, What people say and Get help in a browser: found by name, keys and place, opened, marked, ticked, printed."""

from __future__ import annotations

import csv
import itertools
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.body import SPOT, open_app, settled
from tests.browser.map_page import PHONE, violations
from tests.browser.test_axe import LOOKS, NAMES
from tools.serve import ROOT

SEARCH = "Find a cause by name"


def title(page: Page, name: str) -> None:
    """Wait until the entry of that name is open."""
    expect(page.locator(".cr-entry-head h2")).to_have_text(name)


def test_a_cause_is_found_by_name_and_by_keyboard_alone(page):
    """Typing filters at once, the arrow keys walk, Enter opens, the address tells it."""
    open_app(page, "/causes")
    box = page.get_by_label(SEARCH)
    box.fill("carpal tunnel syndrome")
    expect(page.locator(".entry-list li:not([hidden])")).to_have_count(1)
    box.press("ArrowDown")
    page.keyboard.press("Enter")

    title(page, "Carpal tunnel")
    expect(page).to_have_url(re.compile("cause=cts"))
    expect(page.locator(".entry[aria-current=true]")).to_have_text("Carpal tunnel")


def test_a_clinical_name_finds_the_plain_one(page):
    """The search knows both forms of a name."""
    open_app(page, "/causes")
    page.get_by_label(SEARCH).fill("myelitis")

    expect(page.locator(".entry-list li:not([hidden])")).to_have_text("Inflamed spinal cord")


def test_the_list_is_one_tab_stop(page):
    """One tab leads into the list, the next one out of it."""
    open_app(page, "/causes?cause=stroke")
    title(page, "Stroke")
    expect(page.locator(".entry[tabindex='0']")).to_have_count(1)
    expect(page.locator(".entry[tabindex='0']")).to_have_text("Stroke")


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_touched_place_lists_what_can_reach_it(page, side):
    """A press on the body filters the list, whichever side it is on."""
    open_app(page, "/causes")
    area = page.locator(f".place[data-view='front'][data-name='thigh_front'][data-side='{side}']").first
    area.wait_for(state="attached")
    area.scroll_into_view_if_needed()
    found = page.evaluate(SPOT.replace("data-region", "data-name"), ["front", "thigh_front", side])
    page.mouse.click(found["x"], found["y"])

    expect(page).to_have_url(re.compile("place=thigh_front"))
    expect(page.locator(".entry[data-id='stenosis_lumbar']")).to_have_count(1)
    expect(page.locator(".entry[data-id='cts']")).to_have_count(0)


def test_the_usual_picture_is_marked_on_the_body_map(page):
    """The link of a cause opens the body map with its marks, and the answer there names the site."""
    open_app(page, "/causes?cause=cts")
    title(page, "Carpal tunnel")
    page.get_by_role("link", name="Mark this on my body map").click()
    settled(page)

    expect(page.locator(".cr-source").first).to_contain_text("wrist")
    expect(page).to_have_url(re.compile("marks="))


def test_marks_go_along_to_the_causes_and_back(page):
    """A cause opened with marks in the address keeps them."""
    open_app(page, "/causes?cause=cts&marks=heel.left.numb")
    title(page, "Carpal tunnel")
    page.locator(".entry[data-id='tos']").click()

    title(page, "Squeeze at the collarbone")
    expect(page).to_have_url(re.compile(r"marks=heel\.left\.numb"))


@pytest.mark.parametrize("view", [PHONE], ids=["phone"], indirect=True)
def test_on_a_phone_there_is_the_list_or_the_entry(page):
    """An open entry hides the list, and the way back opens it again."""
    open_app(page, "/causes")
    page.get_by_label(SEARCH).fill("stroke")
    page.locator(".entry[data-id='stroke']").click()
    title(page, "Stroke")
    expect(page.locator(".entry-list")).to_be_hidden()
    page.get_by_role("button", name="All causes").click()

    expect(page.locator(".entry-list")).to_be_visible()


def test_a_claim_opens_and_explains_its_steps(page):
    """The five steps are told behind a click."""
    open_app(page, "/claims")
    page.locator(".entry[data-id='cold_compress']").click()
    title(page, "Ice for 15 minutes eases numbness and frees the nerve.")
    page.get_by_text("What the five steps mean").click()

    expect(page.get_by_text("Good studies agree, or all books and guidelines do.")).to_be_visible()


@pytest.mark.parametrize("view", [{}, PHONE], ids=["wide", "phone"], indirect=True)
def test_a_tick_shows_the_care_level_at_once(page):
    """Wherever the line stands, the answer is in sight after the tick."""
    open_app(page, "/get_help")
    line = page.locator(".cr-flag", has=page.locator("[data-flag=anticoag]")).locator("label")
    line.scroll_into_view_if_needed()
    line.click()

    expect(page.locator(".st-key-help_answer .cr-care")).to_be_in_viewport()
    expect(page.locator(".st-key-help_answer .cr-care")).to_contain_text("Go to an emergency department now.")


def test_fast_ticks_are_all_kept_and_can_be_taken_back(page):
    """Ten boxes without a pause; then all but one are taken back, and a reload shows the same."""
    open_app(page, "/get_help")
    boxes = page.get_by_role("checkbox")
    boxes.first.wait_for()
    for n in range(10):
        boxes.nth(n).click(no_wait_after=True)
    expect(page.locator(".cr-ticked")).to_contain_text("You ticked 10 lines.")
    for n in range(1, 10):
        boxes.nth(n).click(no_wait_after=True)
    expect(page.locator(".cr-ticked")).to_contain_text("You ticked one line.")
    page.reload()

    expect(page.locator(".cr-ticked")).to_contain_text("You ticked one line.")
    expect(boxes.first).to_be_checked()
    expect(page.locator(".cr-flag :checked")).to_have_count(1)


def test_the_line_of_a_link_and_its_twin_in_the_list_are_one_answer(page):
    """A tick on top is a tick below, and the ticks stay when the words change."""
    open_app(page, "/get_help?flag=bladder")
    twins = page.locator("[data-flag=bladder]")
    twins.first.check()
    expect(twins.last).to_be_checked()
    expect(page.locator(".st-key-help_answer .cr-care")).to_be_visible()
    page.get_by_text("Clinical words", exact=True).click()
    expect(page.get_by_text("New urinary retention").first).to_be_visible()

    expect(twins.first).to_be_checked()
    expect(twins.last).to_be_checked()


@pytest.mark.parametrize("view", [{"locale": "en-GB"}], ids=["en-GB"], indirect=True)
def test_the_number_is_that_of_the_browsers_country(page):
    """A British browser is told 999, as a link that calls."""
    open_app(page, "/get_help")

    expect(page.get_by_role("link", name="Your emergency number: 999")).to_have_attribute("href", "tel:999")


@pytest.mark.parametrize("view", [{"locale": "eo"}], ids=["eo"], indirect=True)
def test_without_a_known_country_it_is_your_emergency_number(page):
    """A language without a country names no number."""
    open_app(page, "/get_help")

    expect(page.locator(".cr-call")).to_contain_text("Call your emergency number")
    expect(page.locator(".cr-call a")).to_have_count(0)


def test_get_help_prints_as_a_list(page, tmp_path):
    """On paper: every question with its box, no menu, light colours."""
    open_app(page, "/get_help")
    page.locator("[data-flag=swollen_limb]").wait_for()
    page.emulate_media(media="print")

    expect(page.get_by_test_id("stHeader")).to_be_hidden()
    expect(page.get_by_role("checkbox").last).to_be_visible()
    with (ROOT / "data" / "red_flags.csv").open(encoding="utf-8", newline="") as table:
        flags = len(list(csv.DictReader(table)))
    expect(page.get_by_role("checkbox")).to_have_count(flags)


def _pages(page: Page) -> int:
    """How many A4 pages the open page prints to, empty ones too."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))


def test_get_help_takes_three_sheets_of_paper(page):
    """In two columns, without an empty page after the last line."""
    open_app(page, "/get_help")
    page.locator("[data-flag=swollen_limb]").wait_for()
    settled(page)

    assert 3 == _pages(page)


def test_the_body_map_prints_no_head_without_its_questions(page):
    """Questions and search boxes are for the screen, so their heads are too."""
    open_app(page, "/?marks=palm_radial.right.numb~shin_outer.left.weak")
    heads = page.locator(".cr-sheet .cr-eyebrow")
    heads.first.wait_for()
    settled(page)
    page.emulate_media(media="print")
    shown = [head for head in heads.all() if head.is_visible()]

    assert shown
    assert all(head.evaluate("e => e.nextElementSibling.checkVisibility()") for head in shown)
    expect(page.locator(".cr-sheet summary:visible")).to_have_count(0)


@pytest.mark.parametrize("path", ["/about", "/handout?marks=palm_radial.right.numb~shin_outer.left.weak"])
def test_the_heads_come_in_order(page, path):
    """No level of heading is left out on the way down."""
    open_app(page, path)
    page.locator("h2").first.wait_for()
    settled(page)
    levels = page.locator(":is(h1, h2, h3, h4):visible").evaluate_all("list => list.map((e) => Number(e.tagName[1]))")

    assert 1 == levels[0]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def _no_violation(page: Page, path: str) -> None:
    open_app(page, path)
    page.locator("[data-testid=stHtml] :is(.cr-entry-head, .cr-book-head)").first.wait_for(state="attached")
    settled(page)

    assert [] == violations(page)


@pytest.mark.parametrize("path", ["/causes?cause=disc_lumbar", "/claims?claim=upper_cervical"])
@pytest.mark.parametrize("view", LOOKS, ids=NAMES, indirect=True)
def test_an_open_entry_has_no_violation(page, path):
    """A cause with its figure and a claim, light and dark, wide and narrow."""
    _no_violation(page, path)


@pytest.mark.parametrize("path", ["/causes", "/claims"])
@pytest.mark.parametrize("view", [LOOKS[0], LOOKS[3]], ids=[NAMES[0], NAMES[3]], indirect=True)
def test_a_list_has_no_violation(page, path):
    """The lists with nothing open."""
    _no_violation(page, path)

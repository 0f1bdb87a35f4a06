"""The figure of the body by itself: what is filled, where it lies, what a press tells, how the keyboard moves."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from app.figures.sureness import STYLE_OF
from tests import real
from tests.browser.apps.figure_scenes import ALL
from tests.browser.body import SPOT, open_app, settled
from tests.browser.map_page import PHONE, violations
from tools.serve import ROOT, serve

APP = str(ROOT / "tests" / "browser" / "apps" / "figure_app.py")
MIDDLES = """nodes => nodes.map(node => {
  const box = node.getBoundingClientRect(), view = node.ownerSVGElement.getBoundingClientRect();
  return [node.dataset.view, node.dataset.name, node.dataset.side, box.x + box.width / 2 - view.x - view.width / 2];
})"""


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> str:
    """Serve the small app round the figure."""
    with serve(tmp_path_factory.mktemp("figure") / "log.txt", script=APP) as base:
        yield base


def open_scene(page: Page, name: str, **more: str) -> None:
    """Open a scene and wait for its figure."""
    query = "&".join(f"{key}={value}" for key, value in {"scene": name, **more}.items())
    open_app(page, f"/?{query}")
    page.locator("svg.figure .place").first.wait_for(state="attached")


def picked(page: Page) -> dict[str, object]:
    """Read what Python was told last."""
    settled(page)
    return json.loads(page.get_by_test_id("report").text_content())["picked"]


def wait_picks(page: Page, count: int) -> dict[str, object]:
    """Wait until Python was told that many times; returns the last."""
    page.wait_for_function(
        "n => JSON.parse(document.querySelector('[data-testid=report]').textContent).runs === n", arg=count
    )
    return picked(page)


def spot(page: Page, view: str, name: str, side: str) -> tuple[float, float]:
    """Find a point where an area can be pressed."""
    area = page.locator(f".place[data-view='{view}'][data-name='{name}'][data-side='{side}']").first
    area.scroll_into_view_if_needed()
    found = page.evaluate(SPOT.replace("data-region", "data-name"), [view, name, side])
    assert found, f"{name} {side} can be pressed in {view}"
    return found["x"], found["y"]


@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize(
    ("seen", "name"),
    [("front", "thigh_front"), ("back", "calf"), ("seat", "buttock_lower")],
)
def test_a_press_tells_the_persons_own_side(page, seen, name, side):
    """A press on the person's right reads back "right", on their left "left", also from behind."""
    open_scene(page, "every")
    page.mouse.click(*spot(page, seen, name, side))

    told = wait_picks(page, 1)
    assert (name, side, 0) == (told["name"], told["side"], told["panel"])


def test_every_view_of_a_side_shows_only_that_side(page):
    """Mirrored hands, feet, sides and heads hold areas of the side in their name, and no others."""
    open_scene(page, "every")
    sides = page.locator(".place").evaluate_all("nodes => nodes.map(n => [n.dataset.view, n.dataset.side])")
    wrong = {(view, side) for view, side in sides if view.endswith(("left", "right")) and not view.endswith(side)}

    assert set() == wrong - {(view, "midline") for view in ALL}
    assert set(ALL) == {view for view, _ in sides}


@pytest.mark.parametrize(("seen", "right_lies"), [("front", -1), ("head_front", -1), ("back", 1), ("seat", 1)])
def test_the_right_lies_where_the_view_has_it(page, seen, right_lies):
    """Facing you the person's right is at the left of the screen, from behind at the right; the labels agree."""
    open_scene(page, "every")
    rows = page.locator(f".place[data-view='{seen}'][data-side='right']").evaluate_all(MIDDLES)
    card = page.locator(f".view-card:has([data-view='{seen}'])").first
    first = card.locator(".side-label").first.text_content()

    assert {right_lies} == {1 if offset > 0 else -1 for *_, offset in rows}
    assert ("Your right" if right_lies < 0 else "Your left") == first


def test_a_fill_on_the_right_is_drawn_in_every_view_that_shows_it(page):
    """The right thumb is filled on the front and on the right palm; the left hand stays bare."""
    open_scene(page, "every")
    shown = page.locator("[data-fill='thumb_front:right']").evaluate_all(
        "nodes => nodes.map(n => n.ownerSVGElement.dataset.view)"
    )

    assert {"front", "hand_palm_right", "hand_back_right"} >= set(shown) >= {"front", "hand_palm_right"}
    assert 0 == page.locator("[data-view='hand_palm_left'] [data-fill]").count()


def test_a_new_figure_repaints_the_views_that_stand(page):
    """Another level is painted into the same drawings: nothing is built anew, and focus would stay."""
    open_scene(page, "levels")
    page.evaluate("""() => {
      const roots = [...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean);
      roots.flatMap((r) => [...r.querySelectorAll("svg.figure")]).forEach((node) => { node.dataset.kept = "yes"; });
    }""")
    page.get_by_text("Another figure").click()

    expect(page.locator("[data-view='front'] [data-fill='L5:right']")).to_be_attached()
    expect(page.locator("[data-view='front'] [data-fill='C6:right']")).not_to_be_attached()
    assert 4 == page.locator("svg.figure[data-kept='yes']").count()


def test_a_level_is_outlined_and_said_when_chosen(page):
    """The chosen level has an ink outline, is pressed for a screen reader, and its name says level and side."""
    open_scene(page, "levels")
    area = page.locator(".place[data-view='hand_palm_left'][data-name='C6']")

    expect(area).to_have_attribute("aria-pressed", "true")
    expect(area).to_have_attribute("aria-label", "C6, your left. C6 on this map")
    assert 1 == page.locator("[data-view='hand_palm_left'] .chosen-line").count()


def test_the_key_point_stands_where_the_drawing_has_it(page):
    """The dot of C6 is on the back of the thumb and inside the level's own area."""
    open_scene(page, "levels")
    inside = page.locator("[data-view='hand_back_left'] [data-dot='C6:left'] .dot-core").evaluate("""node => {
      const area = node.ownerSVGElement.querySelector(".place[data-name='C6']");
      return area.isPointInFill(new DOMPoint(node.cx.baseVal.value, node.cy.baseVal.value));
    }""")

    assert inside


def test_the_tag_names_an_area_and_its_fill(page):
    """Under the pointer stand the area, its level and what is filled in it."""
    open_scene(page, "every")
    page.mouse.move(*spot(page, "hand_palm_right", "thumb_front", "right"))

    expect(page.locator(".tag")).to_have_text("Your right thumb, palm side: C6Core")


def test_arrow_keys_move_and_enter_picks(page):
    """One tab stop; an arrow moves to the nearest area in that direction; Enter and Space pick."""
    open_scene(page, "levels")
    assert 1 == page.locator(".place[tabindex='0']").count()
    first = page.locator(".place[tabindex='0']")
    first.focus()
    page.keyboard.press("ArrowDown")
    focused = page.locator(".place[tabindex='0']")
    name, side = focused.get_attribute("data-name"), focused.get_attribute("data-side")
    page.keyboard.press("Enter")
    told = wait_picks(page, 1)

    assert (name, side) == (told["name"], told["side"])
    assert 1 == page.locator(".place[tabindex='0']").count()
    expect(page.locator(f".place:focus[data-name='{name}']")).to_be_attached()


def test_a_press_is_outlined_before_python_answers(page):
    """The outline stands in every view that shows the area, in the same moment."""
    open_scene(page, "every")
    views = page.locator(".place[data-view='front'][data-name='knee_front'][data-side='left']").evaluate("""node => {
      node.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
      const lines = [...node.getRootNode().querySelectorAll(".chosen-line")];
      return lines.map(line => line.ownerSVGElement.dataset.view);
    }""")

    assert {"front"} <= set(views) <= {"front", "side_left"}


def test_a_figure_that_is_not_picked_from_takes_no_press(page):
    """Its areas are pictures with names, and a press tells nothing."""
    open_scene(page, "what_if")
    x, y = spot(page, "front", "thigh_front", "left")
    page.mouse.click(x, y)
    page.get_by_text("Another figure").click()
    name = ".place[data-view='front'][data-name='thigh_front'][data-side='left'][data-panel='1']"
    expect(page.locator(name)).to_have_attribute("aria-label", re.compile("Pain and temperature"))

    assert {} == picked(page)
    names = page.locator(".place[data-view='front'][data-name='thigh_front'][data-side='left']").evaluate_all(
        "nodes => nodes.map(node => node.getAttribute('aria-label'))"
    )
    thigh = "Front of your left thigh: L2 and L3"
    assert [thigh, f"{thigh}. Pain and temperature", thigh] == names


def test_marks_lie_over_the_territories(page):
    """What a person marked shows as a pattern where another partition is drawn."""
    open_scene(page, "nerves")

    assert 1 == page.locator("[data-view='hand_palm_right'] [data-mark='thumb_front:right']").count()
    assert 0 == page.locator("[data-view='hand_palm_left'] [data-mark='thumb_front:left']").count()


def test_a_note_has_a_line_to_its_area(page):
    """Labels stand beside the views without covering one another, each joined to its area."""
    open_scene(page, "apart")
    boxes = [note.bounding_box() for note in page.locator(".note").all()]

    assert 3 == page.locator(".note-line").count()
    assert [] == [low for high, low in pairwise(boxes) if high["y"] + high["height"] > low["y"]]


def certainty_shown(page: Page) -> dict[tuple[str, str], str]:
    """Read how each place is shaded: (view, place) -> style."""
    rows = page.locator("svg.figure .fill[data-fill]").evaluate_all(
        "nodes => nodes.map((n) => [n.ownerSVGElement.querySelector('.place').dataset.view, n.dataset.fill, "
        "n.dataset.style])"
    )
    return {(view, place): style for view, place, style in rows}


@pytest.mark.parametrize("name", ["levels", "apart", "nerves"])
def test_the_switch_shades_every_place_by_its_certainty_and_back(page, name):
    """Over any figure, whichever partition it shows; what was filled in stays as an outline."""
    open_scene(page, name)
    before, switch = certainty_shown(page), page.get_by_role("button", name="How sure?")
    switch.focus()
    page.keyboard.press("Enter")
    expect(switch).to_have_attribute("aria-pressed", "true")
    shaded, grades = certainty_shown(page), {r.region_id: r.certainty for r in real.atlas().regions.values()}

    assert shaded
    assert {} == {
        place: style for (_, place), style in shaded.items() if STYLE_OF[grades[place.rpartition(":")[0]]] != style
    }
    expect(page.get_by_text("Maps differ")).to_be_visible()
    expect(page.locator(".chosen-line").first).to_be_attached()
    expect(switch).to_be_focused()

    page.keyboard.press("Enter")
    expect(switch).to_have_attribute("aria-pressed", "false")
    assert before == certainty_shown(page)


@pytest.mark.parametrize("view", [{}, {"color_scheme": "dark"} | PHONE], indirect=True, ids=["light", "dark phone"])
@pytest.mark.parametrize("name", ["levels", "what_if", "apart", "nerves"])
def test_axe_finds_nothing(page, name):
    """WCAG 2.2 AA, light, dark and on a phone."""
    open_scene(page, name)

    assert [] == [line for line in violations(page) if "body-figure" in line or "place" in line or "svg" in line]


@pytest.mark.parametrize("view", [PHONE], indirect=True, ids=["phone"])
@pytest.mark.parametrize("name", ["levels", "what_if", "apart"])
def test_a_phone_is_never_scrolled_sideways(page, name):
    """Panels stand one under the other and nothing is wider than the screen."""
    open_scene(page, name)
    tops = [panel.bounding_box()["y"] for panel in page.locator(".panel").all()]

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert sorted(set(tops)) == tops


def test_a_given_height_is_kept(page):
    """Everything, from legend to caption, stands in the room that the page gave."""
    open_scene(page, "levels", height="520")

    assert 440 <= page.locator(".body-figure").bounding_box()["height"] <= 530


def test_clinical_words_speak_of_the_patient(page):
    """For clinicians it is the patient's right."""
    open_scene(page, "levels", words="clinician")

    expect(page.locator(".side-label").first).to_have_text("Patient's right")
    assert [] == [text for text in page.locator(".body-figure").all_inner_texts() if "your" in text.lower()]

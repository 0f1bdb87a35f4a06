"""The body map by itself: enlarged views, keyboard, overlays, phone, themes and access."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.body import body, click_place, feel, shape
from tests.browser.map_page import PHONE, TRUNK, middle, report, violations, wait_marks


def test_a_hand_of_the_body_opens_its_enlarged_view(map_page):
    """One target a hand; the enlarged fingers are marked there; Escape goes back to where one was."""
    gate = map_page.locator(".gate[data-gate='hand'][data-side='right'][data-view='front']")
    gate.focus()
    map_page.keyboard.press("Enter")
    dialog = map_page.get_by_role("dialog", name="Hands")
    expect(dialog).to_be_visible()
    expect(dialog.locator("path.place[tabindex='0']")).to_be_focused()
    dialog.locator("path.place[data-region='thumb_front'][data-side='right']").focus()
    map_page.keyboard.press("Space")
    wait_marks(map_page, 1)
    map_page.keyboard.press("Escape")

    expect(dialog).to_be_hidden()
    expect(gate).to_be_focused()
    assert {"thumb_front:right": ["numb"]} == wait_marks(map_page, 1)


def test_mark_all_marks_the_palm_but_not_the_arm(map_page):
    """The button under an enlarged palm marks its eight places of one hand."""
    map_page.get_by_role("button", name="Right palm, larger").click()
    map_page.get_by_role("button", name="Mark all: your right palm").click()
    marks = wait_marks(map_page, 8)

    assert {"right"} == {place.rsplit(":", 1)[1] for place in marks}
    assert {"palm_radial:right", "palm_ulnar:right", "thumb_front:right"} <= set(marks)


def test_fingers_in_the_enlarged_view_are_large_enough(map_page):
    """Every place that belongs to the enlarged palm is at least 24 px in both directions."""
    map_page.get_by_role("button", name="Right palm, larger").click()
    boxes = [p.bounding_box() for p in map_page.get_by_role("dialog").locator("path.place:not([aria-hidden])").all()]

    assert [] == [box for box in boxes if min(box["width"], box["height"]) < 24]


def test_arrows_move_in_space_and_space_marks(map_page):
    """One tab stop for the body; the arrow down from the chest leads to the belly; the tag names the place."""
    stops = map_page.locator(":is(.place, .gate, .stop)[tabindex='0']")
    assert 1 == stops.count()
    shape(map_page, "chest_upper", "right", "front").focus()
    for _ in range(3):
        map_page.keyboard.press("ArrowDown")
    map_page.keyboard.press("Space")

    assert {"belly_upper:right": ["numb"]} == wait_marks(map_page, 1)
    expect(map_page.locator(".tag")).to_contain_text("Numb. Touch again to remove.")
    assert 1 == stops.count()


def test_the_body_is_entered_at_a_place_and_tells_its_keys(map_page):
    """The tab stop is a place of the front; its figure is described, and the tag tells the keys until one is used."""
    stop = map_page.locator(":is(.place, .gate, .stop)[tabindex='0']")
    assert "front" == stop.get_attribute("data-view")
    described = map_page.locator("svg.figure[data-view='front'][data-mode='body']").get_attribute("aria-describedby")
    expect(map_page.locator(f"#{described}")).to_have_text("Arrow keys move. Space marks.")

    map_page.locator(".overlays [tabindex='0']").focus()
    map_page.keyboard.press("Tab")
    expect(map_page.locator(".tag")).to_contain_text("Arrow keys move. Space marks.")
    map_page.keyboard.press("ArrowDown")
    map_page.keyboard.press("ArrowDown")
    expect(map_page.locator(".tag")).not_to_contain_text("Arrow keys")


def test_every_place_has_role_name_and_state(map_page):
    """Every shape is a check box with a name, a state, a region and a side."""
    faults = map_page.locator("path.place").evaluate_all(
        """nodes => nodes.filter(n => n.getAttribute('role') !== 'checkbox' || !n.getAttribute('aria-label')
        || !n.getAttribute('aria-checked') || !n.dataset.region || !n.dataset.side).length"""
    )

    assert 0 == faults


def test_hover_names_place_and_level(map_page):
    """The tag beside the pointer says place, side and level."""
    map_page.mouse.move(*middle(map_page, "thumb_front", "right", "hand_palm_right"))

    expect(map_page.locator(".tag")).to_contain_text("Your right thumb, palm side. Level C6.")


def test_the_side_of_the_body_can_be_turned_to(map_page):
    """Left and right side take the place of the back."""
    map_page.get_by_role("radio", name="Right side").click()
    click_place(map_page, "hip_outer", "right", "side_right")

    assert {"hip_outer:right": ["numb"]} == wait_marks(map_page, 1)


def test_routes_show_after_the_first_mark_until_the_person_chooses(map_page):
    """Python suggests an overlay; what the person picks stays."""
    click_place(map_page, "thigh_front", "right", "front")
    expect(map_page.get_by_role("radio", name="Routes")).to_be_checked()
    expect(map_page.locator(".body-box.is-front .routes .shared-core")).to_have_count(1)
    map_page.get_by_role("radio", name="Levels").click()
    click_place(map_page, "thigh_front", "left", "front")
    wait_marks(map_page, 2)

    expect(map_page.get_by_role("radio", name="Levels")).to_be_checked()


def test_reach_is_shown_when_asked_for_and_leaves_again(map_page):
    """A footprint from Python hatches its places; without it the map goes back."""
    map_page.get_by_text("Show a reach").click()
    expect(map_page.get_by_role("radio", name="Reach")).to_be_checked()
    expect(shape(map_page, "thumb_front", "right", "hand_palm_right")).to_have_attribute("data-reach", "core")
    map_page.get_by_text("Show a reach").click()

    expect(map_page.get_by_role("radio", name="Plain")).to_be_checked()


def test_a_chip_points_at_its_places_and_its_cross_can_be_undone(map_page):
    """The recap talks to the map: press outlines, the cross removes, undo brings back."""
    click_place(map_page, "thigh_front", "right", "front")
    chip = map_page.get_by_role("button", name="Numb front of the right thigh", exact=True)
    chip.click()
    expect(map_page.locator("path.place.is-shown[data-view='front']")).to_have_count(1)
    map_page.get_by_role("button", name="Remove: Numb front of the right thigh").click()
    wait_marks(map_page, 0)
    map_page.get_by_role("button", name="Undo").click()

    assert {"thigh_front:right": ["numb"]} == wait_marks(map_page, 1)


def test_zoom_enlarges_and_keeps_the_focused_place_in_sight(map_page):
    """After zooming in the marked shin is still in the frame, larger."""
    before = shape(map_page, "shin_outer", "right", "front").bounding_box()["width"]
    click_place(map_page, "shin_outer", "right", "front")
    map_page.get_by_role("button", name="Zoom in").click()
    box = shape(map_page, "shin_outer", "right", "front").bounding_box()

    assert box["width"] > 1.3 * before
    click_place(map_page, "shin_outer", "right", "front")
    wait_marks(map_page, 0)


def test_removing_the_last_chip_leads_the_keyboard_to_undo(map_page):
    """The focus is not lost with the cross: it goes to the button that brings the marks back."""
    click_place(map_page, "thigh_front", "right", "front")
    map_page.get_by_role("button", name="Remove: Numb front of the right thigh").press("Enter")
    wait_marks(map_page, 0)

    expect(map_page.get_by_role("button", name="Undo")).to_be_focused()


@pytest.mark.parametrize("view", [PHONE], indirect=True)
def test_an_empty_phone_says_how_to_begin_and_covers_nothing(map_page):
    """Without marks the bar at the foot invites; feet and overlay switch lie above it, the tools beside the body."""
    peek = map_page.locator(".peek")
    expect(peek).to_contain_text("Pick a feeling, then touch where you feel it.")
    names = (".peek", ".phone-below", ".phone-tools", ".figure")
    bar, below, tools, figure = (map_page.locator(name).bounding_box() for name in names)

    assert below["y"] + below["height"] <= bar["y"] + 1
    assert figure["x"] + figure["width"] <= tools["x"]


@pytest.mark.parametrize("view", [PHONE], indirect=True)
def test_on_a_phone_a_finger_paints_and_the_hand_opens_its_tab(map_page):
    """A tap marks; a tap on a hand leads to the tab with that hand; the peek shows the answer."""
    map_page.touchscreen.tap(*middle(map_page, "thigh_front", "right", "front"))
    wait_marks(map_page, 1)
    expect(map_page.locator(".peek")).to_contain_text("They meet in your neck.")
    box = map_page.locator(".gate[data-gate='hand'][data-side='left']").bounding_box()
    map_page.touchscreen.tap(box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.3)

    expect(map_page.get_by_role("tab", name="Hands")).to_have_attribute("aria-selected", "true")
    expect(map_page.get_by_role("radio", name="Left palm")).to_be_checked()


@pytest.mark.parametrize("view", [PHONE], indirect=True)
def test_on_a_phone_a_finger_that_drags_over_the_body_paints(map_page):
    """A drag over the trunk marks it and does not scroll the page; off the body the page scrolls."""
    touch = map_page.context.new_cdp_session(map_page)

    def drag(start, end):
        points = [[start[0] + (end[0] - start[0]) * k / 12, start[1] + (end[1] - start[1]) * k / 12] for k in range(13)]
        touch.send(
            "Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [dict(zip("xy", points[0], strict=True))]}
        )
        for point in points[1:]:
            touch.send(
                "Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [dict(zip("xy", point, strict=True))]}
            )
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    scrolled = "() => document.querySelector('[data-testid=stMain]').scrollTop"
    drag(middle(map_page, TRUNK[0], "left", "front"), middle(map_page, TRUNK[-1], "left", "front"))
    assert {f"{region}:left" for region in TRUNK} == set(wait_marks(map_page, 6))
    assert 0 == map_page.evaluate(scrolled)

    drag((30, 700), (30, 400))
    map_page.wait_for_function(f"({scrolled})() > 50")
    assert 6 == len(report(map_page)["marks"])


@pytest.mark.parametrize("view", [{"color_scheme": "light"}, {"color_scheme": "dark"}, PHONE], indirect=True)
def test_axe_finds_nothing(map_page):
    """No violation of WCAG 2.2 AA with the map in use, as levels, and enlarged."""
    body(map_page)
    map_page.get_by_role("radio", name="Tingling").click()
    shape(map_page, "thigh_front", "right", "front").focus()
    map_page.keyboard.press("Space")
    wait_marks(map_page, 1)
    assert [] == violations(map_page)
    map_page.get_by_role("radio", name="Levels").click()
    assert [] == violations(map_page)

    map_page.locator(".gate[data-gate='hand'][data-side='left'][data-view='front']").focus()
    map_page.keyboard.press("Enter")
    assert [] == violations(map_page)


@pytest.mark.parametrize("view", [{"color_scheme": "dark"}], indirect=True)
def test_the_map_is_dark_when_the_page_is(map_page):
    """The tokens of the dark theme are set when Streamlit's page is dark."""
    expect(map_page.locator(".body-map")).to_have_attribute("data-theme", "dark")


def test_other_words_keep_marks_and_tools(map_page):
    """The switch to clinical words names all places anew; marks, feeling and undo stay."""
    feel(map_page, "Tingling")
    click_place(map_page, "thigh_front", "right", "front")
    wait_marks(map_page, 1)
    map_page.get_by_text("Clinical words").click()
    expect(map_page.locator(".body-box.is-front .side-label.is-right")).to_have_text("Patient's right")

    expect(shape(map_page, "thigh_front", "right", "front")).to_have_attribute("data-feelings", "tingling")
    expect(map_page.get_by_role("radio", name="Tingling")).to_be_checked()
    map_page.get_by_role("button", name="Undo").click()
    assert {} == wait_marks(map_page, 0)


def test_the_map_fits_the_first_screen(map_page):
    """At 1440 x 900 the whole map, from tools to insets, is at most 846 px high."""
    assert map_page.locator(".body-map").bounding_box()["height"] <= 846

"""What a person has asked of the browser: its own colours, or no movement."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.body import answer, body, click_place, feel, open_app, settled, shape, wait_marks

CORE = "/?marks=palm_radial.right.numb~palm_radial.left.numb~shin_outer.right.weak~shin_outer.left.weak"
FORCED = [{"forced_colors": "active"}, {"forced_colors": "active", "color_scheme": "dark"}]
INK = """e => { const probe = document.createElement('p'); probe.style.color = 'CanvasText';
  document.body.append(probe);
  const text = getComputedStyle(probe).color; probe.remove(); return getComputedStyle(e).color === text; }"""


@pytest.mark.parametrize("view", FORCED, ids=["light", "dark"], indirect=True)
def test_forced_colours_keep_marks_and_words(page):
    """The gold words are in the colour of text, a marked place keeps its pattern, the chosen feeling is outlined."""
    open_app(page, CORE)
    body(page)
    gold = answer(page).locator("h2 mark")
    chosen = page.get_by_role("radio", name="Numb").first

    expect(gold).to_be_visible()
    assert gold.evaluate(INK)
    assert "solid" == chosen.evaluate("e => getComputedStyle(e).outlineStyle")
    expect(shape(page, "shin_outer", "left", "front")).to_have_attribute("aria-checked", "true")


FILLED = """(list, [from, color]) => { const probe = document.createElement('p'); probe.style.color = color;
  document.body.append(probe);
  const wanted = getComputedStyle(probe).color; probe.remove();
  const drawn = (s) => s.backgroundColor + s.backgroundImage;
  const has = (e) => drawn(getComputedStyle(e)).includes(wanted);
  return list.length > 0 && list.every((e) => has(e) === from); }"""


@pytest.mark.parametrize("view", FORCED, ids=["light", "dark"], indirect=True)
@pytest.mark.parametrize(
    ("path", "full", "empty"),
    [
        ("/tell_apart", ".cr-dots i.on", ".cr-dots i:not(.on)"),
        ("/claims?claim=upper_cervical", ".cr-claim .cr-steps i.is-full", ".cr-claim .cr-steps i:not(.is-full)"),
    ],
)
def test_forced_colours_keep_full_and_empty_apart(page, path, full, empty):
    """A filled dot or step is filled with the colour of text, an empty one is not."""
    open_app(page, path)
    page.locator(full).first.wait_for(state="attached")

    assert page.locator(full).evaluate_all(FILLED, [True, "CanvasText"])
    assert page.locator(empty).evaluate_all(FILLED, [False, "CanvasText"])


@pytest.mark.parametrize("view", FORCED, ids=["light", "dark"], indirect=True)
def test_forced_colours_keep_the_level_line(page):
    """The brain is drawn in the colour of text, the shared stretch is a line of Highlight."""
    open_app(page, CORE)
    line = answer(page).locator(".cr-line").first
    line.wait_for()

    assert line.locator(".cr-brain-lines").evaluate_all(FILLED, [True, "CanvasText"])
    assert line.locator(".cr-hot").evaluate_all(FILLED, [True, "Highlight"])


@pytest.mark.parametrize("view", [{"reduced_motion": "reduce"}], ids=["calm"], indirect=True)
def test_nothing_moves_for_who_asked_for_calm(page):
    """A mark, an answer and its ways appear without a running animation of more than a tenth of a second."""
    open_app(page, CORE)
    body(page)
    feel(page, "Pain")
    click_place(page, "chest_upper", "right", "front")
    wait_marks(page, 5)
    settled(page)
    moving = page.evaluate(
        """() => document.getAnimations().filter((a) => a.playState === 'running'
             && a.effect.getComputedTiming().duration > 100).map((a) => a.animationName || a.transitionProperty)"""
    )

    assert [] == moving

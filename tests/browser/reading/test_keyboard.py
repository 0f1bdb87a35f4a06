"""The core case from start to end without a mouse."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.body import answer, body, open_app, settled, wait_marks
from tests.browser.reading.keys import focused, tab_to, walk_to


def is_place(here: dict[str, str]) -> bool:
    """The focus is on the body: on a place, a part that opens larger, or the caption of one."""
    return here["tag"] == "path" or here["name"].endswith(", larger")


def test_numb_hands_and_weak_legs_by_keyboard_alone(page):
    """Open each hand and mark its palm, choose weak, mark both shins, answer a question, open the help page."""
    open_app(page)
    body(page)
    tab_to(page, is_place)
    for side in ("right", "left"):
        walk_to(page, f".gate[data-view='front'][aria-label*='{side} hand']")
        page.keyboard.press("Enter")
        walk_to(page, f".place[data-region='palm_radial'][data-side='{side}']")
        page.keyboard.press("Space")
        page.keyboard.press("Escape")
    wait_marks(page, 2)
    tab_to(page, lambda here: here["role"] == "radio" and here["name"].startswith("Numb"), "Shift+Tab")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert "Weak" == focused(page)["name"]
    page.keyboard.press("Space")
    tab_to(page, is_place)
    for side in ("right", "left"):
        walk_to(page, f".place[data-view='front'][data-region='shin_outer'][data-side='{side}']")
        page.keyboard.press("Enter")
    found = wait_marks(page, 4)

    assert {"palm_radial.right.numb", "palm_radial.left.numb", "shin_outer.right.weak", "shin_outer.left.weak"} == found
    expect(answer(page).locator("h2 mark")).to_have_text("spinal cord in your neck")
    tab_to(page, lambda here: here["name"] == "Yes")
    page.keyboard.press("Enter")
    page.wait_for_url("**yes=**")
    tab_to(page, lambda here: here["tag"] == "a" and here["name"] == "Get help", "Shift+Tab", most=120)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Get help").first).to_be_visible()
    settled(page)

    assert 4 == len(wait_marks(page, 4))


def test_the_focus_is_always_seen(page):
    """Forty presses of Tab: every stop is on the screen and has an outline or a ring of its own."""
    open_app(page, "/?marks=palm_radial.right.numb~shin_outer.left.weak")
    body(page)
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        here = page.evaluate(RING)
        if not here["seen"]:
            unseen.append(here)

    assert [] == unseen


RING = """() => {
  let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
  const box = e.getBoundingClientRect(), style = getComputedStyle(e), host = e.closest('label, [data-baseweb], li');
  const marked = (s) => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
  const ring = marked(style) || (host && marked(getComputedStyle(host))) || !!e.closest('svg') || e === document.body
    || [...(e.parentElement?.children || [])].some((c) => c !== e && marked(getComputedStyle(c)));
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const name = (e.getAttribute('aria-label') || e.textContent).slice(0, 40);
  return { seen: e === document.body || (ring && inside), tag: e.tagName, name };
}"""

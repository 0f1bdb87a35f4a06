"""What a person does on the page, for the browser tests: open it, mark a place, read what came back."""

from __future__ import annotations

from urllib.parse import parse_qs, urlparse

from playwright.sync_api import Locator, Page, expect

SPOT = """([view, region, side]) => {
  const roots = [document, ...[...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean)];
  const find = (s) => roots.flatMap((root) => [...root.querySelectorAll(s)]);
  const shape = find(`path.place[data-view="${view}"][data-region="${region}"][data-side="${side}"]`)[0];
  if (!shape) return null;
  const box = shape.getBoundingClientRect(), matrix = shape.getScreenCTM().inverse();
  const inside = (x, y) => {
    const p = new DOMPoint(x, y);
    if (!shape.isPointInFill(p.matrixTransform(matrix))) return false;
    let e = document.elementFromPoint(x, y);
    while (e && e.shadowRoot && e !== shape) {
      const inner = e.shadowRoot.elementFromPoint(x, y);
      if (inner === e || !inner) break;
      e = inner;
    }
    return e === shape;
  };
  let best = null, middle = [box.left + box.width / 2, box.top + box.height / 2];
  for (let i = 1; i < 16; i++) for (let j = 1; j < 16; j++) {
    const x = box.left + (box.width * i) / 16, y = box.top + (box.height * j) / 16;
    if (!inside(x, y)) continue;
    const d = Math.hypot(x - middle[0], y - middle[1]);
    if (!best || d < best.d) best = { x, y, d };
  }
  return best;
}"""


def open_app(page: Page, path: str = "/") -> None:
    """Open a page of the app and wait until it stands still."""
    page.goto(path)
    settled(page)


def settled(page: Page) -> None:
    """Wait until the server has answered everything that was sent."""
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()


def body(page: Page) -> Locator:
    """The map of the body, ready to be marked."""
    figure = page.locator("path.place").first
    figure.wait_for(state="attached")
    return figure


def shape(page: Page, region: str, side: str, view: str) -> Locator:
    """The shape of a place in one view."""
    return page.locator(f"path.place[data-view='{view}'][data-region='{region}'][data-side='{side}']").first


def click_place(page: Page, region: str, side: str, view: str) -> None:
    """Click into a place that is drawn in that view."""
    body(page)
    shape(page, region, side, view).scroll_into_view_if_needed()
    spot = page.evaluate(SPOT, [view, region, side])
    assert spot, f"{region} {side} can be hit in {view}"
    page.mouse.click(spot["x"], spot["y"])


def feel(page: Page, name: str) -> None:
    """Choose a feeling."""
    page.get_by_role("radio", name=name).first.click()


def marks_in_address(page: Page) -> set[str]:
    """The marks that the address holds, as ``region.side.feelings`` texts."""
    text = parse_qs(urlparse(page.url).query).get("marks", [""])[0]
    return {item for item in text.split("~") if item}


def wait_marks(page: Page, count: int) -> set[str]:
    """Wait until the address holds that many marks; returns them."""
    expect_address(page, lambda: len(marks_in_address(page)) == count)
    return marks_in_address(page)


def expect_address(page: Page, true, seconds: float = 15) -> None:
    """Wait until something is true of the address."""
    for _ in range(int(seconds * 20)):
        if true():
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"the address stayed {page.url}")


def answer(page: Page) -> Locator:
    """The column of the answer."""
    return page.locator(".cr-sheet[data-part='column']")


def expect_answer(page: Page, text: str) -> None:
    """The answer holds that text."""
    expect(answer(page)).to_contain_text(text)

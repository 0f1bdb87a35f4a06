"""Text twice and four times as large: the page flows into the window, nothing is cut, nobody scrolls in two ways."""

from __future__ import annotations

import pytest

from tests.browser.body import body, open_app, settled
from tools.serve import ROOT

CORE = "/?marks=palm_radial.right.numb~palm_radial.left.numb~shin_outer.right.weak~shin_outer.left.weak"
PAGES = [
    "/",
    CORE,
    *sorted(f"/{p.stem}" for p in (ROOT / "app/pages").glob("*.py") if p.stem not in ("__init__", "body_map")),
]
ZOOMS = [{"viewport": {"width": 720, "height": 450}}, {"viewport": {"width": 360, "height": 225}}]
BEYOND = """() => {
  const wide = document.querySelector('[data-testid=stMain]'), found = [];
  const keeps = (e) => ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX);
  const scrolls = (e) => { for (let x = e; x; x = x.parentElement || x.getRootNode().host)
    if (x !== wide && x !== document.body && keeps(x)) return true;
    return false; };
  const text = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  const walk = (root) => { for (const e of root.querySelectorAll('*')) {
    if (e.shadowRoot) walk(e.shadowRoot);
    const box = e.getBoundingClientRect();
    if (!text(e) || !e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || box.width < 2) continue;
    if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(e)) found.push(e.textContent.trim().slice(0, 40));
  } };
  walk(document);
  return { sideways: wide.scrollWidth - wide.clientWidth, cut: found };
}"""


@pytest.mark.parametrize("path", PAGES, ids=["empty map", "answer", *[path.strip("/") for path in PAGES[2:]]])
@pytest.mark.parametrize("view", ZOOMS, ids=["200 %", "400 %"], indirect=True)
def test_a_page_flows_into_a_small_window(page, path):
    """1440 by 900 seen at 200 and 400 %: no sideways scrolling of the page, no text beyond its edge."""
    open_app(page, path)
    if path in PAGES[:2]:
        body(page)
    settled(page)
    page.wait_for_timeout(400)

    assert {"sideways": 0, "cut": []} == page.evaluate(BEYOND)


@pytest.mark.parametrize("view", ZOOMS[1:], ids=["400 %"], indirect=True)
def test_nothing_stands_in_front_of_the_body_at_four_times_the_size(page):
    """The answer at a glance does not stay at the foot of a window that has no room for it."""
    open_app(page, CORE)
    body(page)

    assert "static" == page.locator(".peek").evaluate("e => getComputedStyle(e).position")

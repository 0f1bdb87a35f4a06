"""Going through a page with the keyboard alone: tab to a thing, walk over the body with the arrows."""

from __future__ import annotations

from playwright.sync_api import Page

OPPOSITE = {"ArrowLeft": "ArrowRight", "ArrowRight": "ArrowLeft", "ArrowUp": "ArrowDown", "ArrowDown": "ArrowUp"}
_ACTIVE = "let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;"
_DESCRIBE = f"""() => {{ {_ACTIVE}
  const labels = (e.getAttribute('aria-labelledby') || '').split(' ').map((id) => e.getRootNode().getElementById?.(id));
  const named = labels.map((l) => l?.textContent || '').join(' ').trim();
  const name = e.getAttribute('aria-label') || named || e.textContent;
  return {{ tag: e.tagName.toLowerCase(), role: e.getAttribute('role') || '', name: (name || '').trim(),
    region: e.dataset?.region || '', side: e.dataset?.side || '', view: e.dataset?.view || '' }}; }}"""
_WAY = f"""(selector) => {{ {_ACTIVE}
  const middle = (x) => {{ const b = x.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; }};
  const [x, y] = middle(e);
  const ways = [...e.getRootNode().querySelectorAll(selector)].map(middle).map(([a, b]) => [a - x, b - y]);
  ways.sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
  return {{ there: e.matches(selector), at: [Math.round(x), Math.round(y)], way: ways[0] || null }}; }}"""


def focused(page: Page) -> dict[str, str]:
    """What has the focus: tag, role, name; on the map also region, side and view."""
    return page.evaluate(_DESCRIBE)


def tab_to(page: Page, wanted, key: str = "Tab", most: int = 60) -> dict[str, str]:
    """Press Tab (or Shift+Tab) until the focus is where it is wanted."""
    seen = []
    for _ in range(most):
        page.keyboard.press(key)
        here = focused(page)
        if wanted(here):
            return here
        seen.append(f"{here['tag']} {here['name'][:30]}")
    raise AssertionError(f"not reached by {key}: {seen}")


def walk_to(page: Page, selector: str, most: int = 60) -> None:
    """Walk over the body with the arrow keys until a thing of that kind has the focus."""
    been: list[list[int]] = []
    for _ in range(most):
        here = page.evaluate(_WAY, selector)
        if here["there"]:
            return
        assert here["way"], f"{selector} is on the page"
        across, down = here["way"]
        ways = ["ArrowRight" if across > 0 else "ArrowLeft", "ArrowDown" if down > 0 else "ArrowUp"]
        ways = ways if abs(across) > abs(down) else ways[::-1]
        page.keyboard.press((*ways, *(OPPOSITE[way] for way in ways[::-1]))[been.count(here["at"]) % 4])
        been.append(here["at"])
    raise AssertionError(f"{selector} was not reached; the way went over {been[-8:]}")

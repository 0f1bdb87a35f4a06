"""No text on any page stands outside of the catalogues: served in a pseudo-language, nothing reads as plain English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
from playwright.sync_api import Page

from tests.browser.body import open_app, settled
from tests.words.pseudo import PLAIN, uncited, write_app
from tools.serve import ROOT, serve_production

GATHER = """() => {
  const found = new Set();
  const told = ["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt"];
  const add = (text) => text?.trim() && found.add(text.trim());
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return add(node.data);
    if (/^(script|style|template|noscript)$/i.test(node.nodeName)) return;
    if (node.nodeType === Node.ELEMENT_NODE) told.forEach((name) => add(node.getAttribute(name)));
    if (node.nodeName === "INPUT" && node.type === "text") add(node.value);
    if (node.shadowRoot) node.shadowRoot.childNodes.forEach(walk);
    node.childNodes.forEach(walk);
  };
  document.documentElement.childNodes.forEach(walk);
  return [...found];
}"""
OPEN = "() => document.querySelectorAll('details').forEach((one) => { one.open = true; })"
CORE = (
    "palm_radial.right.numb~palm_ulnar.right.numb~palm_radial.left.numb~palm_ulnar.left.numb~"
    "shin_outer.right.weak~shin_inner.right.weak~shin_outer.left.weak~shin_inner.left.weak"
)
MAP, FIGURE, HEAD = "path.place", "svg.figure", "h1"
PAGES = {
    "/": MAP,
    f"/?marks={CORE}": MAP,
    "/?marks=saddle.right.numb~thigh_back.right.tingling~palm_radial.right.pain&yes=flag.bladder": MAP,
    "/get_help?flag=bladder&yes=flag.bladder": HEAD,
    "/causes": FIGURE,
    "/causes?cause=disc_lumbar": FIGURE,
    "/claims?claim=upper_cervical": HEAD,
    f"/handout?marks={CORE}&yes=onset_weeks": ".cr-paper",
    "/handout": HEAD,
    "/about": HEAD,
    "/levels?level=C6": FIGURE,
    "/levels?level=L5&with=S1&present=1": FIGURE,
    "/nerves?nerve=median_digital": FIGURE,
    "/what_if": FIGURE,
    "/tell_apart": FIGURE,
    "/sureness?region=thumb_front": FIGURE,
    "/sureness?present=1": FIGURE,
}
"""Page -> what stands on it when it is drawn."""
CHROME = re.compile(
    r"Main menu|App pages|Logo|Skip to main content|Navigate to home page|Link to heading|\d+ more"
    r"|Open|Dismiss|Clear value|\d+ options? available\.?|file upload|Upload|\d+MB per file|• JSON, CSV"
)
"""Streamlit's own words, which no setting changes: frame, box of choices, file box."""
ICON = re.compile(r"arrow_\w+|keyboard_arrow_\w+|swap_horiz|flip|upload")
"""Names of Streamlit's icons: letters that its font draws as a sign."""
EDITION = re.compile(r"\b(?=[a-f]*\d)[0-9a-f]{8}\b")
"""The edition of the tables: digits and letters of a checksum."""
FEWEST = 20


@pytest.fixture(scope="module")
def pseudo(browser, tmp_path_factory) -> Iterator[Page]:
    """A page on the app with its tables in the pseudo-language."""
    folder = write_app(ROOT, tmp_path_factory.mktemp("pseudo") / "copy")
    with serve_production(folder.parent / "log.txt", cwd=folder) as running:
        context = browser.new_context(base_url=running.base, viewport={"width": 1440, "height": 900})
        context.set_default_timeout(20_000)
        yield context.new_page()
        context.close()


@pytest.mark.parametrize("path", PAGES)
def test_no_text_on_a_page_escapes_the_catalogues(pseudo, path):
    """In both wordings, with every fold open: all text, names, titles and hints are in the pseudo-language."""
    open_app(pseudo, path)
    plain = told(pseudo, PAGES[path])
    use_clinical_words(pseudo, path)

    assert [] == escaped(plain | told(pseudo, PAGES[path]))


def use_clinical_words(page: Page, path: str) -> None:
    """Press the switch of words; while presenting, where it is hidden, leave that to the address."""
    if "present=1" in path:
        open_app(page, f"{path}&words=clinician")
    else:
        page.locator(".st-key-frame").get_by_role("radio").nth(1).click()
        page.wait_for_url("**words=clinician**")
        settled(page)


def told(page: Page, landmark: str) -> frozenset[str]:
    """All texts of a page that stands still, with every fold open, and the choices of every box."""
    page.locator(landmark).first.wait_for(state="attached")
    found = still(page)
    for box in page.locator("[data-testid='stSelectbox'] input").all():
        box.click()
        page.locator("[role='listbox']").first.wait_for()
        found |= frozenset(page.evaluate(GATHER))
        page.keyboard.press("Escape")
    assert FEWEST < len(found)
    return found


def still(page: Page) -> frozenset[str]:
    """All texts of a page as soon as they no longer change."""
    before: list[str] | None = None
    for _ in range(100):
        page.evaluate(OPEN)
        now = page.evaluate(GATHER)
        if now == before:
            return frozenset(now)
        before = now
        page.wait_for_timeout(100)
    raise AssertionError("the page does not come to rest")


@cache
def ours(text: str) -> str:
    """What is left of a text without what may be plain: citations, the edition, Streamlit's own words and icons."""
    return "" if CHROME.fullmatch(text) or ICON.fullmatch(text) else EDITION.sub("", uncited(text))


def escaped(texts: frozenset[str]) -> list[str]:
    """Texts that still read as plain English."""
    return sorted(text for text in texts if PLAIN.search(text) and PLAIN.search(ours(text)))

"""The core path in Firefox: mark by hand, read the answer, reload, another page; under the strict policy."""

from __future__ import annotations

import pytest
from websockets.sync.client import connect

from tests.browser.body import SPOT
from tests.browser.firefox.bidi import Tab
from tests.programs import needed
from tools.firefox import firefox
from tools.programs import FIREFOX

ROOTS = "[document, ...[...document.querySelectorAll('*')].map((e) => e.shadowRoot).filter(Boolean)]"
GOLD = f"{ROOTS}.flatMap((r) => [...r.querySelectorAll('h2 mark')]).map((e) => e.textContent)[0]"
CORE = (
    ("hand_palm_right", "palm_radial", "right", "Numb"),
    ("hand_palm_left", "palm_radial", "left", "Numb"),
    ("front", "shin_outer", "right", "Weak"),
    ("front", "shin_outer", "left", "Weak"),
)


@pytest.fixture(scope="module")
def tab():
    """A tab of a Firefox."""
    path = needed(FIREFOX)
    with firefox(path) as address, connect(address, max_size=None, proxy=None) as socket:
        yield Tab(socket).start()


def ready(tab: Tab, address: str) -> None:
    """Open a page and wait for the body."""
    tab.open(address)
    tab.wait(f"{ROOTS}.some((r) => r.querySelector('path.place'))")


def press_place(tab: Tab, view: str, region: str, side: str) -> None:
    """Press a place of the body."""
    spot = tab.wait(f"({SPOT})({[view, region, side]})")
    tab.press(spot["x"], spot["y"])


def feel(tab: Tab, name: str) -> None:
    """Choose a feeling."""
    radios = f"{ROOTS}.flatMap((r) => [...r.querySelectorAll('[role=radio]')])"
    find_it = f"{radios}.find((e) => e.textContent.trim() === {name!r})"
    box = tab.value(
        f"(({{x, y, width, height}}) => [x + width / 2, y + height / 2])({find_it}.getBoundingClientRect())"
    )
    tab.press(*box)


def marks(tab: Tab) -> set[str]:
    """The marks in the address."""
    return set(str(tab.value("new URLSearchParams(location.search).get('marks') || ''")).split("~")) - {""}


def test_the_core_case_by_hand(tab, server):
    """Both palms numb, both shins weak: the neck, in gold; marks survive a reload and another page."""
    ready(tab, server)
    for number, (view, region, side, feeling) in enumerate(CORE, 1):
        feel(tab, feeling)
        press_place(tab, view, region, side)
        tab.wait(f"(new URLSearchParams(location.search).get('marks') || '').split('~').length === {number}")
    before = marks(tab)

    assert "spinal cord in your neck" == tab.wait(GOLD)
    assert {f"{region}.{side}.{feeling.lower()}" for _, region, side, feeling in CORE} == before
    ready(tab, str(tab.value("location.href")))
    assert "spinal cord in your neck" == tab.wait(GOLD)
    assert before == marks(tab)


def test_no_page_is_broken(tab, server):
    """Every page opens with a heading and without an error."""
    for name in ("get_help", "causes", "claims", "handout", "levels", "nerves", "what_if", "tell_apart", "sureness"):
        tab.open(f"{server}/{name}?marks=palm_radial.right.numb")
        tab.wait("document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]') !== null")
        tab.wait(f"{ROOTS}.some((r) => r.querySelector('h1, h2'))")

        assert not tab.value("document.querySelector('[data-testid=stException]') !== null"), name
    assert len(tab.picture()) > 20_000

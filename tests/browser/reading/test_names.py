"""What a screen reader is told, read from the tree that the browser gives it."""

from __future__ import annotations

import re

import pytest

from tests.browser.body import body, click_place, open_app, settled, wait_marks


def spoken(page) -> list[dict[str, str]]:
    """Role, name and checked state of everything in the accessibility tree."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return [
        {
            "role": node.get("role", {}).get("value", ""),
            "name": node.get("name", {}).get("value", ""),
            "checked": next(
                (p["value"].get("value") for p in node.get("properties", []) if p["name"] == "checked"), ""
            ),
        }
        for node in nodes
        if not node.get("ignored")
    ]


def places(page) -> list[dict[str, str]]:
    """The places of the body that can be marked."""
    return [node for node in spoken(page) if node["role"] == "checkbox" and "." in node["name"]]


@pytest.mark.parametrize("words", ["", "&words=clinician"], ids=["plain", "clinician"])
def test_every_place_has_a_name_with_its_side_and_level(page, words):
    """Side and level are in the name ("Right upper chest. Level T2."), a marked place says what is felt there."""
    open_app(page, f"/?marks=thigh_front.left.numb{words}")
    body(page)
    settled(page)
    found = places(page)
    marked = [node["name"] for node in found if node["checked"] == "true"]

    assert len(found) > 60
    assert [] == [node["name"] for node in found if not node["name"].strip() or "undefined" in node["name"]]
    assert [] == [n["name"] for n in found if not re.search(r"Levels? [VCTLS]\d|Levels? Co", n["name"])][3:]
    assert marked
    assert all("left" in name.lower() and "numb" in name.lower() for name in marked)


def test_both_sides_are_named_alike(page):
    """Each name with right has its twin with left."""
    open_app(page)
    body(page)
    names = [node["name"] for node in places(page)]
    right = sorted(n.lower().replace("right", "left") for n in names if "right" in n.lower())
    left = sorted(n.lower() for n in names if "left" in n.lower())

    assert set(right) == set(left)


def test_a_change_is_said_aloud(page):
    """The live region of the map says what was just marked."""
    open_app(page)
    body(page)
    click_place(page, "thigh_front", "left", "front")
    wait_marks(page, 1)

    assert "left thigh" in page.locator("[data-live]").first.text_content().lower()

"""The pictures of the README, made by this test: `make screenshots` writes them to docs/screenshots."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.body import answer, body, open_app, settled
from tests.browser.map_page import PHONE
from tools.serve import ROOT

FOLDER = ROOT / "docs" / "screenshots"
HANDS = "~".join(
    f"{region}.{side}.numb"
    for side in ("right", "left")
    for region in ("palm_radial", "palm_ulnar", "thumb_front", "finger_index_front", "finger_middle_front")
)
LEGS = "~".join(f"{region}.{side}.weak" for side in ("right", "left") for region in ("shin_outer", "shin_inner"))
CORE = f"/?marks={HANDS}~{LEGS}"
DARK = {"color_scheme": "dark"}
PICTURES = [
    ("empty", "/", {}, None),
    ("core", CORE, {}, None),
    ("core-dark", CORE, DARK, None),
    ("levels", CORE, {}, "Levels"),
    ("phone", CORE, PHONE, None),
]


@pytest.mark.parametrize(("name", "path", "view", "overlay"), PICTURES, ids=[p[0] for p in PICTURES], indirect=["view"])
def test_a_picture_of_the_readme(page, request, name, path, overlay):
    """The page stands still, shows its answer, and is kept as a picture when asked for."""
    open_app(page, path)
    body(page)
    if path == CORE:
        expect(answer(page).locator("h2 mark")).to_be_attached()
    if overlay:
        page.get_by_role("radio", name=overlay).click()
    settled(page)
    page.wait_for_timeout(1500)
    picture = page.screenshot()
    if request.config.getoption("--write-screenshots"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / f"{name}.png").write_bytes(picture)

    assert (FOLDER / f"{name}.png").exists()
    assert len(picture) > 40_000

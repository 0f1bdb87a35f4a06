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
PAGES = [
    ("level-c6", "/levels?level=C6&words=clinician", "svg.figure"),
    ("what-if", "/what_if?site=brown_sequard_thoracic&side=right&words=clinician", "svg.figure"),
    ("tell-apart", "/tell_apart?a=root_c6.right&b=carpal_tunnel.right&words=clinician", "svg.figure"),
    ("handout", f"/handout{CORE.removeprefix('/')}", "text=Questions to ask"),
]


def keep(request, page, name) -> int:
    """Write the picture when asked for; give its size in bytes."""
    picture = page.screenshot()
    if request.config.getoption("--write-screenshots"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / f"{name}.png").write_bytes(picture)
    return len(picture)


@pytest.mark.parametrize(("name", "path", "shows"), PAGES, ids=[p[0] for p in PAGES])
def test_a_picture_of_another_page(page, request, name, path, shows):
    """The page shows its figure, and is kept as a picture when asked for."""
    open_app(page, path)
    expect(page.locator(shows).first).to_be_attached(timeout=30_000)
    settled(page)
    page.wait_for_timeout(1500)

    assert keep(request, page, name) > 40_000
    assert (FOLDER / f"{name}.png").exists()


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

    assert keep(request, page, name) > 40_000
    assert (FOLDER / f"{name}.png").exists()

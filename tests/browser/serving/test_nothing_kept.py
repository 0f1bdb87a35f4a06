"""After a session full of marks nothing of it is in a log or on the disk of the server."""

from __future__ import annotations

import os
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.body import body, click_place, expect_answer, settled, wait_marks
from tools.serve import ROOT, serve_production

MARKS = "palm_radial.right.numb~palm_radial.left.numb~shin_outer.right.weak~saddle.left.tingling"
TRACES = (b"palm_radial", b"shin_outer", b"saddle", b"thigh_front", b"marks=", b"tingling", b"flag.")
PAGES = ("get_help", "causes", "claims", "handout", "levels", "nerves", "what_if", "tell_apart", "sureness", "about")


@pytest.fixture
def house(tmp_path):
    """A server with a copy of the app, a home and a temporary folder of its own."""
    for name in ("home", "tmp"):
        (tmp_path / name).mkdir()
    for part in ("app", "assets", "data", ".streamlit"):
        shutil.copytree(ROOT / part, tmp_path / "app" / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "streamlit_app.py", tmp_path / "app")
    places = {"HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path / "tmp")}
    with serve_production(tmp_path / "log.txt", cwd=tmp_path / "app", PYTHONDONTWRITEBYTECODE="1", **places) as running:
        yield running


def written(pid: int) -> list[str]:
    """Files that a process holds open for writing (Linux only; elsewhere none are found)."""
    found = []
    for link in Path(f"/proc/{pid}/fd").glob("*"):
        flags = Path(f"/proc/{pid}/fdinfo/{link.name}").read_text("ascii").split("flags:")[1].split()[0]
        target = str(link.readlink())
        if int(flags, 8) & (os.O_WRONLY | os.O_RDWR) and target.startswith("/") and not target.startswith("/dev/"):
            found.append(target)
    return found


def files(folder: Path) -> dict[str, str]:
    """Every file below a folder with the hash of what is in it."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in found}


def new_or_changed(before: dict[str, str], folder: Path) -> set[str]:
    """Files that are not what they were."""
    return {name for name, content in files(folder).items() if before.get(name) != content}


def test_logs_and_disk_hold_nothing_of_a_session(browser, house, tmp_path):
    """Links with marks, clicks, an answer to an urgent question, every page, a bad link, a reload."""
    before = files(tmp_path)
    page = browser.new_page(base_url=house.base, viewport={"width": 1440, "height": 900})
    page.goto(f"/?marks={MARKS}~no_such_place.left.pain")
    body(page)
    settled(page)
    expect_answer(page, "Get emergency help")
    click_place(page, "thigh_front", "left", "front")
    wait_marks(page, 5)
    page.locator(".cr-ask-lines .cr-ask").first.get_by_role("button", name="Yes").click()
    page.wait_for_url("**yes=flag.**")
    for name in PAGES:
        page.goto(f"/{name}?marks={MARKS}")
        expect(page.get_by_test_id("stApp")).to_be_visible()
        settled(page)
    page.reload()
    settled(page)
    open_files = written(house.process.pid)
    page.close()
    house.process.terminate()
    house.process.wait(10)

    assert {str(tmp_path / "log.txt")} >= set(open_files)
    assert set() == new_or_changed(before, tmp_path)
    assert [] == [trace for trace in TRACES if trace in (tmp_path / "log.txt").read_bytes()]


def test_the_browser_keeps_only_a_token_without_a_person_in_it(browser, server):
    """One or two random cookies of Streamlit, nothing in local or session storage, and no cookie outlives a visit."""
    context = browser.new_context(base_url=server)
    page = context.new_page()
    page.goto(f"/?marks={MARKS}")
    body(page)
    settled(page)
    stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    cookies = context.cookies()
    context.close()

    assert [] == [trace for trace in TRACES if trace.decode() in stored + str(cookies)]
    assert {"_streamlit_xsrf"} >= {cookie["name"] for cookie in cookies}

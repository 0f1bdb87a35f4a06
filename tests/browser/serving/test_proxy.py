"""Two real processes behind a real nginx: visitors stay with one, and lose nothing when it ends."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.browser.body import body, click_place, marks_in_address, settled, shape, wait_marks
from tests.programs import needed
from tools.programs import NGINX
from tools.proxy import proxy
from tools.serve import Server, serve_production

MARKS = "palm_radial.right.numb~palm_radial.left.numb~shin_outer.right.weak~shin_outer.left.weak"
SEATS = [f"{number:032x}" for number in range(12)]


@dataclass
class House:
    """The proxy, its processes by ``host:port``, and what it wrote."""

    base: str
    processes: dict[str, Server]
    folder: Path

    def process_of(self, seat: str, path: str = "") -> str:
        """The process that a visitor with that cookie gets; "-" when the proxy answered by itself."""
        path = path or f"/favicon.png/{uuid4().hex}"
        request = urllib.request.Request(self.base + path, headers={"Cookie": f"seat={seat}"})
        with suppress(urllib.error.HTTPError):
            urllib.request.urlopen(request, timeout=5).close()
        for _ in range(100):
            lines = [line.split() for line in (self.folder / "access.log").read_text("utf-8").splitlines()]
            if found := [line[4] for line in lines if line[3] == path]:
                return found[-1]
            time.sleep(0.02)
        raise AssertionError(f"the proxy did not write down {path}")


@pytest.fixture
def house(tmp_path):
    """Two processes of the app behind nginx."""
    path = needed(NGINX)
    with ExitStack() as running:
        servers = [running.enter_context(serve_production(tmp_path / f"{name}.txt")) for name in "ab"]
        processes = {server.base.removeprefix("http://"): server for server in servers}
        (tmp_path / "nginx").mkdir()
        base = running.enter_context(proxy(path, tmp_path / "nginx", list(processes)))
        yield House(base, processes, tmp_path / "nginx")


def visitor(browser, house: House, seat: str) -> Page:
    """A visitor with four marks and that cookie."""
    context = browser.new_context(base_url=house.base, viewport={"width": 1440, "height": 900})
    context.add_cookies([{"name": "seat", "value": seat, "url": house.base}])
    page = context.new_page()
    page.goto(f"/?marks={MARKS}")
    body(page)
    settled(page)
    return page


def test_the_first_answer_gives_a_seat_that_lasts(house):
    """A random cookie for this visit only, without a person in it; all answers then come from one process."""
    with urllib.request.urlopen(house.base, timeout=5) as answer:
        cookie = answer.headers["Set-Cookie"]
    seat = cookie.split(";")[0].removeprefix("seat=")

    assert 32 == len(seat)
    assert {"Path=/", "HttpOnly", "SameSite=Lax"} == {part.strip() for part in cookie.split(";")[1:]}
    assert 1 == len({house.process_of(seat) for _ in range(8)})
    assert set(house.processes) == {house.process_of(seat) for seat in SEATS}


def test_visitors_of_a_process_that_ends_keep_all_marks(browser, house):
    """The page connects to the other process by itself: same marks, same answer, and marking goes on."""
    seat = SEATS[0]
    lost = house.process_of(seat)
    stays = next(other for other in SEATS if house.process_of(other) != lost)
    page, neighbour = visitor(browser, house, seat), visitor(browser, house, stays)
    click_place(page, "thigh_front", "left", "front")
    before = wait_marks(page, 5)
    live: list[str] = []
    for who in (page, neighbour):
        who.on("websocket", lambda socket, who=who: live.append("moved" if who is page else "stayed"))

    with page.expect_websocket(timeout=60_000):
        house.processes[lost].process.kill()
    expect(page.get_by_test_id("stConnectionStatus")).to_have_count(0)
    settled(page)

    assert before == marks_in_address(page)
    expect(page.locator(".cr-headline mark")).to_have_text("spinal cord in your neck")
    expect(shape(page, "shin_outer", "left", "front")).to_have_attribute("aria-checked", "true")
    click_place(page, "chest_upper", "right", "front")
    assert before | {"chest_upper.right.numb"} == wait_marks(page, 6)
    assert "stayed" not in live
    assert [] == [word for word in ("palm_radial", "marks", "thigh") if word in logs(house)]
    for who in (page, neighbour):
        who.context.close()


def logs(house: House) -> str:
    """Everything that the proxy wrote down."""
    return "".join((house.folder / name).read_text("utf-8") for name in ("access.log", "nginx.txt"))


def test_files_come_small_and_can_be_kept(house):
    """Scripts are packed, kept by proxy and browser; a link with every place marked is not too long."""
    page = urllib.request.urlopen(f"{house.base}/?marks={'x' * 8000}", timeout=5)
    script = page.read().decode().split('crossorigin src="./')[1].split('"')[0]
    request = urllib.request.Request(f"{house.base}/{script}", headers={"Accept-Encoding": "gzip"})
    answer = urllib.request.urlopen(request, timeout=5)

    assert 200 == page.status
    assert "gzip" == answer.headers["Content-Encoding"]
    assert "immutable" in answer.headers["Cache-Control"]
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json"])
def test_the_proxy_closes_doors_for_machines(house, path):
    """Refused before the app is asked."""
    assert "-" == house.process_of("", path)

"""What a running server answers: headers everywhere, closed doors closed, strange hosts refused."""

from __future__ import annotations

import urllib.error
import urllib.request

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tools.serve import serve_production

PATHS = ["/", "/levels?marks=thumb_front.right.numb", "/_stcore/health", "/_stcore/host-config", "/favicon.png"]


def asked(address: str, **headers: str):
    """Status and headers (small letters) of an answer, also of a refusal."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=10) as answer:
            return answer.status, {name.lower(): value for name, value in answer.headers.items()}
    except urllib.error.HTTPError as refusal:
        return refusal.code, {name.lower(): value for name, value in refusal.headers.items()}


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_headers(server, path):
    """Pages, files and answers for machines."""
    status, headers = asked(server + path)

    assert 200 == status
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "nosniff" == headers["x-content-type-options"]
    assert "no-referrer" == headers["referrer-policy"]
    assert "server" not in headers


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/mcp"])
def test_doors_for_machines_are_closed(server, path):
    """Counts of sessions and remote control are not there."""
    assert 404 == asked(server + path)[0]


def live(server: str, **headers: str) -> int:
    """Status of a try to open the live connection: 101 when it opens."""
    address = f"{server.replace('http', 'ws')}/_stcore/stream"
    try:
        with connect(address, subprotocols=["streamlit"], additional_headers=headers, proxy=None):
            return 101
    except InvalidStatus as refusal:
        return refusal.response.status_code


def test_a_strange_host_name_is_refused(server):
    """A name that only points here by a trick gets no page."""
    assert 400 == asked(server, Host="evil.example")[0]


def test_the_live_connection_asks_who_comes(server):
    """A page of another site can not open a session in the name of its visitor; our own page can."""
    assert 101 == live(server, Origin=server)
    assert 403 == live(server, Origin="https://evil.example")


def test_what_the_operator_sets_is_what_the_server_does(tmp_path):
    """FRAME_ANCESTORS, ALLOWED_HOSTS and METRICS_TOKEN reach the running server; the counts need the token."""
    token = "0123456789abcdef"
    settings = {"FRAME_ANCESTORS": "https://portal.example", "ALLOWED_HOSTS": "clinic.example", "METRICS_TOKEN": token}
    with serve_production(tmp_path / "log.txt", **settings) as running:
        status, headers = asked(running.base, Host="clinic.example")
        counts = f"{running.base}/_stcore/metrics"
        with_token, without = asked(counts, Authorization=f"Bearer {token}")[0], asked(counts)[0]

    assert 200 == status
    assert "frame-ancestors https://portal.example" in headers["content-security-policy"]
    assert "x-frame-options" not in headers
    assert (200, 404) == (with_token, without)

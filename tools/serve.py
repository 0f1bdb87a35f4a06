"""A Streamlit server for browser tests and the bench: a free port, a health poll, an end by its id."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def wait_healthy(process: subprocess.Popen[bytes], base: str, log: Path, seconds: float = 60) -> None:
    """Return when the server answers; RuntimeError with its log when it ended or did not answer in time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{base}/_stcore/health", timeout=1) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"The server did not answer at {base}:\n{log.read_text('utf-8')}")


@dataclass(frozen=True)
class Server:
    """A server that runs: its address and its process."""

    base: str
    process: subprocess.Popen[bytes]


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)


@contextmanager
def _running(command: list[str], port: int, log: Path, cwd: Path, env: Mapping[str, str]) -> Iterator[Server]:
    base = f"http://127.0.0.1:{port}"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env={**os.environ, **env}
        )
        try:
            wait_healthy(process, base, log)
            yield Server(base, process)
        finally:
            _end(process)


@contextmanager
def serve(log: Path, script: str = "streamlit_app.py", cwd: Path = ROOT) -> Iterator[str]:
    """Run a script of Streamlit on a free port of 127.0.0.1; yields its address."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    with _running(command, port, log, cwd, {}) as server:
        yield server.base


@contextmanager
def serve_production(log: Path, cwd: Path = ROOT, port: int = 0, **settings: str) -> Iterator[Server]:
    """Run the app as ``make serve`` does, on that port or a free one; ``settings`` are environment variables."""
    port = port or free_port()
    command = [sys.executable, "-m", "app.asgi"]
    fixed = {"HOST": "127.0.0.1", "PORT": str(port), "MALLOC_ARENA_MAX": "2"}
    with _running(command, port, log, cwd, fixed | settings) as server:
        yield server

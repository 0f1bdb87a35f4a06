"""An nginx for the test of several processes: run it with deploy/nginx."""

from __future__ import annotations

import os
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools.serve import ROOT, free_port

CONFIG = ROOT / "deploy" / "nginx"


def _prepare(folder: Path, processes: Sequence[str], port: int) -> None:
    own = "user root;\n" if os.geteuid() == 0 else ""  # the folder is open to its owner only
    (folder / "nginx.conf").write_text(own + (CONFIG / "nginx.conf").read_text("utf-8"), "utf-8")
    servers = "".join(f"server {address} max_fails=1 fail_timeout=5s;\n" for address in processes)
    (folder / "servers.conf").write_text(servers, "utf-8")
    (folder / "listen.conf").write_text(f"listen 127.0.0.1:{port};\n", "utf-8")


def _wait(base: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 15
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(f"{base}/_stcore/health", timeout=2).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"nginx did not answer at {base}:\n{log.read_text('utf-8')}")


@contextmanager
def proxy(path: str, folder: Path, processes: Sequence[str]) -> Iterator[str]:
    """Run that nginx over processes (``host:port``), with its files in ``folder``; yields its address."""
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    _prepare(folder, processes, port)
    log = folder / "nginx.txt"
    command = [path, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        try:
            _wait(base, process, log)
            yield base
        finally:
            process.terminate()
            process.wait(10)

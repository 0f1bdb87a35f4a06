"""An nginx for the test of several processes: find it, or install Debian's package; run it with deploy/nginx."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools.serve import ROOT, free_port

CONFIG = ROOT / "deploy" / "nginx"
MISSING = "No nginx was found: install it (Debian and Ubuntu: apt-get install nginx) to test several processes."


def find() -> str | None:
    """The path of nginx, or None."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def install() -> str | None:
    """Install Debian's package where there is none and we may; the service is not started."""
    if (path := find()) or not shutil.which("apt-get") or os.geteuid() != 0:
        return path
    quiet = {**os.environ, "RUNLEVEL": "1", "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "nginx"]):
        subprocess.run(["apt-get", *command], check=False, stdin=subprocess.DEVNULL, env=quiet)
    return find()


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


def main(argv: list[str] | None = None) -> int:
    """Print the path of nginx. Without one: exit code 1 in CI, elsewhere 0 and one plain sentence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install", action="store_true", help="install Debian's package when none is found")
    path = install() if parser.parse_args(argv).install else find()
    print(path or MISSING, file=sys.stdout if path else sys.stderr)
    return 1 if path is None and os.environ.get("CI") else 0


if __name__ == "__main__":
    raise SystemExit(main())

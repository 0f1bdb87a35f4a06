"""Find a Chromium for the tests, or install one: $CHROMIUM, PATH, Debian's package, Playwright's own."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LAUNCH_ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",  # offline: no other name resolves
)
MISSING = "No Chromium was found or could be installed: set CHROMIUM to the path of a Chromium or Chrome program."


def _is_snap_stub(path: str) -> bool:
    """Ubuntu's chromium is a script that asks for snap: it can not be driven."""
    program = Path(path)
    return program.stat().st_size < 10_000 and b"snap" in program.read_bytes()


def on_this_machine() -> str | None:
    """The path of a Chromium: $CHROMIUM first, then the first name on PATH that is not a snap stub."""
    if os.environ.get("CHROMIUM"):
        return os.environ["CHROMIUM"]
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in found if path and not _is_snap_stub(path)), None)


def playwrights_own() -> str | None:
    """The path of the Chromium that Playwright downloaded, if it is there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def find() -> str | None:
    """The Chromium that the tests drive, or None."""
    return on_this_machine() or playwrights_own()


def _runs(*command: str) -> bool:
    try:
        return subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def install() -> str | None:
    """Install a Chromium where none is found; returns its path, or None when every way failed."""
    if path := find():
        return path
    if shutil.which("apt-get") and os.geteuid() == 0 and _runs("apt-get", "update", "-qq"):
        _runs("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
    if path := on_this_machine():
        return path
    _runs(sys.executable, "-m", "playwright", "install", "chromium")
    return playwrights_own()


def main(argv: list[str] | None = None) -> int:
    """Print the path of the browser; exit code 1 and one plain sentence when there is none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install", action="store_true", help="install one when none is found")
    path = install() if parser.parse_args(argv).install else find()
    print(path or MISSING, file=sys.stdout if path else sys.stderr)
    return 0 if path else 1


if __name__ == "__main__":
    raise SystemExit(main())

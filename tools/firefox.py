"""A Firefox for the core path: find it, or install Debian's firefox-esr; run it without a window, spoken to by BiDi."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.serve import free_port

MISSING = "No Firefox was found: install it (Debian: apt-get install firefox-esr) to test the core path in it."
PREFERENCES = (
    'user_pref("remote.active-protocols", 1);',
    'user_pref("network.proxy.type", 0);',
    'user_pref("app.update.disabledForTesting", true);',
    'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
    'user_pref("browser.shell.checkDefaultBrowser", false);',
)


def find() -> str | None:
    """The path of a Firefox, or None."""
    found = (shutil.which(name) for name in ("firefox-esr", "firefox"))
    return next((path for path in found if path), None)


def install() -> str | None:
    """Install Debian's package where there is none and we may."""
    if (path := find()) or not shutil.which("apt-get") or os.geteuid() != 0:
        return path
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "firefox-esr"]):
        subprocess.run(["apt-get", *command], check=False, stdin=subprocess.DEVNULL, env=quiet)
    return find()


def _wait(log: Path, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and process.poll() is None:
        if "WebDriver BiDi listening" in log.read_text("utf-8", "replace"):
            return
        time.sleep(0.1)
    raise RuntimeError(f"Firefox did not answer:\n{log.read_text('utf-8', 'replace')}")


@contextmanager
def firefox(path: str) -> Iterator[str]:
    """Run that Firefox with an empty profile; yields the address of its BiDi session."""
    port = free_port()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile = Path(folder) / "profile"
        profile.mkdir()
        (profile / "user.js").write_text("\n".join(PREFERENCES) + "\n", "utf-8")
        log = Path(folder) / "log.txt"
        command = [path, "--headless", "--profile", str(profile), f"--remote-debugging-port={port}", "about:blank"]
        with log.open("wb") as out:
            home = {**os.environ, "HOME": folder}
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=home)
            try:
                _wait(log, process)
                yield f"ws://127.0.0.1:{port}/session"
            finally:
                process.terminate()
                process.wait(20)


def main(argv: list[str] | None = None) -> int:
    """Print the path of Firefox. Without one: exit code 1 in CI, elsewhere 0 and one plain sentence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install", action="store_true", help="install Debian's package when none is found")
    path = install() if parser.parse_args(argv).install else find()
    print(path or MISSING, file=sys.stdout if path else sys.stderr)
    return 1 if path is None and os.environ.get("CI") else 0


if __name__ == "__main__":
    raise SystemExit(main())

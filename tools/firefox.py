"""A Firefox for the core path: run it without a window, spoken to by BiDi."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.serve import free_port

PREFERENCES = (
    'user_pref("remote.active-protocols", 1);',
    'user_pref("network.proxy.type", 0);',
    'user_pref("app.update.disabledForTesting", true);',
    'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
    'user_pref("browser.shell.checkDefaultBrowser", false);',
)


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

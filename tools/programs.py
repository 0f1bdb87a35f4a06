"""Programs beside Chromium that only tests need: find them, or install Debian's packages."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass

PLACES = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"


@dataclass(frozen=True)
class Program:
    """A program, the names it goes by, Debian's package of it, and what it is for."""

    names: tuple[str, ...]
    package: str
    purpose: str

    def find(self) -> str | None:
        """Its path, or None."""
        found = (shutil.which(name, path=PLACES) for name in self.names)
        return next((path for path in found if path), None)

    @property
    def missing(self) -> str:
        """One plain sentence for when it is not there."""
        return f"No {self.names[0]} was found: install it (Debian: apt-get install {self.package}) {self.purpose}."


FIREFOX = Program(("firefox-esr", "firefox"), "firefox-esr", "to test the core path in Firefox")
NGINX = Program(("nginx",), "nginx", "to test several processes behind a proxy")
POPPLER = Program(("pdftoppm",), "poppler-utils", "to read the hand-out with another program")
ALL = (FIREFOX, NGINX, POPPLER)


def install(programs: Iterable[Program] = ALL) -> None:
    """Install Debian's packages of those that are not there, where we may; no service is started."""
    wanted = [program.package for program in programs if not program.find()]
    if not wanted or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    quiet = {**os.environ, "RUNLEVEL": "1", "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *wanted]):
        subprocess.run(["apt-get", *command], check=False, stdin=subprocess.DEVNULL, env=quiet)


def main(argv: list[str] | None = None) -> int:
    """Print where each program is. When one is not there: exit code 1 in CI, elsewhere 0 and a plain sentence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install", action="store_true", help="install Debian's packages of those not found")
    if parser.parse_args(argv).install:
        install()
    for program in ALL:
        path = program.find()
        print(path or program.missing, file=sys.stdout if path else sys.stderr)
    return 1 if os.environ.get("CI") and not all(program.find() for program in ALL) else 0


if __name__ == "__main__":
    raise SystemExit(main())

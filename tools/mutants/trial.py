"""A copy of the project in which one spot is changed, and its tests are run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tools.mutants.spot import ROOT, Spot

COPIED = ("app", "data", "tests", "tools")
SETTINGS = "pyproject.toml"
Ending = Literal["passed", "failed", "not run", "too slow"]
_ENDINGS: dict[int, Ending] = {0: "passed", 1: "failed"}
"""By exit code of pytest. Any other (no such test, a file that can not be read) tells nothing."""


@dataclass(frozen=True)
class Trial:
    """The copy, and the most seconds that the tests of one spot may take."""

    folder: Path
    seconds: float

    @staticmethod
    def begin(folder: Path, seconds: float) -> Trial:
        """Copy the project into an empty folder."""
        for name in COPIED:
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / SETTINGS, folder)
        return Trial(folder, seconds)

    def changed(self, spot: Spot) -> Ending:
        """Change the spot, run its tests, change it back."""
        file = self.folder / spot.path
        sound = file.read_text("utf-8")
        file.write_text(spot.changed(sound), "utf-8")
        try:
            return self.run(spot.tests)
        finally:
            file.write_text(sound, "utf-8")

    def run(self, tests: Iterable[str]) -> Ending:
        """Run tests until the first that fails. No byte code is kept: it could outlive the change it was made of."""
        shutil.rmtree(self.folder / ".hypothesis", ignore_errors=True)
        command = ["-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0"]
        try:
            done = subprocess.run(
                [sys.executable, *command, *(f"tests/{name}" for name in tests)],
                cwd=self.folder, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}, timeout=self.seconds,
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return "too slow"
        return _ENDINGS.get(done.returncode, "not run")

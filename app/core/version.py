"""Which tables a result came from: a short name that changes when any of them does."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

APP = "0.1.0"
"""The version of the program, as in pyproject.toml."""


@lru_cache(maxsize=8)
def tables_version(folder: Path) -> str:
    """Eight letters and digits from the content of all tables of a folder (the facts, not the words)."""
    found = sha256()
    for file in sorted(folder.glob("*.csv")):
        found.update(file.name.encode())
        found.update(file.read_bytes())
    return found.hexdigest()[:8]

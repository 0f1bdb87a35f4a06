"""Which tables a result came from: a short name that changes when any of them does."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path


@lru_cache(maxsize=8)
def tables_version(folder: Path) -> str:
    """Eight letters and digits from the content of all tables of a folder (the facts, not the words)."""
    found = sha256()
    for file in sorted(folder.glob("*.csv")):
        found.update(file.name.encode())
        found.update(file.read_bytes())
    return found.hexdigest()[:8]

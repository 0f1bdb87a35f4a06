"""The results file: one section a tool, each with its day and the machine."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / "docs" / "quality.json"


def read(path: Path = FILE) -> dict[str, dict[str, object]]:
    """All sections by name; empty when nothing was measured yet."""
    found: dict[str, dict[str, object]] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return found


def record(section: str, figures: object, path: Path = FILE) -> None:
    """Put the figures of a tool in the place of its last ones."""
    new = {"day": datetime.now(UTC).date().isoformat(), "cores": os.cpu_count() or 1, "figures": figures}
    everything = read(path) | {section: new}
    path.write_text(json.dumps(everything, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")

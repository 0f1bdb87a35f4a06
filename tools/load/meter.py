"""What a server process uses: memory and processor time, read from /proc (Linux)."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def memory(pids: Iterable[int]) -> float:
    """Megabytes of memory that the processes hold, shared pages split among those who share them."""
    return sum(_kilobytes(Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")) for pid in pids) / 1024


def _kilobytes(text: str) -> int:
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))


def processor(pids: Iterable[int]) -> float:
    """Seconds of processor time that the processes have used."""
    used = (Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split() for pid in pids)
    return sum(int(fields[11]) + int(fields[12]) for fields in used) / os.sysconf("SC_CLK_TCK")


def slope(points: list[tuple[float, float]]) -> float:
    """The slope of the line of least squares through (x, y) points; 0 for less than two."""
    if len(points) < 2:
        return 0.0
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    below = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / below if below else 0.0

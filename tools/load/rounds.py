"""A round of load: so many visitors for so long; and the soak, where they come and go for a quarter of an hour."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tools.bench.core import percentile
from tools.load.meter import memory, processor, slope
from tools.load.scene import Step
from tools.load.visitor import Notes, visit

ARRIVAL = 0.05
"""Seconds between two arrivals."""
STAY = 60.0
"""Seconds that a visitor of the soak stays."""

Scenes = Sequence[Sequence[Step]]


@dataclass(frozen=True)
class Servers:
    """The processes under load: addresses and process numbers."""

    bases: tuple[str, ...]
    pids: tuple[int, ...]


async def _later(seconds: float, visitor: object) -> None:
    await asyncio.sleep(seconds)
    await visitor  # type: ignore[misc]


async def crowd(servers: Servers, scenes: Scenes, count: int, seconds: float, period: float) -> tuple[Notes, float]:
    """That many visitors at once; what they met, and the memory while all were there."""
    notes = Notes()
    arriving = count * ARRIVAL
    tasks = [
        asyncio.create_task(
            _later(
                number * ARRIVAL,
                visit(
                    servers.bases[number % len(servers.bases)],
                    scenes,
                    notes,
                    seconds + arriving - number * ARRIVAL,
                    period,
                ),
            )
        )
        for number in range(count)
    ]
    await asyncio.sleep(arriving + seconds * 0.9)
    held = memory(servers.pids)
    await asyncio.gather(*tasks)
    return notes, held


def figures(notes: Notes) -> dict[str, float]:
    """Milliseconds, counts and bytes of what visitors met."""
    found: dict[str, float] = {"answers": len(notes.answered), "wrong": len(notes.wrong), "lost": len(notes.lost)}
    for name, values in (("open", notes.opened), ("answer", notes.answered)):
        for share in (0.5, 0.95):
            found[f"{name}_p{share * 100:.0f}_ms"] = round(percentile(values, share) * 1000) if values else -1
    found["kilobytes_an_answer"] = round(sum(notes.bytes) / 1024 / max(1, len(notes.bytes)), 1)
    return found


async def load_round(servers: Servers, scenes: Scenes, count: int, seconds: float, period: float) -> dict[str, float]:
    """One round; its figures. One visitor a process comes first, so that nobody waits for the tables."""
    for base in servers.bases:
        await visit(base, scenes, Notes(), 1, 0.1)
    used, start = processor(servers.pids), time.perf_counter()
    notes, held = await crowd(servers, scenes, count, seconds, period)
    lasted, spent = time.perf_counter() - start, processor(servers.pids) - used
    for problem in (*notes.wrong[:3], *notes.lost[:3]):
        print(f"  {problem}", flush=True)
    return {
        "sessions": count,
        **figures(notes),
        "cores_used": round(spent / lasted, 2),
        "processor_ms_an_answer": round(spent * 1000 / max(1, len(notes.answered)), 1),
        "memory_mb": round(held),
    }


def each_further(found: Sequence[dict[str, float]]) -> int:
    """Kilobytes of memory for each further session: the slope over rounds of different sizes, fresh processes each.

    (Before and after a round would mislead: a process gives back what its start needed while the round runs.)
    """
    return round(slope([(one["sessions"], one["memory_mb"]) for one in found]) * 1024)


async def soak(servers: Servers, scenes: Scenes, count: int, minutes: float, period: float) -> dict[str, float]:
    """Visitors come, stay a minute and go, round after round; how memory and time change.

    The first third warms up (a server keeps a session for two minutes after its browser left) and is not in the slope.
    """
    start = time.perf_counter()
    met: list[dict[str, float]] = []
    points: list[tuple[float, float, float]] = []
    while (now := (time.perf_counter() - start) / 60) < minutes:
        notes, held = await crowd(servers, scenes, count, min(STAY, minutes * 60 / 10), period)
        met.append(figures(notes))
        points.append((now, held, met[-1]["answer_p95_ms"]))
        print(f"  minute {now:4.1f}: {held:.0f} MB, p95 {met[-1]['answer_p95_ms']:.0f} ms", flush=True)
    steady = [point for point in points if point[0] >= minutes / 3]
    return {
        "sessions": count,
        "minutes": round((time.perf_counter() - start) / 60, 1),
        **{name: sum(one[name] for one in met) for name in ("answers", "wrong", "lost")},
        "visits": count * len(met),
        "memory_mb": round(points[-1][1]),
        "memory_slope_mb_an_hour": round(slope([(x / 60, y) for x, y, _ in steady]), 1),
        "p95_slope_ms_an_hour": round(slope([(x / 60, p) for x, _, p in steady]), 1),
    }

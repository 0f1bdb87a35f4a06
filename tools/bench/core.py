"""How long one look-up of the core takes for 1, 10 and 150 marks."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from app.core.engine import Engine
from app.core.report import Mark, Place, Report, Side
from app.core.tables import load

ROOT = Path(__file__).resolve().parents[2]


def percentile(values: list[float], share: float) -> float:
    """The value below which that share of the values lies (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def timed(call: Callable[[], object], runs: int) -> list[float]:
    """Milliseconds of each run."""
    found = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        found.append((time.perf_counter() - start) * 1000)
    return found


def report_of(engine: Engine, count: int) -> Report:
    """A report of so many numb places, spread over the body."""
    sided: tuple[Side, ...] = ("left", "right")
    unsided: tuple[Side, ...] = ("midline",)
    regions = engine.atlas.regions.values()
    places = [Place(r.region_id, side) for r in regions for side in (sided if r.sided else unsided)]
    step = max(1, len(places) // count)
    return Report(tuple(Mark(place, ("numb",)) for place in (places[::step] + places)[:count]))


def measure() -> list[str]:
    """Lines of the report: load, build, and one whole answer by number of marks."""
    start = time.perf_counter()
    atlas = load(ROOT / "data")
    loaded = time.perf_counter()
    engine = Engine.build(atlas)
    built = time.perf_counter()
    lines = [f"core: tables read in {loaded - start:.2f} s, engine built in {built - loaded:.2f} s (once a server)"]
    for count in (1, 10, 150):
        report = report_of(engine, count)
        found = timed(lambda r=report: engine.explain(r), 60)  # type: ignore[misc]
        p50, p95 = percentile(found, 0.5), percentile(found, 0.95)
        lines.append(f"core: whole answer for {count:>3} marks: p50 {p50:6.2f} ms, p95 {p95:6.2f} ms")
    return lines

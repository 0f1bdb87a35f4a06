"""One ranking of all sites, how it grows with sites and marks, and reports a minute through the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from app.core import footprint
from app.core.engine import Engine
from app.core.footprint_variants import Forms, with_forms
from app.core.pathway import Pathway
from app.core.ranking import Ranking
from app.core.ranking_parameters import Parameters
from app.core.report import Report
from app.core.tables import load
from tools.bench.core import ROOT, percentile, report_of, timed
from tools.vignettes.cases import read_cases

AIMS = {10: 2.0, 150: 5.0}
"""Milliseconds in which 95 of 100 rankings are to be done, by number of marks."""
RUNS = 200
REPORTS = 3000
PER_MINUTE = 30_000


def measure() -> list[str]:
    """Lines of the report."""
    atlas = load(ROOT / "data")
    engine, parameters = Engine.build(atlas), Parameters.build(atlas)
    forms = with_forms(atlas, footprint.build(atlas, Pathway.build(atlas), parameters), parameters)
    half = Ranking.build(atlas, _every_other(forms), parameters)
    return [*_once(engine), *_growth(engine, half), _in_bulk()]


def _once(engine: Engine) -> Iterable[str]:
    for count, aim in AIMS.items():
        found = timed(_ranked(engine.ranking, report_of(engine, count)), RUNS)
        p50, p95 = percentile(found, 0.5), percentile(found, 0.95)
        yield f"ranking: all sites, {count:>3} marks: p50 {p50:5.2f} ms, p95 {p95:5.2f} ms (aim {aim:g} ms)"


def _ranked(ranking: Ranking, report: Report) -> Callable[[], object]:
    return lambda: ranking.best_rows(ranking.score(report))


def _every_other(forms: Forms) -> Forms:
    """Half of the forms, and so about half of what is known of every site."""
    whole, kept = forms.footprints, list(range(0, len(forms.footprints.instances), 2))
    touch, pain, motor = whole.rows(kept)
    part = replace(whole, instances=tuple(whole.instances[n] for n in kept), touch=touch, pain=pain, motor=motor)
    return Forms(part, forms.price[kept])


def _growth(engine: Engine, half: Ranking) -> Iterable[str]:
    """The time of half the forms with half the marks as 1, and the others beside it."""
    sizes = {"half the forms": half, "all forms": engine.ranking}
    times = {(name, count): min(timed(_ranked(ranking, report_of(engine, count)), RUNS))
             for name, ranking in sizes.items() for count in (75, 150)}  # fmt: skip
    least = times["half the forms", 75]
    for (name, count), took in times.items():
        yield f"ranking: {name:<14} x {count:>3} marks: {took:5.2f} ms, {took / least:4.2f} of the smallest"


def _in_bulk() -> str:
    """Golden cases over and over, from file to file, with two processes; what starting takes is told apart."""
    lines = [json.dumps({"id": case.id, "marks": [mark.model_dump() for mark in case.marks],
                         "answers": case.answers.model_dump()}) for case in read_cases()]  # fmt: skip
    (start, began), (whole, worked) = _explained([]), _explained([lines[n % len(lines)] for n in range(REPORTS)])
    rate, each = 60 * REPORTS / (whole - start), (worked - began) / REPORTS
    return (
        f"explain: {REPORTS:,} reports in {whole:.1f} s, of which {start:.1f} s to start: {rate:,.0f} a minute with "
        f"two processes (aim {PER_MINUTE:,}); {1000 * each:.2f} ms of processor each: "
        f"{120 / each:,.0f} a minute on two idle cores"
    )


def _explained(lines: list[str]) -> tuple[float, float]:
    """Seconds of one run of the command: by the clock, and of processors (which a busy machine spoils less)."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "reports.jsonl"
        source.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, "-m", "app.explain", str(source), "-o", str(Path(folder) / "out"), "--workers", "2"]
        began, worked = time.perf_counter(), _worked()
        subprocess.run(command, cwd=ROOT, check=True)
        return time.perf_counter() - began, _worked() - worked


def _worked() -> float:
    used = os.times()
    return used.children_user + used.children_system

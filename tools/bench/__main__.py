"""Print every figure of the bench, one a line; ``--keep`` writes them to docs/quality.json."""

from __future__ import annotations

import sys

from tools.bench import clicks, core, first_load, page_changes, ranking
from tools.quality.results import record

lines: list[str] = []
for measure in (core.measure, ranking.measure, clicks.measure, page_changes.measure, first_load.measure):
    for line in measure():
        print(line, flush=True)
        lines.append(line)
if "--keep" in sys.argv:
    record("bench", lines)

"""Print every figure of the bench, one a line."""

from __future__ import annotations

from tools.bench import clicks, core

for line in (*core.measure(), *clicks.measure()):
    print(line, flush=True)

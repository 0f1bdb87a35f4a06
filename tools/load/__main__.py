"""``make load``: how many people can mark at once. ``make soak``: does anything grow in a quarter of an hour."""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tools.load import rounds
from tools.load.scene import steps
from tools.quality.results import record
from tools.serve import serve_production


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.load", description=__doc__)
    parser.add_argument("sessions", nargs="*", type=int, default=[50, 150, 300], help="visitors of each round")
    parser.add_argument("--seconds", type=float, default=30, help="length of a round")
    parser.add_argument("--period", type=float, default=2, help="seconds between two marks of a visitor")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="server processes")
    parser.add_argument("--soak", action="store_true", help="one long round in which visitors come and go")
    parser.add_argument("--minutes", type=float, default=15, help="length of the soak")
    parser.add_argument("--keep", action="store_true", help="write the figures to docs/quality.json")
    return parser.parse_args(given)


@contextmanager
def servers(processes: int) -> Iterator[rounds.Servers]:
    """So many processes of the app, with production settings."""
    with ExitStack() as running, tempfile.TemporaryDirectory() as folder:
        started = [running.enter_context(serve_production(Path(folder) / f"{n}.txt")) for n in range(processes)]
        yield rounds.Servers(tuple(one.base for one in started), tuple(one.process.pid for one in started))


def line(figures: dict[str, float]) -> str:
    """The figures of a round in one line."""
    return ", ".join(f"{name} {value:g}" for name, value in figures.items())


def main(given: list[str] | None = None) -> int:
    """0 when every answer came and was right."""
    options = arguments(given)
    scenes = steps()
    found = []
    for count in options.sessions[-1:] if options.soak else options.sessions:
        with servers(options.processes) as under:
            if options.soak:
                one = asyncio.run(rounds.soak(under, scenes, count, options.minutes, options.period))
            else:
                one = asyncio.run(rounds.load_round(under, scenes, count, options.seconds, options.period))
        print(f"{options.processes} processes: {line(one)}", flush=True)
        found.append({"processes": options.processes, **one})
    if not options.soak and len(found) > 1:
        found = [one | {"memory_kb_each_further_session": rounds.each_further(found)} for one in found]
        print(f"memory for each further session: {rounds.each_further(found)} KB", flush=True)
    if options.keep:
        record("soak" if options.soak else "load", found)
    return 1 if any(one["wrong"] or one["lost"] for one in found) else 0


if __name__ == "__main__":
    raise SystemExit(main())

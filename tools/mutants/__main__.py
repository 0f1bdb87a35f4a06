"""``make mutants``: change one spot of ranking or urgency at a time in a copy, and see that the tests notice."""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.mutants.spot import Spot
from tools.mutants.spots import SPOTS
from tools.mutants.trial import Ending, Trial
from tools.quality.results import record

SAID: Mapping[Ending, str] = {
    "failed": "caught", "passed": "SURVIVED", "not run": "NOT RUN", "too slow": "TOO SLOW",
}  # fmt: skip
"""What it means for a spot how its tests ended; only a test that failed has noticed."""


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutants", description=__doc__)
    parser.add_argument("names", nargs="*", help="spots whose name holds one of these words (all)")
    parser.add_argument("--seconds", type=float, default=300, help="most seconds for the tests of a spot (300)")
    parser.add_argument("--keep", action="store_true", help="write the figures to docs/quality.json")
    options = parser.parse_args(argv)
    if options.keep and options.names:
        parser.error("--keep is for all spots together")
    return options


def tried(trial: Trial, spots: Sequence[Spot]) -> list[str]:
    """Try every spot and print a line for each; the names of those that no test noticed."""
    missed = []
    for spot in spots:
        start = time.perf_counter()
        said = SAID[trial.changed(spot)]
        print(f"{said:<9} {spot.name} ({time.perf_counter() - start:.0f} s): {spot.breaks}", flush=True)
        missed += [spot.name] if said != "caught" else []
    return missed


def main(argv: Sequence[str] | None = None) -> int:
    """First the tests as they are: they must pass, or a failure would tell nothing. Exit code 1 when one survives."""
    options = arguments(argv)
    spots = [spot for spot in SPOTS if not options.names or any(word in spot.name for word in options.names)]
    with TemporaryDirectory() as folder:
        trial = Trial.begin(Path(folder), options.seconds)
        for test in dict.fromkeys(test for spot in spots for test in spot.tests):
            if (ending := trial.run((test,))) != "passed":
                print(f"tests/{test} must pass before anything is changed: {ending}")
                return 1
        missed = tried(trial, spots)
    print(f"{len(spots) - len(missed)} of {len(spots)} caught")
    if options.keep:
        record("mutants", {"spots": len(spots), "caught": len(spots) - len(missed), "survived": missed})
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())

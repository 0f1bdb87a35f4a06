"""Print how the ranking does: ``python -m tools.vignettes [--set tune|held_out|blind|all] [--reveal]``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from app.core.engine import Engine
from app.core.tables import load
from tools.vignettes.cases import PARTS, Case, read_cases
from tools.vignettes.damage import Damage, damages
from tools.vignettes.printing import LEGEND, report
from tools.vignettes.scores import Outcome, outcome

DATA = Path(__file__).parents[2] / "data"


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.vignettes", description=__doc__)
    parser.add_argument("--set", dest="part", choices=(*PARTS, "all"), default="all", help="which cases (all)")
    parser.add_argument("--reveal", action="store_true", help="list failing held-out cases too: then they are seen")
    return parser.parse_args()


def run(engine: Engine, cases: Sequence[Case], ways: Sequence[Damage]) -> dict[str, tuple[Outcome, ...]]:
    """Every case with every damage, by name of damage."""
    return {way.name: tuple(outcome(engine, case, way) for case in cases) for way in ways}


def main() -> None:
    """Read tables and cases, run them, print."""
    chosen = arguments()
    atlas, cases = load(DATA), read_cases()
    engine, ways = Engine.build(atlas), damages(atlas)
    for part in PARTS if chosen.part == "all" else (chosen.part,):
        results = run(engine, [case for case in cases if case.part == part], ways)
        print(*report(part, results, chosen.reveal or part != "held_out"), sep="\n", flush=True)
    print(*LEGEND, sep="\n")


main()

"""``make quality``: take in the newest results of the tests, and write docs/quality.md."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tools.quality.page import page
from tools.quality.results import FILE, read, record
from tools.quality.tests import counts

ROOT = FILE.parents[1]


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.quality", description=__doc__)
    parser.add_argument("--junit", nargs="*", type=Path, default=sorted(ROOT.glob("test-results/*.xml")))
    parser.add_argument("--coverage", type=Path, help="JSON report of coverage.py")
    return parser.parse_args()


def main() -> None:
    """Collect, then write."""
    options = arguments()
    if options.junit:
        record("tests", counts(options.junit))
    if options.coverage:
        totals = json.loads(options.coverage.read_text("utf-8"))["totals"]
        kept = ("num_statements", "missing_lines", "num_branches", "missing_branches", "percent_covered")
        record("coverage", {name: round(totals[name], 2) for name in kept})
    (FILE.parent / "quality.md").write_text(page(read()), "utf-8")


if __name__ == "__main__":
    main()

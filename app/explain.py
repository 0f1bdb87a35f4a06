"""Reports in, answers out, without a browser: ``python -m app.explain < reports.jsonl > answers.jsonl``.

One JSON object a line in, one a line out, in the same order. A line that cannot be read gives ``{"id", "error"}`` with
what was expected; the others still run, and the exit code is 1. With ``--csv`` (or a file named .csv) rows of CSV.
"""

from __future__ import annotations

import argparse
import csv
import gc
import io
import json
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import IO, TypeVar

from app.core.answer_data import CSV_OUT, Writer, answer_object, answer_row
from app.core.engine import Engine
from app.core.exchange import CSV_IN, Reader, ReportError, read_json, read_row
from app.core.problems import TableProblems
from app.core.tables import load

DATA = Path(__file__).parents[1] / "data"
CHUNK = 100
"""Reports that one process takes at a time."""
ALONE = 200
"""Reports that are answered one by one, before other processes are started."""

Item = tuple[int, bytes | Mapping[str | None, str | list[str] | None]]
Found = dict[str, object]
Written = tuple[str, bool]
Shown = TypeVar("Shown")


@dataclass(frozen=True)
class Job:
    """What is asked of every report."""

    data: Path
    sites: int
    rows: bool
    """Answers are rows of CSV, else lines of JSON."""


@dataclass(frozen=True)
class Explainer:
    """Answers single lines or rows; frozen, built once a process."""

    engine: Engine
    reader: Reader
    writer: Writer

    def answer(self, item: Item, top: int) -> Found:
        """The answer object of one item, or ``{"id", "error"}``."""
        number, text = item
        found: Found = {}
        try:
            found = read_json(_decoded(text)) if isinstance(text, bytes) else read_row(text)
            answer = self.engine.explain(self.reader.report(found), top, lean=True)
            return answer_object(found.get("id"), answer, self.writer)
        except ReportError as error:
            message = str(error)
        except Exception as error:
            message = f"the program failed ({type(error).__name__}: {error}); expected an answer, please report this"
        name = found.get("id") if isinstance(text, bytes) else text.get("id")
        return {"id": name, "error": f"line {number}: {message}"}

    def written(self, item: Item, job: Job) -> Written:
        """The text of the answer to one item, and whether it is an error."""
        found = self.answer(item, job.sites)
        text = row_text(found) if job.rows else json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        return text + "\n", "error" in found


def row_text(found: Found) -> str:
    """An answer object as a row of CSV, without the end of the line."""
    cells = answer_row(found)
    target = io.StringIO()
    csv.writer(target, lineterminator="").writerow(cells.get(name, "") for name in CSV_OUT)
    return target.getvalue()


def _decoded(text: bytes) -> str:
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReportError(f"not UTF-8 at byte {error.start}; expected a line of JSON in UTF-8") from error


@lru_cache(maxsize=1)
def explainer(data: Path) -> Explainer:
    """The explainer of a folder of tables; kept, so that a process builds it once (or inherits it by fork).

    What was built stays for good, so the collector of garbage need not look at it again with every report.
    """
    atlas = load(data)
    built = Explainer(Engine.build(atlas), Reader(atlas), Writer.of(atlas))
    gc.collect()
    gc.freeze()
    return built


def answers_of(job: Job, items: Sequence[Item]) -> list[Written]:
    """The answers to some items, in order."""
    one = explainer(job.data)
    return [one.written(item, job) for item in items]


def answers(job: Job, items: Iterable[Item], workers: int) -> Iterator[Written]:
    """The answers to all items, in order: the first ones at once, the rest spread over processes."""
    rest = iter(items)
    one = explainer(job.data)
    yield from (one.written(item, job) for item in (rest if workers < 2 else islice(rest, ALONE)))
    first = list(islice(rest, CHUNK))
    if not first:
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        window: deque[Future[list[Written]]] = deque([pool.submit(answers_of, job, first)])
        while chunk := list(islice(rest, CHUNK)):
            window.append(pool.submit(answers_of, job, chunk))
            if len(window) > 4 * workers:
                yield from window.popleft().result()
        while window:
            yield from window.popleft().result()


def lines_in(source: IO[bytes]) -> Iterator[Item]:
    """Numbered lines; blank ones are left out."""
    return ((number, line) for number, line in enumerate(source, 1) if line.strip())


def rows_in(source: IO[bytes]) -> list[Item]:
    """Rows of CSV with their line numbers; ReportError when a column is missing."""
    reader = csv.DictReader(io.TextIOWrapper(source, encoding="utf-8-sig", newline=""))
    if not {"id", "marks"} <= set(reader.fieldnames or ()):
        raise ReportError(f"the header is {reader.fieldnames}; expected the columns {', '.join(CSV_IN)}")
    try:
        return [(reader.line_num, row) for row in reader]
    except (csv.Error, UnicodeDecodeError) as error:
        raise ReportError(f"line {reader.line_num + 1}: {error}; expected CSV in UTF-8") from error


def write(found: Iterable[Written], target: IO[str]) -> int:
    """One answer after the other, each at once; the number of errors."""
    errors = 0
    for text, wrong in found:
        errors += wrong
        target.write(text)
        target.flush()
    return errors


def with_progress(found: Iterable[Shown], total: int, screen: IO[str]) -> Iterator[Shown]:
    """Pass the answers on, and draw a bar on a terminal; elsewhere nothing is drawn."""
    if not screen.isatty():
        yield from found
        return
    for done, one in enumerate(found, 1):
        yield one
        if done == total or done % 50 == 0:
            screen.write(f"\r[{'#' * (30 * done // total):<30}] {done:,} of {total:,}")
            screen.flush()
    screen.write("\n")


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m app.explain", description=__doc__.split("\n", 1)[0])
    parser.add_argument("input", nargs="?", help="file of reports (default: standard input)")
    parser.add_argument("-o", "--output", help="file of answers (default: standard output)")
    parser.add_argument("--csv", action="store_true", help=f"CSV with the columns {', '.join(CSV_IN)}")
    parser.add_argument("--sites", type=_positive, default=5, metavar="N", help="sites a report (default 5)")
    parser.add_argument("--workers", type=_positive, default=os.cpu_count() or 1, metavar="N", help="processes")
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="folder of tables")
    return parser.parse_args(given)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 up")
    return number


def run(options: argparse.Namespace) -> int:
    """Read, answer, write; the number of errors."""
    as_rows = options.csv or str(options.input or "").endswith(".csv")
    with ExitStack() as files:
        source = files.enter_context(Path(options.input).open("rb")) if options.input else sys.stdin.buffer
        items = rows_in(source) if as_rows else lines_in(source)
        target = _target(options.output, files)
        found = answers(Job(options.data, options.sites, as_rows), items, options.workers)
        if not isinstance(items, list):
            return write(found, target)
        target.write(",".join(CSV_OUT) + "\n")
        return write(with_progress(found, len(items), sys.stderr), target)


def _target(path: str | None, files: ExitStack) -> IO[str]:
    if path:
        return files.enter_context(Path(path).open("w", encoding="utf-8", newline=""))
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    return sys.stdout


def main(given: Sequence[str] | None = None) -> int:
    """0: every report was answered; 1: some could not be read; 2: nothing could be done."""
    try:
        return 1 if run(arguments(given)) else 0
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (OSError, TableProblems, ReportError) as error:
        print(error, file=sys.stderr)
        return 1 if isinstance(error, ReportError) else 2


if __name__ == "__main__":
    sys.exit(main())

"""docs/quality.md, made from docs/quality.json and from nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Figures = Any  # plain JSON

HEAD = """# Quality

Every figure on this page was written by a `make` target into `docs/quality.json`, and this page was made from that file
by `make quality` (a test compares them). Nothing here was typed. Times depend on the machine: compare ratios.
"""
MISSING = "Not measured yet."


def _table(head: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(str(cell).replace('|', '/') for cell in line)} |" for line in lines)


def _lines(figures: Figures) -> str:
    return _table(("what", "measured"), [tuple(str(line).partition(": ")[::2]) for line in figures])


def _rounds(figures: Figures) -> str:
    names = list(figures[0])
    return _table(("", *(f"round {n}" for n, _ in enumerate(figures, 1))), [
        (name.replace("_", " "), *(f"{one[name]:g}" for one in figures)) for name in names
    ])  # fmt: skip


def _tests(figures: Figures) -> str:
    head = ("subject", "passed", "failed", "skipped", "inputs tried")
    rows = [(name, row["passed"], row["failed"], row["skipped"], row["tried"] or "") for name, row in figures.items()]
    return _table(head, rows)


def _coverage(figures: Figures) -> str:
    return _table(("what", "measured"), [(name.replace("_", " "), f"{value:g}") for name, value in figures.items()])


def _mutants(figures: Figures) -> str:
    counts = [("spots of ranking and urgency, changed one at a time", figures["spots"]),
              ("caught by a test", figures["caught"])]  # fmt: skip
    return _table(("what", "measured"), [*counts, *(("survived", name) for name in figures["survived"])])


SECTIONS: Mapping[str, tuple[str, str, Callable[[Figures], str]]] = {
    "bench": ("Speed", "make bench", _lines),
    "load": ("People at once", "make load", _rounds),
    "soak": ("A quarter of an hour", "make soak", _rounds),
    "tests": ("Tests", "make test", _tests),
    "coverage": ("Coverage of the core", "make coverage", _coverage),
    "mutants": ("Mutation spot checks", "make mutants", _mutants),
}


def page(results: Mapping[str, Mapping[str, Figures]]) -> str:
    """The whole page."""
    parts = [HEAD]
    for name, (title, command, write) in SECTIONS.items():
        one = results.get(name)
        when = f"{one['day']}, a machine with {one['cores']} cores, `{command}`." if one else f"`{command}`."
        parts.append(f"## {title}\n\n{when}\n\n{write(one['figures']) if one else MISSING}\n")
    return "\n".join(parts)

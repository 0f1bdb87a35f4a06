"""The scores as text: one table a part, one row a damage or a class, then the cases that failed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tools.vignettes.scores import Outcome, by_class, share

COLUMNS = (
    ("top1", "top-1"),
    ("top3", "top-3"),
    ("answer", "answer"),
    ("side", "side"),
    ("pair", "pair"),
    ("seen", "urg sens"),
    ("emergency", "emerg sens"),
    ("calm", "urg spec"),
    ("urgency", "urgency"),
    ("sober", "sober"),
)
LEGEND = (
    "top-1, top-3: an accepted site is first; one of the wanted is in the first three. answer: one, two or none.",
    "side: of the lesion. pair: the two sites are offered together. sober: nothing dangerous or absurd is first.",
    "urg sens: same day or sooner where it must be. emerg sens: emergency where it must be. urg spec: calm is kept.",
    "Without answers the urgency is only what marks alone justify: there the deciding questions come first.",
)


def row(name: str, outcomes: Sequence[Outcome]) -> str:
    """One line: name, number of cases, and the share of each question."""
    cells = "".join(f"{share(outcomes, question)!s:>11}" for question, _ in COLUMNS)
    return f"{name:<20}{len(outcomes):>5}{cells}"


def heading(name: str) -> str:
    """The line over the rows."""
    return f"{name:<20}{'cases':>5}" + "".join(f"{title:>11}" for _, title in COLUMNS)


def report(part: str, results: Mapping[str, Sequence[Outcome]], reveal: bool) -> Iterator[str]:
    """All lines of one part of the cases; ``results`` by name of damage, whole input first."""
    whole = results["whole"]
    yield from (f"== {part} ==", heading("input"))
    yield from (row(name, outcomes) for name, outcomes in results.items())
    yield from ("", heading("class"))
    yield from (row(name, outcomes) for name, outcomes in by_class(whole).items())
    yield from ("", *failures(whole, reveal), "")


def failures(outcomes: Sequence[Outcome], reveal: bool) -> Iterator[str]:
    """A line for each case with whole input that failed something; only their number unless ``reveal``."""
    failed = [one for one in outcomes if one.judged.failed]
    yield f"{len(failed)} of {len(outcomes)} cases fail a question" + (":" if reveal else " (held out: not listed)")
    if reveal:
        yield from (failure(one) for one in failed)


def failure(one: Outcome) -> str:
    """What failed, what was wanted and what came."""
    got = ", ".join(f"{site.site} {site.side} {site.fit:.2f}" for site in one.answer.sites[:3])
    known = f"  [known: {one.case.xfail}]" if one.case.xfail else ""
    wanted = f"{'|'.join(one.case.expect.first) or '-'} {'|'.join(one.case.expect.side)}".strip()
    return (
        f"  {one.case.id}: {' '.join(one.judged.failed)}\n"
        f"      wanted {wanted} ({'|'.join(one.case.expect.answer)}; {'|'.join(one.case.expect.urgency)})\n"
        f"      got    {got} ({one.answer.verdict}; {one.answer.urgency.level}"
        f"{' ' + ' '.join(one.answer.urgency.flags) if one.answer.urgency.flags else ''}){known}"
    )

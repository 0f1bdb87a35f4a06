"""What a run of the tests says, by subject, from the JUnit file that pytest wrote."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path

SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "accessibility: axe, WCAG 2.2 AA": ("tests.browser.test_axe",),
    "accessibility: keys, zoom, forced colours, calm, names": ("tests.browser.reading", "tests.figures.test_colour"),
    "Firefox: core path": ("tests.browser.firefox",),
    "hostile input": ("tests.hostile", "tests.data.test_any_fault"),
    "process lost behind the proxy, nothing lost": ("tests.browser.serving.test_proxy", "tests.serving.test_catch_up"),
    "headers, hosts, logs and disk": ("tests.browser.serving", "tests.serving"),
    "urgent signs": ("tests.core.test_urgency",),
    "golden cases": ("tests.core.test_golden",),
    "tables": ("tests.data", "tests.words"),
    "browser, the rest (no other name resolves)": ("tests.browser",),
    "everything else": ("tests",),
}
"""Subject -> beginnings of module names; a test counts for the first subject that takes it."""


def subject(module: str) -> str:
    """The subject of a test module."""
    return next(name for name, starts in SUBJECTS.items() if module.startswith(starts))


def _cases(files: list[Path]) -> Iterator[ET.Element]:
    for file in files:
        yield from ET.parse(file).iter("testcase")


def _tried(case: ET.Element) -> int:
    return sum(int(one.get("value", "0")) for one in case.iter("property") if one.get("name") == "tried")


def counts(files: list[Path]) -> dict[str, dict[str, int]]:
    """Passed, failed, skipped and inputs tried, by subject."""
    found = {name: {"passed": 0, "failed": 0, "skipped": 0, "tried": 0} for name in SUBJECTS}
    for case in _cases(files):
        row = found[subject(case.get("classname", "tests"))]
        broken = case.find("failure") is not None or case.find("error") is not None
        row["failed" if broken else "skipped" if case.find("skipped") is not None else "passed"] += 1
        row["tried"] += _tried(case)
    return {name: row for name, row in found.items() if any(row.values())}

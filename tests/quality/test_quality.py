"""The page of figures is made from the results file, and from nothing else."""

from __future__ import annotations

from tools.quality.page import SECTIONS, page
from tools.quality.results import FILE, read, record
from tools.quality.tests import counts, subject

JUNIT = """<testsuites><testsuite>
<testcase classname="tests.hostile.test_messages" name="a">
  <properties><property name="tried" value="40"/></properties></testcase>
<testcase classname="tests.hostile.test_messages" name="b"><failure/></testcase>
<testcase classname="tests.browser.serving.test_proxy" name="c"><skipped/></testcase>
</testsuite></testsuites>"""


def test_the_page_is_what_the_generator_makes():
    """Nobody edits docs/quality.md by hand."""
    assert page(read()) == (FILE.parent / "quality.md").read_text("utf-8")


def test_every_section_of_the_results_is_on_the_page():
    """A figure that was measured is shown, with its day and the cores of the machine."""
    results = read()
    text = page(results)

    assert set(results) <= set(SECTIONS)
    stamps = [f"{one['day']}, a machine with {one['cores']} cores" for one in results.values()]
    assert [] == [stamp for stamp in stamps if stamp not in text]


def test_a_new_result_takes_the_place_of_the_old(tmp_path):
    """Only the section of that tool changes."""
    file = tmp_path / "quality.json"
    record("bench", ["a: 1"], file)
    record("load", [{"sessions": 2}], file)
    record("bench", ["a: 3"], file)

    assert {"bench": ["a: 3"], "load": [{"sessions": 2}]} == {name: one["figures"] for name, one in read(file).items()}


def test_results_of_tests_are_counted_by_subject(tmp_path):
    """Passed, failed, skipped, and how many hostile inputs were tried."""
    file = tmp_path / "junit.xml"
    file.write_text(JUNIT, "utf-8")
    found = counts([file])

    assert {"passed": 1, "failed": 1, "skipped": 0, "tried": 40} == found["hostile input"]
    assert 1 == found[subject("tests.browser.serving.test_proxy")]["skipped"]

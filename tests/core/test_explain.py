"""The command line: lines in, lines out, errors in their place, rows of CSV, a bar on a terminal only."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from app import explain
from app.core.version import APP, tables_version
from tools.vignettes.cases import read_cases

ROOT = Path(__file__).parents[2]
GOOD = '{"id":"%s","marks":[{"region":"thumb_front","side":"right","feels":["numb"]}],"answers":{"yes":["%s"],"no":[]}}'
SADDLE = (
    '{"id":"saddle","marks":[{"region":"saddle","side":"left","feels":["numb"]},'
    '{"region":"saddle","side":"right","feels":["numb"]}]}'
)


def run_lines(tmp_path, lines, *options):
    """Run the command on a file of lines; its exit code and the objects that it wrote."""
    source, target = tmp_path / "reports.jsonl", tmp_path / "answers.jsonl"
    source.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines))
    code = explain.main([str(source), "-o", str(target), "--workers", "1", *options])
    return code, [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def test_a_line_in_gives_a_line_out(tmp_path):
    """The answer holds every part of the contract, five sites at most, best first."""
    code, [found] = run_lines(tmp_path, [GOOD % ("x", "neck_pain")])
    fits = [site["fit"] for site in found["sites"]]

    assert (0, "x") == (code, found["id"])
    assert ["id", "answer", "sites", "together", "shared", "levels", "urgency"] == list(found)
    assert found["answer"] in ("one_site", "two_sites", "none")
    assert 1 <= len(fits) <= 5
    assert sorted(fits, reverse=True) == fits


@pytest.mark.parametrize("number", [1, 3, 12])
def test_sites_are_as_many_as_asked_for(tmp_path, number):
    """``--sites N`` gives at most N."""
    _, [found] = run_lines(tmp_path, [GOOD % ("x", "neck_pain")], "--sites", str(number))

    assert number == len(found["sites"])


def test_an_emergency_is_seen(tmp_path):
    """A saddle numb on both sides, nothing answered."""
    _, [found] = run_lines(tmp_path, [SADDLE])

    assert ("emergency_now", ["saddle_numb"]) == (found["urgency"]["level"], found["urgency"]["flags"])
    assert ["bladder", "bowel", "both_legs_pain"] == found["urgency"]["ask"]


def test_bad_lines_stand_in_their_place_and_the_rest_still_run(tmp_path):
    """Two bad lines among three good ones: five lines out, in order, exit code 1; a blank line is passed over."""
    lines = [GOOD % ("a", "neck_pain"), "not json", "", GOOD % ("b", "bladder"), SADDLE, b'{"id":"\xff"}']
    code, found = run_lines(tmp_path, lines)

    assert 1 == code
    assert ["a", None, "b", "saddle", None] == [one["id"] for one in found]
    assert [False, True, True, False, True] == ["error" in one for one in found]
    assert found[1]["error"].startswith("line 2: not JSON")
    assert "line 4: answers.yes" in found[2]["error"]
    assert "expected flag:bladder" in found[2]["error"]
    assert {"id", "error"} == set(found[2])


def test_many_reports_keep_their_order_over_processes(tmp_path):
    """More reports than one process answers alone: same answers, same order, with one process or two."""
    findings = ("neck_pain", "onset_weeks", "relief_shaking_the_hand")
    lines = [GOOD % (number, findings[number % 3]) for number in range(explain.ALONE + 2 * explain.CHUNK + 7)]
    one = run_lines(tmp_path, lines)
    two = run_lines(tmp_path, lines, "--workers", "2")

    assert one == two
    assert [str(number) for number in range(len(lines))] == [found["id"] for found in two[1]]


def test_the_same_reports_give_the_same_bytes_in_every_process(tmp_path):
    """Sets of answers have no order: with other hash seeds, and so other orders, every answer is the same."""
    source = tmp_path / "reports.jsonl"
    reports = ({"id": c.id, "marks": [m.model_dump() for m in c.marks], "answers": c.answers.model_dump()}
               for c in read_cases()[::3])  # fmt: skip
    source.write_text("\n".join(map(json.dumps, reports)), encoding="utf-8")
    command = [sys.executable, "-m", "app.explain", str(source), "--workers", "1"]
    found = [
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, cwd=ROOT, check=True)
        for seed in ("1", "2")
    ]

    assert found[0].stdout == found[1].stdout


def test_rows_of_csv_give_rows_of_csv(tmp_path):
    """The same answers as lines of JSON; a bad row has its error and an id."""
    source, target = tmp_path / "people.csv", tmp_path / "answers.csv"
    source.write_text(
        "id,marks,yes,no\nx,thumb_front:right:numb,neck_pain,\nbad,thumb:right:numb,,\n"
        "saddle,saddle:left:numb|saddle:right:numb,,flag:bladder\n",
        encoding="utf-8",
    )
    code = explain.main([str(source), "-o", str(target), "--workers", "1"])
    _, [json_answer] = run_lines(tmp_path, [GOOD % ("x", "neck_pain")])
    with target.open(newline="", encoding="utf-8") as file:
        good, bad, saddle = csv.DictReader(file)

    assert 1 == code
    assert [site["site"] for site in json_answer["sites"]] == [site.split(":")[0] for site in good["sites"].split("|")]
    assert ("bad", "", True) == (bad["id"], bad["answer"], "expected an id of regions.csv" in bad["error"])
    assert ("emergency_now", "bowel|both_legs_pain|arm_leg_sudden") == (saddle["urgency"], saddle["ask"])


@pytest.mark.parametrize("text", ["", "name,places\n", "id\nx\n"])
def test_a_csv_without_the_columns_is_refused(tmp_path, capsys, text):
    """The header must hold id and marks; the message says so, and nothing is answered."""
    source = tmp_path / "people.csv"
    source.write_text(text, encoding="utf-8")

    assert 1 == explain.main([str(source)])
    assert "expected the columns id, marks, yes, no" in capsys.readouterr().err


class Screen(io.StringIO):
    """A screen that says it is a terminal."""

    def isatty(self):
        """Always."""
        return True


def test_a_bar_is_drawn_on_a_terminal_only():
    """On a terminal it ends full, elsewhere nothing is written; the answers pass through either way."""
    screen, file = Screen(), io.StringIO()

    assert [{"id": 1}] * 120 == list(explain.with_progress([{"id": 1}] * 120, 120, screen))
    assert [{"id": 1}] * 120 == list(explain.with_progress([{"id": 1}] * 120, 120, file))
    assert screen.getvalue().endswith(f"\r[{'#' * 30}] 120 of 120\n")
    assert "" == file.getvalue()


def test_broken_tables_are_named(tmp_path, capsys):
    """A folder without tables: every problem is printed, exit code 2."""
    source = tmp_path / "reports.jsonl"
    source.write_text(SADDLE, encoding="utf-8")

    assert 2 == explain.main([str(source), "--data", str(tmp_path)])
    assert "regions.csv" in capsys.readouterr().err


def test_it_runs_as_a_module_from_pipe_to_pipe():
    """``python -m app.explain`` reads standard input and writes standard output."""
    done = subprocess.run(
        [sys.executable, "-m", "app.explain"], input=SADDLE, capture_output=True, text=True, cwd=ROOT, check=False
    )

    assert (0, "", "saddle") == (done.returncode, done.stderr, json.loads(done.stdout)["id"])


def test_the_version_of_the_tables_changes_with_any_of_them(tmp_path):
    """Another text, another name of a table, one more: each gives another short name; words beside them do not."""
    found = []
    for number, (name, text) in enumerate((("a", "x"), ("a", "y"), ("b", "y"))):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / f"{name}.csv").write_text(text)
        found.append(tables_version(folder))
    (tmp_path / "same").mkdir()
    (tmp_path / "same" / "a.csv").write_text("x")
    (tmp_path / "same" / "notes.md").write_text("more")

    assert (3, {8}) == (len(set(found)), {len(name) for name in found})
    assert found[0] == tables_version(tmp_path / "same")


def test_the_version_of_the_program_is_that_of_the_project():
    """Said on sheets and files as pyproject.toml says it."""
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == APP

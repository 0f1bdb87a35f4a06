"""The command that checks the tables, and the data dictionary."""

from __future__ import annotations

import csv
import io
import re
import shutil

import pytest

from app.core import tables
from app.core.dictionary import MARKER, _choices, dictionary
from app.core.rows import MODELS


def test_the_command_says_one_line_with_counts_and_ends_with_0(data, capsys):
    """Sound tables: one line, exit code 0."""
    assert 0 == tables.main([str(data)])

    rows = sum(len(path.read_text("utf-8").splitlines()) - 1 for path in map(data.joinpath, _files()))
    assert f"{len(MODELS)} tables, {rows} rows, no problems\n" == capsys.readouterr().out


def _files():
    return [f"{model.TABLE}.csv" for model in MODELS]


def test_the_command_prints_every_problem_and_ends_with_1(data, tmp_path, capsys):
    """Broken tables: one line a problem, exit code 1."""
    shutil.copytree(data, tmp_path / "data")
    for name in ("regions", "nerves"):
        path = tmp_path / "data" / f"{name}.csv"
        path.write_text(path.read_text("utf-8") + "torn\n", "utf-8")

    assert 1 == tables.main([f"{tmp_path}/data/"])

    said = re.sub(r"^.*/data/", "data/", capsys.readouterr().out, flags=re.M).splitlines()
    lines = {name: len((data / f"{name}.csv").read_text("utf-8").splitlines()) + 1 for name in ("regions", "nerves")}
    assert [
        f"data/regions.csv:{lines['regions']}: has 1 cells (expected 17, as in the first line)",
        f"data/nerves.csv:{lines['nerves']}: has 1 cells (expected 14, as in the first line)",
    ] == said


def test_loading_broken_tables_raises_all_their_problems(tmp_path):
    """The error carries the list that the app shows on its calm page."""
    with pytest.raises(tables.TableProblems) as raised:
        tables.load(tmp_path)

    assert len(MODELS) == len(raised.value.problems)
    assert str(raised.value).splitlines() == [str(problem) for problem in raised.value.problems]


def test_the_data_dictionary_is_that_of_the_models(data):
    """data/README.md ends with exactly what the models say."""
    _, _, written = (data / "README.md").read_text("utf-8").partition(MARKER)

    assert dictionary() == written.lstrip("\n")


def test_the_command_prints_the_data_dictionary(capsys):
    """`--dictionary` prints what belongs into data/README.md."""
    assert 0 == tables.main(["--dictionary"])

    assert dictionary() == capsys.readouterr().out


def test_every_column_says_what_it_means():
    """No column without a description, no table without a sentence of its own."""
    silent = [f"{m.TABLE}.{name}" for m in MODELS for name, field in m.model_fields.items() if not field.description]

    assert [] == silent
    assert [] == [model.TABLE for model in MODELS if not model.__doc__]


def test_every_row_of_fact_can_cite_a_source():
    """Tables without source_keys are word lists, groups, rules of questions and numbers of judgement, and no others."""
    silent = {model.TABLE for model in MODELS if "source_keys" not in model.model_fields}

    assert {
        "region_groups", "findings", "finding_sets", "flag_triggers", "ask_first",
        "ask_first_rules", "sources", "retired", "footprint_differences",
    } == silent  # fmt: skip


@pytest.mark.parametrize("name", _files())
def test_a_table_is_written_in_the_one_plain_way(data, name):
    """LF, quotes only where needed: a program that writes a table again changes nothing but what it meant to change."""
    text = (data / name).read_bytes().decode("utf-8")
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(csv.reader(io.StringIO(text, newline="")))

    assert text == out.getvalue()


def test_a_column_that_can_not_be_described_is_refused():
    """A column without a kind and without choices would stand in the dictionary as nothing."""
    with pytest.raises(TypeError, match="has no Kind and is no Literal"):
        _choices(int)

"""A fault in a file is said with file, line, column, what is there and what was expected."""

from __future__ import annotations

import shutil
from typing import ClassVar

import pytest

from app.core import tables
from app.core.rows import Row
from app.core.sheets import read_sheet

HEADER = "group_id,region_ids,note\n"


def test_the_tables_have_no_problems(data):
    """The real tables make an atlas."""
    atlas, problems = tables.read(data)

    assert () == problems
    assert atlas is not None


def test_a_missing_file_is_named(copy, data):
    """Only a whole folder can miss a file."""
    shutil.copytree(data, copy.folder / "all")
    (copy.folder / "all" / "regions.csv").unlink()

    atlas, problems = tables.read(copy.folder / "all")

    assert atlas is None
    assert [f"{copy.folder.as_posix()}/all/regions.csv: the file is missing"] == [str(problem) for problem in problems]


def test_a_table_that_no_model_describes_is_named(copy, data):
    """A stray CSV beside the tables would be a fact that nothing checks."""
    shutil.copytree(data, copy.folder / "all")
    (copy.folder / "all" / "more.csv").write_text("a,b\n1,2\n")

    _, problems = tables.read(copy.folder / "all")

    wanted = "more.csv: is no table of the atlas (expected a model in app/core/rows)"
    assert [wanted] == [str(problem).rsplit("/all/", 1)[1] for problem in problems]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the header
        ("", [f"1:{column}: the column is missing" for column in ("group_id", "region_ids", "note")]),
        ("group_id,region_ids\nx,face_cheek\n", ["1:note: the column is missing"]),
        (
            "group_id,region_ids,note,more\nx,face_cheek,,\n",
            ["1:more: is not a column of this table (expected group_id, region_ids, note)"],
        ),
        ("group_id,region_ids,note,note\nx,face_cheek,,\n", ["1:note: the column is there twice"]),
        # the lines
        (HEADER + "x,face_cheek\n", ["2: has 2 cells (expected 3, as in the first line)"]),
        (HEADER + "x,face_cheek,,,\n", ["2: has 5 cells (expected 3, as in the first line)"]),
        (HEADER + "\nx,face_cheek,\n", ["2: has 0 cells (expected 3, as in the first line)"]),
        (HEADER + 'x,face_cheek,"two\nlines"\ny,face_cheek\n', ["4: has 2 cells (expected 3, as in the first line)"]),
        (HEADER + 'x,face_cheek,"open\n', [": cannot be read as CSV: unexpected end of data"]),
        (HEADER + "x,face_cheek,", ["2: the last line does not end (expected LF)"]),
        (HEADER + "x,face_cheek,\r\n", ["2: ends with a carriage return (expected lines that end with LF alone)"]),
        ("\ufeff" + HEADER + "x,face_cheek,\n", ["1: begins with a byte order mark (expected plain UTF-8)"]),
        ((HEADER + "x,face_cheek,caf").encode() + b"\xe9\n", ["2: byte 0xe9 is not UTF-8"]),
        (HEADER + "x,face_cheek, a note\n", ["2:note: has a space at its start or end"]),
        (HEADER + "x,face_cheek,\nx,face_jaw,\n", ["3:group_id: 'x' is already on line 2"]),
        # the cells
        (HEADER + ",face_cheek,\n", ["2:group_id: is empty (expected a value)"]),
        (
            HEADER + "X 1,face_cheek,\n",
            ["2:group_id: 'X 1' is not an id (expected small letters, digits and _, a letter first)"],
        ),
        (HEADER + "x,,\n", ["2:region_ids: is empty (expected a value)"]),
        (
            HEADER + "x,face_cheek||face_jaw,\n",
            ["2:region_ids: 'face_cheek||face_jaw' has an empty item (expected items with one | between them)"],
        ),
        (HEADER + "x,face_cheek|face_cheek,\n", ["2:region_ids: 'face_cheek' is listed twice"]),
        (HEADER + "x,cheek,\n", ["2:region_ids: 'cheek' names nothing in regions.csv"]),
    ],
)
def test_a_fault_of_a_file_is_said_exactly(copy, text, wanted):
    """Header, lines, encoding and cells: every fault has its own sentence."""
    copy.write("region_groups", text)

    found = [problem for problem in copy.problems() if problem.startswith("data/region_groups.csv")]

    assert [f"data/region_groups.csv{line if line[0] == ':' else f':{line}'}" for line in wanted] == found


@pytest.mark.parametrize(
    ("table", "row", "cells", "wanted"),
    [
        (
            "ranking_parameters",
            {"parameter": "pair.margin"},
            {"parameter": "pair margin"},
            "parameter: 'pair margin' is not a name (expected letters, digits, _ and dots)",
        ),
        (
            "regions",
            {"region_id": "thumb_front"},
            {"dermatome_primary": "C9"},
            "dermatome_primary: 'C9' is not a spinal level "
            "(expected C1..C8, T1..T12, L1..L5, S1..S5, Co1; V1..V3 for the face)",
        ),
        (
            "regions",
            {"region_id": "thumb_front"},
            {"sided": "true"},
            "sided: 'true' is not allowed here (expected yes or no)",
        ),
        (
            "regions",
            {"region_id": "thumb_front"},
            {"certainty": "D"},
            "certainty: 'D' is not allowed here (expected A, B or C)",
        ),
        (
            "regions",
            {"region_id": "thumb_front"},
            {"views": "front|left"},
            "views: 'left' is not allowed here (expected front, back, side, hand_palm, hand_back, foot_top, "
            "foot_sole, head_front, head_side or seat)",
        ),
        ("regions", {"region_id": "thumb_front"}, {"views": ""}, "views: is empty (expected a value)"),
        ("regions", {"region_id": "thumb_front"}, {"source_keys": ""}, "source_keys: is empty (expected a value)"),
        (
            "regions",
            {"region_id": "thumb_front"},
            {"dermatome_weights": "C6:1.4"},
            "dermatome_weights: '1.4' is out of range (expected a number from 0 to 1)",
        ),
        (
            "regions",
            {"region_id": "thumb_front"},
            {"dermatome_weights": "C6"},
            "dermatome_weights: is empty (expected a number from 0 to 1)",
        ),
        (
            "regions",
            {"region_id": "thumb_front"},
            {"dermatome_weights": "C6:0.5;C6:0.4"},
            "dermatome_weights: 'C6:0.5;C6:0.4' names a level twice",
        ),
        (
            "finding_weights",
            {"finding_id": "onset_sudden"},
            {"log_lr": "much"},
            "log_lr: 'much' is not a number (expected a number from -10 to 10)",
        ),
        (
            "fibre_length",
            {"region_id": "calf"},
            {"near_cm": "12.5"},
            "near_cm: '12.5' is not a whole number (expected a whole number from 0 to 250)",
        ),
        (
            "sites",
            {"lesion_id": "root_c6"},
            {"base_rate_tier": "6"},
            "base_rate_tier: '6' is out of range (expected a whole number from 1 to 5)",
        ),
    ],
)
def test_a_bad_value_is_said_exactly(copy, table, row, cells, wanted):
    """The message holds the value and what the column accepts."""
    line = copy.set(table, row, **cells)

    assert f"data/{table}.csv:{line}:{wanted}" in copy.problems()


def test_faults_of_several_files_are_all_told_at_once(copy):
    """Nothing stops at the first fault: not a file, not a line, not a cell, not a rule."""
    copy.write("region_groups", HEADER + "x,face_cheek\n,nowhere,\n")
    thumb = copy.set("regions", {"region_id": "thumb_front"}, sided="maybe", certainty="Z")
    flag = copy.set("red_flags", {"flag_id": "speech"}, lesion_ids="nowhere", source_keys="nobody2020")
    edge = copy.set("pathway", {"relation": "cuts"}, weight="2")

    found = copy.problems()

    for wanted in (
        "data/region_groups.csv:2: has 2 cells (expected 3, as in the first line)",
        "data/region_groups.csv:3:group_id: is empty (expected a value)",
        f"data/regions.csv:{thumb}:sided: 'maybe' is not allowed here (expected yes or no)",
        f"data/regions.csv:{thumb}:certainty: 'Z' is not allowed here (expected A, B or C)",
        f"data/red_flags.csv:{flag}:lesion_ids: 'nowhere' names nothing in sites.csv",
        f"data/red_flags.csv:{flag}:source_keys: 'nobody2020' names nothing in sources.csv",
        f"data/pathway.csv:{edge}:weight: '2' is out of range (expected a number from 0 to 1)",
    ):
        assert wanted in found


def test_a_bad_row_is_not_said_again_wherever_its_id_is_used(copy):
    """An id on a bad line still counts as known: one fault gives one message."""
    line = copy.set("nerves", {"nerve_id": "sural"}, certainty="Z")

    assert [f"data/nerves.csv:{line}:certainty: 'Z' is not allowed here (expected A, B or C)"] == copy.problems()


def test_an_unreadable_file_is_not_said_again_wherever_its_ids_are_used(copy):
    """When nothing is known of a table, what points to it is left alone."""
    copy.write("findings", b"\xff\n")

    assert ["data/findings.csv:1: byte 0xff is not UTF-8"] == copy.problems()


@pytest.mark.parametrize(
    ("table", "name", "cells"), [("regions", "thumb_front", {"sided": "yes"}), ("region_groups", "hand", {})]
)
def test_lists_and_weights_that_were_read_already_are_taken_as_they_are(atlas, table, name, cells):
    """Only what is text is read; yes and no have no other form than text."""
    row = getattr(atlas, table)[name]

    assert row == type(row).model_validate(row.model_dump() | cells)


def test_a_fault_that_no_kind_of_column_knows_is_said_with_the_cell(tmp_path):
    """The message of the library stands behind what is in the cell."""

    class Odd(Row):
        TABLE: ClassVar[str] = "odd"
        number: int

    (tmp_path / "odd.csv").write_text("number\nmany\n")
    (problem,) = read_sheet(tmp_path, Odd).problems

    assert str(problem).endswith(
        "odd.csv:2:number: 'many': Input should be a valid integer, unable to parse string as an integer"
    )


def test_withdrawn_ids_of_a_table_that_can_not_be_read_are_not_judged(copy):
    """Nothing is known of that table, so nothing is said of its ids."""
    copy.write("retired", "retired_id,table,replacement,note\nold_calf,regions,calf,gone\n")
    copy.write("regions", b"\xe9")

    assert [] == [problem for problem in copy.problems() if "retired.csv" in problem]

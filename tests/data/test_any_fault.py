"""Whatever is in a file, checking it ends with a list of problems and never with a traceback."""

from __future__ import annotations

import csv
import io

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.rows import MODELS
from app.core.rules import broken_rules
from app.core.sheets import read_sheet

ODD = st.sampled_from(["", "|", "&", "/", ";", ":", "=", "{segment}", "@", "C9", "C5..C1", "part:", "i:", "-1", "yes"])


CELL = st.tuples(st.integers(0, 10**6), st.integers(0, 40))


@settings(max_examples=30, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(model=st.sampled_from(MODELS), cell=CELL, text=ODD | st.text(max_size=8))
def test_one_odd_cell_never_breaks_the_check(data, sound_sheets, tmp_path, model, cell, text):
    """Any text in any cell of any table gives problems, or is fine; it never raises."""
    header, *records = list(csv.reader(io.StringIO((data / f"{model.TABLE}.csv").read_text("utf-8"), newline="")))
    if records:
        records[cell[0] % len(records)][cell[1] % len(header)] = text
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *records])
    (tmp_path / f"{model.TABLE}.csv").write_bytes(out.getvalue().encode("utf-8", "surrogatepass"))

    sheets = {**sound_sheets, model.TABLE: read_sheet(tmp_path, model)}

    assert all(str(problem) for problem in [*sheets[model.TABLE].problems, *broken_rules(sheets.values())])


@settings(max_examples=12, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(model=st.sampled_from(MODELS), content=st.binary(max_size=60))
def test_any_bytes_in_place_of_a_table_never_break_the_check(sound_sheets, tmp_path, model, content):
    """A file that is no table at all gives problems of its own."""
    (tmp_path / f"{model.TABLE}.csv").write_bytes(content)

    sheets = {**sound_sheets, model.TABLE: read_sheet(tmp_path, model)}

    assert sheets[model.TABLE].problems
    assert all(str(problem) for problem in broken_rules(sheets.values()))

"""A copy of the tables that a test may break."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.core import tables
from app.core.rows import MODELS
from app.core.rules import broken_rules
from app.core.sheets import Sheet, read_sheet

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def data():
    """The folder of the real tables."""
    return DATA


@pytest.fixture(scope="session")
def atlas():
    """The real tables."""
    return tables.load(DATA)


@pytest.fixture(scope="session")
def sound_sheets():
    """The real tables as sheets, so that a test reads again only the file that it breaks."""
    return {model.TABLE: read_sheet(DATA, model) for model in MODELS}


@dataclass
class Copy:
    """Some tables in a folder of their own; those that are not written there are the real ones."""

    folder: Path
    sheets: dict[str, Sheet]

    def write(self, table: str, text: str | bytes) -> None:
        """Put another text in place of a table."""
        (self.folder / f"{table}.csv").write_bytes(text.encode() if isinstance(text, str) else text)

    def text(self, table: str) -> str:
        """The text of a table as it stands now."""
        own = self.folder / f"{table}.csv"
        return (own if own.exists() else DATA / f"{table}.csv").read_bytes().decode()

    def set(self, table: str, row: dict[str, str], **cells: str) -> int:
        """Change cells of the first row that has what ``row`` says; returns its line."""
        header, records = self._records(table)
        place = next(n for n, record in enumerate(records) if row.items() <= record.items())
        records[place].update(cells)
        self._store(table, header, records)
        return place + 2

    def add(self, table: str, row: dict[str, str], **cells: str) -> int:
        """Add a copy of the first such row, with other cells, at the end; returns its line."""
        header, records = self._records(table)
        found = next(record for record in records if row.items() <= record.items())
        self._store(table, header, [*records, {**found, **cells}])
        return len(records) + 2

    def drop(self, table: str, **row: str) -> None:
        """Leave out all such rows."""
        header, records = self._records(table)
        self._store(table, header, [record for record in records if not row.items() <= record.items()])

    def problems(self) -> list[str]:
        """What is wrong with the tables, with the folder called data."""
        written = {path.stem for path in self.folder.glob("*.csv")}
        sheets = [
            read_sheet(self.folder, model) if model.TABLE in written else self.sheets[model.TABLE] for model in MODELS
        ]
        found = [*(problem for sheet in sheets for problem in sheet.problems), *broken_rules(sheets)]
        said = "\n".join(str(problem) for problem in found)
        return said.replace(self.folder.as_posix(), "data").replace(DATA.as_posix(), "data").splitlines()

    def _records(self, table: str) -> tuple[list[str], list[dict[str, str]]]:
        reader = csv.DictReader(io.StringIO(self.text(table), newline=""))
        return list(reader.fieldnames or ()), list(reader)

    def _store(self, table: str, header: list[str], records: list[dict[str, str]]) -> None:
        out = io.StringIO()
        writer = csv.DictWriter(out, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(records)
        self.write(table, out.getvalue())


@pytest.fixture
def copy(tmp_path: Path, sound_sheets: dict[str, Sheet]) -> Copy:
    """A copy of the tables that the test may break."""
    return Copy(tmp_path, sound_sheets)

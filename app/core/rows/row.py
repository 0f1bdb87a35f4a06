"""What every row has in common: it is frozen, takes no other columns, and knows its table."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Row(BaseModel):
    """One line of ``data/<TABLE>.csv``: a field is a column, its description is the entry in the data dictionary."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    TABLE: ClassVar[str]
    """Name of the file without ``.csv``, and of the attribute of the Atlas."""
    ID: ClassVar[str] = ""
    """Column that names the row, never twice in a table; blank when rows have no id of their own."""
    UNIQUE: ClassVar[tuple[str, ...]] = ()
    """Columns that together never repeat, for tables without an id."""

    @property
    def row_id(self) -> str:
        """The id of the row; blank in tables without ids."""
        return str(getattr(self, self.ID)) if self.ID else ""

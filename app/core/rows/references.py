"""Rows about where facts come from, and about ids that are no longer used."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.core.rows.fields import Id, Ids, Kind, OptionalText, Text
from app.core.rows.row import Row

RetirableTable = Literal[
    "regions", "region_groups", "nerves", "plexus_parts", "myotomes", "reflexes", "sites", "causes", "findings",
    "finding_sets", "red_flags", "ask_first", "sources",
]  # fmt: skip


class Source(Row):
    """A source that rows cite by its key."""

    TABLE: ClassVar[str] = "sources"
    ID: ClassVar[str] = "key"

    key: Id = Field(description="The key that rows cite")
    citation: Text = Field(description="The citation")
    doi: OptionalText = Field(description="DOI where it is sure; blank means not sure, not that there is none")
    pmid: OptionalText = Field(description="PubMed number where it is sure")
    id_status: Text = Field(
        description="seen: it was read; memory: recalled from standard texts, so shown as that and without pages"
    )
    type: Text = Field(description="What sort of source it is")
    licence_how_used: Text = Field(description="Its licence and how it was used; facts are restated in our own words")
    used: Literal["cited", "background"] = Field(
        description="cited: at least one row of a table names it; background: read for the work, not behind a row"
    )


class Retired(Row):
    """An id that was withdrawn, so that old links get a plain answer. No id is ever used again for another thing."""

    TABLE: ClassVar[str] = "retired"
    UNIQUE: ClassVar[tuple[str, ...]] = ("retired_id", "table")

    retired_id: Id = Field(description="The withdrawn id; it is in no table any more")
    table: RetirableTable = Field(description="Table in which it was")
    replacement: Annotated[Ids, Kind("ids with | between, may be empty")] = Field(
        description="Live ids of the same table to use instead; blank when there is none"
    )
    note: Text = Field(description="When and why")

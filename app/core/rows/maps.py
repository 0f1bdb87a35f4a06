"""Rows about how sure the map of the skin is: published maps, what they say of a region, how real cases fit."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.core.rows.fields import Id, Levels, OptionalCount, OptionalShare, OptionalText, Ref, SourceKeys, Text
from app.core.rows.row import Row


class SkinMap(Row):
    """A published map of the skin by levels, or several of which the sources speak together."""

    TABLE: ClassVar[str] = "skin_maps"
    ID: ClassVar[str] = "map_id"

    map_id: Id = Field(description="The map")
    kind: Literal["named", "many"] = Field(description="named: one map; many: what sources say of several at once")
    plain_name: Text = Field(description="Everyday name")
    clinical_name: Text = Field(description="Name a clinician would use")
    year: OptionalText = Field(description="Year of publication")
    basis_plain: Text = Field(description="How it was made, in plain words")
    basis_clinical: Text = Field(description="How it was made, for clinicians")
    limit_plain: OptionalText = Field(description="What it can not tell, in plain words")
    limit_clinical: OptionalText = Field(description="What it can not tell, for clinicians")
    source_keys: SourceKeys = Field(description="Where the row comes from")


class RegionMap(Row):
    """What a map says of a region. No row for a pair means: not checked.

    Standard test points are not repeated here: they are in key_points.csv.
    """

    TABLE: ClassVar[str] = "region_maps"
    UNIQUE: ClassVar[tuple[str, ...]] = ("region_id", "map_id")

    region_id: Annotated[Id, Ref("regions")] = Field(description="The region")
    map_id: Annotated[Id, Ref("skin_maps")] = Field(description="The map")
    says: Literal["gives", "adds", "varies", "blank", "outside"] = Field(
        description="gives: these levels; adds: these besides others; varies: some one, some another of these; "
        "blank: leaves the region blank; outside: does not cover it"
    )
    levels: Levels = Field(description="The levels, where it names some")
    detail_plain: OptionalText = Field(description="Where in the region, or how, in plain words")
    detail_clinical: OptionalText = Field(description="Where in the region, or how, for clinicians")
    source_keys: SourceKeys = Field(description="Where the row comes from; a review may speak for a map")


class MapStudy(Row):
    """How often cases of a root followed the map, in one study."""

    TABLE: ClassVar[str] = "map_studies"
    ID: ClassVar[str] = "study_id"

    study_id: Id = Field(description="The study, or one result of it")
    name: Text = Field(description="First author and year, as they are cited")
    part: Literal["neck", "lower_back"] = Field(description="Family of the levels that it is about")
    levels: Levels = Field(description="The levels that it is about; blank: those of the part")
    count: OptionalCount = Field(description="How many were studied; blank where it was not noted")
    who_plain: Text = Field(description="Who was counted, in plain words")
    who_clinical: Text = Field(description="Who was counted, for clinicians")
    proof: Literal["surgery", "scan", "stimulation", "block", "review", "unstated"] = Field(
        description="How the root was known; unstated: our notes do not say"
    )
    fits: OptionalShare = Field(description="Share that fitted the map; blank where the study gives none")
    fits_plain: OptionalText = Field(description="What the share counts, in plain words")
    fits_clinical: OptionalText = Field(description="What the share counts, for clinicians")
    finding_plain: Text = Field(description="What it found, in plain words")
    finding_clinical: Text = Field(description="What it found, for clinicians")
    checked: Literal["seen", "recalled"] = Field(
        description="seen: read when the row was made; recalled: not read again, so no numbers"
    )
    source_keys: SourceKeys = Field(description="Where the row comes from")

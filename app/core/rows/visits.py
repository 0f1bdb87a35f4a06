"""Rows about the visit to a clinician: the questions that the hand-out proposes to ask there."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from app.core.rows.fields import Certainty, Id, Ids, Kind, Listed, Ref, SourceKeys
from app.core.rows.row import Row
from app.core.rows.sites import SiteLevel

SiteLevels = Annotated[tuple[SiteLevel, ...], Listed, Kind("levels of sites with | between, may be empty")]


class VisitQuestion(Row):
    """A question that is worth asking when some sites could lie behind the marks; its words stand in data/words."""

    TABLE: ClassVar[str] = "visit_questions"
    ID: ClassVar[str] = "question_id"

    question_id: Id = Field(description="The question; `handout_ask_<id>` names its sentence. Earlier rows come first")
    site_levels: SiteLevels = Field(description="Levels of sites.csv that it belongs to")
    site_ids: Annotated[Ids, Ref("sites")] = Field(description="Single sites that it belongs to; with no level: any")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where it comes from that this is worth asking")

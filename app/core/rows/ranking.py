"""Rows about the ranking: its numbers, in one table, and where derived footprints differ from sites.csv."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from app.core.rows.fields import Certainty, Id, Kind, Ref, Share, SourceKeys, Text, _number
from app.core.rows.row import Row

Amount = Annotated[float, BeforeValidator(_number(-20, 200)), Kind("number, -20 to 200")]


def _name(text: str) -> str:
    if not all(part.replace("_", "").isalnum() for part in text.split(".")):
        raise ValueError(f"{text!r} is not a name (expected letters, digits, _ and dots)")
    return text


class RankingParameter(Row):
    """One number of the ranking. Log-likelihoods are natural logarithms; expert judgement unless a source says so."""

    TABLE: ClassVar[str] = "ranking_parameters"
    ID: ClassVar[str] = "parameter"

    parameter: Annotated[Text, AfterValidator(_name)] = Field(
        description="Its name; after a dot the site, level, body part or feeling that it is for"
    )
    value: Amount = Field(description="The number")
    meaning: Text = Field(description="What it does, and why it has this value")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: judgement")
    source_keys: SourceKeys = Field(description="Where it comes from; `expert` when it is judgement")


class FootprintDifference(Row):
    """A place or movement where the footprint that the graph gives is not the one in sites.csv, and why."""

    TABLE: ClassVar[str] = "footprint_differences"
    UNIQUE: ClassVar[tuple[str, ...]] = ("site", "target", "side")

    site: Annotated[Id, Ref("sites")] = Field(description="The site, on its usual side and at its usual level")
    target: Id = Field(description="A region or a movement")
    side: Literal["same", "opposite", "midline"] = Field(description="Side of the target, as seen from the site")
    derived: Share = Field(description="Loss that the graph gives; 0.6 or more is core")
    reference: Literal["core", "other"] = Field(description="What sites.csv says")
    reason: Text = Field(description="Why they differ, and which of them the app uses")

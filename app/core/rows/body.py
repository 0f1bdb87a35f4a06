"""Rows about the skin: regions to mark, groups of them, standard test points, length of the nerve to each."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.core.rows.fields import (
    Centimetres,
    Certainty,
    Id,
    Ids,
    Kind,
    Levels,
    Listed,
    OptionalText,
    Point,
    Points,
    Ref,
    Required,
    SomeIds,
    SourceKeys,
    Text,
    Weights,
    YesNo,
)
from app.core.rows.row import Row

View = Literal[
    "front", "back", "side", "hand_palm", "hand_back", "foot_top", "foot_sole", "head_front", "head_side", "seat"
]
BodyPart = Literal[
    "head", "neck", "shoulder", "arm", "forearm", "hand", "trunk_front", "trunk_back", "spine", "pelvis",
    "thigh", "leg", "foot",
]  # fmt: skip


class Region(Row):
    """A patch of skin that a person can mark. The side is never part of the id."""

    TABLE: ClassVar[str] = "regions"
    ID: ClassVar[str] = "region_id"

    region_id: Id = Field(description="The region; the same id in drawings, links and tests")
    plain_name: Text = Field(description="Everyday name without a side")
    clinical_name: Text = Field(description="Name a clinician would use")
    views: Annotated[tuple[View, ...], Listed, Required, Kind("drawings with | between, at least one")] = Field(
        description="Drawings that show the region: " + ", ".join(View.__args__)  # type: ignore[attr-defined]
    )
    body_part: BodyPart = Field(description="Part of the body; named in rules as `part:` or `body_part:`")
    sided: YesNo = Field(description="yes: there is one on the left and one on the right; no: it lies on the midline")
    dermatome_primary: Levels = Field(description="Levels that usually serve it (most maps agree)")
    dermatome_secondary: Levels = Field(description="Levels that serve it in some maps or at its borders")
    dermatome_weights: Weights = Field(
        description="How plausible each level is, 0 to 1, by expert judgement; they do not add up to 1. "
        "0.60 or more is core, 0.25 to 0.60 overlap"
    )
    peripheral_nerves_main: Annotated[Ids, Ref("nerves")] = Field(description="Nerves whose core area it is")
    peripheral_nerves_overlap: Annotated[Ids, Ref("nerves")] = Field(description="Nerves that reach part of it")
    parent_nerve_or_plexus: OptionalText = Field(description="Where those nerves come from, in words")
    certainty: Certainty = Field(
        description="A: holds a standard test point (not: its borders are agreed); B: textbooks agree; C: disputed"
    )
    isncsci_points: Points = Field(description="Levels whose standard test point lies in it")
    map_disagreement: Text = Field(description="What the main published maps say and where they differ")
    note: OptionalText = Field(description="Remark for builders and clinicians")
    source_keys: SourceKeys = Field(description="Where the row comes from")


class RegionGroup(Row):
    """A named group of regions, used as a term in rules."""

    TABLE: ClassVar[str] = "region_groups"
    ID: ClassVar[str] = "group_id"

    group_id: Id = Field(description="The group; never the same as a region id")
    region_ids: Annotated[SomeIds, Ref("regions")] = Field(description="Its regions")
    note: OptionalText = Field(description="What the group means, what is left out and why")


class KeyPoint(Row):
    """A standard sensory test point; there is one on each side of the body."""

    TABLE: ClassVar[str] = "key_points"
    ID: ClassVar[str] = "level"

    level: Point = Field(description="Level the point tests; S4-5 for the two that are scored together")
    location_own_words: Text = Field(description="Where it lies, in our own words")
    region_id: Annotated[Id, Ref("regions")] = Field(description="Region in which it lies")
    exam_note: OptionalText = Field(description="Hint for finding it")
    sides: Literal["left and right"] = Field(description="Sides that have it")
    scored: Text = Field(description="How the standard scores it")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where the row comes from")


class DermatomeBorder(Row):
    """A line between two dermatomes, from which the drawings are made; the app shows it with its sources.

    Lengths are those of the drawn body: its own units, in the coordinates that the note names.
    """

    TABLE: ClassVar[str] = "dermatome_borders"
    ID: ClassVar[str] = "border_id"

    border_id: Text = Field(description="The border")
    between: Annotated[Levels, Required] = Field(description="The two levels that it parts")
    body_part: Text = Field(description="Part of the body where it runs, in words")
    shape: Text = Field(description="How the numbers are read: band around the trunk, curve, oval")
    numbers: Text = Field(description="Points of the line, each a name or place and its numbers with : between")
    fitted_to: Points = Field(description="Standard test points on whose right side it had to run")
    source_keys: SourceKeys = Field(description="Maps that it follows; none agree everywhere")
    note: OptionalText = Field(description="What it follows, and (in brackets) its coordinates")


class FibreLength(Row):
    """How far the nerve of a region runs, for patterns that begin in the longest nerves."""

    TABLE: ClassVar[str] = "fibre_length"
    ID: ClassVar[str] = "region_id"

    region_id: Annotated[Id, Ref("regions")] = Field(description="The region")
    fibre_length_cm: Centimetres = Field(description="Length from the ganglion to its middle, adult of 170 cm")
    near_cm: Centimetres = Field(description="The same to its near end")
    far_cm: Centimetres = Field(description="The same to its far end")
    order_near_cm: Centimetres = Field(
        description="Near end for the stocking-glove order: arms, trunk and head scaled by 0.68 (fitted, not measured)"
    )
    order_far_cm: Centimetres = Field(
        description="Far end for that order: the region begins to be lost when the limit falls below it"
    )
    path: Text = Field(description="The way that was measured")
    how: Text = Field(description="How it was measured, and how well")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed or estimated")
    source_keys: SourceKeys = Field(description="Where the row comes from")

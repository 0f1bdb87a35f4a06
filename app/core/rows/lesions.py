"""Rows of the forward model: arcs of reflexes, shapes of a lesion of the cord, syndromes with a name."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.core.rows.fields import (
    Certainty,
    Id,
    Ids,
    Kind,
    Listed,
    OptionalId,
    OptionalText,
    Ref,
    SourceKeys,
    Terms,
    Text,
)
from app.core.rows.row import Row

Sides = Annotated[
    tuple[Literal["left", "right", "bilateral"], ...], Listed, Kind("left, right, bilateral with | between")
]


class ReflexArc(Row):
    """The way of a reflex between its muscle and its roots, and what trouble above does to it."""

    TABLE: ClassVar[str] = "reflex_arcs"
    ID: ClassVar[str] = "reflex_id"

    reflex_id: Annotated[Id, Ref("reflexes")] = Field(description="The reflex")
    nodes: Terms = Field(description="Nerves of pathway.csv that carry it, each an equal part")
    movement_id: Annotated[OptionalId, Ref("myotomes")] = Field(description="Movement of the muscle that answers")
    cortex: OptionalId = Field(description="Part of the motor cortex that damps it, where it is not the movement's")
    above: Literal["brisk", "lost", "appears", "kept"] = Field(
        description="What a lesion between brain and arc does: a stretch reflex grows brisk, a skin reflex is lost, "
        "a sign appears, or it is kept"
    )
    region_id: Annotated[Id, Ref("regions")] = Field(description="Region where it is tapped or stroked")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where the row comes from")
    note: OptionalText = Field(description="Remark for builders and clinicians")


class CordShape(Row):
    """A part of the cross-section of the cord that can be hurt: as sites tell it, or as bare tracts."""

    TABLE: ClassVar[str] = "cord_shapes"
    ID: ClassVar[str] = "shape_id"

    shape_id: Id = Field(description="The shape")
    plain: Text = Field(description="Its name in plain words")
    plain_whole: Text = Field(description="The same as it stands alone, outside a list of shapes")
    clinician: Text = Field(description="Its name for clinicians")
    sites: Annotated[Ids, Ref("sites")] = Field(description="Sites with this shape, the upper one first")
    nodes: Terms = Field(description="In place of sites: nodes of pathway.csv with {segment} for the level")
    allowed: OptionalText = Field(description="With nodes: the range of segments, as C2..T12")
    sides: Sides = Field(description="With nodes: sides on which it can lie, the usual one first")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where the row comes from")


class Syndrome(Row):
    """A pattern of loss that has a name. Terms are ``side.layer.where``, seen from the side of the lesion."""

    TABLE: ClassVar[str] = "syndromes"
    ID: ClassVar[str] = "syndrome_id"

    syndrome_id: Id = Field(description="The syndrome")
    plain: Text = Field(description="Its name in plain words")
    clinician: Text = Field(description="Its name for clinicians")
    plain_why: Text = Field(description="Why it looks as it does, in plain words")
    clinician_why: Text = Field(description="The same for clinicians")
    lost: Terms = Field(description="Lost for sure: same, opposite or both; touch, pain_temp, strength; a group of "
                                    "regions, a part of the motor cortex or a movement")  # fmt: skip
    spared: Terms = Field(description="Not touched at all, with the same terms")
    less: Terms = Field(description="Perhaps touched, but not lost for sure")
    drop: OptionalText = Field(description="Segments below the lesion where pain loss on the other side begins, as 1-2")
    sites: Annotated[Ids, Ref("sites")] = Field(description="Sites that show it")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where the row comes from")

"""Rows about levels: the levels themselves, the cord segments, movements and reflexes that test them."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.core.rows.fields import (
    Certainty,
    Id,
    Ids,
    Level,
    Levels,
    OptionalId,
    OptionalLevel,
    OptionalShare,
    OptionalText,
    Rank,
    Ref,
    SourceKeys,
    Text,
    YesNo,
)
from app.core.rows.row import Row


class SpinalLevel(Row):
    """A level, from the face (V1) down to the seat (Co1), with all that hangs on it."""

    TABLE: ClassVar[str] = "levels"
    ID: ClassVar[str] = "level"

    level: Level = Field(description="The level")
    order: Rank = Field(description="Its place from the top, V1 = 1 to Co1 = 34")
    kind: Literal["cranial", "cervical", "thoracic", "lumbar", "sacral", "coccygeal"] = Field(
        description="Part of the chain; cranial levels are divisions of the face nerve, not of the cord"
    )
    root_leaves: Literal["", "above", "below", "below C7"] = Field(
        description="Whether its root leaves above or below the bone of the same name (blank for the face)"
    )
    root_exit_between: OptionalText = Field(description="Bones between which the root leaves")
    disc_usual: OptionalText = Field(description="Disc that usually catches this root")
    disc_far_lateral: OptionalText = Field(description="Disc that catches it when it bulges far to the side")
    cord_segment_at_vertebra: OptionalText = Field(description="Bone at which its cord segment lies, adult")
    spinous_process_near: OptionalText = Field(description="Bony tip that can be felt near that segment")
    key_point_regions: Annotated[Ids, Ref("regions")] = Field(description="Regions that hold its standard test point")
    core_regions: Annotated[Ids, Ref("regions")] = Field(
        description="Regions where this level has weight 0.60 or more in regions.csv, strongest first"
    )
    overlap_regions: Annotated[Ids, Ref("regions")] = Field(
        description="Regions where this level has weight 0.25 to 0.60 in regions.csv"
    )
    main_movements: Annotated[Ids, Ref("myotomes")] = Field(description="Movements with this main level")
    key_muscle_movement: Annotated[OptionalId, Ref("myotomes")] = Field(description="Movement of its key muscle")
    range_movements: Annotated[Ids, Ref("myotomes")] = Field(description="Other movements it takes part in")
    reflexes: Annotated[Ids, Ref("reflexes")] = Field(description="Reflexes it takes part in")
    typical_story: Text = Field(description="What people with trouble here tell, in plain words")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where the row comes from")
    note: OptionalText = Field(description="Remark for builders and clinicians")


class CordSegment(Row):
    """A segment of the cord: the bone it lies at in an adult, and where its root leaves."""

    TABLE: ClassVar[str] = "cord_segments"
    ID: ClassVar[str] = "segment"

    segment: Level = Field(description="The segment, C1 to Co1")
    vertebra_level: Text = Field(description="Bone at which it lies in an adult; half a vertebra either way is normal")
    spinous_process_near: Text = Field(description="Bony tip that can be felt near it")
    root_exit_foramen: Text = Field(description="Hole between two bones through which its root leaves")
    exits: Literal["above", "below C7", "below"] = Field(description="Where, beside the bone of the same name")
    disc_usual: OptionalText = Field(description="Disc that usually catches its root")
    disc_far_lateral: OptionalText = Field(description="Disc that catches it when it bulges far to the side")
    note: OptionalText = Field(description="Remark for builders and clinicians")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where the row comes from")


class Movement(Row):
    """A movement that a person can try, and the roots that drive it."""

    TABLE: ClassVar[str] = "myotomes"
    ID: ClassVar[str] = "movement_id"

    movement_id: Id = Field(description="The movement")
    plain_test: Text = Field(description="The try, in plain words")
    movement: Text = Field(description="Clinical name of the movement")
    main_muscles: Text = Field(description="Muscles that do it")
    main_level: OptionalLevel = Field(description="Level that drives it most (blank: driven by a cranial nerve)")
    root_range: Levels = Field(description="All levels that take part, from the top down")
    nerve: Text = Field(description="Nerve or nerves, in words")
    cranial_nerve: Literal["", "V", "VII", "XI"] = Field(description="Cranial nerve that drives it, if one does")
    isncsci_key: YesNo = Field(description="yes: one of the ten key muscle functions of the standard")
    isncsci_level: OptionalLevel = Field(description="Level that the standard gives to it")
    isncsci_item: Literal["key_muscle", "non_key", "anal_contraction", "none"] = Field(
        description="What the standard calls it"
    )
    how_to_try_at_home_or_show: Text = Field(description="How to try it or show it")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    note: OptionalText = Field(description="Remark for builders and clinicians")
    source_keys: SourceKeys = Field(description="Where the row comes from")


class Reflex(Row):
    """A reflex: its arc, or a sign of trouble above."""

    TABLE: ClassVar[str] = "reflexes"
    ID: ClassVar[str] = "reflex_id"

    reflex_id: Id = Field(description="The reflex")
    name: Text = Field(description="Clinical name")
    roots: Levels = Field(description="Levels of its arc, from the top down (blank: a cranial nerve)")
    main_level: Level = Field(description="Level that it tests best")
    nerve: Text = Field(description="Nerve of the arc, in words")
    how: Text = Field(description="How it is tested")
    kind: Literal["stretch", "UMN sign", "skin", "skin/visceral"] = Field(description="Sort of reflex")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    note: OptionalText = Field(description="Remark for builders and clinicians")
    source_keys: SourceKeys = Field(description="Where the row comes from")
    shows: Literal["arc", "upper_motor_neuron_sign"] = Field(
        description="arc: it tests the arc itself; upper_motor_neuron_sign: present when the way from above is hurt"
    )


class WeakToMovement(Row):
    """What a person most likely means by marking a region weak."""

    TABLE: ClassVar[str] = "weak_to_movement"
    UNIQUE: ClassVar[tuple[str, ...]] = ("region_id", "movement_id")

    region_id: Annotated[Id, Ref("regions")] = Field(description="The region that was marked weak")
    can_be_weak: YesNo = Field(description="no: a weak mark here says nothing about strength")
    movement_id: Annotated[OptionalId, Ref("myotomes")] = Field(description="Movement that is probably meant")
    weight: OptionalShare = Field(description="How likely that movement is meant, 0 to 1, by expert judgement")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    note: OptionalText = Field(description="Remark for builders and clinicians")
    source_keys: SourceKeys = Field(description="Where the row comes from")

"""Rows about the ways: nerves, plexus parts, and the edges of the pathway graph."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.core.rows.fields import (
    Certainty,
    Id,
    Ids,
    Levels,
    OptionalShare,
    OptionalText,
    Ref,
    Required,
    Share,
    SourceKeys,
    Text,
    YesNo,
)
from app.core.rows.row import Row

NodeKind = Literal[
    "region", "nerve", "nerve_site", "plexus_part", "root", "cord_segment", "cord_centre", "tract", "brainstem",
    "ganglion", "thalamus", "capsule", "cortex", "movement", "reflex", "lesion",
]  # fmt: skip
Relation = Literal[
    "core", "partial", "dermatome_primary", "dermatome_secondary", "dermatome_overlap", "carries", "arises_from",
    "branch_of", "continues_to", "formed_by", "trunk_at", "enters", "exits_by", "ascends", "ascends_in",
    "climbs_then_crosses", "crude_touch", "crosses_to", "descends", "drives", "projects", "stays", "synapses",
    "moves", "myotome_main", "myotome_range", "reflex_arc", "represented_in", "represents", "cuts",
]  # fmt: skip


class Nerve(Row):
    """A peripheral nerve: its roots, the skin it serves, the movements it drives."""

    TABLE: ClassVar[str] = "nerves"
    ID: ClassVar[str] = "nerve_id"

    nerve_id: Id = Field(description="The nerve")
    name: Text = Field(description="Clinical name")
    plain_name: Text = Field(description="Everyday name")
    roots: Text = Field(description="Its roots in words; the edges `carries` and `arises_from` are what counts")
    plexus_part: Text = Field(description="Where it leaves from, in words; the edges are what counts")
    sensory_core_regions: Annotated[Ids, Ref("regions")] = Field(description="Regions that it serves")
    sensory_partial_regions: Annotated[Ids, Ref("regions")] = Field(description="Regions of which it serves a part")
    motor_action: Text = Field(description="What it moves, in words")
    movement_ids: Annotated[Ids, Ref("myotomes")] = Field(description="Movements that it drives")
    entrapment_sites: Text = Field(description="Where it is usually caught")
    common_causes: Text = Field(description="What usually hurts it")
    discriminators: OptionalText = Field(description="What tells it from its look-alikes")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where the row comes from")


class PlexusPart(Row):
    """A place in a plexus, where fibres of several roots are sorted into nerves."""

    TABLE: ClassVar[str] = "plexus_parts"
    ID: ClassVar[str] = "id"

    id: Id = Field(description="The part; a node of pathway.csv")
    plain_name: Text = Field(description="Everyday name")
    clinical_name: Text = Field(description="Name a clinician would use")
    roots: Annotated[Levels, Required] = Field(
        description="Roots whose fibres it holds, found by following continues_to and formed_by of pathway.csv"
    )
    variable_roots: Levels = Field(description="Roots that give it a small share, or do so in some people only")
    source_keys: SourceKeys = Field(description="Where the row comes from")


class Edge(Row):
    """One step of the way from skin to cortex, or from cortex to muscle; or a cut that a site makes (`cuts`).

    The last columns from side to param are filled for `cuts` only. Flow is written the way the signal runs; rows of
    modality `all` between nerve, plexus, root and segment are walked backwards for strength.
    """

    TABLE: ClassVar[str] = "pathway"
    UNIQUE: ClassVar[tuple[str, ...]] = (
        "source_id", "target_id", "relation", "crosses", "modality", "side", "gate", "param",
    )  # fmt: skip

    source_id: Text = Field(description="Node where the step begins (`cuts`: the site)")
    source_kind: NodeKind = Field(description="Kind of that node")
    target_id: Text = Field(
        description="Node where it ends; {segment}, {segments} and {division} in `cuts` are filled in from param"
    )
    target_kind: NodeKind = Field(description="Kind of that node")
    relation: Relation = Field(description="What the step means")
    crosses: YesNo = Field(description="yes: the step changes to the other side of the body")
    modality: Literal["all", "touch", "pain_temp", "motor"] = Field(description="What travels there")
    weight: Share = Field(
        description="Share of the fibres, for reasoning only (`cuts`: fraction x likelihood); never a measurement"
    )
    side: Literal["", "same", "opposite", "both"] = Field(description="`cuts`: side of the node, as seen from the site")
    fraction: OptionalShare = Field(description="`cuts`: part of the node that is lost")
    likelihood: OptionalShare = Field(description="`cuts`: how likely the node takes part in this site")
    gate: OptionalText = Field(
        description="Limits the row to `region:`, `body_part:` or `movement:` and a list with | between; "
        "`border_only`: says that a border is blurred, never walked"
    )
    param: OptionalText = Field(
        description="`default=` (blank: only when given) and `allowed=` level, range C4..C8 or list of a template"
    )
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where the row comes from")
    leaves_at: OptionalText = Field(description="`branch_of`: where the branch leaves its nerve")
    note: OptionalText = Field(description="Remark for builders and clinicians")

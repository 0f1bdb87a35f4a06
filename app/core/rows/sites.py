"""Rows about what may lie behind the marks: sites and patterns, their special rules, causes, weights of answers."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.core.rows.fields import (
    Certainty,
    Id,
    Ids,
    Kind,
    Listed,
    LogRatio,
    OptionalText,
    Ref,
    SomeIds,
    SourceKeys,
    Terms,
    Text,
    Tier,
)
from app.core.rows.row import Row

Laterality = Literal[
    "ipsilateral", "contralateral", "contralateral_switching", "contralateral_body_ipsi_tongue", "crossed_face_body",
    "crossed_modalities", "ipsilateral_then_bilateral", "ipsilateral_often_bilateral", "bilateral_symmetric",
    "bilateral_asymmetric", "bilateral_or_unilateral", "band_unilateral", "any", "any_multifocal",
]  # fmt: skip
SiteLevel = Literal[
    "brain", "brain_and_cord", "brainstem", "cranial_nerve", "cervical_cord", "cervical_or_thoracic_cord",
    "cord_posterior", "thoracic_cord", "any_cord_or_cauda", "conus", "cauda_equina", "root", "plexus", "nerve",
    "polyneuropathy", "vascular", "transient", "systemic", "functional", "musculoskeletal", "motor_unit",
]  # fmt: skip
Urgency = Literal["emergency_now", "same_day", "soon", "routine", "self_care"]
SIDED = ("i:", "c:", "b:", "u:")
RegionTerms = Annotated[Terms, Ref("regions", words=("all",), own="part:")]
GroupId = Literal[
    "musculoskeletal", "neurological", "vascular", "lifestyle_environment", "other_medical", "disputed_claim"
]
TimeCourse = Annotated[
    tuple[Literal["passing", "comes_and_goes", "lasting"], ...],
    Listed,
    Kind("passing, comes_and_goes, lasting with | between, may be empty"),
]
Articles = Annotated[
    tuple[Literal["000", "001", "002", "003", "004"], ...],
    Listed,
    Kind("article numbers with | between, may be empty"),
]


class Site(Row):
    """A place or a pattern that could lie behind several marks (a lesion site)."""

    TABLE: ClassVar[str] = "sites"
    ID: ClassVar[str] = "lesion_id"

    lesion_id: Id = Field(description="The site")
    plain_name: Text = Field(description="Everyday name")
    clinical_name: Text = Field(description="Name a clinician would use")
    level: SiteLevel = Field(description="Where in the nervous system (or outside it) the site lies")
    laterality_rule: Laterality = Field(description="Which side it shows on, as seen from the site")
    inclusion: Literal["core", "extended"] = Field(description="core: common or dangerous; extended: rarer")
    entity_type: Literal["site_or_pattern", "cause_layer"] = Field(
        description="cause_layer: never competes with places, it is shown under the sites of folds_into"
    )
    folds_into: Annotated[Ids, Ref("sites")] = Field(description="cause_layer only: its sites, most usual first")
    parameter: OptionalText = Field(description="For a row that shows one worked level: the other levels, in words")
    sens_ipsi_core: Annotated[Ids, Ref("regions")] = Field(description="Core regions on the side of the site")
    sens_contra_core: Annotated[Ids, Ref("regions")] = Field(description="Core regions on the side opposite to it")
    sens_bilat_core: Annotated[Ids, Ref("regions")] = Field(description="Core regions on both sides")
    sens_optional: Annotated[Terms, Ref("regions", SIDED)] = Field(
        description="Other regions with i: same side as the site, c: opposite, b: both, u: either. "
        "Any prefix on a midline region means that one place"
    )
    modality_note: OptionalText = Field(description="Which sorts of feeling are lost")
    dermatomes: OptionalText = Field(description="Levels in words, for sites of one or a few roots")
    weak_ipsi: Annotated[Ids, Ref("myotomes")] = Field(description="Movements weak on the side of the site")
    weak_contra: Annotated[Ids, Ref("myotomes")] = Field(description="Movements weak on the other side")
    weak_bilat: Annotated[Ids, Ref("myotomes")] = Field(description="Movements weak on both sides")
    weak_optional: Annotated[Terms, Ref("myotomes", SIDED)] = Field(
        description="Other movements that may be weak, with the prefixes of sens_optional"
    )
    reflexes: OptionalText = Field(description="What the reflexes do")
    regions_argue_against: Annotated[Ids, Ref("regions")] = Field(
        description="Regions where a feeling speaks softly against the site; a weak mark does not"
    )
    features_argue_against: OptionalText = Field(description="What else speaks against it")
    quality: Text = Field(description="What it feels like")
    onset_course: Text = Field(description="How it begins and goes on")
    triggers_and_relief: OptionalText = Field(description="What brings it on and what eases it")
    discriminators: Text = Field(description="What tells it from its look-alikes")
    map_to_causes: Annotated[SomeIds, Ref("causes")] = Field(description="Its causes, the common ones first")
    red_flag: Literal["yes", "depends", "no"] = Field(description="Whether the site itself is a warning")
    urgency: Urgency = Field(description="How soon to be seen; marks and answers decide, not this alone")
    base_rate_tier: Tier = Field(
        description="1 very common to 5 very rare; for ordering look-alikes only, never shown as a risk"
    )
    base_rate_note: OptionalText = Field(description="How common it is, with the figure when there is one")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where the row comes from")


class SiteRule(Row):
    """How a pattern without one place makes its footprint, or what a site adds to its cuts."""

    TABLE: ClassVar[str] = "site_rules"
    UNIQUE: ClassVar[tuple[str, ...]] = ("site", "rule")

    site: Annotated[Id, Ref("sites")] = Field(description="The site")
    rule: Literal[
        "length_dependent", "diffuse_symmetric", "multifocal_nerves", "multifocal_cns", "pressure_transient",
        "breathing_acral", "vessel_territory", "one_digit", "non_anatomical", "systemic", "referred_muscle",
        "motor_only", "skin_band", "transient_loss", "spreading_positive", "posture_load", "bilateral_allowed",
        "wider_allowed",
    ] = Field(description="The rule")  # fmt: skip
    rule_role: Literal["footprint", "modifier"] = Field(
        description="footprint: the whole footprint, for a site without cuts; modifier: on top of the cuts"
    )
    applies_to_sides: Literal["both", "one"] = Field(description="Whether it takes both sides of the body or one")
    symmetry: Text = Field(description="How even the two sides are, in words")
    parameters: Text = Field(description="`name=value` with ; between; nodes are ids of pathway.csv with , between")
    regions_core: RegionTerms = Field(description="Core regions: ids, `part:` and a body_part, or `all`")
    regions_may: RegionTerms = Field(description="Regions that it may also take")
    regions_spared: RegionTerms = Field(description="Regions that it leaves out")
    movements_core: Annotated[Ids, Ref("myotomes")] = Field(description="Movements that it weakens")
    movements_may: Annotated[Ids, Ref("myotomes")] = Field(description="Movements that it may weaken")
    argues_against: Text = Field(description="What speaks against it")
    how_to_walk: Text = Field(description="How the rule is applied, in words")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where the row comes from")
    note: OptionalText = Field(description="Remark for builders and clinicians")

    @property
    def settings(self) -> dict[str, str]:
        """The parameters by name, as text: column `parameters`."""
        return dict(part.split("=", 1) for part in self.parameters.split(";"))


class Cause(Row):
    """What may cause trouble at a site."""

    TABLE: ClassVar[str] = "causes"
    ID: ClassVar[str] = "cause_id"

    cause_id: Id = Field(description="The cause")
    plain_name: Text = Field(description="Everyday name")
    clinical_name: Text = Field(description="Name a clinician would use")
    group: GroupId = Field(description="Kind of cause; the same as group_id")
    article003_group: OptionalText = Field(description="Group in which popular article 003 files it, in words")
    in_articles: Articles = Field(description="Popular articles that name it")
    typical_onset: Text = Field(description="How it usually begins")
    laterality: Text = Field(description="One side or both, in words")
    risk_groups: Text = Field(description="Who gets it more often, in words")
    red_flags: Text = Field(description="When it is urgent, in words")
    tests_a_clinician_may_do: Text = Field(description="Tests a clinician may do")
    self_care_reasonable: Text = Field(description="What a person may do")
    icd10: OptionalText = Field(description="Code of ICD-10")
    icd10_certainty: OptionalText = Field(description="How sure that code is")
    note: OptionalText = Field(description="Remark for builders and clinicians")
    certainty: Certainty = Field(description="A: standard or guideline; B: textbooks agree; C: disputed")
    source_keys: SourceKeys = Field(description="Where the row comes from")
    lesion_ids: Annotated[Ids, Ref("sites")] = Field(description="Sites where it can act")
    in_articles_full: Articles = Field(description="The same as in_articles, after a second reading")
    time_course: TimeCourse = Field(description="How it goes on: passing, comes_and_goes, lasting")
    risk_ids: Annotated[Ids, Ref("findings")] = Field(description="Answers that make it more likely")
    group_id: GroupId = Field(description="Kind of cause, for programs")
    article003_group_id: Literal["", "musculoskeletal", "lifestyle_environment", "other_medical"] = Field(
        description="Group in which article 003 files it, for programs"
    )
    article003_group_note: OptionalText = Field(description="Where that group is wrong")


class FindingWeight(Row):
    """How far an answer speaks for a site. Nearly all judged from the story that the sources tell; few measured."""

    TABLE: ClassVar[str] = "finding_weights"
    UNIQUE: ClassVar[tuple[str, ...]] = ("finding_id", "lesion_id")

    finding_id: Annotated[Id, Ref("findings")] = Field(description="The answer")
    lesion_id: Annotated[Id, Ref("sites")] = Field(description="The site")
    log_lr: LogRatio = Field(description="Natural logarithm of the likelihood ratio: above 0 for, below 0 against")
    basis: Literal["measured", "judged"] = Field(
        description="measured: a published figure stands in the note; judged: the sources tell the sign, not its size"
    )
    reviewed: Literal["kept", "changed", "added"] = Field(description="What the review of every row did with it")
    source_keys: SourceKeys = Field(description="Where the sign is described, or the figure published")
    note: OptionalText = Field(description="Why the value is as it is; what it was before the review")

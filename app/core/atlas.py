"""The Atlas: every table, frozen and indexed. The one thing that the app holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from app.core.rows import (
    ArticleItem,
    AskFirst,
    AskFirstRule,
    Cause,
    Claim,
    CordSegment,
    CordShape,
    DermatomeBorder,
    Edge,
    EmergencyNumber,
    FibreLength,
    Finding,
    FindingSet,
    FindingWeight,
    Flag,
    FlagTrigger,
    FootprintDifference,
    Help,
    KeyPoint,
    MapStudy,
    Movement,
    Nerve,
    PlexusPart,
    RankingParameter,
    Reflex,
    ReflexArc,
    Region,
    RegionGroup,
    RegionMap,
    Retired,
    Site,
    SiteRule,
    SkinMap,
    Source,
    SpinalLevel,
    Syndrome,
    VisitQuestion,
    WeakToMovement,
)


@dataclass(frozen=True, kw_only=True, eq=False)
class Atlas:
    """One attribute a table, in the order of its file: by id where rows have one, else a tuple of rows.

    An atlas is the same as itself only, so that what is worked out of one can be kept by it.
    """

    regions: Mapping[str, Region]
    region_groups: Mapping[str, RegionGroup]
    key_points: Mapping[str, KeyPoint]
    fibre_length: Mapping[str, FibreLength]
    dermatome_borders: Mapping[str, DermatomeBorder]
    skin_maps: Mapping[str, SkinMap]
    region_maps: tuple[RegionMap, ...]
    map_studies: Mapping[str, MapStudy]
    levels: Mapping[str, SpinalLevel]
    cord_segments: Mapping[str, CordSegment]
    myotomes: Mapping[str, Movement]
    reflexes: Mapping[str, Reflex]
    reflex_arcs: Mapping[str, ReflexArc]
    weak_to_movement: tuple[WeakToMovement, ...]
    nerves: Mapping[str, Nerve]
    plexus_parts: Mapping[str, PlexusPart]
    pathway: tuple[Edge, ...]
    sites: Mapping[str, Site]
    site_rules: tuple[SiteRule, ...]
    causes: Mapping[str, Cause]
    finding_weights: tuple[FindingWeight, ...]
    cord_shapes: Mapping[str, CordShape]
    syndromes: Mapping[str, Syndrome]
    findings: Mapping[str, Finding]
    finding_sets: Mapping[str, FindingSet]
    red_flags: Mapping[str, Flag]
    flag_triggers: tuple[FlagTrigger, ...]
    ask_first: Mapping[str, AskFirst]
    ask_first_rules: tuple[AskFirstRule, ...]
    claims: Mapping[str, Claim]
    helps: Mapping[str, Help]
    article_items: Mapping[str, ArticleItem]
    emergency_numbers: Mapping[str, EmergencyNumber]
    visit_questions: Mapping[str, VisitQuestion]
    ranking_parameters: Mapping[str, RankingParameter]
    footprint_differences: tuple[FootprintDifference, ...]
    sources: Mapping[str, Source]
    retired: tuple[Retired, ...]

    @cached_property
    def weights(self) -> Mapping[str, Mapping[str, float]]:
        """The log likelihood ratios of ``finding_weights``, by site and finding."""
        found: dict[str, dict[str, float]] = {}
        for row in self.finding_weights:
            found.setdefault(row.lesion_id, {})[row.finding_id] = row.log_lr
        return found

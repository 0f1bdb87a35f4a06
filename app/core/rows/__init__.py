"""One model a table: the schema, the conversion from text and the data dictionary in one place."""

from __future__ import annotations

from app.core.rows.advice import ArticleItem, Claim, EmergencyNumber, Help
from app.core.rows.body import DermatomeBorder, FibreLength, KeyPoint, Region, RegionGroup
from app.core.rows.lesions import CordShape, ReflexArc, Syndrome
from app.core.rows.maps import MapStudy, RegionMap, SkinMap
from app.core.rows.nerves import Edge, Nerve, PlexusPart
from app.core.rows.questions import AskFirst, AskFirstRule, Finding, FindingSet, Flag, FlagTrigger
from app.core.rows.ranking import FootprintDifference, RankingParameter
from app.core.rows.references import Retired, Source
from app.core.rows.row import Row
from app.core.rows.sites import Cause, FindingWeight, Site, SiteRule
from app.core.rows.spine import CordSegment, Movement, Reflex, SpinalLevel, WeakToMovement
from app.core.rows.visits import VisitQuestion

MODELS: tuple[type[Row], ...] = (
    Region, RegionGroup, KeyPoint, FibreLength, DermatomeBorder,
    SkinMap, RegionMap, MapStudy,
    SpinalLevel, CordSegment, Movement, Reflex, ReflexArc, WeakToMovement,
    Nerve, PlexusPart, Edge,
    Site, SiteRule, Cause, FindingWeight, CordShape, Syndrome,
    Finding, FindingSet, Flag, FlagTrigger, AskFirst, AskFirstRule,
    Claim, Help, ArticleItem, EmergencyNumber, VisitQuestion,
    RankingParameter, FootprintDifference,
    Source, Retired,
)  # fmt: skip
"""All tables, in the order of the data dictionary."""

__all__ = [
    "MODELS", "ArticleItem", "AskFirst", "AskFirstRule", "Cause", "Claim", "CordSegment", "CordShape",
    "DermatomeBorder", "Edge", "EmergencyNumber", "FibreLength", "Finding", "FindingSet", "FindingWeight", "Flag",
    "FlagTrigger", "FootprintDifference", "Help", "KeyPoint", "MapStudy", "Movement", "Nerve", "PlexusPart",
    "RankingParameter", "Reflex", "ReflexArc", "Region", "RegionGroup", "RegionMap", "Retired", "Row", "Site",
    "SiteRule", "SkinMap", "Source", "SpinalLevel", "Syndrome", "VisitQuestion", "WeakToMovement",
]  # fmt: skip

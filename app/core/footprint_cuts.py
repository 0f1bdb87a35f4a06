"""Sites of sites.csv as sets of cut nodes: every side and every level that pathway.csv allows, one instance each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from app.core import levels
from app.core.atlas import Atlas
from app.core.report import Side, mirrored
from app.core.result import LesionSide
from app.core.rows import Edge, Site

BOTH_SIDES: tuple[Side, ...] = ("left", "right")
WIDER = "wider"
"""The form of a site that takes all the nodes that its rule wider_allowed names."""


@dataclass(frozen=True)
class Cut:
    """A node on one side that is interrupted: how much of it, for which modality, and for which targets."""

    node: str
    side: Side
    weight: float
    modality: str = "all"
    gate: str = ""


@dataclass(frozen=True)
class Instance:
    """A site on one side, at one level, with the nodes that it cuts.

    ``variant`` names a weaker form (only its far end, only one side); ``price`` is what that form costs in the
    ranking; ``default`` is true for the form that sites.csv describes.
    """

    site: str
    side: LesionSide
    at: str | None = None
    cuts: tuple[Cut, ...] = ()
    variant: str = ""
    default: bool = True


@dataclass(frozen=True)
class Setting:
    """What is filled into a template: the highest level, the range below it, or a division of the face nerve."""

    segment: str = ""
    segments: tuple[str, ...] = ()
    division: str = ""
    default: bool = True


def cut_sites(atlas: Atlas, windows: Iterable[int]) -> tuple[Instance, ...]:
    """All instances of the sites that have `cuts` rows; ``windows`` are the lengths tried for a range of segments."""
    rows: dict[str, list[Edge]] = defaultdict(list)
    for edge in atlas.pathway:
        if edge.relation == "cuts":
            rows[edge.source_id].append(edge)
    bilateral = {rule.site for rule in atlas.site_rules if rule.rule == "bilateral_allowed"}
    wider = {r.site: r.settings["nodes"].split(",") for r in atlas.site_rules if r.rule == "wider_allowed"}
    lengths = tuple(windows)
    return tuple(
        instance
        for name, edges in rows.items()
        if name in atlas.sites
        for plain in _instances(atlas.sites[name], edges, name in bilateral, lengths)
        for instance in (plain, *_wider(plain, wider.get(name, ())))
    )


def _wider(plain: Instance, nodes: Iterable[str]) -> Iterator[Instance]:
    """The same site with all of these nodes cut too."""
    cuts = tuple(Cut(node, side, 1.0) for node in nodes for side in BOTH_SIDES if plain.side in (side, "bilateral"))
    if cuts:
        yield replace(plain, cuts=(*plain.cuts, *cuts), variant=WIDER, default=False)


def _instances(site: Site, rows: list[Edge], bilateral: bool, windows: tuple[int, ...]) -> Iterator[Instance]:
    fixed = _single_level(rows)
    for setting in _settings(rows, windows):
        sides = _sides(site, bilateral)
        for side in sides:
            cuts = tuple(cut for row in rows for cut in _cuts(row, setting, side, sides[0] == "bilateral"))
            at = setting.segment or setting.division.upper() or fixed
            default = setting.default and side == sides[0]
            yield Instance(site.lesion_id, side, at, cuts, default=default)


def _single_level(rows: list[Edge]) -> str | None:
    """The level of a site that is one root and nothing else."""
    roots = {row.target_id for row in rows if row.target_kind == "root"}
    only = len(roots) == 1 and all(row.target_kind == "root" for row in rows) and "{" not in rows[0].target_id
    return next(iter(roots)).split("_")[0] if only else None


def _sides(site: Site, bilateral: bool) -> tuple[LesionSide, ...]:
    """Sides on which the site is tried, the usual one first."""
    if site.laterality_rule.startswith("bilateral"):
        return ("bilateral", "right", "left") if bilateral else ("bilateral",)
    return ("right", "left", "bilateral") if bilateral else ("right", "left")


def _settings(rows: list[Edge], windows: tuple[int, ...]) -> list[Setting]:
    params = {row.target_id: _param(row.param) for row in rows if row.param}
    divisions = [s for t, p in params.items() if "{division}" in t for s in p["allowed"].split(",")]
    ranged = next((p for t, p in params.items() if "{segments}" in t), None)
    single = next((p for t, p in params.items() if "{segment}" in t), None)
    found = [Setting(division=name, default=False) for name in divisions]
    if ranged:
        found += _ranges(ranged, single, windows)
    elif single:
        allowed = levels.parse_range(single["allowed"])
        found += [Setting(segment=level, default=level == single["default"]) for level in allowed]
    return found or [Setting()]


def _ranges(ranged: Mapping[str, str], single: Mapping[str, str] | None, windows: tuple[int, ...]) -> list[Setting]:
    allowed = levels.parse_range(ranged["allowed"])
    usual = levels.parse_range(ranged["default"])
    tops = levels.parse_range(single["allowed"]) if single else allowed
    lengths = sorted({*windows, len(usual)})
    spans = dict.fromkeys(allowed[i : i + length] for length in lengths for i, top in enumerate(allowed) if top in tops)
    return [Setting(span[0], span, default=span == usual) for span in spans if len(span) >= min(lengths)]


def _param(text: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in text.split(";"))


def _cuts(row: Edge, setting: Setting, side: LesionSide, usually_both: bool) -> Iterator[Cut]:
    for node in _filled(row.target_id, setting):
        for where in _where(row.side, side, usually_both):
            yield Cut(node, where, row.weight, row.modality, row.gate)


def _filled(target: str, setting: Setting) -> tuple[str, ...]:
    """The node or nodes that a template stands for; none when it needs what the setting does not give."""
    if "{division}" in target:
        return (target.format(division=setting.division),) if setting.division else ()
    if "{segments}" in target:
        return tuple(target.format(segments=level) for level in setting.segments)
    if "{segment}" in target:
        return (target.format(segment=setting.segment),) if setting.segment else ()
    return () if setting.division else (target,)


def _where(rule: str, side: LesionSide, usually_both: bool) -> tuple[Side, ...]:
    """Sides of the body on which a row cuts, for a lesion on ``side``; a two-sided site on one side is an early one."""
    if side not in BOTH_SIDES or (rule == "both" and not usually_both):
        return BOTH_SIDES
    own: Side = "left" if side == "left" else "right"
    return (own,) if rule in ("same", "both") else (mirrored(own),)

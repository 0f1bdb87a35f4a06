"""What can be hurt: every place on the way from the brain to the skin, in groups, each with its row of stops.

A group (brain, cord, nerve ...) has parts (a shape of the cord, one nerve), a part has stops: the levels or the
stretches of the nerve along which a lesion can be moved. Everything follows from the tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from app.core import levels
from app.core.atlas import Atlas
from app.core.footprint_cuts import Instance, cut_sites
from app.core.rows import SiteRule
from app.core.what_if.nerve_chains import nerve_chains

Group = Literal["brain", "brainstem", "cord", "root", "plexus", "nerve", "endings"]
GROUPS: tuple[Group, ...] = ("brain", "brainstem", "cord", "root", "plexus", "nerve", "endings")
"""From the brain to the skin."""
_BY_LEVEL: Mapping[str, Group] = {
    "brain": "brain", "brainstem": "brainstem", "root": "root", "plexus": "plexus", "nerve": "nerve",
    "cranial_nerve": "nerve", "polyneuropathy": "endings", "cauda_equina": "root",
}  # fmt: skip
ONE_ROOT, WITH_SKIN = "one_root", "C2..S5"
"""The part that holds every root, and the roots that have a strip of skin."""
_ENDINGS = ("length_dependent", "diffuse_symmetric")
_RARE = 6
"""One more than the highest tier: parts without a site come last."""
LIMIT_STEP_CM = 6
"""Step of the limit of fibre length along which a length-dependent lesion is moved."""


class Stop(NamedTuple):
    """One stop: a site, shape or node, and its level or limit (blank where it has none)."""

    site: str
    at: str = ""


@dataclass(frozen=True)
class Part:
    """Something that can be hurt, with its stops from the top down (nerves: from the far end in)."""

    name: str
    group: Group
    stops: tuple[Stop, ...]
    ticks: tuple[str, ...]
    """What each stop is called along the way: a level, a stretch of the nerve, a limit in cm; blank for a lone one."""
    usual: int = 0
    """Number of the stop where it usually lies."""

    def near(self, tick: str) -> Stop:
        """The stop of that name, else the usual one."""
        return self.stops[self.ticks.index(tick) if tick and tick in self.ticks else self.usual]


@dataclass(frozen=True)
class Catalogue:
    """All parts in their order."""

    parts: Mapping[str, Part]
    of_stop: Mapping[Stop, str]
    """Stop -> the part that holds it."""
    levels: Mapping[str, str]
    """Site -> the level that sites.csv describes."""

    def group(self, name: str) -> tuple[Part, ...]:
        """The parts of a group."""
        return tuple(part for part in self.parts.values() if part.group == name)

    def usual(self, atlas: Atlas, group: str) -> Part:
        """The part of a group that is met most often, by the tiers of its sites."""

        def tier(part: Part) -> int:
            return min((atlas.sites[s.site].base_rate_tier for s in part.stops if s.site in atlas.sites), default=_RARE)

        return min(self.group(group), key=tier)

    @cached_property
    def sites(self) -> frozenset[str]:
        """Every site, shape and node that is a stop."""
        return frozenset(stop.site for stop in self.of_stop)

    def part_of(self, site: str, at: str = "") -> Part:
        """The part that a stop belongs to; KeyError when it is none."""
        return self.parts[self.of_stop[Stop(site, at)]]

    def usual_level(self, site: str, levels: Sequence[str]) -> str:
        """The level (or limit) at which a site usually lies, of those that it has."""
        usual = self.levels.get(site, "")
        parts = (self.parts[name] for stop, name in self.of_stop.items() if stop.site == site)
        own = next((part.stops[part.usual].at for part in parts), "")
        return next((level for level in (usual, own) if level in levels), levels[0])


def catalogue(atlas: Atlas) -> Catalogue:
    """Every part, from the tables; a stop belongs to the first part that holds it."""
    instances = cut_sites(atlas, ())
    parts = {part.name: part for part in _parts(atlas, instances) if part.stops}
    held: dict[Stop, str] = {}
    for part in parts.values():
        for stop in part.stops:
            held.setdefault(stop, part.name)
    usual = {one.site: one.at or "" for one in instances if one.default}
    return Catalogue(parts, held, usual)


def _parts(atlas: Atlas, instances: tuple[Instance, ...]) -> Iterator[Part]:
    sites = _SiteStops(atlas, instances)
    yield from sites.alone("brain")
    yield from sites.alone("brainstem")
    yield from _cord(atlas, sites)
    yield _roots(sites)
    yield from sites.alone("root")
    yield from _plexus(atlas, sites)
    yield from _nerves(atlas, sites)
    yield from _endings(atlas)


class _SiteStops:
    """The sites by level with their stops, and which node a site stands for."""

    def __init__(self, atlas: Atlas, instances: tuple[Instance, ...]) -> None:
        self._atlas = atlas
        self._stops: dict[str, dict[Stop, None]] = defaultdict(dict)
        self._usual: dict[str, Stop] = {}
        for one in instances:
            stop = Stop(one.site, one.at if one.at and _moves(instances, one.site) else "")
            self._stops[one.site][stop] = None
            if one.default:
                self._usual[one.site] = stop
        self.of_node = _sites_of_nodes(instances)
        self.taken: set[str] = set()

    def part(self, name: str, group: Group, *sites: str) -> Part:
        """A part made of one or several sites, one after the other."""
        self.taken |= set(sites)
        stops = tuple(stop for site in sites for stop in self._stops[site])
        last = sites[-1]
        usual = stops.index(self._usual[last]) if last in self._usual else 0
        return Part(name, group, stops, tuple(stop.at for stop in stops), usual)

    def alone(self, group: Group) -> Iterator[Part]:
        """Every site of a group that is not in a part yet, each a part of its own."""
        for name, site in self._atlas.sites.items():
            if _BY_LEVEL.get(site.level) == group and name in self._stops and name not in self.taken:
                yield self.part(name, group, name)

    def stop(self, node: str, at: str = "") -> Stop:
        """The stop of a node: the one site that stands for it, else the bare node."""
        site = self.of_node.get(node)
        if site is None:
            return Stop(node)
        self.taken.add(site)
        return next((stop for stop in self._stops[site] if stop.at == at), Stop(site))


def _moves(instances: tuple[Instance, ...], site: str) -> bool:
    return len({one.at for one in instances if one.site == site}) > 1


def _sites_of_nodes(instances: tuple[Instance, ...]) -> dict[str, str]:
    """Node -> the site that cuts it wholly and nothing else; not one that lies in roots or in nerves as it comes."""
    kinds = defaultdict[str, set[bool]](set)
    for one in instances:
        kinds[one.site] |= {cut.node.endswith("_root") for cut in one.cuts}
    mixed = {site for site, roots in kinds.items() if len(roots) > 1}
    found: dict[str, str] = {}
    for one in instances:
        nodes = {cut.node for cut in one.cuts}
        whole = one.site not in mixed and any(cut.weight == 1 and not cut.gate for cut in one.cuts)
        if whole and one.side == "right" and len(nodes) == 1:
            found.setdefault(nodes.pop(), one.site)
    return found


def _cord(atlas: Atlas, sites: _SiteStops) -> Iterator[Part]:
    for name, shape in atlas.cord_shapes.items():
        if shape.sites:
            yield sites.part(name, "cord", *shape.sites)
        else:
            ticks = levels.parse_range(shape.allowed)
            yield Part(name, "cord", tuple(Stop(name, level) for level in ticks), ticks, len(ticks) // 2)


def _roots(sites: _SiteStops) -> Part:
    """Every root that has a strip of skin, one part: the level is moved along."""
    ticks = levels.parse_range(WITH_SKIN)
    stops = tuple(sites.stop(f"{level}_root", level) for level in ticks)
    return Part(ONE_ROOT, "root", stops, ticks, ticks.index("C6"))


def _plexus(atlas: Atlas, sites: _SiteStops) -> Iterator[Part]:
    for name in atlas.plexus_parts:
        yield Part(name, "plexus", (sites.stop(name),), ("",))
    yield from sites.alone("plexus")


def _nerves(atlas: Atlas, sites: _SiteStops) -> Iterator[Part]:
    """Every nerve: its stretches from the far end in, or the nerve as a whole."""
    for name, chain in nerve_chains(atlas).items():
        ticks = tuple(node.partition("@")[2] for node in chain)
        yield Part(name, "nerve", tuple(sites.stop(node) for node in chain), ticks)
    yield from sites.alone("nerve")


def _endings(atlas: Atlas) -> Iterator[Part]:
    """Patterns of the nerve endings: by fibre length they have a limit to move, else one stop."""
    for rule in atlas.site_rules:
        if _BY_LEVEL.get(atlas.sites[rule.site].level) == "endings" and rule.rule in _ENDINGS:
            stops = tuple(Stop(rule.site, cm) for cm in limits(atlas, rule)) or (Stop(rule.site),)
            usual = stops.index(Stop(rule.site, rule.settings["default_limit_cm"])) if len(stops) > 1 else 0
            yield Part(rule.site, "endings", stops, tuple(stop.at for stop in stops), usual)


def limits(atlas: Atlas, rule: SiteRule) -> tuple[str, ...]:
    """Limits of fibre length (cm) of a length-dependent rule, from the toes inward; none for other rules."""
    if rule.rule != "length_dependent":
        return ()
    usual, lowest = int(rule.settings["default_limit_cm"]), int(rule.settings["min_limit_cm"])
    longest = max(row.order_far_cm for row in atlas.fibre_length.values())
    above = range(usual, longest, LIMIT_STEP_CM)
    steps = sorted({*above, *range(usual, lowest - 1, -LIMIT_STEP_CM)}, reverse=True)
    return tuple(str(cm) for cm in steps)

"""Where the ways of all marks meet, nearest to the skin: a question to the graph alone.

A node is shared when enough of the message of every mark passes it. Looked at in this order: nerve, plexus part,
root, roots of both sides where they hang together below the end of the cord, cord, brain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.core.footprint_cuts import BOTH_SIDES
from app.core.levels import LEVELS, family, in_order, order
from app.core.pathway import Spot, level_of
from app.core.pathway_flow import Flows, Passage
from app.core.report import Mark, Place, Report, Side, mirrored
from app.core.result import Modality, Reason, Shared, SharedKind, Step
from app.core.shared_ways import ENOUGH, SERVED, either_side, least, named_levels, strong_levels
from app.core.shared_ways import best as best_level

HALF = 0.5
LIMB_KINDS: tuple[tuple[SharedKind, frozenset[str]], ...] = (
    ("nerve", frozenset({"nerve", "nerve_site", "ganglion"})),
    ("plexus", frozenset({"plexus_part"})),
)
BRAIN_KINDS = frozenset({"brainstem", "thalamus", "capsule", "cortex"})
NEIGHBOURS = 3
"""So many roots in a row still count as one place: a band of skin often takes two or three."""
HANGING = 3
"""A root that leaves this many bones below its segment runs beside its twin in the canal."""


@dataclass(frozen=True)
class Meeting:
    """Finds what the marks of a report share."""

    flows: Flows
    level: Mapping[str, str]
    """Level of each cord node: segments, tracts, centres."""
    part: Mapping[str, str]
    """Part of the brain of each node there: first word of the id in the brainstem, else the kind of the node."""
    limb: Mapping[str, str]
    """Limb of each region: the limb_ groups."""
    _known: dict[tuple[str, Place, Modality], dict[tuple[str, Side], float]] = field(default_factory=dict)
    """Shares by level and by part of the brain, for each place and modality that was asked for."""
    _cords: dict[tuple[Place, Modality], tuple[tuple[Spot, str], ...]] = field(default_factory=dict)
    """What each way that was asked for passes in the cord."""
    _made: dict[Spot, Step] = field(default_factory=dict)
    """The steps that were asked for."""

    @staticmethod
    def build(flows: Flows) -> Meeting:
        """Index the nodes of the graph by level and by part of the brain."""
        kinds = flows.pathway.kind
        level = {node: at for node, kind in kinds.items() if kind != "root" and (at := level_of(node, kind))}
        part = {node: node.split("_")[0] if kind == "brainstem" else kind
                for node, kind in kinds.items() if kind in BRAIN_KINDS}  # fmt: skip
        groups = {name: row for name, row in flows.atlas.region_groups.items() if name.startswith("limb_")}
        limb = {region: name for name, group in groups.items() for region in group.region_ids}
        return Meeting(flows, level, part, limb)

    def shared(self, report: Report) -> Shared:
        """The meeting place of all marks, from the graph alone."""
        marks = sorted(report.marks)
        ways = [way for mark in marks for way in self._ways(mark)]
        if not ways:
            return Shared("empty", Reason("shared_empty"))
        if len(marks) == 1:
            return self._one(ways)
        finders: tuple[Callable[[Sequence[Passage]], Shared | None], ...] = (
            self._limb, self._root, self._neighbours, self._roots_of_both_sides, self._cord, self._brain,
        )  # fmt: skip
        found = (finder(ways) for finder in finders)
        return next((shared for shared in found if shared), Shared("nothing", Reason("shared_nothing")))

    def _ways(self, mark: Mark) -> list[Passage]:
        wanted = [self.flows.passage(mark.place, "touch")] if mark.felt else []
        wanted += [self.flows.passage(mark.place, "motor")] if mark.weak else []
        return [way for way in wanted if way.flow]

    def _one(self, ways: Sequence[Passage]) -> Shared:
        way = ways[0]
        nerve = next(iter(way.flow)).node
        levels = named_levels(self._least_roots(ways))
        reason = Reason("shared_one_mark", (("nerve", nerve), ("levels", levels)))
        steps = self._steps(spot for spot, share in way.flow.items() if share >= ENOUGH)
        return Shared("one_mark", reason, steps, levels, self._area(levels))

    def _limb(self, ways: Sequence[Passage]) -> Shared | None:
        """A nerve, a place on it, or a part of a plexus on one side."""
        common = least(way.flow for way in ways)
        for kind, kinds in LIMB_KINDS:
            spots = [s for s, share in common.items() if share >= ENOUGH and self.flows.pathway.kind[s.node] in kinds]
            if spots:
                roots = {spot: w for spot, w in self._least_roots(ways).items() if w >= SERVED}
                levels = named_levels(roots)
                params = (("node", spots[0].node), ("side", spots[0].side), ("levels", levels))
                key = f"shared_{kind}_and_roots" if levels else f"shared_{kind}"
                return Shared(kind, Reason(key, params), self._steps((*spots, *roots)), levels, self._limb_of(ways))
        return None

    def _root(self, ways: Sequence[Passage]) -> Shared | None:
        """One root on one side."""
        common = self._least_roots(ways)
        best = max(common.values(), default=0.0)
        if best < ENOUGH:
            return None
        named = {spot: weight for spot, weight in common.items() if weight >= SERVED}
        levels = named_levels(named)
        side = next(iter(named)).side
        key: SharedKind = "root" if len(levels) == 1 else "roots"
        reason = Reason(f"shared_{key}", (("levels", levels), ("side", side), ("best", best_level(named))))
        return Shared(key, reason, self._steps(named), levels, self._area(levels))

    def _neighbours(self, ways: Sequence[Passage]) -> Shared | None:
        """A few neighbouring roots on one side, such as a band round the chest."""
        for side in BOTH_SIDES:
            held = [strong_levels(way, side) for way in ways]
            for top in sorted(set[int]().union(*held)):
                window = range(top, top + NEIGHBOURS)
                if all(own & set(window) for own in held):
                    levels = tuple(LEVELS[n - 1] for n in window if any(n in own for own in held))
                    reason = Reason("shared_neighbour_roots", (("levels", levels), ("side", side)))
                    spots = [Spot(f"{level}_root", side) for level in levels]
                    return Shared("roots", reason, self._steps(spots), levels, self._area(levels))
        return None

    def _least_roots(self, ways: Sequence[Passage]) -> dict[Spot, float]:
        return least(way.roots for way in ways)

    def _roots_of_both_sides(self, ways: Sequence[Passage]) -> Shared | None:
        """The same roots on both sides, where they hang together below the end of the cord."""
        common = least(either_side(way.roots) for way in ways)
        best = max(common.values(), default=0.0)
        named = [root for root, weight in common.items() if weight >= SERVED]
        hanging = [level for level in (root.split("_")[0] for root in named) if self._hangs(level)]
        if best < ENOUGH or not hanging or len(hanging) < len(named):
            return None
        levels = in_order(hanging)
        spots = [Spot(f"{level}_root", side) for level in levels for side in BOTH_SIDES]
        reason = Reason("shared_roots_both_sides", (("levels", levels),))
        return Shared("roots", reason, self._steps(spots), levels, self._area(levels))

    def _hangs(self, level: str) -> bool:
        """True when the root leaves the canal far below its segment (cord_segments.csv)."""
        row = self.flows.atlas.cord_segments[level]
        start, end = row.vertebra_level.split("-")[0], row.root_exit_foramen.split("-")[0]
        return end[:1].islower() or order(end) - order(start) >= HANGING

    def _cord(self, ways: Sequence[Passage]) -> Shared | None:
        """Segments of the cord that every message passes: one half, or both when a limb is marked on both sides."""
        both = self._limb_on_both_sides(ways)
        common = least(self._passed(way, both) for way in ways)
        levels = in_order({level for (level, _), share in common.items() if share >= HALF})
        if not levels:
            return None
        side = next(iter(side for (_, side), share in common.items() if share >= HALF))
        area = family(levels[-1])
        params = (("area", area), ("levels", levels), ("side", "both" if both else side))
        spots = (spot for way in ways for spot, level in self._on_cord(way) if level in levels)
        return Shared("cord", Reason("shared_cord", params), self._steps(spots), levels, area)

    def _on_cord(self, way: Passage) -> tuple[tuple[Spot, str], ...]:
        """What a way passes in the cord, with its level."""
        key = (way.place, way.modality)
        if key not in self._cords:
            found = ((spot, self.level.get(spot.node)) for spot in way.flow)
            self._cords[key] = tuple((spot, level) for spot, level in found if level)
        return self._cords[key]

    def _passed(self, way: Passage, both: bool) -> dict[tuple[str, Side], float]:
        """Share that passes each level of the cord, on each half, or on either when both count as one place."""
        key = ("both" if both else "half", way.place, way.modality)
        if key not in self._known:
            self._known[key] = self._passes(way, both)
        return self._known[key]

    def _passes(self, way: Passage, both: bool) -> dict[tuple[str, Side], float]:
        found: dict[tuple[str, Side], dict[bool, float]] = defaultdict(lambda: defaultdict(float))
        for spot, level in self._on_cord(way):
            segment = self.flows.pathway.kind[spot.node] == "cord_segment"
            found[level, "midline" if both else spot.side][segment] += way.flow[spot]
        return {key: max(parts.values()) for key, parts in found.items()}

    def _limb_on_both_sides(self, ways: Sequence[Passage]) -> bool:
        places = {(self.limb[way.place.region], way.place.side) for way in ways}
        return any(side == "midline" or (name, mirrored(side)) in places for name, side in places)

    def _brain(self, ways: Sequence[Passage]) -> Shared | None:
        """A part of the brain: brainstem part, thalamus, capsule or cortex, nearest to the skin.

        One half of it, or both as one place when a part of the body is marked on both sides.
        """
        both = self._limb_on_both_sides(ways)
        common = least(_halves(self._brain_parts(way), both) for way in ways)
        best = max(common.values(), default=0.0)
        if best < HALF:
            return None
        part, side = next(key for key, share in common.items() if share >= best - 1e-9)
        area = "brain" if part in BRAIN_KINDS else "brainstem"
        spots = (s for way in ways for s in way.flow
                 if (both or s.side == side) and self.part.get(s.node) == part)  # fmt: skip
        params = (("area", area), ("part", part), *((("side", side),) if not both else ()))
        key = "shared_brain_both" if both else "shared_brain"
        return Shared("brain", Reason(key, params), self._steps(spots), (), area)

    def _brain_parts(self, way: Passage) -> dict[tuple[str, Side], float]:
        """Mean share of touch and pain (or the share of strength) in each half of each part."""
        key = ("brain", way.place, way.modality)
        if key not in self._known:
            self._known[key] = self._brain_shares(way)
        return self._known[key]

    def _brain_shares(self, way: Passage) -> dict[tuple[str, Side], float]:
        passages = [way] if way.modality == "motor" else [way, self.flows.passage(way.place, "pain_temp")]
        found: dict[tuple[str, Side], float] = defaultdict(float)
        for passage in passages:
            own: dict[tuple[str, Side], float] = {}
            for spot, share in passage.flow.items():
                part = self.part.get(spot.node)
                if part:
                    own[part, spot.side] = max(share, own.get((part, spot.side), 0.0))
            for key, share in own.items():
                found[key] += share / len(passages)
        return found

    def _steps(self, spots: Iterable[Spot]) -> tuple[Step, ...]:
        return tuple(self._made.get(spot) or self._step(spot) for spot in dict.fromkeys(spots))

    def _step(self, spot: Spot) -> Step:
        kind = self.flows.pathway.kind[spot.node]
        return self._made.setdefault(spot, Step(spot.node, kind, spot.side, level_of(spot.node, kind)))

    def _limb_of(self, ways: Sequence[Passage]) -> str:
        """The part of the body of the first mark: arm, leg, trunk, neck, head or seat."""
        return self.limb[ways[0].place.region].removeprefix("limb_")

    def _area(self, levels: Sequence[str]) -> str | None:
        return family(levels[-1]) if levels else None


def _halves(parts: Mapping[tuple[str, Side], float], both: bool) -> dict[tuple[str, Side], float]:
    """Shares in each half of each part of the brain; with ``both``, in the part as one place."""
    if not both:
        return dict(parts)
    found: dict[tuple[str, Side], float] = defaultdict(float)
    for (part, _), share in parts.items():
        found[part, "midline"] = min(1.0, found[part, "midline"] + share)
    return found

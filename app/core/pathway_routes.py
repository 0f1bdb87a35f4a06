"""The main way of a mark, step by step, for drawing: skin or muscle -> nerve -> root -> cord -> brain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.core.footprint_cuts import BOTH_SIDES
from app.core.pathway import Spot, Way, level_of, other
from app.core.pathway_flow import Flows, movements_of
from app.core.ranking_answers import only_pain
from app.core.report import Mark, Place, Side
from app.core.result import Modality, Route, Step


@dataclass(frozen=True)
class Routes:
    """Main ways of all places, made when first asked for."""

    flows: Flows
    _known: dict[tuple[Place, Modality], tuple[Route, ...]] = field(default_factory=dict)

    def of(self, mark: Mark) -> tuple[Route, ...]:
        """One way for what is felt (pain alone takes the way of pain), one for weakness; two for a midline place."""
        felt: tuple[Modality, ...] = (("pain_temp" if only_pain(mark) else "touch"),) if mark.felt else ()
        wanted: tuple[Modality, ...] = (*felt, "motor") if mark.weak else felt
        return tuple(route for modality in wanted for route in self._main(mark.place, modality))

    def _main(self, place: Place, modality: Modality) -> tuple[Route, ...]:
        key = (place, modality)
        if key not in self._known:
            sides = BOTH_SIDES if place.side == "midline" else (place.side,)
            self._known[key] = tuple(route for side in sides for route in self._routes(place, side, modality))
        return self._known[key]

    def _routes(self, place: Place, side: Side, modality: Modality) -> Iterator[Route]:
        pathway = self.flows.pathway
        if modality != "motor":
            steps, weight = self._sensory(place.region, side, modality)
            yield Route(place, modality, (Step(place.region, "region", side), *steps), weight)
            return
        for movement in list(movements_of(self.flows.atlas, place.region))[:1]:
            nerve = max(pathway.movers[movement], key=lambda way: way.weight)
            steps, weight = self._from(movement, nerve, side, "motor", movement)
            yield Route(place, modality, (Step(movement, "movement", side), *steps), weight, movement)

    def _sensory(self, region: str, side: Side, modality: Modality) -> tuple[tuple[Step, ...], float]:
        nerve = max(self.flows.pathway.nerves[region], key=lambda way: way.weight)
        return self._from(region, nerve, side, modality, region)

    def _from(
        self, target: str, nerve: Way, side: Side, modality: Modality, end: str
    ) -> tuple[tuple[Step, ...], float]:
        pathway = self.flows.pathway
        roots = pathway.allowed(nerve.node, target)
        total = sum(weight for _, weight in roots)
        if roots:
            root, share = max(roots, key=lambda pair: pair[1])
            below = self._chain(nerve.node, root)
            start, weight = pathway.segment[root], share / total
        else:
            below = [nerve.node]
            start, weight = self._cranial(nerve.node, target, modality, below), 1.0
        above, part = self._centre(Spot(start, side), modality, end)
        spots = [Spot(node, side) for node in below] + above
        return tuple(self._step(spot) for spot in spots), round(weight * part, 4)

    def _cranial(self, nerve: str, target: str, modality: Modality, below: list[str]) -> str:
        """Where the way of a cranial nerve enters the brainstem."""
        pathway = self.flows.pathway
        if modality == "motor":
            return pathway.nuclei(target)[0].node
        below += [way.node for way in pathway.climbs.get(nerve, ())[:1]]
        return pathway.ascends[modality][below[-1]][0].node

    def _chain(self, node: str, root: str) -> list[str]:
        """The main chain from a nerve to one root."""
        found = [node]
        while found[-1] != root:
            ways = self.flows.pathway.climbs.get(found[-1], ())
            ways = tuple(w for w in ways if root in dict(self.flows.pathway.holds[w.node]))
            if not ways:
                return [*found, root]
            found.append(max(ways, key=lambda way: way.weight).node)
        return found

    def _centre(self, spot: Spot, modality: Modality, end: str) -> tuple[list[Spot], float]:
        """The main way from a segment or nucleus to the cortex, and its share."""
        pathway = self.flows.pathway
        ways = pathway.drives if modality == "motor" else pathway.ascends[modality]
        ends = {way.node for way in pathway.commands[end]} if modality == "motor" else {pathway.cortex[end].node}
        found, share = [spot], 1.0
        while True:
            ahead = [w for w in ways.get(spot.node, ()) if pathway.kind[w.node] != "cortex" or w.node in ends]
            if not ahead:
                return found, share
            best = max(ahead, key=lambda way: way.weight)
            share *= best.weight / sum(way.weight for way in ahead)
            spot = Spot(best.node, other(spot.side, best.crosses))
            found.append(spot)

    def _step(self, spot: Spot) -> Step:
        kind = self.flows.pathway.kind[spot.node]
        return Step(spot.node, kind, spot.side, level_of(spot.node, kind))

"""The pictures of all lesions: one walk of the graph for every site, shape and node that can be hurt.

Independent of the ranking: nothing is read but the graph (pathway.csv), the rules of patterns (site_rules.csv), fibre
length and the arcs of reflexes. The footprint columns of sites.csv are not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeVar

import numpy as np

from app.core.atlas import Atlas
from app.core.footprint import POSSIBLE, Matrix, places_of
from app.core.footprint_cuts import BOTH_SIDES, Cut, Instance, cut_sites
from app.core.footprint_walk import Walk
from app.core.pathway import Pathway
from app.core.report import Place, Side
from app.core.result import Candidate, LesionSide
from app.core.what_if.catalogue import Catalogue, Stop, catalogue
from app.core.what_if.patterns import pattern_pictures
from app.core.what_if.picture import SKIN_LAYERS, Lesion, Move, Picture, Strip, parse_lesion
from app.core.what_if.reflexes import Reflexes, with_reflexes

Named = TypeVar("Named")
HALF = 0.5
"""What a movement loses when one of the two halves of the brain that drive it is cut off."""
ONE_SIDE: tuple[Side, ...] = ("right", "left")
_BY_LEVEL_KINDS = frozenset({"root", "cord_segment", "cord_centre", "tract"})
"""Kinds of nodes that are laid out level by level: a lesion of these has a border in strips of skin."""


@dataclass(frozen=True)
class Walked:
    """The result of one walk: a row for each instance."""

    places: tuple[Place, ...]
    moves: tuple[Move, ...]
    strips: tuple[Strip, ...]
    touch: Matrix
    pain_temp: Matrix
    motor: Matrix
    strip_touch: Matrix
    strip_pain_temp: Matrix
    reflexes: Reflexes

    @staticmethod
    def walk(atlas: Atlas, pathway: Pathway, instances: Sequence[Instance]) -> Walked:
        """Walk the graph once for all instances."""
        walk = Walk(atlas, with_reflexes(atlas, pathway), instances)
        places = places_of(atlas)
        moves: tuple[Move, ...] = tuple((name, side) for name in atlas.myotomes for side in BOTH_SIDES)
        stood = _stand_ins(atlas)
        strips: tuple[Strip, ...] = tuple((level, side) for level in stood for side in BOTH_SIDES)
        touch, pain = ([walk.skin(place, layer) for place in places] for layer in SKIN_LAYERS)
        strip_touch, strip_pain = (
            [walk.strip(f"{level}_root", stood[level], side, layer) for level, side in strips] for layer in SKIN_LAYERS
        )
        motor = [walk.movement(name, side) for name, side in moves]
        size = len(instances)
        return Walked(
            places, moves, strips, _table(touch, size), _table(pain, size), _table(motor, size),
            _table(strip_touch, size), _table(strip_pain, size), Reflexes.walked(atlas, walk),
        )  # fmt: skip


def _table(columns: Iterable[Matrix], size: int) -> Matrix:
    return np.stack([np.broadcast_to(column, (size,)) for column in columns], axis=1)


def _stand_ins(atlas: Atlas) -> Mapping[str, str]:
    """A region of each level that has a root with skin: the one that holds its standard test point."""
    rows = ((name, [*row.key_point_regions, *row.core_regions]) for name, row in atlas.levels.items())
    return {name: regions[0] for name, regions in rows if regions and atlas.levels[name].kind != "cranial"}


@dataclass(frozen=True)
class Pictures:
    """The picture of every lesion, read from the walk when it is first asked for."""

    atlas: Atlas
    catalogue: Catalogue
    walked: Walked
    row: Mapping[Lesion, int]
    strips: frozenset[Lesion]
    """Lesions whose border is told in strips."""
    above: frozenset[Lesion]
    """Lesions of the motor way above all nuclei, in one half of the brain."""
    both_halves: frozenset[str]
    """Movements that both halves of the brain drive: one half alone is enough for them."""
    patterns: Mapping[Lesion, Picture]
    _known: dict[Lesion, Picture] = field(default_factory=dict)

    @staticmethod
    def build(atlas: Atlas, pathway: Pathway | None = None) -> Pictures:
        """Walk the graph for everything that can be hurt (about a second)."""
        pathway = pathway or Pathway.build(atlas)
        known = catalogue(atlas)
        instances = _instances(atlas, known, pathway)
        lesions = list(instances)
        strips = frozenset(one for one in lesions if _by_level(instances[one], pathway))
        return Pictures(
            atlas, known, Walked.walk(atlas, pathway, [instances[one] for one in lesions]),
            {one: number for number, one in enumerate(lesions)}, strips,
            frozenset(one for one in lesions if _above_nuclei(instances[one], pathway)), _both_halves(pathway),
            pattern_pictures(atlas, pathway),
        )  # fmt: skip

    @cached_property
    def by_site(self) -> Mapping[str, tuple[Lesion, ...]]:
        """Every lesion by its site, shape or node, the usual side first."""
        found: dict[str, list[Lesion]] = {}
        for one in (*self.row, *self.patterns):
            found.setdefault(one.site, []).append(one)
        return {site: tuple(lesions) for site, lesions in found.items()}

    @cached_property
    def texts(self) -> frozenset[str]:
        """Every lesion as the text of an address, with and without its level."""
        known = (*self.row, *self.patterns)
        return frozenset(text for one in known for text in (str(one), f"{one.site}.{one.side}"))

    @cached_property
    def named_sites(self) -> tuple[str, ...]:
        """The sites of sites.csv that have a picture, in the order of the table."""
        return tuple(site for site in self.atlas.sites if site in self.by_site)

    def parsed(self, text: str) -> Lesion:
        """The lesion that one of ``texts`` names; KeyError for another text."""
        asked = parse_lesion(text)
        if asked is None:
            raise KeyError(text)
        return self.resolved(asked.site, asked.side, asked.at)

    def sides(self, site: str, at: str = "") -> tuple[LesionSide, ...]:
        """Sides on which a lesion can lie, the usual one first."""
        return tuple(dict.fromkeys(one.side for one in self.by_site[site] if one.at == at or not at))

    def resolved(self, site: str, side: str = "", at: str = "") -> Lesion:
        """The lesion nearest to what was asked: usual level and side where none or a wrong one is given; KeyError."""
        levels = [one.at for one in self.by_site[site]]
        if at not in levels:
            at = self.catalogue.usual_level(site, levels)
        sides = self.sides(site, at)
        return Lesion(site, next((one for one in sides if one == side), sides[0]), at)

    def starting(self, candidates: Iterable[Candidate], example: str) -> Lesion:
        """The lesion to begin with: the first candidate of the marks that is a stop of the way, else the example."""
        for one in candidates:
            if one.explains and one.site in self.by_site:
                lesion = self.resolved(one.site, one.side, one.at or "")
                if Stop(lesion.site, lesion.at) in self.catalogue.of_stop:
                    return lesion
        return self.resolved(example)

    def mirrored(self, lesion: Lesion) -> Lesion:
        """The same lesion on the other side, where it can be there."""
        far: dict[str, LesionSide] = {"left": "right", "right": "left"}
        twin = Lesion(lesion.site, far.get(lesion.side, lesion.side), lesion.at)
        return twin if twin in self.row or twin in self.patterns else lesion

    def picture(self, lesion: Lesion) -> Picture:
        """The picture of a lesion; KeyError when it is not known."""
        if lesion not in self._known:
            self._known[lesion] = self.patterns[lesion] if lesion in self.patterns else self._read(lesion)
        return self._known[lesion]

    def _read(self, lesion: Lesion) -> Picture:
        number, walked = self.row[lesion], self.walked
        motor = _told(walked.moves, walked.motor[number])
        if lesion in self.above:
            motor = {move: part for move, part in motor.items() if move[0] not in self.both_halves or part > HALF}
        strips: dict[Literal["touch", "pain_temp"], Mapping[Strip, float]] = {}
        if lesion in self.strips:
            strips["touch"] = _told(walked.strips, walked.strip_touch[number])
            strips["pain_temp"] = _told(walked.strips, walked.strip_pain_temp[number])
        return Picture(
            lesion, _told(walked.places, walked.touch[number]), _told(walked.places, walked.pain_temp[number]),
            motor, walked.reflexes.changes(number, POSSIBLE), strips,
        )  # fmt: skip


def _told(names: Sequence[Named], lost: Matrix) -> dict[Named, float]:
    return {name: round(float(part), 3) for name, part in zip(names, lost, strict=True) if part > 0.004}


def _instances(atlas: Atlas, known: Catalogue, pathway: Pathway) -> dict[Lesion, Instance]:
    """Every lesion that cuts nodes, with its cuts."""
    found: dict[Lesion, Instance] = {}
    moving = {stop.site for part in known.parts.values() for stop in part.stops if stop.at}
    for one in cut_sites(atlas, ()):
        found.setdefault(Lesion(one.site, one.side, one.at or "" if one.site in moving else ""), one)
    for part in known.parts.values():
        for stop in part.stops:
            if stop.site in atlas.sites:
                continue
            if stop.site in pathway.kind:
                found |= _node(stop.site)
            else:
                found |= _shape(atlas, stop.site, stop.at)
    return found


def _node(name: str) -> dict[Lesion, Instance]:
    """A bare node, cut through on one side."""
    return {Lesion(name, side): Instance(name, side, cuts=(Cut(name, side, 1.0),)) for side in ONE_SIDE}


def _shape(atlas: Atlas, name: str, level: str) -> dict[Lesion, Instance]:
    """A shape of the cord that is told in tracts, cut through at a level."""
    shape = atlas.cord_shapes[name]
    nodes = [node.replace("{segment}", level) for node in shape.nodes]
    return {
        Lesion(name, side, level): Instance(name, side, level, tuple(
            Cut(node, where, 1.0) for node in nodes for where in (BOTH_SIDES if side == "bilateral" else (side,))
        )) for side in shape.sides
    }  # fmt: skip


def _by_level(instance: Instance, pathway: Pathway) -> bool:
    """True for cuts of roots and cord that take every place of a level alike."""
    gated = any(cut.gate.startswith(("region:", "body_part:")) for cut in instance.cuts)
    return not gated and all(pathway.kind[cut.node] in _BY_LEVEL_KINDS for cut in instance.cuts)


def _above_nuclei(instance: Instance, pathway: Pathway) -> bool:
    """True for cuts of one side that, as far as strength goes, lie on the way from motor cortex to pyramid."""
    nuclei = {way.node for moved in pathway.commands for way in pathway.nuclei(moved)}
    levelled = _BY_LEVEL_KINDS | {"nerve", "nerve_site", "plexus_part"}
    motor = [cut for cut in instance.cuts if cut.modality in ("all", "motor")]
    return instance.side != "bilateral" and all(
        cut.node not in nuclei and pathway.kind[cut.node] not in levelled for cut in motor
    )


def _both_halves(pathway: Pathway) -> frozenset[str]:
    return frozenset(name for name, ways in pathway.commands.items() if len({way.crosses for way in ways}) == 2)


def lesion(atlas: Atlas, pathway: Pathway, site: str, side: LesionSide, at: str = "") -> Picture:
    """The picture of one lesion, walked for itself; KeyError when there is no such lesion."""
    return Pictures.build(atlas, pathway).picture(Lesion(site, side, at))

"""Everything that the tables know of one nerve, and what follows from them: course, sites, the root it is taken for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from app.core.atlas import Atlas
from app.core.footprint import Footprints
from app.core.levels import between, family, is_level
from app.core.look_alikes import LookAlike, most_alike
from app.core.nerve_course import Course, Courses
from app.core.rows import Movement, Nerve
from app.core.wording.lexicon import lexicon

NerveGroup = Literal["arm", "leg", "trunk", "head"]
GROUPS: tuple[NerveGroup, ...] = ("arm", "leg", "trunk", "head")
_GROUP_OF: Mapping[str, NerveGroup] = {
    "head": "head", "neck": "head", "arm": "arm", "trunk": "trunk", "spine": "trunk", "hip": "leg", "leg": "leg",
}  # fmt: skip
"""Area of the word table of places -> group of the list."""
MEANT = 0.2
"""Weight from which a region marked weak may mean a movement."""
PARTLY = 0.5
"""Share of a region of which a nerve serves a part, for comparing areas only."""


@dataclass(frozen=True)
class NerveCard:
    """One nerve. ``branches`` are nerves that leave it; ``taken_for`` is the root whose area is most like its own.

    ``site`` stands for trouble of this nerve; it is blank when the tables have none.
    """

    nerve: Nerve
    group: NerveGroup
    course: Course
    branches: tuple[str, ...]
    weak: tuple[Movement, ...]
    taken_for: LookAlike | None
    site: str


def nerve_card(atlas: Atlas, footprints: Footprints, nerve: str) -> NerveCard:
    """Gather what hangs on a nerve; raises KeyError when there is none of that id."""
    row, courses = atlas.nerves[nerve], Courses(atlas)
    weak = tuple(atlas.myotomes[name] for name in row.movement_ids)
    return NerveCard(
        row, nerve_group(atlas, nerve), courses.course(nerve), courses.branches(nerve), weak,
        _taken_for(atlas, footprints, row), next(iter(courses.own_sites(nerve)), ""),
    )  # fmt: skip


def nerve_group(atlas: Atlas, nerve: str) -> NerveGroup:
    """The part of the body in whose list a nerve stands: by most of its skin, else by what it moves, else its roots."""
    row = atlas.nerves[nerve]
    regions = [*row.sensory_core_regions, *row.sensory_partial_regions] or weak_regions(atlas, row)
    areas = [_GROUP_OF[lexicon().places[region].area] for region in regions] or _by_roots(atlas, nerve)
    return max(areas, key=areas.count) if areas else "head"


def _by_roots(atlas: Atlas, nerve: str) -> list[NerveGroup]:
    """A group for each root that a nerve holds: the roots of the plexus of the arm begin at C5."""
    roots = [edge.target_id.removesuffix("_root") for edge in atlas.pathway if edge.source_id == nerve]
    return [_of_root(root) for root in roots if is_level(root)]


def _of_root(root: str) -> NerveGroup:
    if root in between("C5", "T1"):
        return "arm"
    groups: Mapping[str, NerveGroup] = {"face": "head", "neck": "head", "chest": "trunk"}
    return groups.get(family(root), "leg")


def weak_regions(atlas: Atlas, row: Nerve) -> tuple[str, ...]:
    """Regions that a person most likely means when the movements of this nerve are weak."""
    found = [one for one in atlas.weak_to_movement if one.movement_id in row.movement_ids]
    return tuple(dict.fromkeys(one.region_id for one in found if (one.weight or 0.0) >= MEANT))


def _taken_for(atlas: Atlas, footprints: Footprints, row: Nerve) -> LookAlike | None:
    """The root whose skin (of a nerve without skin: whose strength) is most like the nerve's."""
    shares = dict.fromkeys(row.sensory_partial_regions, PARTLY) | dict.fromkeys(row.sensory_core_regions, 1.0)
    motor = not shares
    shares = shares or dict.fromkeys(row.movement_ids, 1.0)
    targets = footprints.movements if motor else footprints.places
    own = np.array([0.0 if side == "left" else shares.get(name, 0.0) for name, side in targets])
    return next(iter(most_alike(atlas, footprints, own, kinds=frozenset({"root"}), motor=motor)), None)

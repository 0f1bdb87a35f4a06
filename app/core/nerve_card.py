"""Everything that the tables know of one nerve, and what follows from them: course, sites, the root it is taken for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from app.core.atlas import Atlas
from app.core.footprint import Footprints
from app.core.look_alikes import LookAlike, Vector, most_alike
from app.core.nerve_course import Course, Courses
from app.core.rows import Movement, Nerve
from app.core.wording.lexicon import lexicon

NerveGroup = Literal["arm", "leg", "trunk", "head"]
GROUPS: tuple[NerveGroup, ...] = ("arm", "leg", "trunk", "head")
_GROUP_OF: Mapping[str, NerveGroup] = {
    "head": "head", "neck": "head", "arm": "arm", "trunk": "trunk", "spine": "trunk", "hip": "leg", "leg": "leg",
}  # fmt: skip
"""Area of the word table of places -> group of the list."""
PARTLY = 0.5
"""Share of a region of which a nerve serves a part, for comparing areas only."""


@dataclass(frozen=True)
class NerveCard:
    """One nerve. ``branches`` are nerves that leave it; ``taken_for`` is the root whose area is most like its own."""

    nerve: Nerve
    group: NerveGroup
    course: Course
    branches: tuple[str, ...]
    weak: tuple[Movement, ...]
    taken_for: LookAlike | None

    @property
    def site(self) -> str:
        """The site that stands for trouble of this nerve, nearest to the skin; blank when the tables have none."""
        return next(iter(self.course.sites), "")


def nerve_card(atlas: Atlas, footprints: Footprints, nerve: str) -> NerveCard:
    """Gather what hangs on a nerve; raises KeyError when there is none of that id."""
    row, courses = atlas.nerves[nerve], Courses(atlas)
    weak = tuple(atlas.myotomes[name] for name in row.movement_ids)
    return NerveCard(
        row, nerve_group(atlas, nerve), courses.course(nerve), courses.branches(nerve), weak,
        _taken_for(atlas, footprints, row),
    )  # fmt: skip


def nerve_group(atlas: Atlas, nerve: str) -> NerveGroup:
    """The part of the body in whose list a nerve stands: by most of its skin, else by what it moves."""
    row = atlas.nerves[nerve]
    regions = [*row.sensory_core_regions, *row.sensory_partial_regions] or _weak_regions(atlas, row)
    areas = [_GROUP_OF[lexicon().places[region].area] for region in regions]
    return max(areas, key=areas.count) if areas else "head"


def _weak_regions(atlas: Atlas, row: Nerve) -> list[str]:
    rows = [
        one for one in atlas.weak_to_movement if one.movement_id in row.movement_ids and (one.weight or 0) >= PARTLY
    ]
    return [one.region_id for one in rows]


def weak_regions(atlas: Atlas, row: Nerve) -> tuple[str, ...]:
    """Regions that a person most likely means when the movements of this nerve are weak."""
    return tuple(dict.fromkeys(_weak_regions(atlas, row)))


def _taken_for(atlas: Atlas, footprints: Footprints, row: Nerve) -> LookAlike | None:
    """The root whose skin (of a nerve without skin: whose strength) is most like the nerve's."""
    skin = _vector({**dict.fromkeys(row.sensory_partial_regions, PARTLY), **dict.fromkeys(row.sensory_core_regions, 1.0)},
                   [place.region if place.side != "left" else "" for place in footprints.places])  # fmt: skip
    if skin.any():
        return next(iter(most_alike(atlas, footprints, skin, kinds=frozenset({"root"}))), None)
    motor = _vector(
        dict.fromkeys(row.movement_ids, 1.0), [n if side == "right" else "" for n, side in footprints.movements]
    )
    return next(iter(most_alike(atlas, footprints, motor, kinds=frozenset({"root"}), motor=True)), None)


def _vector(shares: Mapping[str, float], names: list[str]) -> Vector:
    return np.array([shares.get(name, 0.0) for name in names])

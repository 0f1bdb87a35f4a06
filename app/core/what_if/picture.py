"""What one lesion does, by modality: the answer of the forward model. Sides are the person's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from app.core.atlas import Atlas
from app.core.footprint import LIKELY, POSSIBLE
from app.core.footprint_cuts import BOTH_SIDES
from app.core.pathway_flow import movements_of
from app.core.report import Place, Side
from app.core.result import LesionSide
from app.core.what_if.reflexes import ReflexChange

Layer = Literal["touch", "pain_temp", "strength", "reflexes"]
SKIN_LAYERS: tuple[Literal["touch", "pain_temp"], ...] = ("touch", "pain_temp")
Move = tuple[str, Side]
Strip = tuple[str, Side]


@dataclass(frozen=True, order=True)
class Lesion:
    """A lesion: a site of sites.csv, a shape of the cord or a bare node of the graph; its side; its level or limit."""

    site: str
    side: LesionSide
    at: str = ""

    def __str__(self) -> str:
        return ".".join(filter(None, (self.site, self.side, self.at)))


def parse_lesion(text: str) -> Lesion | None:
    """Read ``site.side`` or ``site.side.at``; None when it is not of that form."""
    parts = text.split(".")
    if len(parts) not in (2, 3) or not parts[0]:
        return None
    sides: Mapping[str, LesionSide] = {"left": "left", "right": "right", "bilateral": "bilateral"}
    return Lesion(parts[0], sides[parts[1]], "".join(parts[2:])) if parts[1] in sides else None


@dataclass(frozen=True)
class Picture:
    """Loss (0..1) by modality; only what is above 0 is listed."""

    lesion: Lesion
    touch: Mapping[Place, float]
    pain_temp: Mapping[Place, float]
    motor: Mapping[Move, float]
    reflexes: tuple[ReflexChange, ...] = ()
    strips: Mapping[Literal["touch", "pain_temp"], Mapping[Strip, float]] = field(default_factory=dict)
    """Loss in the strip of skin of each level, for lesions that cut by level; empty where that says nothing."""

    def skin(self, layer: Literal["touch", "pain_temp"]) -> Mapping[Place, float]:
        """The loss of one sort of feeling."""
        return self.touch if layer == "touch" else self.pain_temp

    def felt(self, place: Place) -> float:
        """Loss of any sort of feeling in a place."""
        return max(self.touch.get(place, 0.0), self.pain_temp.get(place, 0.0))

    @property
    def least(self) -> float:
        """From which loss a place belongs to the picture: sure places, or those that may be, when none is sure."""
        every = (*self.touch.values(), *self.pain_temp.values(), *self.motor.values())
        return LIKELY if max(every, default=0.0) >= LIKELY - 1e-9 else POSSIBLE


def weak_places(atlas: Atlas, motor: Mapping[Move, float]) -> dict[Place, float]:
    """Weakness as it is shown on the skin: a region takes the loss of the movement that is meant there."""
    found: dict[Place, float] = {}
    for region, row in atlas.regions.items():
        meant = movements_of(atlas, region)
        lost = {side: max((motor.get((name, side), 0.0) for name in meant), default=0.0) for side in BOTH_SIDES}
        if row.sided:
            found |= {Place(region, side): part for side, part in lost.items() if part}
        elif any(lost.values()):
            found[Place(region, "midline")] = sum(lost.values()) / 2
    return found

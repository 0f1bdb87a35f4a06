"""The places that a person marks: which region of data/regions.csv each point of the skin belongs to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tools.bodymap.arrays import Mask
from tools.bodymap.borders import Borders
from tools.bodymap.regions.arm import lay_arm, lay_armpit
from tools.bodymap.regions.foot import lay_foot
from tools.bodymap.regions.head import lay_head
from tools.bodymap.regions.leg import lay_leg, lay_thigh
from tools.bodymap.regions.trunk import lay_midline, lay_trunk
from tools.bodymap.skin import Canvas, Codes, Skin


def label_regions(skin: Skin, borders: Borders, names: Sequence[str]) -> Codes:
    """For each point the number of its region in `names`."""
    canvas = Canvas(skin, borders, names)
    lay_trunk(canvas)
    for where, lay in _parts(skin):
        if where.any():
            part = canvas.part(where)
            lay(part)
            canvas.put(where, part)
    lay_armpit(canvas)
    lay_midline(canvas)
    return canvas.codes


def _parts(skin: Skin) -> tuple[tuple[Mask, Callable[[Canvas], None]], ...]:
    below = skin.y < 2.0
    return (
        (below, lay_thigh),
        (below, lay_leg),
        ((skin.weight("foot") > 0.02) & (skin.y < -6.8), lay_foot),
        ((skin.weight("arm") < 0.3) & (skin.y > 5.2), lay_head),
        (skin.weight("arm") > 0.02, lay_arm),
    )

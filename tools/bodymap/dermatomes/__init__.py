"""The dermatomes C2..S5 and the trigeminal branches V1..V3 as smooth areas, fitted to the ISNCSCI points."""

from __future__ import annotations

from tools.bodymap.borders import Borders
from tools.bodymap.dermatomes.arm import lay_arm
from tools.bodymap.dermatomes.head import lay_head
from tools.bodymap.dermatomes.leg import lay_foot, lay_leg
from tools.bodymap.dermatomes.trunk import lay_perineum, lay_trunk
from tools.bodymap.skin import Canvas, Codes, Skin

LEVELS = (
    *(f"V{k}" for k in range(1, 4)),
    *(f"C{k}" for k in range(2, 9)),
    *(f"T{k}" for k in range(1, 13)),
    *(f"L{k}" for k in range(1, 6)),
    *(f"S{k}" for k in range(1, 6)),
)


def label_levels(skin: Skin, borders: Borders) -> Codes:
    """For each point the number of its level in LEVELS."""
    canvas = Canvas(skin, borders, LEVELS)
    lay_trunk(canvas)
    lay_leg(canvas)
    lay_perineum(canvas)
    parts = (
        ((skin.weight("foot") > 0.02) & (skin.y < -6.8), lay_foot),
        (skin.y > 5.2, lay_head),
        (skin.weight("arm") > 0.02, lay_arm),
    )
    for where, lay in parts:
        if where.any():
            part = canvas.part(where)
            lay(part)
            canvas.put(where, part)
    return canvas.codes

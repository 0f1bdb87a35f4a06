"""L4, L5, S1 and S2 on leg and foot: strips whose borders are blended from the leg's angle to the foot's plane."""

from __future__ import annotations

import numpy as np

from tools.bodymap.arrays import Floats, Mask, smooth_step
from tools.bodymap.skin import Canvas, Skin

LEG_RADIUS = 0.55
LUMBAR_FROM_L1 = ("L1", "L2", "L3", "L4", "L5", "S1", "S2")


def _on_foot(skin: Skin) -> Floats:
    return smooth_step(-skin.y, 6.9, 7.55) * (skin.weight("foot") > 0.02)


def _beyond(canvas: Canvas, leg_border: str, foot_border: str) -> Mask:
    """Outward of a border that is an angle on the leg and a line on the foot; no jog at the ankle."""
    skin, borders = canvas.skin, canvas.borders
    length, angle = skin.leg
    forward, outward = skin.foot
    foot = _on_foot(skin)
    on_leg = np.radians(angle - borders.curve(leg_border, length)) * LEG_RADIUS
    return (1 - foot) * on_leg + foot * (outward - borders.curve(foot_border, forward)) > 0


def lay_leg(canvas: Canvas) -> None:
    """L5 across the shin; behind, L5, S1 and S2 as strips that end in points at the hip; S2 ends above the heel."""
    skin, borders = canvas.skin, canvas.borders
    length, angle = skin.leg
    canvas.lay("L5", canvas.on("L4") & _beyond(canvas, "L4_L5", "L4_L5_foot"))
    below_t12 = canvas.on(*LUMBAR_FROM_L1)
    behind = (skin.y < borders.curve("sacral_top", skin.x)) & (skin.z < 0.9) & below_t12
    canvas.lay("L5", behind & (angle > borders.curve("L5_back_thigh", length)) & (length < 1))
    beyond = _beyond(canvas, "L5_S1", "L5_S1_foot")
    canvas.lay("S1", beyond & (behind | (_on_foot(skin) > 0)))
    outer, inner = borders.curve("S1_S2", length), borders.curve("S2_L3_inner", length)
    strip = np.where(angle > 0, angle > outer, angle < inner) & (length < 1.9)
    canvas.lay("S2", behind & strip)


def lay_foot(canvas: Canvas) -> None:
    """S1 on heel, outer sole and little toe; L5 on the other toes."""
    skin, borders = canvas.skin, canvas.borders
    forward, outward = skin.foot
    heel_front = 0.12 - 0.5 * np.clip(skin.y + 7.98, 0, 0.6)
    heel = (forward < heel_front) & (skin.y < borders.curve("S1_heel_top", skin.leg[1]))
    canvas.lay("S1", heel & ((outward > -0.10) | (skin.y < -7.74) | (forward < -0.25)))
    arch = borders.curve("arch_rise", forward) * borders.curve("arch_across", outward)
    sole = skin.y < -7.98 + arch
    canvas.lay("S1", sole & (outward > borders.curve("L5_S1_sole", forward)))
    for toe in range(1, 6):
        canvas.lay("S1" if toe == 5 else "L5", skin.weight(f"toe{toe}") > 0.5)

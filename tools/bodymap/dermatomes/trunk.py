"""The bands around trunk and thigh, and the rings around the anus."""

from __future__ import annotations

import numpy as np

from tools.bodymap.arrays import Floats, smooth_step
from tools.bodymap.skin import Canvas, Skin

BANDS = ("C4_T2", *(f"T{k}_T{k + 1}" for k in range(2, 12)), "T12_L1", "L1_L2", "L2_L3", "L3_L4")
DIP_SHARE = {"T11_T12": 0.35, "T12_L1": 1.0, "L1_L2": 0.45}


def lay_trunk(canvas: Canvas) -> None:
    """C4 to L4, from the top down: each band lies below its upper border."""
    skin, borders = canvas.skin, canvas.borders
    share_back = _share_back(skin)
    acromion = smooth_step(skin.y, 4.4, 5.0) * borders.curve("acromion_dip", skin.x)
    ligament = borders.curve("inguinal_dip", skin.x) * borders.curve("inguinal_dip_front", skin.azimuth)
    canvas.lay("C4")
    for border in BANDS:
        height = borders.band(border, share_back) + ligament * DIP_SHARE.get(border, 0.0)
        height = height - acromion if border == "C4_T2" else height
        canvas.lay(border.split("_")[1], skin.y < height)


def _share_back(skin: Skin) -> Floats:
    """As on the trunk; down the thigh the bands turn around the leg, so that they lie higher outside."""
    around_leg = np.clip((skin.leg[1] + 60) * 0.6, 0, 120)
    on_thigh = smooth_step(-skin.y, -1.1, 0.4)
    angle = (1 - on_thigh) * skin.azimuth + on_thigh * around_leg
    return (1 - np.cos(np.radians(angle))) / 2


def lay_perineum(canvas: Canvas) -> None:
    """S3, S4 and S5 as rings, and the front of the perineum."""
    skin, borders = canvas.skin, canvas.borders
    behind = (skin.y < 1.3) & (skin.y > -1.2)
    for border in ("S2_S3", "S3_S4", "S4_S5"):
        shade = borders.depth(border, skin.x, skin.y, skin.z)
        canvas.lay(border.split("_")[1], behind & (skin.z < 0.35) & (shade < 1))
    canvas.lay("S3", borders.oval("S3_front", skin.x, skin.y, skin.z) & (skin.z < 1.3))

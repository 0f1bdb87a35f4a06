"""Groin, seat, thigh, knee, shin and calf."""

from __future__ import annotations

import numpy as np

from tools.bodymap.arrays import Mask
from tools.bodymap.skin import Canvas


def lay_thigh(canvas: Canvas) -> None:
    """Below the inguinal ligament in front and the gluteal fold behind; the seat and the perineum over it."""
    skin, borders = canvas.skin, canvas.borders
    front, hip = skin.azimuth < 90, canvas.on("hip_outer")
    ligament = borders.curve("inguinal_ligament", skin.x)
    fold = borders.curve("gluteal_fold", skin.x) + borders.curve("gluteal_fold_rise", skin.azimuth)
    below = ~hip & np.where(front, skin.y < ligament, skin.y < fold)
    _lay_quarters(canvas, below)
    groin = front & ~hip & (skin.y < ligament) & (skin.y > borders.curve("groin_low", skin.x)) & (skin.z > 0.25)
    canvas.lay("groin", groin)
    canvas.lay("sit_bone", borders.oval("sit_bone", skin.x, skin.y, skin.z))
    _lay_perineum(canvas, groin)


def _lay_quarters(canvas: Canvas, where: Mask) -> None:
    skin, borders = canvas.skin, canvas.borders
    length, angle = skin.leg
    canvas.lay("thigh_back", where)
    inner = angle > borders.curve("thigh_back_inner", length)
    canvas.lay("thigh_inner", where & inner)
    canvas.lay("thigh_front", where & inner & (angle >= borders.curve("thigh_inner_front", length)))
    canvas.lay("thigh_outer", where & (angle >= borders.curve("thigh_front_outer", length)))
    canvas.lay("thigh_back", where & (angle >= borders.curve("thigh_outer_back", length)))


def _lay_perineum(canvas: Canvas, groin: Mask) -> None:
    skin, borders = canvas.skin, canvas.borders
    between = (skin.x < 0.6) & (skin.y < 0.3) & (skin.z > -0.42) & ~groin
    left_over = canvas.on("buttock_lower", "buttock_upper", "belly_lower", "hip_outer")
    canvas.lay("thigh_inner", between & left_over & (skin.y < borders.curve("inguinal_ligament", skin.x)))
    saddle = borders.oval("saddle", skin.x, skin.y, skin.z) & (skin.y < 0.46) & (skin.z < 0.62)
    canvas.lay("saddle", saddle)
    canvas.lay("genitals", borders.oval("genitals", skin.x, skin.y) & (skin.z > 0.36))


def lay_leg(canvas: Canvas) -> None:
    """Shin and calf, then the knee over them."""
    skin, borders = canvas.skin, canvas.borders
    length, angle = skin.leg
    below = length > borders.curve("shin_top", angle)
    inner, outer = (borders.curve(f"calf_{side}", length) for side in ("inner", "outer"))
    canvas.split(below, angle < borders.curve("shin_crest", length), "shin_inner", "shin_outer")
    canvas.lay("calf", below & ((angle > outer) | (angle <= inner)))
    front = borders.oval("knee_front", angle, length)
    canvas.lay("knee_front", front)
    canvas.lay("knee_inner", borders.oval("knee_inner", angle, length) & ~front)
    canvas.lay("knee_back", borders.oval("knee_back", np.mod(angle, 360), length))

"""Ankle, back of the foot, sole, heel and toes."""

from __future__ import annotations

from tools.bodymap.skin import Canvas

TOES = {1: "toe_big", 2: "toes_middle", 3: "toes_middle", 4: "toes_middle", 5: "toe_little"}


def lay_foot(canvas: Canvas) -> None:
    """Everything below the ankle line, which rises over both ankle bones."""
    _lay_top(canvas)
    _lay_sole(canvas)
    skin, borders = canvas.skin, canvas.borders
    forward, outward = skin.foot
    upper = skin.y > borders.value("sole_rim") - 0.03
    canvas.lay("toe_web_first", borders.oval("first_web", outward, forward) & upper)
    for toe, name in TOES.items():
        canvas.lay(name, skin.weight(f"toe{toe}") > 0.5)


def _lay_top(canvas: Canvas) -> None:
    skin, borders = canvas.skin, canvas.borders
    forward, outward = skin.foot
    foot = skin.y < borders.curve("ankle_line", skin.leg[1])
    canvas.lay("foot_top", foot)
    canvas.lay("ankle_inner", foot & (outward < borders.curve("foot_inner_edge", forward)))
    canvas.lay("foot_outer", foot & (outward > borders.curve("foot_outer_edge", forward)))


def _lay_sole(canvas: Canvas) -> None:
    skin, borders = canvas.skin, canvas.borders
    forward, outward = skin.foot
    heel = (forward < borders.curve("heel_front", skin.y)) & (skin.y < borders.curve("heel_top", skin.leg[1]))
    arch = borders.curve("arch_rise", forward) * borders.curve("arch_across", outward)
    drop = borders.curve("rim_drop", forward) * borders.curve("rim_drop_across", outward)
    rim = borders.value("sole_rim")
    sole = (skin.y < rim + arch - drop) & ~heel
    canvas.lay("heel", heel)
    canvas.split(sole, outward < borders.curve("sole_middle", forward), "sole_inner", "sole_outer")
    canvas.lay("ball_of_foot", (skin.y < rim - drop) & (forward > borders.curve("ball_back", outward)))

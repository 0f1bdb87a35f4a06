"""Shoulder patch, upper arm, elbow, forearm and armpit; the hand follows in its own module."""

from __future__ import annotations

import numpy as np

from tools.bodymap.arrays import Mask, wrapped
from tools.bodymap.regions.hand import lay_hand
from tools.bodymap.skin import Canvas


def lay_arm(canvas: Canvas) -> None:
    """The arm from its root down; the top of the shoulder stays."""
    skin, borders = canvas.skin, canvas.borders
    beyond = np.where(skin.y > 4.05, skin.x > borders.curve("arm_root", skin.y), skin.weight("arm") > 0.45)
    arm = beyond & ~canvas.on("shoulder_top")
    _lay_upper_arm(canvas, arm)
    _lay_forearm(canvas, arm & (skin.arm[0] > borders.value("forearm_top")))
    _lay_elbow(canvas, arm)
    hand = (skin.arm[0] > 1.7) & (skin.weight("arm") > 0.5) & (skin.hand[0] > -0.3)
    if hand.any():
        part = canvas.part(hand)
        lay_hand(part)
        canvas.put(hand, part)


def _lay_upper_arm(canvas: Canvas, arm: Mask) -> None:
    borders = canvas.borders
    length, angle = canvas.skin.arm
    turned = wrapped(angle)
    canvas.lay("upper_arm_outer", arm)
    canvas.lay("shoulder_badge", arm & (length < borders.curve("badge_low", turned)))
    inner_back = borders.curve("arm_inner_back", length)
    inner = (angle > borders.curve("arm_inner_front", length)) & (angle < inner_back)
    canvas.lay("upper_arm_inner", arm & inner)
    back = (angle >= inner_back) & (turned < borders.curve("arm_outer_back", length)) & (angle > 180)
    canvas.lay("upper_arm_back", arm & back)


def _lay_forearm(canvas: Canvas, forearm: Mask) -> None:
    borders = canvas.borders
    length, angle = canvas.skin.arm
    turned = wrapped(angle)
    canvas.lay("forearm_dorsal", forearm)
    radial = (turned > borders.curve("forearm_radial_back", length)) & (
        turned < borders.curve("forearm_radial_volar", length)
    )
    volar_end = borders.curve("forearm_volar_ulnar", length)
    volar = (angle >= borders.curve("forearm_radial_volar", length)) & (angle < volar_end)
    canvas.lay("forearm_radial", forearm & radial)
    canvas.lay("forearm_volar", forearm & volar)
    canvas.lay("forearm_ulnar", forearm & (angle >= volar_end) & (angle < borders.curve("forearm_ulnar_back", length)))


def _lay_elbow(canvas: Canvas, arm: Mask) -> None:
    borders = canvas.borders
    length, angle = canvas.skin.arm
    around = np.where(angle > 270, angle - 360, angle)
    elbow = arm & borders.oval("elbow_crease", around, length)
    canvas.split(elbow, around < borders.curve("elbow_middle", length), "elbow_outer", "elbow_inner")


def lay_armpit(canvas: Canvas) -> None:
    """The hollow between arm and chest, leaning outward as it rises."""
    skin = canvas.skin
    leaning = skin.x - 0.25 * (skin.y - 4.1)
    canvas.lay("armpit", canvas.borders.oval("armpit", leaning, skin.y, skin.z))

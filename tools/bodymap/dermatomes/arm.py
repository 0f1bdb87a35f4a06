"""C5 to T2 on arm and hand: sectors around the arm, run on as lines across the hand to the webs of the fingers."""

from __future__ import annotations

import numpy as np

from tools.bodymap.arrays import Floats, Mask, smooth_step, wrapped
from tools.bodymap.regions.hand import nearest_thumb
from tools.bodymap.skin import Canvas

FOREARM_RADIUS = 0.30
LEVEL_OF_DIGIT = {1: "C6", 2: "C7", 3: "C7", 4: "C8", 5: "C8"}


def lay_arm(canvas: Canvas) -> None:
    """The arm beyond its root; neck and shoulder cap stay."""
    skin, borders = canvas.skin, canvas.borders
    root = borders.curve("arm_root_level", skin.y)
    beyond = np.where(skin.y > 4.05, skin.x > root, skin.weight("arm") > 0.42)
    where = beyond & ~canvas.on("C2", "C3", "C4", "V1", "V2", "V3")
    if not where.any():
        return
    part = canvas.part(where)
    _lay_sectors(part)
    _lay_hand(part)
    canvas.put(where, part)


def _lay_sectors(canvas: Canvas) -> None:
    borders = canvas.borders
    length, angle = canvas.skin.arm
    canvas.lay("C5")
    canvas.lay("C6", length > borders.curve("C5_C6", wrapped(angle)))
    strip_start, strip_end = borders.curve("C7_C8_back", length), borders.curve("C6_C7_back", length)
    inner = (angle > borders.curve("axial_line", length)) & (angle < strip_end)
    canvas.lay("T1", inner)
    canvas.lay("T2", inner & (length < borders.curve("T2_T1", angle)))
    canvas.lay("C7", inner & (angle > strip_start) & (length > 0.22))
    canvas.lay("C5", inner & (angle >= 288) & (length <= 0.22))
    low = (length > borders.curve("T1_C8", angle)) & (length > 1.02)
    canvas.lay("C8", inner & low & (angle < strip_start))


def _lay_hand(canvas: Canvas) -> None:
    skin = canvas.skin
    along = skin.hand[0]
    where = (along > -0.55) & (skin.weight("arm") > 0.5)
    if not where.any():
        return
    part = canvas.part(where)
    radial, ulnar = _hand_borders(part)
    part.lay("C7")
    part.lay("C6", radial > 0)
    part.lay("C8", (ulnar < 0) & (radial <= 0))
    _lay_digits(part)
    canvas.put(where, part)


def _hand_borders(canvas: Canvas) -> tuple[Floats, Floats]:
    """How far to the thumb side of C6|C7, and of C7|C8: angles on the forearm, blended into lines on the hand."""
    skin, borders = canvas.skin, canvas.borders
    length, angle = skin.arm
    along, thumbward, palmar = skin.hand
    on_hand = smooth_step(along, -0.5, 0.1)
    back = smooth_step(-np.sin(np.radians(angle)), -0.15, 0.15)
    back_of_hand = smooth_step(-palmar, -0.06, 0.10)
    axial = _arc(borders.curve("axial_line", length) - angle)
    fields = []
    for forearm, palm, dorsum in (
        (_arc(angle - borders.curve("C6_C7_back", length)), "C6_C7_palm", "C6_C7_hand_back"),
        (_arc(angle - borders.curve("C7_C8_back", length)), "C7_C8_palm", "C7_C8_hand_back"),
    ):
        line = (1 - back_of_hand) * borders.curve(palm, along) + back_of_hand * borders.curve(dorsum, along)
        fields.append((1 - on_hand) * ((1 - back) * axial + back * forearm) + on_hand * (thumbward - line))
    return fields[0], fields[1]


def _arc(degrees: Floats) -> Floats:
    return np.radians(wrapped(degrees)) * FOREARM_RADIUS


def _lay_digits(canvas: Canvas) -> None:
    """Thumb C6, index and middle finger C7, ring and little finger C8, each to its root."""
    skin = canvas.skin
    thumb: Mask = nearest_thumb(skin) & (skin.digits[1][:, 0] > 0.60)
    canvas.lay("C6", thumb)
    weights = np.stack([skin.weight(f"finger{k}") for k in range(1, 6)], axis=1)
    for finger, level in LEVEL_OF_DIGIT.items():
        canvas.lay(level, (weights.argmax(axis=1) == finger - 1) & (weights.max(axis=1) > 0.5))

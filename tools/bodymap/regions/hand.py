"""Palm and back of the hand, fingers and thumb; the ring finger and both faces of the hand are split along its axis."""

from __future__ import annotations

import numpy as np

from tools.bodymap.arrays import Floats, Mask, smooth_curve, smooth_step, unit
from tools.bodymap.skin import Canvas, Skin

FINGERS = {2: "finger_index", 3: "finger_middle", 5: "finger_little"}


def lay_hand(canvas: Canvas) -> None:
    """Palm and back, then the four fingers beyond one arc through the knuckles, then the thumb."""
    skin, borders = canvas.skin, canvas.borders
    along, _, palmar = skin.hand
    hand = along > borders.curve("wrist", palmar)
    height = _palm_side(canvas)
    beyond = along - knuckle_arc(skin)
    _lay_plate(canvas, hand, height > 0, beyond)
    thumb = _thumb(skin)
    fingers = hand & ~(nearest_thumb(skin) & (skin.digits[1][:, 0] > 0.4))
    fingers &= beyond > 0.02 + 0.15 * smooth_step(height, -0.03, 0.03)
    _lay_fingers(canvas, fingers, height, beyond)
    pad = skin.digits[3][:, 0] > borders.curve("thumb_seam", skin.digits[1][:, 0])
    canvas.split(hand & thumb & ~fingers, pad, "thumb_front", "thumb_back")


def nearest_thumb(skin: Skin) -> Mask:
    """Nearer to the thumb than to any finger."""
    distance = skin.digits[0]
    nearer: Mask = distance[:, 0] < distance[:, 1:].min(axis=1) - 0.02
    return nearer


def knuckle_arc(skin: Skin) -> Floats:
    """How far along the hand the knuckles lie: one smooth arc, so that no step stands between two fingers."""
    hand = skin.frame.hand
    knuckles = [hand.knuckles[finger] - hand.wrist for finger in (5, 4, 3, 2)]
    aside = [float(hand.thumbward @ knuckle) for knuckle in knuckles]
    forward = [float(hand.along @ knuckle) for knuckle in knuckles]
    knots = np.array([aside[0] - 0.3, *aside, aside[-1] + 0.3])
    return smooth_curve(skin.hand[1], knots, np.array([forward[0] - 0.12, *forward, forward[-1] - 0.10]))


def _palm_side(canvas: Canvas) -> Floats:
    """Above 0 on the palm side of the hand; the thumb has a plane of its own, blended in."""
    skin, borders = canvas.skin, canvas.borders
    along, thumbward, palmar = skin.hand
    distance, run, _, padward = skin.digits
    seam = borders.curve("hand_seam", along)
    seam = seam + borders.curve("hand_seam_little", thumbward) + borders.curve("hand_seam_thumb", thumbward)
    thumb = smooth_step(distance[:, 1:].min(axis=1) - distance[:, 0], -0.14, 0.14)
    return (1 - thumb) * (palmar - seam) + thumb * (padward[:, 0] - borders.curve("thumb_seam", run[:, 0]))


def _lay_plate(canvas: Canvas, hand: Mask, palm: Mask, beyond: Floats) -> None:
    skin, borders = canvas.skin, canvas.borders
    along, thumbward, _ = skin.hand
    ring = smooth_step(beyond, -0.45, 0.0)
    ring_axis = skin.digits[2][:, 3]
    for face, border, where in (("palm", "palm_middle", palm), ("hand_back", "back_middle", ~palm)):
        offset = (1 - ring) * (thumbward - borders.curve(border, along)) + ring * ring_axis
        canvas.split(hand & where, offset > 0, f"{face}_radial", f"{face}_ulnar")


def _lay_fingers(canvas: Canvas, fingers: Mask, height: Floats, beyond: Floats) -> None:
    skin, borders = canvas.skin, canvas.borders
    distance, along, aside, padward = skin.digits
    finger = distance[:, 1:].argmin(axis=1) + 2
    rows = np.arange(len(finger)), finger - 1
    sizes = np.array([digit.size for digit in skin.frame.hand.digits.values()])
    own = padward[rows] - borders.curve("finger_seam", along[rows] / sizes[finger - 1])
    share = smooth_step(beyond, -0.05, 0.30)
    front = (1 - share) * height + share * own > 0
    for face, where in (("front", fingers & front), ("back", fingers & ~front)):
        for number, name in FINGERS.items():
            canvas.lay(f"{name}_{face}", where & (finger == number))
        ring = where & (finger == 4)
        canvas.split(ring, aside[:, 3] >= 0, f"finger_ring_radial_{face}", f"finger_ring_ulnar_{face}")


def _thumb(skin: Skin) -> Mask:
    """Beyond a line across the thumb's root that turns toward the web."""
    distance, along, _, _ = skin.digits
    hand, digit = skin.frame.hand, skin.frame.hand.digits[1]
    axis = unit(digit.line[3] - digit.line[1])
    toward_index = -hand.thumbward - axis * (-hand.thumbward @ axis)
    toward_index = unit(toward_index - hand.palmar * (toward_index @ hand.palmar))
    webward = (skin.points - digit.line[1]) @ toward_index
    root = 0.30 + 0.75 * np.clip(webward - 0.02, 0, 0.3)
    return nearest_thumb(skin) & (along[:, 0] > root) & (distance[:, 0] < 0.45)

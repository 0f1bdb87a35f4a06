"""The anatomical position (palms to the front, arms a little out), and the poses that a single view needs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from tools.bodymap.arrays import Floats, aligning, rotation, signed_angle, unit
from tools.bodymap.skeleton import Skeleton

SIDES = (("L", 1.0), ("R", -1.0))
ACROSS, UP, FORWARD = np.eye(3)
FOREARM_TURNS = (("upperarm01", 0.10), ("upperarm02", 0.10), ("lowerarm01", 0.28), ("lowerarm02", 0.5), ("wrist", 1.0))
FINGER_SPREAD = {2: 9.0, 3: 1.5, 4: -6.0, 5: -16.0}
FINGER_FLEXION = (8.0, 11.0, 13.0)
THUMB = ((40.0, 16.0), (33.0, 14.0), (27.0, 12.0))


def anatomical_position(body: Skeleton) -> None:
    """Arms 17 degrees from the trunk, elbows almost straight, palms forward, fingers spread, feet a little out."""
    for side, sign in SIDES:
        _arm(body, side, sign)
        _supinate(body, side, sign)
        _hand(body, side, sign)
        body.turn(f"upperleg01.{side}", rotation(FORWARD, -3.2 * sign))
        body.turn(f"foot.{side}", rotation(FORWARD, 2.56 * sign))
        body.turn(f"foot.{side}", rotation(UP, 5 * sign))


def _leaning(degrees: float, sign: float, forward: float) -> Floats:
    angle = np.radians(degrees)
    return np.array([sign * np.sin(angle), -np.cos(angle), forward])


def _arm(body: Skeleton, side: str, sign: float) -> None:
    body.turn(f"clavicle.{side}", rotation(FORWARD, -3 * sign))
    body.turn(f"shoulder01.{side}", rotation(FORWARD, -5 * sign))
    upper, lower, wrist = (f"{bone}.{side}" for bone in ("upperarm01", "lowerarm01", "wrist"))
    body.turn(upper, aligning(body.head(lower) - body.head(upper), _leaning(17, sign, -0.02)))
    body.turn(lower, aligning(body.head(wrist) - body.head(lower), _leaning(23, sign, 0.10)))


def _palm_normal(body: Skeleton, side: str, sign: float) -> Floats:
    wrist = body.head(f"wrist.{side}")
    index, little = (body.head(f"finger{k}-1.{side}") - wrist for k in (2, 5))
    return unit(np.cross(little, index)) * sign


def _supinate(body: Skeleton, side: str, sign: float) -> None:
    shoulder, elbow, wrist = (f"{bone}.{side}" for bone in ("upperarm01", "lowerarm01", "wrist"))
    for bone, share in FOREARM_TURNS:
        forearm = unit(body.head(wrist) - body.head(elbow))
        upper = unit(body.head(elbow) - body.head(shoulder))
        left = signed_angle(_palm_normal(body, side, sign), FORWARD, forearm)
        body.turn(f"{bone}.{side}", rotation(upper if "upper" in bone else forearm, left * share))


def _hand(body: Skeleton, side: str, sign: float) -> None:
    wrist, middle = f"wrist.{side}", f"finger3-1.{side}"
    forearm = unit(body.head(wrist) - body.head(f"lowerarm01.{side}"))
    target = unit(forearm + np.array([0, 0, -0.02]))
    body.turn(wrist, aligning(body.head(middle) - body.head(wrist), target))
    palm = _palm_normal(body, side, sign)
    along = body.head(middle) - body.head(wrist)
    along = unit(along - palm * (along @ palm))
    thumbward = unit(np.cross(palm, along))
    thumbward = thumbward if thumbward[0] * sign > 0 else -thumbward
    for finger, spread in FINGER_SPREAD.items():
        _finger(body, f"finger{finger}", side, [(spread, bend) for bend in FINGER_FLEXION], (along, thumbward, palm))
    _finger(body, "finger1", side, list(THUMB), (along, thumbward, palm))
    thumb = unit(body.tail(f"finger1-3.{side}") - body.head(f"finger1-1.{side}"))
    body.turn(f"finger1-1.{side}", rotation(thumb, -18 * sign))


def _finger(body: Skeleton, name: str, side: str, bends: list[tuple[float, float]], axes: tuple[Floats, ...]) -> None:
    along, thumbward, palm = axes
    for joint, (spread, bend) in enumerate(bends, start=1):
        bone, following = f"{name}-{joint}.{side}", f"{name}-{joint + 1}.{side}"
        end = body.head(following) if joint < 3 else body.tail(bone)
        angle = np.radians(spread)
        aim = np.cos(angle) * along + np.sin(angle) * thumbward + np.tan(np.radians(bend)) * palm
        body.turn(bone, aligning(end - body.head(bone), unit(aim)))


def arm_forward(body: Skeleton) -> None:
    """For the side view: the left arm lifted to the front, so that the flank shows."""
    body.turn("clavicle.L", rotation(UP, -8))
    body.turn("upperarm01.L", rotation(ACROSS, -30))
    body.turn("upperarm02.L", rotation(ACROSS, -8))
    body.turn("lowerarm01.L", rotation(ACROSS, -14))


def foot_pointed(body: Skeleton) -> None:
    """For the top of the foot: the left foot pointed down, so that its back faces the viewer."""
    body.turn("foot.L", rotation(ACROSS, 48))


def seated(body: Skeleton) -> None:
    """For the saddle area: thighs bent and apart."""
    for side, sign in SIDES:
        body.turn(f"upperleg01.{side}", rotation(FORWARD, 16 * sign))
        body.turn(f"upperleg02.{side}", rotation(FORWARD, 10 * sign))
        body.turn(f"upperleg01.{side}", rotation(ACROSS, -28))
        body.turn(f"upperleg02.{side}", rotation(ACROSS, -18))


VIEW_POSES: dict[str, Callable[[Skeleton], None]] = {
    "standing": lambda _body: None,
    "arm_forward": arm_forward,
    "foot_pointed": foot_pointed,
    "seated": seated,
}

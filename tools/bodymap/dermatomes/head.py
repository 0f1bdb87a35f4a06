"""C2 to C4 on neck and scalp, V1 to V3 on the face, C2 and C3 on ear and jaw angle."""

from __future__ import annotations

from tools.bodymap.arrays import Mask, smooth_step
from tools.bodymap.face import branches, ear_and_jaw_angle, in_face
from tools.bodymap.skin import Canvas


def lay_head(canvas: Canvas) -> None:
    """Neck from below, then the face over it, then the great auricular patch in front of the ear."""
    skin, borders = canvas.skin, canvas.borders
    above_trunk = canvas.on("C4")
    canvas.lay("C3", above_trunk & _above_c4(canvas))
    scalp = skin.y > borders.curve("C2_C3", skin.z)
    canvas.lay("C2", above_trunk & scalp)
    face = in_face(skin, borders) & above_trunk
    first, second = branches(skin, borders)
    canvas.lay("V3", face)
    canvas.lay("V2", face & second)
    canvas.lay("V1", face & first)
    canvas.split(ear_and_jaw_angle(skin, borders) & above_trunk, scalp, "C2", "C3")


def _above_c4(canvas: Canvas) -> Mask:
    skin, borders = canvas.skin, canvas.borders
    front = smooth_step(skin.z, -0.05, 0.55)
    back_height = borders.curve("C3_C4_back", skin.x) + 0.05 * skin.share_back
    return skin.y > (1 - front) * back_height + front * borders.curve("C3_C4_front", skin.x)

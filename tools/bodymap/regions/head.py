"""Neck, scalp, face, ear and mouth."""

from __future__ import annotations

from tools.bodymap.face import branches, ear_and_jaw_angle, in_face
from tools.bodymap.skin import Canvas


def lay_head(canvas: Canvas) -> None:
    """Neck first, then scalp and face, then the patches around mouth and ear."""
    skin, borders = canvas.skin, canvas.borders
    low = borders.curve("neck_low", skin.z) + borders.curve("neck_low_rise", skin.x)
    canvas.split(skin.y > low, skin.z < borders.curve("neck_side", skin.y), "neck_back", "neck_front")
    canvas.lay("scalp_back", skin.y > borders.curve("C2_C3", skin.z))
    _lay_face(canvas)
    canvas.lay("jaw_angle_ear", ear_and_jaw_angle(skin, borders))


def _lay_face(canvas: Canvas) -> None:
    skin, borders = canvas.skin, canvas.borders
    face = in_face(skin, borders)
    first, second = branches(skin, borders)
    canvas.lay("face_jaw", face)
    canvas.lay("face_cheek", face & second)
    canvas.lay("face_forehead", face & first)
    mouth = (skin.x < 0.34) & (skin.y > 6.6) & (skin.y < 6.95) & (skin.z > 0.45) & ~face
    canvas.lay("face_lips", mouth | (face & borders.oval("lips", skin.x, skin.y)))

"""The borders of face, ear and jaw, shared by regions and dermatomes (both follow the trigeminal branches)."""

from __future__ import annotations

import numpy as np

from tools.bodymap.arrays import Mask
from tools.bodymap.borders import Borders
from tools.bodymap.skin import Skin


def in_face(skin: Skin, borders: Borders) -> Mask:
    """In front of the ear-to-ear line and above the lower edge of the jaw."""
    return (skin.y > borders.curve("face_low", skin.z)) & (skin.z > borders.curve("face_back", skin.y))


def branches(skin: Skin, borders: Borders) -> tuple[Mask, Mask]:
    """Where V1 lies, and where V2 lies; the rest of the face is V3."""
    upper, lower = borders.curve("V1_V2", skin.face_arc), borders.curve("V2_V3", skin.face_arc)
    nose = (skin.x < borders.curve("V1_nose", skin.y)) & (skin.z > 0.8)
    first = (skin.y > upper) | nose
    return first, ~first & (skin.y > lower)


def ear_and_jaw_angle(skin: Skin, borders: Borders) -> Mask:
    """One smooth patch over the outer ear and the angle of the jaw (great auricular nerve)."""
    ear, angle = (borders.depth(border, skin.z, skin.y) for border in ("ear", "jaw_angle"))
    patch: Mask = (np.exp(-3 * ear) + np.exp(-3 * angle) > np.exp(-3)) & (skin.x > 0.3)
    return patch

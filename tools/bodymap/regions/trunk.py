"""Chest, belly, back, buttocks, hips and shoulders; and the strip over the spine."""

from __future__ import annotations

from tools.bodymap.skin import Canvas

FRONT = ("chest_nipple", "chest_lower", "belly_upper", "belly_navel", "belly_lower")
FRONT_BORDERS = ("chest_upper_low", "chest_nipple_low", "chest_lower_low", "belly_upper_low", "belly_navel_low")
BACK = ("back_mid", "back_waist", "back_low")
BACK_BORDERS = ("back_upper_low", "back_mid_low", "back_waist_low")
MIDLINE = ("spine_neck", "spine_chest", "spine_low", "tailbone")


def lay_trunk(canvas: Canvas) -> None:
    """Bands in front of and behind the mid-axillary line, then what lies over them."""
    skin, borders = canvas.skin, canvas.borders
    behind = skin.azimuth > borders.curve("flank", skin.y)
    canvas.lay("chest_upper")
    for name, border in zip(FRONT, FRONT_BORDERS, strict=True):
        canvas.lay(name, skin.y < borders.band(border, skin.share_back))
    canvas.lay("back_upper", behind)
    for name, border in zip(BACK, BACK_BORDERS, strict=True):
        canvas.lay(name, behind & (skin.y < borders.band(border, skin.share_back)))
    _lay_buttocks(canvas)
    _lay_shoulders(canvas)


def _lay_buttocks(canvas: Canvas) -> None:
    skin, borders = canvas.skin, canvas.borders
    seat = (skin.y < borders.curve("iliac_crest", skin.x)) & (skin.azimuth > 88)
    canvas.split(seat, skin.y < borders.curve("buttock_middle", skin.x), "buttock_lower", "buttock_upper")
    canvas.lay("hip_outer", borders.oval("hip", skin.azimuth, skin.y) & (skin.x > 0.8))


def _lay_shoulders(canvas: Canvas) -> None:
    skin, borders = canvas.skin, canvas.borders
    front, back = borders.curve("shoulder_front", skin.x), borders.curve("shoulder_back", skin.x)
    canvas.lay("shoulder_top", skin.y > front + (back - front) * skin.share_back)


def lay_midline(canvas: Canvas) -> None:
    """The strip over the spine, from the neck to the tailbone; it belongs to neither side."""
    skin, borders = canvas.skin, canvas.borders
    strip = (skin.x < borders.curve("spine_width", skin.y)) & (skin.z < borders.curve("spine_front", skin.y))
    tops = [borders.value(f"{name}_top") for name in MIDLINE]
    for name, top, low in zip(MIDLINE, tops, [*tops[1:], borders.value("tailbone_low")], strict=True):
        canvas.lay(name, strip & (skin.y <= top) & (skin.y > low))

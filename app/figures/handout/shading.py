"""The soft shading of a drawing for paper: lighter than on screen, baked into the colour of the skin."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageColor, ImageOps

from app.figures.tokens import PRINT

STRENGTH = 0.7
"""How much of the shading of the screen is left on paper."""


@lru_cache(maxsize=128)
def shaded_skin(shading: bytes, mirror: bool, tall: int) -> bytes:
    """Give the skin with its shading as a JPEG of at most ``tall`` rows; ``mirror`` turns left into right."""
    picture = Image.open(BytesIO(shading)).convert("RGB")
    picture.thumbnail((picture.width, tall))
    skin = ImageColor.getrgb(PRINT["skin"])
    table = [round(tone * (1 - STRENGTH * (1 - value / 255))) for tone in skin for value in range(256)]
    baked = picture.point(table)
    found = BytesIO()
    (ImageOps.mirror(baked) if mirror else baked).save(found, "JPEG", quality=85)
    return found.getvalue()

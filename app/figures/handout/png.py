"""A plate as PNG: drawn twice as large and made smaller, so that edges are smooth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from math import ceil, floor, hypot

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFont

from app.core.report import Feeling
from app.figures.curves import Point
from app.figures.handout.document import FONTS
from app.figures.handout.paths import Outline, polygons
from app.figures.handout.patterns import Recipe, recipes
from app.figures.handout.scene import Area, Clipped, Hatch, Ink, Item, Letters, Plate, Shade, Stroke

DENSE = 3
"""Dots that are drawn for one dot of the picture, in each direction."""
THIN = 4
"""Dots of a line up to which its joints need no rounding."""
Box = tuple[int, int, int, int]
_ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


@dataclass(frozen=True)
class Stencil:
    """A mask and where it lies on the picture."""

    box: Box
    mask: Image.Image

    def within(self, other: Stencil | None) -> Stencil:
        """The part that lies in another stencil too."""
        if other is None:
            return self
        box = _overlap(self.box, other.box)
        return Stencil(box, ImageChops.multiply(self.cut(box), other.cut(box)))

    def cut(self, box: Box) -> Image.Image:
        """The mask over another box."""
        x, y = self.box[:2]
        return self.mask.crop((box[0] - x, box[1] - y, box[2] - x, box[3] - y))


def plate_png(plate: Plate, scale: float = 2.5, margin: float = 14.0) -> bytes:
    """Draw a plate with so many dots a point, on white with a margin of points."""
    easel = Easel(plate, scale * DENSE, margin)
    easel.draw(plate.items, None)
    size = (easel.picture.width // DENSE, easel.picture.height // DENSE)
    found = BytesIO()
    easel.picture.resize(size, Image.Resampling.LANCZOS).save(found, "PNG", dpi=(scale * 72,) * 2)
    return found.getvalue()


class Easel:
    """Draws items on a picture."""

    def __init__(self, plate: Plate, scale: float, margin: float) -> None:
        self.scale, self.margin = scale, margin
        self.size = (round((plate.width + 2 * margin) * scale), round((plate.height + 2 * margin) * scale))
        self.picture = Image.new("RGB", self.size, "#FFFFFF")
        self._tiled: dict[Feeling, Stencil] = {}

    def draw(self, items: Iterable[Item], clip: Stencil | None) -> None:
        """Draw items in their order, inside a stencil."""
        for item in items:
            if isinstance(item, Clipped):
                self.draw(item.items, self._filled(item.outline).within(clip))
            elif isinstance(item, Shade):
                self._shade(item, clip)
            elif isinstance(item, Letters):
                self._letters(item)
            else:
                self._pour(item.ink, self._stencil(item).within(clip))

    def _stencil(self, item: Area | Stroke | Hatch) -> Stencil:
        if isinstance(item, Area):
            return self._filled(item.outline)
        if isinstance(item, Stroke):
            return self._stroked(item.outline, item.width)
        shape = self._stroked(item.outline, item.width) if item.width else self._filled(item.outline)
        return shape.within(self._tiles(item.feeling))

    def _pour(self, ink: Ink, stencil: Stencil) -> None:
        mask = stencil.mask
        if ink.opacity < 1:
            mask = mask.point([round(value * ink.opacity) for value in range(256)])
        self.picture.paste(ImageColor.getrgb(ink.colour), stencil.box, mask)

    def _at(self, point: Point) -> Point:
        return (point[0] + self.margin) * self.scale, (point[1] + self.margin) * self.scale

    def _parts(self, outline: Outline) -> list[list[Point]]:
        return [[self._at(point) for point in part] for part in polygons(outline)]

    def _filled(self, outline: Outline) -> Stencil:
        """Fill an outline; a part inside another is a hole."""
        parts = [part for part in self._parts(outline) if len(part) > 2]
        whole = self._blank(parts, 0)
        for part in parts:
            patch = self._blank([part], 0)
            x, y = patch.box[:2]
            ImageDraw.Draw(patch.mask).polygon([(px - x, py - y) for px, py in part], fill=255)
            at = (x - whole.box[0], y - whole.box[1])
            whole.mask.paste(ImageChops.difference(whole.cut(patch.box), patch.mask), at)
        return whole

    def _stroked(self, outline: Outline, width: float) -> Stencil:
        parts, wide = self._parts(outline), max(1, round(width * self.scale))
        stencil = self._blank(parts, wide)
        pen, (x, y) = ImageDraw.Draw(stencil.mask), stencil.box[:2]
        for part in parts:
            points = [(px - x, py - y) for px, py in part]
            pen.line(points, fill=255, width=wide, joint="curve" if wide > THIN else None)
            for px, py in (points[0], points[-1]) if wide > 2 else ():
                pen.ellipse((px - wide / 2, py - wide / 2, px + wide / 2, py + wide / 2), fill=255)
        return stencil

    def _blank(self, parts: Sequence[Sequence[Point]], edge: int) -> Stencil:
        """An empty stencil round polygons, kept on the picture."""
        xs, ys = [x for part in parts for x, _ in part], [y for part in parts for _, y in part]
        if not xs:
            return Stencil((0, 0, 0, 0), Image.new("L", (0, 0)))
        around = (
            floor(min(xs)) - edge - 1,
            floor(min(ys)) - edge - 1,
            ceil(max(xs)) + edge + 1,
            ceil(max(ys)) + edge + 1,
        )
        box = _overlap(around, (0, 0, *self.size))
        return Stencil(box, Image.new("L", (box[2] - box[0], box[3] - box[1]), 0))

    def _tiles(self, feeling: Feeling) -> Stencil:
        if feeling not in self._tiled:
            self._tiled[feeling] = Stencil((0, 0, *self.size), tiles(recipes()[feeling], self.scale, self.size))
        return self._tiled[feeling]

    def _shade(self, item: Shade, clip: Stencil | None) -> None:
        x, y, width, height = item.box
        left, top = (round(value) for value in self._at((x, y)))
        picture = Image.open(BytesIO(item.picture)).resize((round(width * self.scale), round(height * self.scale)))
        box = (left, top, left + picture.width, top + picture.height)
        self.picture.paste(picture, (left, top), clip.cut(box) if clip else None)

    def _letters(self, item: Letters) -> None:
        font = _font(item.bold, item.size * self.scale)
        pen = ImageDraw.Draw(self.picture)
        pen.text(self._at(item.at), item.text, item.ink.colour, font, _ANCHORS[item.anchor])


def _overlap(one: Box, other: Box) -> Box:
    left, top = max(one[0], other[0]), max(one[1], other[1])
    return left, top, max(left, min(one[2], other[2])), max(top, min(one[3], other[3]))


@lru_cache(maxsize=64)
def _font(bold: bool, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / ("RootSans-SemiBold.ttf" if bold else "RootSans-Regular.ttf"), size)


def tiles(recipe: Recipe, scale: float, size: tuple[int, int]) -> Image.Image:
    """Lay a recipe over a mask of that size."""
    side = ceil(hypot(*size)) if recipe.turn else 0
    mask = _repeated(_block(recipe, scale), (side, side) if recipe.turn else size)
    if not recipe.turn:
        return mask
    turned = mask.rotate(-recipe.turn, Image.Resampling.BILINEAR)
    corner = ((side - size[0]) // 2, (side - size[1]) // 2)
    return turned.crop((*corner, corner[0] + size[0], corner[1] + size[1]))


def _block(recipe: Recipe, scale: float, repeats: int = 10) -> Image.Image:
    """Draw a block of tiles whose side is a whole number of dots."""
    side = round(recipe.tile * scale * repeats)
    mask = Image.new("L", (side, side), 0)
    pen, step = ImageDraw.Draw(mask), side / repeats
    for row in range(-1, repeats + 1):
        for column in range(-1, repeats + 1):
            _tile(pen, recipe, step / recipe.tile, (column * step, row * step))
    return mask


def _repeated(block: Image.Image, size: tuple[int, int]) -> Image.Image:
    mask = Image.new("L", size, 0)
    for y in range(0, size[1], block.height):
        for x in range(0, size[0], block.width):
            mask.paste(block, (x, y))
    return mask


def _tile(pen: ImageDraw.ImageDraw, recipe: Recipe, scale: float, corner: Point) -> None:
    wide = max(1, round(recipe.stroke * scale))
    for part in polygons(recipe.lines):
        pen.line([(corner[0] + x * scale, corner[1] + y * scale) for x, y in part], fill=255, width=wide)
    radius = recipe.radius * scale
    for x, y in recipe.dots:
        at = (corner[0] + x * scale, corner[1] + y * scale)
        pen.ellipse((at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius), fill=255)

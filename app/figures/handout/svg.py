"""A plate as SVG. Letters bring their font with them, so that the picture looks the same as an image and on paper."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import count
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from app.core.report import FEELINGS, Feeling
from app.figures.curves import Point
from app.figures.handout.document import FONTS
from app.figures.handout.paths import Outline
from app.figures.handout.patterns import Recipe, recipes
from app.figures.handout.scene import Area, Clipped, Hatch, Ink, Item, Letters, Plate, Shade, Stroke

_FILES = ((400, "RootSans-Regular.ttf"), (600, "RootSans-SemiBold.ttf"))


def plate_svg(plate: Plate, fonts: bool = True) -> str:
    """Write a plate as one SVG file that needs nothing else; ``fonts`` False for one without letters."""
    writer = Writer()
    body = writer.items(plate.items)
    box = f'viewBox="0 0 {plate.width:g} {plate.height:g}" width="{plate.width:g}" height="{plate.height:g}"'
    title = f"<title>{escape(plate.spoken)}</title>" if plate.spoken else ""
    style = f"<style>{_fonts()}</style>" if fonts else ""
    shapes = (f'<path id="{name}" d="{text}"/>' for text, name in writer.shapes.items())
    defs = "".join((*writer.patterns.values(), *shapes, *writer.clips))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {box} role="img">'
        f"{title}<defs>{style}{defs}</defs>{body}</svg>"
    )


@lru_cache(maxsize=1)
def _fonts() -> str:
    return "".join(_face(weight, FONTS / file) for weight, file in _FILES) + "text{font-family:RootSans,sans-serif}"


def _face(weight: int, file: Path) -> str:
    data = b64encode(file.read_bytes()).decode("ascii")
    return f"@font-face{{font-family:RootSans;font-weight:{weight};src:url(data:font/ttf;base64,{data})}}"


class Writer:
    """Writes items, and collects what they need: patterns, clips, and each outline once."""

    def __init__(self) -> None:
        self.patterns: dict[str, str] = {}
        self.shapes: dict[str, str] = {}
        self.clips: list[str] = []
        self._numbers = count()

    def items(self, items: Iterable[Item]) -> str:
        """Write items in their order."""
        return "".join(map(self._item, items))

    def _item(self, item: Item) -> str:
        if isinstance(item, Clipped):
            return self._clipped(item)
        if isinstance(item, Shade):
            return _shade(item)
        if isinstance(item, Letters):
            return _letters(item)
        path = f'<use xlink:href="#{self._shape(item.outline)}"'
        if isinstance(item, Area):
            return f'{path} fill-rule="evenodd" fill="{item.ink.colour}"{_dense(item.ink, "fill")}/>'
        if isinstance(item, Hatch):
            return f"{path} {self._hatch(item)}/>"
        return f"{path} {_stroke(item)}/>"

    def _shape(self, outline: Outline) -> str:
        """The name of an outline; one that comes again is written once."""
        return self.shapes.setdefault(path_text(outline), f"s{len(self.shapes)}")

    def _hatch(self, item: Hatch) -> str:
        url = f"url(#{self._pattern(item.feeling, item.ink)})"
        if item.width:
            return f'fill="none" stroke="{url}" stroke-width="{item.width:.2f}"'
        return f'fill-rule="evenodd" fill="{url}"'

    def _pattern(self, feeling: Feeling, ink: Ink) -> str:
        name = f"p{FEELINGS.index(feeling)}{ink.colour[1:]}"
        self.patterns.setdefault(name, pattern_text(name, recipes()[feeling], ink.colour))
        return name

    def _clipped(self, item: Clipped) -> str:
        name = f"c{next(self._numbers)}"
        shape = f'<use xlink:href="#{self._shape(item.outline)}" clip-rule="evenodd"/>'
        self.clips.append(f'<clipPath id="{name}">{shape}</clipPath>')
        return f'<g clip-path="url(#{name})">{self.items(item.items)}</g>'


def _stroke(item: Stroke) -> str:
    dash = f' stroke-dasharray="{item.dash[0]:g} {item.dash[1]:g}"' if item.dash else ""
    round_ends = 'stroke-linecap="round" stroke-linejoin="round"'
    dense = _dense(item.ink, "stroke")
    return f'fill="none" stroke="{item.ink.colour}" stroke-width="{item.width:.2f}" {round_ends}{dash}{dense}'


def _dense(ink: Ink, part: str) -> str:
    return f' {part}-opacity="{ink.opacity:g}"' if ink.opacity < 1 else ""


def _shade(item: Shade) -> str:
    x, y, width, height = item.box
    data = b64encode(item.picture).decode("ascii")
    box = f'x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}"'
    return f'<image {box} preserveAspectRatio="none" xlink:href="data:image/jpeg;base64,{data}"/>'


def _letters(item: Letters) -> str:
    x, y = item.at
    weight = ' font-weight="600"' if item.bold else ""
    look = f'x="{x:.2f}" y="{y:.2f}" font-size="{item.size:g}" fill="{item.ink.colour}" text-anchor="{item.anchor}"'
    return f"<text {look}{weight}>{escape(item.text)}</text>"


def path_text(outline: Outline) -> str:
    """Write an outline as the path of SVG."""
    return "".join(f"{kind}{_points(points)}" for kind, points in outline)


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _fine(outline: Outline) -> str:
    """Write the small lines of a pattern."""
    return "".join(kind + " ".join(f"{x:.3f} {y:.3f}" for x, y in points) for kind, points in outline)


def pattern_text(name: str, recipe: Recipe, colour: str) -> str:
    """Write a recipe as a pattern of SVG."""
    ends = ' stroke-linecap="round"' if recipe.round_ends else ""
    lines = f'<path d="{_fine(recipe.lines)}" fill="none" stroke={quoteattr(colour)}' if recipe.lines else ""
    lines += f' stroke-width="{recipe.stroke:.3f}"{ends}/>' if recipe.lines else ""
    dots = "".join(f'<circle cx="{x:.3f}" cy="{y:.3f}" r="{recipe.radius:.3f}"/>' for x, y in recipe.dots)
    inner = f'{lines}<g fill="{colour}">{dots}</g>' if dots else lines
    size = f'width="{recipe.tile:.3f}" height="{recipe.tile:.3f}" patternUnits="userSpaceOnUse"'
    turn = f' patternTransform="rotate({recipe.turn:g})"' if recipe.turn else ""
    return f'<pattern id="{name}" {size}{turn}>{inner}</pattern>'

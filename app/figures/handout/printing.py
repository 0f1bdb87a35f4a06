"""A plate as drawing operators of PDF."""

from __future__ import annotations

from io import BytesIO

from app.core.report import Feeling
from app.figures.curves import Point
from app.figures.handout.document import SANS, Document
from app.figures.handout.paths import Outline
from app.figures.handout.patterns import Recipe, recipes
from app.figures.handout.scene import Area, Clipped, Hatch, Ink, Item, Letters, Plate, Shade, Stroke

_LETTERS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


class Press:
    """Puts the items of a plate onto a sheet, with the left top corner of the plate at (x, y)."""

    def __init__(self, sheet: Document, x: float, y: float) -> None:
        self.sheet, self.x, self.y = sheet, x, y

    def print(self, plate: Plate) -> None:
        """Draw all items in their order."""
        for item in plate.items:
            self._item(item)

    def _item(self, item: Item) -> None:
        if isinstance(item, Clipped):
            self._clipped(item)
        elif isinstance(item, Shade):
            self._shade(item)
        elif isinstance(item, Letters):
            self._letters(item)
        else:
            self.sheet.put(f"q\n{self._drawn(item)}\nQ")

    def _drawn(self, item: Area | Stroke | Hatch) -> str:
        path = self._path(item.outline)
        if isinstance(item, Area):
            return f"{self._ink(item.ink, 'rg')}\n{path}\nf*"
        if isinstance(item, Hatch):
            return self._hatch(item, path)
        dash = f"[{item.dash[0]:g} {item.dash[1]:g}] 0 d" if item.dash else ""
        return f"{self._ink(item.ink, 'RG')} {item.width:.2f} w 1 J 1 j {dash}\n{path}\nS"

    def _hatch(self, item: Hatch, path: str) -> str:
        name = self._tile(item.feeling, item.ink)
        if item.width:
            return f"/Pattern CS /{name} SCN {item.width:.2f} w\n{path}\nS"
        return f"/Pattern cs /{name} scn\n{path}\nf*"

    def _tile(self, feeling: Feeling, ink: Ink) -> str:
        recipe = recipes()[feeling]
        half = "0.70711 0.70711 0.70711 -0.70711" if recipe.turn else "1 0 0 -1"
        operators = f"{_colour(ink.colour)} RG {_colour(ink.colour)} rg {tile_operators(recipe)}"
        corner = f"{self.x:.2f} {self.sheet.h - self.y:.2f}"
        return self.sheet.tile(f"{feeling} {ink.colour}", recipe.tile, operators, f"[{half} {corner}]")

    def _clipped(self, item: Clipped) -> None:
        self.sheet.put(f"q\n{self._path(item.outline)}\nW* n")
        for one in item.items:
            self._item(one)
        self.sheet.put("Q")

    def _shade(self, item: Shade) -> None:
        x, y, width, height = item.box
        self.sheet.image(BytesIO(item.picture), self.x + x, self.y + y, width, height)

    def _letters(self, item: Letters) -> None:
        self.sheet.set_font(SANS, "B" if item.bold else "", item.size)
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[item.anchor] * self.sheet.get_string_width(item.text)
        self.sheet.set_text_color(item.ink.colour)
        self.sheet.text(self.x + item.at[0] - shift, self.y + item.at[1], item.text)

    def _ink(self, ink: Ink, operator: str) -> str:
        dense = f"{self.sheet.opacity(ink.opacity)} " if ink.opacity < 1 else ""
        return f"{dense}{_colour(ink.colour)} {operator}"

    def _path(self, outline: Outline) -> str:
        return "\n".join(" ".join([*map(self._point, points), _LETTERS[kind]]) for kind, points in outline)

    def _point(self, point: Point) -> str:
        return f"{self.x + point[0]:.2f} {self.sheet.h - self.y - point[1]:.2f}"


def _colour(colour: str) -> str:
    return " ".join(f"{int(colour[k : k + 2], 16) / 255:.3f}" for k in (1, 3, 5))


def tile_operators(recipe: Recipe) -> str:
    """The operators that draw one tile; a dot is a stroke without length and with round ends."""
    caps = "1 J" if recipe.round_ends else "0 J"
    lines = "".join(f"{_plain(points)} {_LETTERS[kind]} " for kind, points in recipe.lines)
    found = f"{recipe.stroke:.3f} w {caps} {lines}S" if lines else ""
    dots = "".join(f"{x:.3f} {y:.3f} m {x:.3f} {y:.3f} l " for x, y in recipe.dots)
    return found + (f" {2 * recipe.radius:.3f} w 1 J {dots}S" if dots else "")


def _plain(points: tuple[Point, ...]) -> str:
    return " ".join(f"{x:.3f} {y:.3f}" for x, y in points)

"""The borders between places, read from the two border tables: curves, bands around the trunk, ovals, single values."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tools.bodymap.arrays import Floats, Mask, smooth_curve

REGION_BORDERS = Path(__file__).with_name("region_borders.csv")


@dataclass(frozen=True)
class Border:
    """A row of a border table: `numbers` are the parts of its `numbers` column, in order, with their names."""

    id: str
    shape: str
    numbers: tuple[tuple[str, tuple[float, ...]], ...]


class Borders:
    """Borders by id; a wrong id or shape raises KeyError."""

    def __init__(self, borders: Mapping[str, Border]) -> None:
        self._borders = borders

    def value(self, border: str) -> float:
        """A single number (a height or an angle)."""
        return self._get(border, "value")[0][1][0]

    def curve(self, border: str, along: Floats) -> Floats:
        """The smooth curve through the knots `x:y|x:y|...`."""
        knots = np.array([(float(name), *numbers) for name, numbers in self._get(border, "curve")])
        return smooth_curve(along, knots[:, 0], knots[:, 1])

    def band(self, border: str, share_back: Floats) -> Floats:
        """A height that runs from `front` to `back` as the share goes from 0 to 1."""
        (_, (front,)), (_, (back,)) = self._get(border, "band")
        return front + (back - front) * share_back

    def depth(self, border: str, *fields: Floats) -> Floats:
        """How far out in an oval: 1 on its edge, less inside; `name:middle:radius|...|power:p`, fields in order."""
        parts = self._get(border, "oval")
        power = next((numbers[0] for name, numbers in parts if name == "power"), 2.0)
        axes = [numbers for name, numbers in parts if name != "power"]
        terms = (np.abs((field - axis[0]) / axis[1]) ** power for field, axis in zip(fields, axes, strict=True))
        total: Floats = np.sum(list(terms), axis=0)
        return total

    def oval(self, border: str, *fields: Floats) -> Mask:
        """Inside the oval."""
        return self.depth(border, *fields) < 1

    def _get(self, border: str, shape: str) -> tuple[tuple[str, tuple[float, ...]], ...]:
        found = self._borders[border]
        if found.shape != shape:
            raise KeyError(f"{border} is a {found.shape}, not a {shape}")
        return found.numbers


def read_borders(*tables: Path) -> Borders:
    """Both border tables as one; an id may stand once only."""
    borders: dict[str, Border] = {}
    for table in tables:
        with table.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["border_id"] in borders:
                    raise KeyError(f"{table}: {row['border_id']} stands twice")
                borders[row["border_id"]] = Border(row["border_id"], row["shape"], _numbers(row["numbers"]))
    return Borders(borders)


def _numbers(text: str) -> tuple[tuple[str, tuple[float, ...]], ...]:
    if ":" not in text:
        return (("", (float(text),)),)
    parts = (part.split(":") for part in text.split("|"))
    return tuple((name, tuple(float(number) for number in numbers)) for name, *numbers in parts)

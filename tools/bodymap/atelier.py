"""All drawings from the mesh: one call that returns every file by name."""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tools.bodymap.anatomy import Facts, Surveyor, anatomy_text, views_table
from tools.bodymap.arrays import Floats
from tools.bodymap.body import Body, build_body
from tools.bodymap.borders import REGION_BORDERS, Borders, read_borders
from tools.bodymap.dermatomes import LEVELS, label_levels
from tools.bodymap.frame import Frame, build_frame
from tools.bodymap.key_points import key_points
from tools.bodymap.mesh import read_mesh
from tools.bodymap.plate import draw_plate
from tools.bodymap.regions import label_regions
from tools.bodymap.scene import Scene, build_scene
from tools.bodymap.skin import Codes, Skin
from tools.bodymap.tiling import Naming, tile
from tools.bodymap.views import View, all_views
from tools.bodymap.write import partition_svg, regions_svg

BATCH = 400_000


@dataclass(frozen=True)
class RegionRow:
    """What the drawings need of a row of regions.csv."""

    name: str
    views: tuple[str, ...]
    unsided: bool
    nerve: str


@dataclass(frozen=True)
class Atelier:
    """The body with its frames and borders, and the rows of the regions table."""

    body: Body
    frame: Frame
    borders: Borders
    regions: tuple[RegionRow, ...]
    surveyor: Surveyor

    def views(self) -> Mapping[str, View]:
        """All views by id."""
        return all_views(self.body)

    def region_codes(self, rows: Floats) -> Codes:
        """The region of each row of body.COLUMNS, as its number in the table."""
        names = [region.name for region in self.regions]
        return self._in_batches(rows, lambda skin: label_regions(skin, self.borders, names))

    def level_codes(self, rows: Floats) -> Codes:
        """The level of each row of body.COLUMNS, as its number in LEVELS."""
        return self._in_batches(rows, lambda skin: label_levels(skin, self.borders))

    def _in_batches(self, rows: Floats, label: Callable[[Skin], Codes]) -> Codes:
        starts = range(0, len(rows), BATCH)
        return np.concatenate([label(Skin(rows[start : start + BATCH], self.frame)) for start in starts])

    def draw(self, view: View) -> tuple[dict[str, bytes], Facts]:
        """The files of one drawing, and its entry in anatomy.json."""
        scene = build_scene(self.body, view)
        partitions = tile(scene, self._partitions(scene))
        plate = draw_plate(scene)
        files = {
            f"{view.id}.svg": regions_svg(scene, partitions["regions"], plate).encode(),
            f"{view.id}.levels.svg": partition_svg(scene, "level", partitions["levels"]).encode(),
            f"{view.id}.nerves.svg": partition_svg(scene, "nerve", partitions["nerves"]).encode(),
            f"{view.id}.webp": plate.shading,
        }
        return files, self.surveyor.facts(scene, partitions)

    def _partitions(self, scene: Scene) -> dict[str, tuple[Codes, Naming]]:
        """Regions, levels, and nerves: regions joined by their main nerve."""
        codes, levels = self.region_codes(scene.rows), self.level_codes(scene.rows)
        nerves = sorted({region.nerve for region in self.regions})
        nerve_of = np.array([nerves.index(region.nerve) for region in self.regions], np.int16)
        listed = [region.name for region in self.regions if scene.view.id in region.views]
        unsided = [region.name for region in self.regions if region.unsided]
        return {
            "regions": (codes, Naming([region.name for region in self.regions], unsided, listed)),
            "levels": (levels, Naming(LEVELS, (), ())),
            "nerves": (nerve_of[codes], Naming(nerves, (), ())),
        }


def open_atelier(wheel: Path, data: Path) -> Atelier:
    """Read mesh and tables and build the body; raises what the readers raise."""
    body = build_body(read_mesh(wheel))
    frame = build_frame(body.joints["standing"])
    borders = read_borders(REGION_BORDERS, data / "dermatome_borders.csv")
    regions = _region_rows(data / "regions.csv")
    views = _key_point_views(data / "key_points.csv", regions)
    surveyor = Surveyor(body, key_points(body, frame), views, data / "cord_segments.csv")
    return Atelier(body, frame, borders, regions, surveyor)


def _key_point_views(table: Path, regions: tuple[RegionRow, ...]) -> dict[str, tuple[str, ...]]:
    """The drawings that show the region of each key point."""
    views = {region.name: region.views for region in regions}
    with table.open(encoding="utf-8", newline="") as file:
        return {row["level"]: views[row["region_id"]] for row in csv.DictReader(file)}


def _region_rows(table: Path) -> tuple[RegionRow, ...]:
    with table.open(encoding="utf-8", newline="") as file:
        return tuple(
            RegionRow(
                row["region_id"],
                tuple(row["views"].split("|")),
                row["sided"] == "no",
                row["peripheral_nerves_main"].split("|")[0],
            )
            for row in csv.DictReader(file)
        )


def draw_all(atelier: Atelier, only: Collection[str] = ()) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Each drawing with its files; at the end anatomy.json, when all were drawn."""
    views, facts = atelier.views(), {}
    for name, view in views.items():
        if not only or name in only:
            files, facts[name] = atelier.draw(view)
            yield name, files
    if len(facts) == len(views):
        yield "anatomy", {"anatomy.json": anatomy_text(views_table(views), facts).encode()}

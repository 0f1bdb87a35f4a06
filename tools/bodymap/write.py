"""The files of one drawing: regions with silhouette and ink, levels, nerves; plain SVG without colours or scripts."""

from __future__ import annotations

from tools.bodymap.plate import Plate
from tools.bodymap.scene import Scene
from tools.bodymap.tiling import Tiling

SKIN = "#ecdccd"


def regions_svg(scene: Scene, regions: Tiling, plate: Plate) -> str:
    """The main file of a drawing."""
    return _document(
        scene,
        [
            *_group("region", regions),
            f'<path id="silhouette" fill="none" d="{regions.silhouette_path()}"/>',
            f'<path id="midline" fill="none" d="{regions.midline_path()}"/>',
            f'<path id="creases" fill-rule="evenodd" d="{plate.creases}"/>',
            f'<path id="contours" fill="none" d="{plate.contours}"/>',
        ],
    )


def partition_svg(scene: Scene, kind: str, tiling: Tiling) -> str:
    """A further partition of the same drawing: `level` or `nerve`."""
    return _document(scene, _group(kind, tiling))


def _group(kind: str, tiling: Tiling) -> list[str]:
    paths = [
        f'<path id="{name}-{side}" data-{kind}="{name}" data-side="{side}" d="{tiling.path((name, side))}"/>'
        for name, side in tiling.shapes
    ]
    return [f'<g id="{kind}s" fill="{SKIN}">', *paths, "</g>"]


def _document(scene: Scene, lines: list[str]) -> str:
    width, height = scene.size
    axis = "" if scene.projection.axis is None else f"{scene.projection.axis:g}"
    box = f'viewBox="0 0 {width:g} {height:g}" data-drawing="{scene.view.id}" data-axis="{axis}"'
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" {box}>', *lines, "</svg>", ""])

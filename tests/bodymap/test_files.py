"""The files of the drawings are plain, small and complete, and the app's reader reads them."""

import json
import re

import pytest

from app.figures.drawings import load_drawings, mirrored
from tests.bodymap.written import ASSETS, DRAWINGS, PARTITIONS, ROOT, table

FILES = [template.format(drawing) for drawing in DRAWINGS for template in PARTITIONS.values()]


@pytest.mark.parametrize("file", FILES)
def test_svg_holds_paths_only(file):
    """No script, style, link, image or event handler, and no address but the SVG namespace."""
    text = (ASSETS / file).read_text("utf-8")
    assert set(re.findall(r"<(\w+)", text)) <= {"svg", "g", "path"}
    assert re.findall(r"https?://[^\"' ]+", text) == ["http://www.w3.org/2000/svg"]
    assert re.findall(r"\s(?:on\w+|href|style|class)=", text) == []


def test_sizes_are_bounded():
    """A drawing stays below 120 KB as text and 20 KB as shading."""
    big = [file for file in FILES if (ASSETS / file).stat().st_size > 120_000]
    dark = [name for name in DRAWINGS if (ASSETS / f"{name}.webp").stat().st_size > 20_000]
    assert (big, dark) == ([], [])


def test_folder_holds_nothing_else():
    """Only the files that the generator writes, and the notice."""
    written = {*FILES, *(f"{name}.webp" for name in DRAWINGS), "anatomy.json", "NOTICE"}
    assert {file.name for file in ASSETS.iterdir()} == written


def test_reader_finds_every_shape_with_its_anchor():
    """The app's reader gives the regions, levels and nerves that anatomy.json lists."""
    drawings = load_drawings(ASSETS).drawings
    facts = json.loads((ASSETS / "anatomy.json").read_text("utf-8"))["drawings"]
    found = {name: {shape.key for shape in drawing.regions} for name, drawing in drawings.items()}
    assert found == {name: set(fact["regions"]) for name, fact in facts.items()}


def test_sixteen_views_name_the_persons_side():
    """A mirrored view of a left drawing shows the right hand."""
    drawings = load_drawings(ASSETS)
    assert len(drawings.views) == 16
    assert drawings.view("hand_palm_right").side("left") == "right"


def test_mirroring_twice_gives_the_path_back():
    """Mirrored at the midline and back, a path is what it was."""
    path = load_drawings(ASSETS).drawings["front"].silhouette
    once = mirrored(path, 285.5)
    assert mirrored(mirrored(once, 285.5), 285.5) == once


def test_border_table_names_known_sources_levels_and_key_points():
    """Every dermatome border parts two levels and carries a source, or the key points it was fitted to."""
    sources = {row["key"] for row in table("sources")}
    levels, points = {row["level"] for row in table("levels")}, {row["level"] for row in table("key_points")}
    unknown = [
        row["border_id"]
        for row in table("dermatome_borders")
        if not set(row["source_keys"].split("|")) <= sources
        or not set(row["between"].split("|")) <= levels
        or not set(filter(None, row["fitted_to"].split("|"))) <= points
    ]
    assert unknown == []


def test_notice_names_the_origin():
    """The notice says where the body comes from and under which terms."""
    notice = (ASSETS / "NOTICE").read_text("utf-8")
    assert [word for word in ("CC0", "MakeHuman", "NAVER") if word not in notice] == []
    assert (ROOT / "tools" / "bodymap" / "mesh-requirements.txt").exists()

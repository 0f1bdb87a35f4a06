"""The hand-out as PDF, and its pictures as SVG and PNG."""

from __future__ import annotations

from app.figures.handout.code import code_plate
from app.figures.handout.levels import level_plate
from app.figures.handout.plate import beside_plate, body_plates, figure_plate
from app.figures.handout.png import plate_png
from app.figures.handout.sheet import Paper, Scene, handout_pdf
from app.figures.handout.svg import plate_svg
from app.figures.level_line import level_line

__all__ = ["NARROW", "Paper", "Scene", "code_svg", "figure_png", "figure_svgs", "handout_pdf", "level_svg"]

TALL = 276.0
"""Points of the figure on the page and as a picture."""
WIDE, NARROW = 517.0, 250.0
"""Points of the level line on a sheet and on a phone, where its letters stay readable."""


def figure_svgs(scene: Scene) -> tuple[tuple[str, str], ...]:
    """Front, back, and the key with enlarged parts: each as SVG with what it shows; they can stand in any order."""
    whole = (scene.answer, scene.drawings, scene.atlas, scene.handout.words, TALL)
    return tuple((plate_svg(plate), plate.spoken) for plate in (*body_plates(*whole), beside_plate(*whole)))


def figure_png(scene: Scene) -> bytes:
    """The body with marks and ways as a picture."""
    return plate_png(figure_plate(scene.answer, scene.drawings, scene.atlas, scene.handout.words, TALL))


def level_svg(scene: Scene, width: float = WIDE) -> tuple[str, str]:
    """The level line as SVG, and what it shows in words; blank when no level joins."""
    found = level_line(scene.answer, scene.atlas, scene.handout.words)
    return (plate_svg(level_plate(found, width)), found.text) if found else ("", "")


def code_svg(scene: Scene) -> str:
    """The code to scan as SVG; blank without a link."""
    foot = scene.handout.foot
    return plate_svg(code_plate(foot.link, 80.0, foot.code_alt), fonts=False) if foot.link else ""

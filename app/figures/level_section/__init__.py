"""The section through vertebrae, discs, cord and root of a level: a schema seen from the side.

Bodies stand at the left, the cord in its canal beside them, the bony tips at the right. All places come from the
table of the cord segments.
"""

from __future__ import annotations

from app.core.spine_section import Section
from app.figures.level_section.bones import bone_names, bones, discs
from app.figures.level_section.labels import WIDTH, Say, captions, labels, leaders, points
from app.figures.level_section.shapes import Caption, Grid, SectionFigure, Stroke
from app.figures.level_section.strands import band_names, cauda, cord, roots

__all__ = ["Caption", "Say", "SectionFigure", "Stroke", "section_figure"]


def section_figure(section: Section, say: Say) -> SectionFigure:
    """Draw a section; ``say`` gives the words of its labels."""
    grid = Grid(section)
    told = labels(grid, say)
    strokes = (*bones(grid), *discs(grid), *cauda(grid), *cord(grid), *roots(grid), *leaders(told))
    texts = (*bone_names(grid), *band_names(grid), *captions(told))
    spoken = ". ".join(f"{one.title}: {one.text}" if one.text else one.title for one, _ in told)
    return SectionFigure(WIDTH, round(grid.height, 1), strokes, texts, spoken, points(told))

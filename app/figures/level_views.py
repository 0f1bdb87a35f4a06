"""Which close views stand beside the bodies: the pair that shows some areas best."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.figures.drawings import Drawing, Drawings

DETAILS: tuple[tuple[str, ...], ...] = (
    ("hand_palm_left", "hand_back_left"),
    ("foot_top_left", "foot_sole_left"),
    ("head_front", "head_side_left"),
    ("seat",),
    ("side_left",),
)
WHOLE_BODY = 5.0
"""A view of the whole body shows an area this many times as small as a close view does."""
WITH_POINT = 3.0
"""A view that has the test point counts as if it showed so many times as much."""
LEAST = 0.004
"""An area below this share of a close view is not worth it."""
WEIGHT = 2.5
"""How large close views are shown against the bodies, for all of them together, where nothing else is said."""


def detail_views(drawings: Drawings, areas: Collection[str], points: Collection[str] = ()) -> tuple[str, ...]:
    """The close views that show these areas (of any partition) best; none when no close view shows them."""
    best = max(DETAILS, key=lambda views: _seen(drawings, views, areas, points))
    return best if _seen(drawings, best, areas, points) >= LEAST else ()


def detail_weight(views: Sequence[str], weight: float = WEIGHT) -> float | None:
    """How much the area of each close view counts against that of the bodies; one that stands alone counts more."""
    return 2 * weight / len(views) ** 2 if views else None


def _seen(drawings: Drawings, views: Sequence[str], areas: Collection[str], points: Collection[str]) -> float:
    """How much of the views the areas fill."""
    shown = [drawings.drawings[drawings.view(view).drawing] for view in views]
    scale = WHOLE_BODY if shown[0].id == "side" else 1.0
    return scale * sum(_share(drawing, areas, points) for drawing in shown) / len(shown)


def _share(drawing: Drawing, areas: Collection[str], points: Collection[str]) -> float:
    shapes = (*drawing.levels, *drawing.nerves, *drawing.regions)
    area = sum(shape.anchor.area for shape in shapes if shape.name in areas)
    pointed = any(key.rpartition("-")[0] in points for key in drawing.key_points)
    return area / (drawing.width * drawing.height) * (WITH_POINT if pointed else 1.0)

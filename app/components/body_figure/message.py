"""A figure as the small message that the browser draws."""

from __future__ import annotations

from app.figures.body import BodyFigure, Panel


def message(figure: BodyFigure, height: int | None = None) -> dict[str, object]:
    """Write a figure as plain JSON values; sides stay the person's own."""
    return {
        "partition": figure.partition,
        "panels": [_panel(panel) for panel in figure.panels],
        "legend": [[key.style, key.label, key.level] for key in figure.legend],
        "chosen": list(figure.chosen),
        "pick": figure.pick,
        "spoken": figure.spoken,
        "height": height,
    }


def _panel(panel: Panel) -> dict[str, object]:
    return {
        "title": panel.title,
        "views": list(panel.views),
        "fills": [[fill.name, fill.side, fill.style] for fill in panel.fills],
        "dots": [[dot.level, dot.side] for dot in panel.dots],
        "marks": [[mark.place.region, mark.place.side, list(mark.feels)] for mark in panel.marks],
        "caption": panel.caption,
        "detail_weight": panel.detail_weight,
        "notes": [[note.view, note.name, note.side, note.style, note.title, note.text] for note in panel.notes],
    }

"""The hand-out as PDF, and its figure as SVG and PNG."""

from app.figures.handout.sheet import Paper, Scene, handout_pdf

__all__ = ["Paper", "Scene", "handout_pdf"]

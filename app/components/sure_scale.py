"""How sure something is, as five small steps with words; and what the steps mean."""

from __future__ import annotations

from html import escape

from app.core.wording import Words, phrase

STEPS: tuple[str, ...] = ("none", "very_low", "low", "moderate", "high")
"""From the least to the most sure."""


def scale_html(sure: str, words: Words) -> str:
    """Write the steps, filled as far as it is sure, and the words for it."""
    filled = STEPS.index(sure) + 1
    boxes = "".join(f'<i class="{"is-full" if step < filled else ""}"></i>' for step in range(len(STEPS)))
    said = escape(phrase(f"sure_step_{sure}", words))
    return f'<span class="cr-scale"><span class="cr-steps" aria-hidden="true">{boxes}</span>{said}</span>'


def scale_legend_html(words: Words) -> str:
    """Explain the five steps, behind a click."""
    rows = "".join(
        f"<li>{scale_html(step, words)}<span>{escape(phrase(f'sure_means_{step}', words))}</span></li>"
        for step in reversed(STEPS)
    )
    head = escape(phrase("sure_scale_head", words))
    return f'<details class="cr-more cr-legend"><summary>{head}</summary><ul>{rows}</ul></details>'

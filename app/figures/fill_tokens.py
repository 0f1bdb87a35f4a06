"""How the areas of a figure are filled: a colour and a pattern for each style. Read through ``tokens``.

The styles that can stand in one figure are apart in lightness and in pattern, so that they hold in print and for people
who see fewer colours (``tests/figures/test_fill_tokens.py``). Pattern sizes are px on screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Recipe = Mapping[str, str | float]


def _both(fill: str) -> Mapping[str, str]:
    return MappingProxyType({"light": fill, "dark": fill})


FILLS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "core": _both("#7FA9CF"),
        "overlap": _both("#CFC8BE"),
        "core_both": _both("#866BAA"),
        "touch": _both("#7FC1B2"),
        "pain_temp": _both("#E58F7B"),
        "both_senses": _both("#A88FD0"),
        "a": _both("#8FB8F0"),
        "b": _both("#F2B98C"),
        "c": _both("#509474"),
        "ab": _both("#CFC9D6"),
        "sure": _both("#4F918C"),
        "mixed": _both("#A9CDB4"),
        "unsure": _both("#F4DF9E"),
        "quiet": MappingProxyType({"light": "#D3CCC2", "dark": "#7B736B"}),
    }
)
"""Style -> theme -> colour. ``level`` takes the colour of its level; ``weak`` is open: skin shows through its hatch."""

_HATCH: Recipe = MappingProxyType({"tile": 6.0, "stroke": 1.15, "rotate": -45.0, "d": "M0 1.3h6"})
_DOTS: Recipe = MappingProxyType({"tile": 6.0, "radius": 0.85, "rotate": 0.0, "dots": "1.5,1.5 4.5,4.5"})
_LINES: Recipe = MappingProxyType({"tile": 6.0, "stroke": 1.1, "rotate": 0.0, "d": "M0 3h6"})
_CROSS_HATCH: Recipe = MappingProxyType({"tile": 6.0, "stroke": 0.95, "rotate": 45.0, "d": "M0 1.3h6M1.3 0v6"})

FILL_PATTERNS: Mapping[str, Recipe] = MappingProxyType(
    {
        "core": _HATCH,
        "overlap": _DOTS,
        "core_both": _CROSS_HATCH,
        "touch": _LINES,
        "pain_temp": MappingProxyType(
            {"tile": 7.0, "stroke": 1.2, "rotate": 0.0, "d": "M1.2 1.2l3.2 3.2M4.4 1.2l-3.2 3.2"}
        ),
        "both_senses": MappingProxyType(
            {"tile": 8.0, "stroke": 1.1, "rotate": 0.0, "d": "M0 1h8M2.4 3l3.2 3.2M5.6 3l-3.2 3.2"}
        ),
        "weak": MappingProxyType({"tile": 5.2, "stroke": 2.0, "rotate": -45.0, "d": "M0 1.3h5.2"}),
        "a": _HATCH,
        "b": _DOTS,
        "c": _LINES,
        "ab": _CROSS_HATCH,
        "near": _DOTS,
        "mixed": MappingProxyType({"tile": 7.0, "stroke": 1.1, "rotate": -45.0, "d": "M0 1.5h7"}),
        "unsure": MappingProxyType({"tile": 5.5, "radius": 0.95, "rotate": 0.0, "dots": "1.4,1.4 4.1,4.1"}),
    }
)
"""Style -> pattern; ``level``, ``sure`` and ``quiet`` have none: they are plain fills."""

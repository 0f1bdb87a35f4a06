"""What visitors mark, and what each answer must hold: worked out by the core itself, before the clock starts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from app.core.atlas import Atlas
from app.core.engine import Engine
from app.core.report import Feeling, Mark, Place, Report, Side
from app.core.tables import load
from app.core.wording import say

ROOT = Path(__file__).resolve().parents[2]
Row = list[object]

SCENES: tuple[tuple[tuple[str, Side, Feeling], ...], ...] = (
    tuple(("palm_radial", s, "numb") for s in ("right", "left"))
    + tuple((r, s, "weak") for r in ("thigh_front", "shin_outer") for s in ("right", "left")),
    (("thumb_front", "right", "numb"), ("finger_index_front", "right", "tingling"), ("elbow_outer", "right", "pain")),
    (("toe_big", "left", "numb"), ("foot_top", "left", "tingling"), ("shin_outer", "left", "weak")),
    tuple((r, s, "tingling") for r in ("sole_inner", "toe_big") for s in ("left", "right")),
    (("finger_little_front", "left", "numb"), ("palm_ulnar", "left", "tingling")),
)
"""Each scene is marked place by place, then wiped, then the next one begins."""


@dataclass(frozen=True)
class Step:
    """The marks after one touch, as the map sends them, and words that the answer to them must hold."""

    rows: list[Row]
    words: bytes


def longest_run(text: str) -> bytes:
    """The longest run of letters, digits and blanks: it looks the same in HTML and JSON."""
    runs: list[str] = re.findall(r"[A-Za-z0-9 ]+", text)
    return max(runs, key=len).strip().encode()


def _step(engine: Engine, atlas: Atlas, marks: tuple[tuple[str, Side, Feeling], ...]) -> Step:
    report = Report(tuple(Mark(Place(region, side), (feeling,)) for region, side, feeling in marks))
    sentence = say(engine.explain(report).shared.reason, "plain", atlas)
    return Step(
        [[region, side, [feeling]] for region, side, feeling in marks], longest_run(sentence.gold or str(sentence))
    )


def steps() -> tuple[tuple[Step, ...], ...]:
    """The steps of each scene."""
    atlas = load(ROOT / "data")
    engine = Engine.build(atlas)
    return tuple(tuple(_step(engine, atlas, scene[: n + 1]) for n in range(len(scene))) for scene in SCENES)

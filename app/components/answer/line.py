"""The level line as a tree: strokes are boxes placed in percent, so the text keeps its size on every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.components.answer.tree import Child, Node, el
from app.core.headline import told_levels
from app.core.result import Answer, LevelShare
from app.core.wording import Words, phrase
from app.figures.level_line import BRAIN, CORD_END, CORD_TOP, LETTER, Bracket, LevelLine, level_line

if TYPE_CHECKING:
    from app.core.atlas import Atlas

CAUDA_END = 376 / 384


def _part(part: float) -> str:
    return f"{part * 100:.4g}%"


def _box(kind: str, start: float, end: float) -> Node:
    return el(f"i.cr-l.{kind}", style=f"left:{_part(start)};width:{_part(end - start)}")


def _spot(kind: str, at: float, text: str = "") -> Node:
    return el(f"i.cr-l.{kind}", text, style=f"left:{_part(at)}")


def _way(line: LevelLine) -> list[Node]:
    parts = [_box("cr-cord", CORD_TOP, CORD_END), _box("cr-cauda", CORD_END, CAUDA_END)]
    parts.append(_box("cr-cord.is-lit", CORD_TOP, min(line.low, CORD_END)))
    if line.low > CORD_END:
        parts.append(_box("cr-cauda.is-lit", CORD_END, line.low))
    return parts


def _bracket(item: Bracket) -> list[Node]:
    arms = _box("cr-bracket", item.start, max(item.end, item.start + 0.004))
    return [arms, _spot("cr-stem", (item.start + item.end) / 2), _spot("cr-name", item.at, item.label)]


def _under(line: LevelLine) -> list[Node]:
    if not line.shared or not line.shared_label:
        return []
    start, end = line.shared
    right = end + (len(line.shared_label) + 2) * LETTER < 1
    kind, at = ("cr-shared-name", end) if right else ("cr-shared-name.is-left", start)
    return [_box("cr-span", start, end), _spot(kind, at, line.shared_label)]


def rest(line: LevelLine) -> Node:
    """Make what every level line shows: brain, a tick for each level, the names of the parts."""
    ticks = [_spot("cr-tick", tick.at) for tick in line.ticks]
    brain = [_box("cr-brain-fill", *BRAIN), _box("cr-brain-lines", *BRAIN)]
    return el("#line", ticks, brain, [_spot("cr-area", at, name) for name, at in line.areas])


def line_figure(line: LevelLine) -> Node:
    """Make the level line; it is one picture with a text for people who do not see it."""
    glow = _box("cr-glow", *line.shared) if line.shared else None
    hot = _box("cr-hot", *line.shared) if line.shared and line.shared != BRAIN else None
    lit = [_spot(f"cr-tick.is-{tick.role}", tick.at) for tick in line.ticks if tick.role != "rest"]
    over = [part for item in line.brackets for part in _bracket(item)]
    low = ".has-span" if line.shared_label else ""
    parts = (glow, _way(line), hot, rest(line), lit, over, _under(line))
    return el(f"div.cr-line{low}", parts, role="img", aria_label=line.text)


def _pill(share: LevelShare) -> Node:
    return el(f"li.cr-pill.is-{share.role}", share.level, style=f"background:var(--cr-level-{share.level})")


def pills(levels: Sequence[LevelShare], words: Words) -> Child:
    """List the levels that serve the marks: the main ones, then those that may also take part."""
    found: list[Node] = []
    for role in ("primary", "overlap"):
        items = [_pill(share) for share in levels if share.role == role]
        if items:
            head = el("p.cr-pills-title", phrase(f"line_levels_{role}", words))
            found.append(el("div.cr-pills-part", head, el("ul.cr-pills", items)))
    return el("div.cr-levels", found) if found else None


def level_figure(answer: Answer, atlas: Atlas, words: Words) -> Node:
    """Make the level line and, under it, the levels as pills."""
    line = level_line(answer, atlas, words)
    return el("div.cr-figure", line_figure(line) if line else None, pills(told_levels(answer), words), key="line")

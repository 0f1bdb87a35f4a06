"""The level line as HTML: strokes are boxes placed in percent, so the text keeps its size on every page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from app.core.result import Answer, LevelShare
from app.core.wording import Words, phrase
from app.figures.level_line import BRAIN, CORD_END, CORD_TOP, LETTER, Bracket, LevelLine, Tick, level_line

if TYPE_CHECKING:
    from app.core.atlas import Atlas

CAUDA_END = 376 / 384


def _box(kind: str, start: float, end: float, text: str = "") -> str:
    place = f"left:{start * 100:.2f}%;width:{(end - start) * 100:.2f}%"
    return f'<i class="cr-l {kind}" style="{place}">{text}</i>'


def _spot(kind: str, at: float, text: str = "") -> str:
    return f'<i class="cr-l {kind}" style="left:{at * 100:.2f}%">{escape(text)}</i>'


def _way(line: LevelLine) -> str:
    parts = [_box("cr-cord", CORD_TOP, CORD_END), _box("cr-cauda", CORD_END, CAUDA_END)]
    parts.append(_box("cr-cord is-lit", CORD_TOP, min(line.low, CORD_END)))
    if line.low > CORD_END:
        parts.append(_box("cr-cauda is-lit", CORD_END, line.low))
    return "".join(parts)


def _tick(tick: Tick) -> str:
    return _spot(f"cr-tick is-{tick.role}", tick.at)


def _bracket(item: Bracket) -> str:
    middle = (item.start + item.end) / 2
    arms = _box("cr-bracket", item.start, max(item.end, item.start + 0.004))
    return arms + _spot("cr-stem", middle) + _spot("cr-name", item.at, item.label)


def _under(line: LevelLine) -> str:
    if not line.shared or not line.shared_label:
        return ""
    start, end = line.shared
    right = end + (len(line.shared_label) + 2) * LETTER < 1
    kind, at = ("cr-shared-name", end) if right else ("cr-shared-name is-left", start)
    return _box("cr-span", start, end) + _spot(kind, at, line.shared_label)


def figure_html(line: LevelLine) -> str:
    """Write the level line; it is one picture with a text for people who do not see it."""
    brain = _box("cr-brain-fill", *BRAIN) + _box("cr-brain-lines", *BRAIN)
    lit = line.shared is not None and line.shared != BRAIN
    glow = _box("cr-glow", *line.shared) if line.shared else ""
    hot = _box("cr-hot", *line.shared) if line.shared and lit else ""
    parts = [glow, _way(line), hot, brain, *map(_tick, line.ticks), *map(_bracket, line.brackets)]
    parts += [_spot("cr-area", at, name) for name, at in line.areas]
    low = " has-span" if line.shared_label else ""
    text = escape(line.text, quote=True)
    return f'<div class="cr-line{low}" role="img" aria-label="{text}">{"".join(parts)}{_under(line)}</div>'


def _pill(share: LevelShare) -> str:
    return f'<li class="cr-pill is-{share.role}" style="background:var(--cr-level-{share.level})">{share.level}</li>'


def pills_html(levels: tuple[LevelShare, ...], words: Words) -> str:
    """List the levels that serve the marks: the main ones, then those that may also take part."""
    rows = []
    for role in ("primary", "overlap"):
        pills = "".join(_pill(share) for share in levels if share.role == role)
        if pills:
            title = escape(phrase(f"line_levels_{role}", words))
            rows.append(f'<p class="cr-pills-title">{title}</p><ul class="cr-pills">{pills}</ul>')
    return f'<div class="cr-levels">{"".join(rows)}</div>' if rows else ""


def line_html(answer: Answer, atlas: Atlas, words: Words) -> str:
    """Write the level line and, under it, the levels as pills."""
    line = level_line(answer, atlas, words)
    figure = figure_html(line) if line else ""
    return f'<div class="cr-figure">{figure}{pills_html(answer.levels, words)}</div>'

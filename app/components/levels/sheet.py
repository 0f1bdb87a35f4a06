"""The text of the levels page: the big letter, the facts of one level, or those of two side by side."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from app.components.levels.facts import Fact
from app.components.levels.marks import cite
from app.core.level_card import LevelCard
from app.core.wording import Words, phrase
from app.core.wording.level_words import level_name

if TYPE_CHECKING:
    from app.core.atlas import Atlas


def head_html(card: LevelCard, atlas: Atlas, words: Words) -> str:
    """Write the big letter, the name of a level and its typical story."""
    name, title = escape(level_name(atlas, card.level, words)), phrase("levels_head_story", words)
    return (
        f'<header class="cr-level-head"><h1><span class="cr-letter">{escape(card.level)}</span>'
        f'<span>{name}</span></h1><div class="cr-story">{escape(card.row.typical_story)}'
        f"{cite(card.row.source_keys, title, atlas, words)}</div></header>"
    )


def facts_html(rows: Sequence[Fact], atlas: Atlas, words: Words, kind: str = "") -> str:
    """Write facts as a list of heads and words, each with its sources behind one press."""
    items = "".join(
        f'<div class="is-{row.key}"><dt>{escape(row.head)}</dt>'
        f"<dd>{row.html}{cite(row.source_keys, row.head, atlas, words)}</dd></div>"
        for row in rows
    )
    return f'<dl class="cr-facts {kind}">{items}</dl>'


def compare_html(
    one: LevelCard, other: LevelCard, rows: Sequence[tuple[Fact, Fact]], atlas: Atlas, words: Words
) -> str:
    """Write the facts of two levels in two columns under their letters."""
    heads = "".join(_column_head(card, style, atlas, words) for card, style in ((one, "a"), (other, "b")))
    body = "".join(_compare_row(pair, (one.level, other.level), atlas, words) for pair in rows)
    title = f'<h1 class="cr-hidden">{escape(one.level)} | {escape(other.level)}</h1>'
    return f'{title}<table class="cr-two"><thead><tr><td></td>{heads}</tr></thead><tbody>{body}</tbody></table>'


def _column_head(card: LevelCard, style: str, atlas: Atlas, words: Words) -> str:
    name = escape(level_name(atlas, card.level, words))
    letter = f'<span class="cr-letter">{escape(card.level)}</span>'
    return f'<th scope="col"><span class="cr-swatch is-{style}"></span>{letter}<span class="cr-soft">{name}</span></th>'


def _compare_row(pair: tuple[Fact, Fact], levels: tuple[str, str], atlas: Atlas, words: Words) -> str:
    cells = "".join(
        f"<td>{fact.html}{cite(fact.source_keys, f'{level}, {fact.head}', atlas, words)}</td>"
        for fact, level in zip(pair, levels, strict=True)
    )
    return f'<tr class="is-{pair[0].key}"><th scope="row">{escape(pair[0].head)}</th>{cells}</tr>'


def note_html(text: str) -> str:
    """Write a quiet line under a figure."""
    return f'<p class="cr-quiet">{escape(text)}</p>'

"""The answer as a sentence, and the table of what separates the lesions: dots, words, sources."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from app.components.answer.cards import sources_html
from app.core.atlas import Atlas
from app.core.tell_apart import Apart
from app.core.wording import Words, phrase
from app.core.wording.apart import SaidCell, SaidRow, apart_sub, apart_title, said_rows, short_names

LISTED = {2: 6, 3: 6}
"""So many rows stand open, by the number of lesions; the rest is behind one press."""


def head_html(atlas: Atlas, apart: Apart, words: Words, urgent: str = "") -> str:
    """Write the title and, under it, what is compared, with the side; ``urgent`` is ready."""
    sub = apart_sub(atlas, apart, words)
    title = escape(apart_title(atlas, apart, words))
    return f'<div class="cr-apart-head"><h1>{title}</h1><div><p>{escape(sub)}</p>{urgent}</div></div>'


def rows_html(atlas: Atlas, apart: Apart, words: Words, links: str = "") -> str:
    """Write the table with everything under it; ``links`` are ready."""
    rows = said_rows(atlas, apart, words)
    first, rest = rows[: LISTED[len(apart.pictures)]], rows[LISTED[len(apart.pictures)] :]
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in short_names(atlas, apart, words))
    top = (
        f'<tr><th scope="col"><span class="cr-hidden">{escape(phrase("apart_finding", words))}</span></th>{heads}</tr>'
    )
    table = _table(first, top, words) if first else ""
    if rest:
        more = f"<summary>{escape(phrase('apart_more', words))}</summary>{_table(rest, top, words)}"
        table += f'<div class="cr-apart-sources"><details>{more}</details></div>'
    dots = f'<p class="cr-apart-fine">{escape(phrase("apart_dots", words))}</p>'
    return f'<div class="cr-apart-all">{table}{dots}{_sources(atlas, rows, words)}{links}</div>'


def _table(rows: Sequence[SaidRow], top: str, words: Words) -> str:
    body = "".join(_row(row, words) for row in rows)
    count = len(rows[0].cells)
    return f'<table class="cr-apart-table n{count}"><thead>{top}</thead><tbody>{body}</tbody></table>'


def _row(row: SaidRow, words: Words) -> str:
    most = max(cell.dots for cell in row.cells)
    cells = "".join(_cell(cell, cell.dots == most and most > 1, words) for cell in row.cells)
    return f'<tr><th scope="row">{escape(row.head)}</th>{cells}</tr>'


def _cell(cell: SaidCell, strong: bool, words: Words) -> str:
    alt = escape(phrase("apart_dots_alt", words, count=str(cell.dots)), quote=True)
    dots = "".join(f"<i{' class=on' if number < cell.dots else ''}></i>" for number in range(3))
    text = f"<b>{escape(cell.text)}</b>" if strong else escape(cell.text)
    return f'<td><span class="cr-dots" role="img" aria-label="{alt}">{dots}</span><span>{text}</span></td>'


def _sources(atlas: Atlas, rows: Sequence[SaidRow], words: Words) -> str:
    """Where each row comes from, behind one press."""
    items = "".join(
        f"<dt>{escape(row.head)}</dt><dd>{sources_html(list(row.sources), atlas, words)}</dd>" for row in rows
    )
    summary = escape(phrase("apart_sources", words))
    return f'<details class="cr-apart-sources"><summary>{summary}</summary><dl>{items}</dl></details>'

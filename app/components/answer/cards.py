"""Source cards: rank, name, what a source explains, leaves over, would also affect; causes and sources in a click."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from app.components.answer.icons import icon
from app.core.report import Place
from app.core.result import Answer, Candidate, Pair
from app.core.wording import (
    Words,
    cause_name,
    finding_name,
    group_places,
    phrase,
    say,
    site_inside,
    site_name,
    site_side,
    source_lines,
    time_course,
)

if TYPE_CHECKING:
    from app.core.atlas import Atlas

TIE = 0.0005
CAUSES_SHOWN = 5
ALSO_SHOWN = 3
FEW = 3
"""Up to so many explained places are named; more, when that is all of them, are "everything you marked"."""
TOLD_BY_ROWS = frozenset({"reason_core", "reason_explains", "reason_weak_fits", "reason_leaves", "reason_leaves_weak"})


def ranks(sites: Sequence[Candidate]) -> list[int]:
    """Count the sources from 1; those that fit equally well get the same number."""
    found: list[int] = []
    for k, site in enumerate(sites):
        tie = k > 0 and abs(sites[k - 1].fit - site.fit) < TIE
        found.append(found[-1] if tie else k + 1)
    return found


def _row(symbol: str, title: str, text: str) -> str:
    if not text:
        return ""
    return f'<div class="cr-row">{icon(symbol, 17)}<dt>{escape(title)}</dt><dd>{escape(text)}</dd></div>'


def _rows(explains: Sequence[Place], leaves: Sequence[Place], also: Sequence[Place], atlas: Atlas, words: Words) -> str:
    marked = [*explains, *leaves]
    everything = len(explains) > FEW and not leaves
    told = phrase("all_marked", words) if everything else group_places(atlas, explains, words, leaves)
    rows = [
        _row("check", phrase("row_explains", words), told),
        _row("ring", phrase("row_leaves", words), group_places(atlas, leaves, words, explains)),
        _row("plus", phrase("row_would_also", words), group_places(atlas, also, words, marked, ALSO_SHOWN)),
    ]
    return f'<dl class="cr-rows">{"".join(rows)}</dl>'


def _title(name: str, side: str, rank: int) -> str:
    beside = f' <span class="cr-side">{escape(side)}</span>' if side else ""
    return f'<h4><span class="cr-rank">{rank}</span><span>{escape(name)}{beside}</span></h4>'


def causes_html(site: Candidate, atlas: Atlas, words: Words) -> str:
    """List the common causes of a source, each with how it goes on; blank when the table has none."""
    items = []
    for cause in (site.causes or atlas.sites[site.site].map_to_causes)[:CAUSES_SHOWN]:
        course = time_course(atlas, cause, words)
        tail = f' <span class="cr-course">{escape(course)}</span>' if course else ""
        items.append(f"<li>{escape(cause_name(atlas, cause, words))}{tail}</li>")
    head = escape(phrase("causes_head", words))
    return f'<p class="cr-small-head">{head}</p><ul class="cr-causes">{"".join(items)}</ul>' if items else ""


def sources_html(keys: Sequence[str], atlas: Atlas, words: Words) -> str:
    """List sources under their head; blank when there are none."""
    items = "".join(f"<li>{escape(line)}</li>" for line in source_lines(atlas, keys, words))
    head = escape(phrase("sources_head", words))
    return f'<p class="cr-small-head">{head}</p><ul class="cr-sources">{items}</ul>' if items else ""


def _reasons(site: Candidate, atlas: Atlas, words: Words) -> str:
    lines = [("check", reason) for reason in site.speaks_for] + [("ring", reason) for reason in site.speaks_against]
    told = [(symbol, say(reason, words, atlas).text) for symbol, reason in lines if reason.key not in TOLD_BY_ROWS]
    told += [("ring", line) for line in _weakening(site, atlas, words)]
    items = "".join(f"<li>{icon(symbol, 15)}<span>{escape(text)}</span></li>" for symbol, text in told)
    return f'<ul class="cr-reasons">{items}</ul>' if items else ""


def _weakening(site: Candidate, atlas: Atlas, words: Words) -> list[str]:
    """Say which answers, not given yet, would speak against a source (``finding:id``)."""
    ids = [item.removeprefix("finding:") for item in site.would_weaken if item.startswith("finding:")]
    names = "; ".join(finding_name(atlas, finding, words) for finding in ids)
    return [phrase("would_weaken", words, findings=names)] if names else []


def details_html(site: Candidate, atlas: Atlas, words: Words) -> str:
    """Fold causes, reasons and sources of a source behind one click."""
    inner = causes_html(site, atlas, words) + _reasons(site, atlas, words)
    inner += sources_html(atlas.sites[site.site].source_keys, atlas, words)
    title = escape(phrase("details_head", words))
    name = escape(site_name(atlas, site.site, words), quote=True)
    label = f'<span class="cr-hidden">: {name}</span>'
    return f'<details class="cr-more"><summary>{title}{label}</summary>{inner}</details>'


def source_html(site: Candidate, rank: int, atlas: Atlas, words: Words) -> str:
    """Write the body of a source card."""
    title = _title(site_name(atlas, site.site, words), site_side(atlas, site, words), rank)
    rows = _rows(site.explains, site.leaves, site.would_also, atlas, words)
    return f'<div class="cr-source">{title}{rows}{details_html(site, atlas, words)}</div>'


def pair_html(pair: Pair, rank: int, atlas: Atlas, words: Words) -> str:
    """Write the body of a card for two sources that explain together what neither does alone."""
    first, second = (_with_side(site, atlas, words) for site in pair.sites)
    title = _title(phrase("pair_title", words, first=first, second=second), "", rank)
    marked = {*pair.explains, *pair.leaves}
    also = tuple(place for site in pair.sites for place in site.would_also if place not in marked)
    rows = _rows(pair.explains, pair.leaves, also, atlas, words)
    causes = "".join(details_html(site, atlas, words) for site in pair.sites)
    return f'<div class="cr-source">{title}{rows}{causes}</div>'


def _with_side(site: Candidate, atlas: Atlas, words: Words) -> str:
    side = site_side(atlas, site, words)
    name = site_inside(atlas, site.site, words)
    return f"{name}, {side}" if side else name


def cards_head(answer: Answer, words: Words) -> str:
    """Write the small head over the source cards."""
    alone = "cards_head" if len(answer.marks) > 1 else "cards_head_one"
    key = "none_head" if answer.verdict == "none" and answer.sites[0].leaves else alone
    return f'<p class="cr-eyebrow">{escape(phrase(key, words))}</p>'

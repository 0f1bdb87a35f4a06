"""Source cards: rank, name, what a source explains, leaves over, would also affect; causes and sources in a click."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from app.components.answer.tree import Child, Node, el, to_html
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
STILL_OPEN = "reason_needs_answer"
"""A reason that speaks neither for nor against: an answer is missing."""
TOLD_BY_ROWS = frozenset({"reason_core", "reason_explains", "reason_weak_fits", "reason_leaves", "reason_leaves_weak"})


def ranks(sites: Sequence[Candidate]) -> list[int]:
    """Count the sources from 1; those that fit equally well get the same number."""
    found: list[int] = []
    for k, site in enumerate(sites):
        tie = k > 0 and abs(sites[k - 1].fit - site.fit) < TIE
        found.append(found[-1] if tie else k + 1)
    return found


def _row(symbol: str, title: str, text: str) -> Child:
    return el(f"div.cr-row.cr-i-{symbol}", el("dt", title), el("dd", text)) if text else None


def rows(explains: Sequence[Place], leaves: Sequence[Place], also: Sequence[Place], atlas: Atlas, words: Words) -> Node:
    """List what a source explains, leaves over and would also affect; a row with nothing is left out."""
    marked = [*explains, *leaves]
    everything = len(explains) > FEW and not leaves
    told = phrase("all_marked", words) if everything else group_places(atlas, explains, words, leaves)
    return el(
        "dl.cr-rows",
        _row("check", phrase("row_explains", words), told),
        _row("ring", phrase("row_leaves", words), group_places(atlas, leaves, words, explains)),
        _row("plus", phrase("row_would_also", words), group_places(atlas, also, words, marked, ALSO_SHOWN)),
    )


def title(name: str, side: str, rank: str) -> Node:
    """Make the head of a card: rank in a ring, name, side."""
    beside = el("span.cr-side", side) if side else None
    return el("h4", el("span.cr-rank", rank), el("span", name, " " if side else "", beside))


@lru_cache(512)
def causes(site: str, named: tuple[str, ...], atlas: Atlas, words: Words) -> Node:
    """List the common causes of a source, each with how it goes on; nothing when there are none."""
    items = []
    for cause in named[:CAUSES_SHOWN]:
        course = time_course(atlas, cause, words)
        tail = el("span.cr-course", course) if course else None
        act: dict[str, object] = {"kind": "go", "page": "causes", "with": {"cause": cause}}
        name = el("a", cause_name(atlas, cause, words), href=f"causes?cause={cause}", target="_self", act=act)
        items.append(el("li", name, tail))
    found = [el("p.cr-small-head", phrase("causes_head", words)), el("ul.cr-causes", items)] if items else []
    return el(f"#causes {site}", found)


@lru_cache(512)
def site_sources(site: str, atlas: Atlas, words: Words) -> Node:
    """List the sources of the row of a site."""
    return el(f"#sources {site}", sources(atlas.sites[site].source_keys, atlas, words))


def sources(keys: Sequence[str], atlas: Atlas, words: Words) -> Sequence[Node]:
    """List sources under their head; nothing when there are none."""
    items = [el("li", line) for line in source_lines(atlas, keys, words)]
    return [el("p.cr-small-head", phrase("sources_head", words)), el("ul.cr-sources", items)] if items else []


def sources_html(keys: Sequence[str], atlas: Atlas, words: Words) -> str:
    """Write ``sources`` as HTML, for a page."""
    return to_html(*sources(keys, atlas, words))


def reasons(site: Candidate, atlas: Atlas, words: Words) -> Child:
    """List what speaks for and against a source beyond the rows of its card."""
    lines = [("check", reason) for reason in site.speaks_for]
    lines += [("info" if reason.key == STILL_OPEN else "ring", reason) for reason in site.speaks_against]
    told = [(symbol, say(reason, words, atlas).text) for symbol, reason in lines if reason.key not in TOLD_BY_ROWS]
    told += [("ring", line) for line in _weakening(site, atlas, words)]
    return el("ul.cr-reasons", [el(f"li.cr-i-{symbol}", text) for symbol, text in told]) if told else None


def _weakening(site: Candidate, atlas: Atlas, words: Words) -> list[str]:
    """Say which answers, not given yet, would speak against a source (``finding:id``)."""
    ids = [item.removeprefix("finding:") for item in site.would_weaken if item.startswith("finding:")]
    names = "; ".join(finding_name(atlas, finding, words) for finding in ids)
    return [phrase("would_weaken", words, findings=names)] if names else []


def details(site: Candidate, atlas: Atlas, words: Words, *, named: bool = False) -> Node:
    """Fold causes, reasons and sources of a source behind one click; ``named`` where two such folds are neighbours."""
    head = phrase("details_head", words)
    name = phrase("words_of", words, what=head, name=site_name(atlas, site.site, words))
    return el(
        "details.cr-more",
        el("summary", name if named else head, aria_label=name),
        causes(site.site, site.causes, atlas, words),
        reasons(site, atlas, words),
        site_sources(site.site, atlas, words),
        key=f"more {site.site}",
    )


def source_card(site: Candidate, rank: str, atlas: Atlas, words: Words, *, shown: bool = False) -> Node:
    """Make a source card; ``shown`` when its reach lies on the body now."""
    head = title(site_name(atlas, site.site, words), site_side(atlas, site, words), rank)
    told = rows(site.explains, site.leaves, site.would_also, atlas, words)
    body = el("div.cr-source", head, told, details(site, atlas, words))
    return el("div.cr-card", body, _eye(site, atlas, words, shown), key=f"card {site.site} {site.side}")


def _eye(site: Candidate, atlas: Atlas, words: Words, shown: bool) -> Node:
    hint = phrase("hide_on_body" if shown else "show_on_body", words)
    label = phrase("words_of", words, what=hint, name=site_name(atlas, site.site, words))
    act = {"kind": "reach", "site": site.site, "side": site.side, "at": site.at}
    kind = "cr-i-hide" if shown else "cr-i-eye"
    return el(f"button.cr-eye.{kind}", type="button", aria_label=label, title=hint, act=act, key="eye")


def pair_card(pair: Pair, rank: str, atlas: Atlas, words: Words) -> Node:
    """Make a card for two sources that explain together what neither does alone."""
    first, second = (_with_side(site, atlas, words) for site in pair.sites)
    head = title(phrase("pair_title", words, first=first, second=second), "", rank)
    marked = {*pair.explains, *pair.leaves}
    also = tuple(place for site in pair.sites for place in site.would_also if place not in marked)
    told = rows(pair.explains, pair.leaves, also, atlas, words)
    more = [details(site, atlas, words, named=True) for site in pair.sites]
    return el("div.cr-card.is-pair", el("div.cr-source", head, told, more), key=f"pair {first} {second}")


def _with_side(site: Candidate, atlas: Atlas, words: Words) -> str:
    side = site_side(atlas, site, words)
    name = site_inside(atlas, site.site, words)
    return phrase("words_comma", words, first=name, last=side) if side else name


def cards_head(answer: Answer, words: Words) -> Node:
    """Make the small head over the source cards."""
    alone = "cards_head" if len(answer.marks) > 1 else "cards_head_one"
    key = "none_head" if answer.verdict == "none" and answer.sites[0].leaves else alone
    return eyebrow(phrase(key, words), "cards head")


def eyebrow(text: str, key: str) -> Node:
    """Make a small head over a part of the column."""
    return el("h3.cr-eyebrow", text, key=key)

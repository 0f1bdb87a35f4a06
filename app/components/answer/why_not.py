"""The block "Why not ...?": pick any site, and see what it explains and leaves, and what speaks for and against it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.components.answer.cards import STILL_OPEN, TOLD_BY_ROWS, eyebrow, rows, title
from app.components.answer.tree import Child, Node, el
from app.core.result import Candidate, Reason
from app.core.wording import Words, phrase, say, site_name, site_side

if TYPE_CHECKING:
    from app.core.atlas import Atlas


def block(considered: Candidate | None, atlas: Atlas, words: Words) -> list[Child]:
    """Make the head, the box that picks a site, and the card of the site that was picked."""
    pick = el(
        "x-pick.is-site", key="sites", list="sites",
        label=phrase("body_map_why_pick", words), empty=phrase("body_map_none_found", words),
    )  # fmt: skip
    lead = None if considered else el("p.cr-quiet", phrase("body_map_why_lead", words), key="why lead")
    card = _card(considered, atlas, words) if considered else None
    return [eyebrow(phrase("body_map_why", words), "why head"), lead, pick, card]


def _card(site: Candidate, atlas: Atlas, words: Words) -> Node:
    head = title(site_name(atlas, site.site, words), site_side(atlas, site, words), "?")
    told = rows(site.explains, site.leaves, site.would_also, atlas, words)
    label = phrase("body_map_why_close", words)
    close = el("button.cr-eye.cr-i-cross", type="button", aria_label=label, title=label, act={"kind": "consider"})
    sides = (
        _side("body_map_why_for", "check", site.speaks_for, atlas, words),
        _side("body_map_why_against", "ring", [r for r in site.speaks_against if r.key != STILL_OPEN], atlas, words),
        _side("body_map_why_open", "info", [r for r in site.speaks_against if r.key == STILL_OPEN], atlas, words),
    )
    body = el("div.cr-source", head, told, sides)
    return el("div.cr-card.is-considered", body, close, key="considered", tabindex="-1")


def _side(head: str, symbol: str, reasons: Sequence[Reason], atlas: Atlas, words: Words) -> list[Node]:
    told = [say(reason, words, atlas).text for reason in reasons if reason.key not in TOLD_BY_ROWS]
    if not told:
        return []
    items = [el(f"li.cr-i-{symbol}", text) for text in told]
    return [el("p.cr-small-head", phrase(head, words)), el("ul.cr-reasons", items)]

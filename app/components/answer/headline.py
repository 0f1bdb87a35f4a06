"""The top of the answer: the care card, and the sentence with its gold words."""

from __future__ import annotations

from collections.abc import Mapping

from app.components.answer.tree import Node, el, to_html
from app.core.result import UrgencyLevel
from app.core.wording import CareText, Sentence

CARE_ICONS: Mapping[UrgencyLevel, str] = {
    "emergency_now": "alert",
    "same_day": "clock",
    "soon": "info",
    "routine": "info",
    "self_care": "info",
}


def headline(sentence: Sentence, stamp: str = "") -> Node:
    """Make the answer sentence, a heading with gold under the words that name the shared place.

    ``stamp`` names the answer in the page (``data-answer``).
    """
    gold = el("mark", sentence.gold) if sentence.gold else None
    parts = (sentence.before, gold, sentence.after)
    return el("h2.cr-headline", parts, key="headline", tabindex="-1", data_answer=stamp)


def care_card(care: CareText) -> Node:
    """Make a care card: band with icon and level, then why, what to do (bold) and what makes it more urgent."""
    also = " ".join([care.also_title, *care.also]) if care.also else ""
    body = el("p", f"{care.why} ", el("b", care.act), f" {care.then}" if care.then else "")
    extra = (el("p.cr-care-also", also) if also else None, el("p.cr-care-note", care.note) if care.note else None)
    return el(
        f"section.cr-care.is-{care.level}",
        el(f"h3.cr-i-{CARE_ICONS[care.level]}", care.title),
        el("div", body, extra),
        key=f"care {care.level}",
        role="alert" if care.level == "emergency_now" else "note",
        aria_label=care.title,
        tabindex="-1",
    )


def care_html(care: CareText) -> str:
    """Write a care card as HTML, for a page."""
    return f'<div class="cr-sheet">{to_html(care_card(care))}</div>'

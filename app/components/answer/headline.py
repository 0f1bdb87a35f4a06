"""The top of the answer: the care card, and the sentence with its gold words."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from app.components.answer.icons import icon
from app.core.result import UrgencyLevel
from app.core.wording import CareText, Sentence

CARE_ICONS: Mapping[UrgencyLevel, str] = {
    "emergency_now": "alert",
    "same_day": "clock",
    "soon": "info",
    "routine": "info",
    "self_care": "info",
}


def headline_html(sentence: Sentence, stamp: str = "") -> str:
    """Write the answer sentence as a heading, with gold under the words that name the shared place."""
    gold = f"<mark>{escape(sentence.gold)}</mark>" if sentence.gold else ""
    named = f' data-answer="{escape(stamp, quote=True)}"' if stamp else ""
    return f'<h2 class="cr-headline"{named}>{escape(sentence.before)}{gold}{escape(sentence.after)}</h2>'


def care_html(care: CareText) -> str:
    """Write a care card: band with icon and level, then why, what to do (bold) and what makes it more urgent."""
    role = 'role="alert"' if care.level == "emergency_now" else 'role="note"'
    body = f"{escape(care.why)} <b>{escape(care.act)}</b> {escape(care.then)}".strip()
    also = " ".join([care.also_title, *care.also]) if care.also else ""
    extra = f'<p class="cr-care-also">{escape(also)}</p>' if also else ""
    note = f'<p class="cr-care-note">{escape(care.note)}</p>' if care.note else ""
    return (
        f'<section class="cr-care is-{care.level}" {role} aria-label="{escape(care.title, quote=True)}">'
        f"<h3>{icon(CARE_ICONS[care.level], 20)}{escape(care.title)}</h3>"
        f"<div><p>{body}</p>{extra}{note}</div></section>"
    )

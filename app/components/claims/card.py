"""One claim as the page of a book: the claim, what is true in it, what is known, how sure, what to do instead."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from app.components.answer.cards import sources_html
from app.components.sure_scale import scale_html, scale_legend_html
from app.core.claim_cards import ClaimCard
from app.core.wording import Words, cause_name, flag_question, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas

GRADES = ("holds", "mostly", "partly", "unproven", "not")
"""How far a claim can hold, from best to least."""


def card_html(card: ClaimCard, atlas: Atlas, words: Words, links: Mapping[tuple[str, str], str]) -> str:
    """Write a claim with all its parts."""
    parts = [
        _part("true", card.true, words),
        _part("known", card.known, words),
        _sure(card, words),
        _part("safety", card.safety, words) if card.safety else "",
        _part("instead", card.instead, words),
        _more(card, atlas, words, links),
    ]
    body = f'<div class="cr-entry">{"".join(parts)}{_sources(card, atlas, words)}</div>'
    return f'<article class="cr-claim">{_head(card, words)}{body}</article>'


def _head(card: ClaimCard, words: Words) -> str:
    topic, said = escape(phrase(f"claims_topic_{card.topic}", words)), escape(phrase("claims_said", words))
    found = escape(phrase("claims_in_articles", words, count=str(card.articles)))
    kicker = f'<p class="cr-kicker"><span>{topic}</span><span>{found}</span></p>'
    title = f'<p class="cr-said">{said}</p><h2>{escape(card.said)}</h2>'
    return f'<header class="cr-entry-head">{kicker}{title}</header>'


def _part(name: str, text: str, words: Words) -> str:
    head = escape(phrase(f"claims_{name}", words))
    return f'<section class="cr-part is-{name}"><h3>{head}</h3><p>{escape(text)}</p></section>'


def _sure(card: ClaimCard, words: Words) -> str:
    head, grade = escape(phrase("claims_sure", words)), escape(phrase(f"claims_stands_{card.stands}", words))
    short = "" if card.short.lower() == grade.lower() else escape(card.short)
    stamp = f'<p class="cr-stamp is-{card.stands}"><b>{grade}</b><span>{short}</span></p>'
    evidence = f"<p>{escape(card.evidence[:1].upper() + card.evidence[1:])}</p>" if card.evidence else ""
    means = f"<p>{escape(phrase(f'sure_means_{card.sure}', words))}</p>"
    body = f"<p>{scale_html(card.sure, words)}</p>{evidence or means}{scale_legend_html(words)}"
    return f'<section class="cr-part is-sure">{stamp}<h3>{head}</h3>{body}</section>'


def _more(card: ClaimCard, atlas: Atlas, words: Words, links: Mapping[tuple[str, str], str]) -> str:
    """Links to causes and to the questions of red flags."""
    rows = "".join(_link(pair, links[pair], atlas, words) for pair in card.more if pair in links)
    head = escape(phrase("claims_see", words))
    return f'<section class="cr-part"><h3>{head}</h3><ul class="cr-see">{rows}</ul></section>' if rows else ""


def _link(pair: tuple[str, str], link: str, atlas: Atlas, words: Words) -> str:
    table, identifier = pair
    name = cause_name(atlas, identifier, words) if table == "causes" else flag_question(atlas, identifier, words)
    return f'<li><a href="{escape(link, quote=True)}" target="_self">{escape(name)}</a></li>'


def _sources(card: ClaimCard, atlas: Atlas, words: Words) -> str:
    summary = escape(phrase("sources_head", words))
    listed = sources_html(card.source_keys, atlas, words)
    return f'<details class="cr-more"><summary>{summary}</summary>{listed}</details>'


def start_html(words: Words) -> str:
    """Write how claims are looked at."""
    start, fair = escape(phrase("claims_start", words)), escape(phrase("claims_fair", words))
    return f'<p class="cr-book-lead">{start}</p><p class="cr-entry">{fair}</p>'


def grades_html(words: Words) -> str:
    """Explain the words for how far a claim holds, and the five steps of how sure that is."""
    rows = "".join(
        f'<li><b class="cr-grade-word is-{grade}">{escape(phrase(f"claims_stands_{grade}", words))}</b>'
        f"<span>{escape(phrase(f'claims_means_{grade}', words))}</span></li>"
        for grade in GRADES
    )
    head = escape(phrase("claims_grade", words))
    legend = scale_legend_html(words).replace("<details ", "<details open ", 1)
    return f'<section class="cr-entry cr-part"><h3>{head}</h3><ul class="cr-grades">{rows}</ul>{legend}</section>'

"""One cause as the page of a book: head, sections in plain order, tests, what helps and how sure, when to worry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

from app.components.answer.cards import sources_html
from app.components.answer.headline import CARE_ICONS
from app.components.answer.icons import icon
from app.components.sure_scale import scale_html, scale_legend_html
from app.core.causes import CauseCard, FlagLine, HelpLine
from app.core.wording import Words, phrase
from app.core.wording.short_forms import explained

if TYPE_CHECKING:
    from app.core.atlas import Atlas

EFFECTS = ("helps_much", "helps_some", "unclear", "no_effect", "harmful")
"""The order in which helps are listed: what helps most comes first."""
FOLDED = ("unclear", "no_effect")
FlagLink = Callable[[str], str]


def head_html(card: CauseCard, words: Words) -> str:
    """Write kind and course in a line, the name, and what the other kind of reader calls it."""
    kind = escape(phrase(f"causes_group_{card.group}", words))
    course = f"<span>{escape(_capital(card.course))}</span>" if card.course else ""
    other = escape(phrase("causes_other_name", words, name=card.other_name))
    code = f"<span>{escape(phrase('causes_code', words))} {escape(card.code)}</span>" if card.code else ""
    what = "" if card.what == card.name else escape(card.what or phrase("causes_not_known", words))
    return (
        f'<header class="cr-entry-head"><p class="cr-kicker"><span>{kind}</span>{course}</p>'
        f'<h2>{escape(card.name)}</h2><p class="cr-other"><span>{other}</span>{code}</p></header>'
        f'<p class="cr-entry-lead">{what}</p>'
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _section(key: str, text: str, words: Words, more: str = "") -> str:
    """A heading and its text; a blank text is told as not known, unless something else stands there."""
    head = escape(phrase(f"causes_{key}", words))
    unknown = "" if more else f'<p class="cr-unknown">{escape(phrase("causes_not_known", words))}</p>'
    body = f"<p>{escape(_capital(text))}</p>" if text else unknown
    return f'<section class="cr-part is-{key}"><h3>{head}</h3>{body}{more}</section>'


def text_html(card: CauseCard, atlas: Atlas, words: Words, flag_link: FlagLink) -> str:
    """Write all sections of a card."""
    tests = _lines(card.of_kind("test"), words)
    helps = sorted(card.of_kind("treatment", "self_care", "prevention"), key=lambda line: EFFECTS.index(line.effect))
    known = _helps(helps, words) + (scale_legend_html(words) if helps else "")
    parts = [
        _section("starts", card.starts, words),
        _section("comes_with", card.comes_with, words),
        _section("who", card.who, words),
        _worry(card, words, flag_link),
        _section("self_care", card.self_care, words),
        _section("tests", card.tests, words, tests + _short_forms(card, words)),
        _section("helps", "", words, known),
        _section("remark", card.remark, words) if card.remark else "",
    ]
    return f'<div class="cr-entry">{"".join(parts)}{_sources(card, atlas, words)}</div>'


def _short_forms(card: CauseCard, words: Words) -> str:
    """What MRI and the like stand for, where a plain card uses them."""
    texts = (card.name, card.what, card.tests, *(line.more for line in card.helps))
    said = " ".join(explained(texts, words)) if words == "plain" else ""
    return f'<p class="cr-fine">{escape(said)}</p>' if said else ""


def _helps(helps: Sequence[HelpLine], words: Words) -> str:
    """What helps, and what harms; what does not help, or may not, stands behind a click."""
    folded = [line for line in helps if line.effect in FOLDED]
    if not folded:
        return _lines(helps, words)
    head = escape(phrase("causes_no_help", words, count=str(len(folded))))
    more = f'<details class="cr-more"><summary>{head}</summary>{_lines(folded, words)}</details>'
    return _lines([line for line in helps if line.effect not in FOLDED], words) + more


def _lines(helps: Sequence[HelpLine], words: Words) -> str:
    return f'<ul class="cr-helps">{"".join(_line(line, words) for line in helps)}</ul>' if helps else ""


def _line(line: HelpLine, words: Words) -> str:
    only = f'<span class="cr-only">{escape(phrase("causes_only", words, site=line.only))}</span>' if line.only else ""
    head = escape(phrase("causes_care", words))
    care = f'<p class="cr-fine"><b>{head}:</b> {escape(_capital(line.care))}</p>' if line.care else ""
    more = f'<p class="cr-fine">{escape(_capital(line.more))}</p>' if line.more else ""
    does = f'<span class="cr-does">{escape(line.does)}</span>{scale_html(line.sure, words)}'
    name = f'<p class="cr-help-name"><b>{escape(line.name)}</b>{only}</p><p>{escape(line.what)}</p>'
    return f'<li class="is-{line.effect}">{name}<p class="cr-verdict">{does}</p>{more}{care}</li>'


def _worry(card: CauseCard, words: Words, flag_link: FlagLink) -> str:
    """When to worry, and the flags behind it; every flag links to its question."""
    head = escape(phrase("causes_worry", words))
    text = escape(_capital(card.worry) or phrase("causes_not_known", words))
    flags = "".join(_flag(flag, words, flag_link) for flag in card.flags)
    asked = escape(phrase("causes_flags", words))
    listed = f'<p class="cr-small-head">{asked}</p><ul>{flags}</ul>' if flags else ""
    link = (
        f'<a href="{escape(flag_link(""), quote=True)}" target="_self">{escape(phrase("causes_flags_link", words))}</a>'
    )
    top = f"<h3>{icon('alert', 20)}{head}</h3>"
    return f'<section class="cr-part cr-worry">{top}<p>{text}</p>{listed}<p>{link}</p></section>'


def _flag(flag: FlagLine, words: Words, flag_link: FlagLink) -> str:
    level = escape(phrase(f"help_{flag.urgency}", words))
    link = f'<a href="{escape(flag_link(flag.flag), quote=True)}" target="_self">{escape(flag.question)}</a>'
    return (
        f'<li class="is-{flag.urgency}">{icon(CARE_ICONS[flag.urgency], 16)}<span>{link} <em>{level}</em></span></li>'
    )


def _sources(card: CauseCard, atlas: Atlas, words: Words) -> str:
    keys = dict.fromkeys([*card.source_keys, *(key for line in card.helps for key in line.source_keys)])
    summary = escape(phrase("sources_head", words))
    listed = sources_html(tuple(keys), atlas, words)
    return f'<details class="cr-more"><summary>{summary}</summary>{listed}</details>'


def always_html(lines: Sequence[HelpLine], words: Words) -> str:
    """Write what is good for every cause."""
    head = escape(phrase("causes_always", words))
    return (
        f'<section class="cr-entry cr-part"><h3>{head}</h3>{_lines(lines, words)}{scale_legend_html(words)}</section>'
    )

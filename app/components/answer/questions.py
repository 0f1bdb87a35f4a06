"""Questions of the answer: chips that open to yes, no and not sure in place; what was said stands on the chip."""

from __future__ import annotations

from collections.abc import Sequence

from app.components.answer.cards import eyebrow
from app.components.answer.tree import Child, Node, el
from app.core.asking import Ask
from app.core.wording import Words, phrase

CHOICES = ("yes", "no", "unsure")


def _choice(ask: Ask, choice: str, words: Words) -> Node:
    chosen = "true" if ask.said == choice else "false"
    act: dict[str, object] = {"kind": "answer", "id": ask.id, "said": choice}
    text = phrase(f"answer_{choice}", words)
    return el("button", text, type="button", aria_pressed=chosen, act=act, key=choice)


def _choices(ask: Ask, words: Words) -> Node:
    return el("div.cr-choices", [_choice(ask, choice, words) for choice in CHOICES], role="group", aria_label=ask.text)


def _chip(ask: Ask, words: Words) -> Node:
    said = el("b", phrase(f"answer_{ask.said}", words)) if ask.said else None
    kind = ".is-said.cr-i-check" if ask.said else ""
    press = el(
        f"button.cr-ask-press{kind}", said, el("span", ask.text),
        type="button", aria_expanded="false", act={"kind": "open"},
    )  # fmt: skip
    return el("li.cr-ask", press, _choices(ask, words), key=ask.id)


def _line(ask: Ask, words: Words) -> Node:
    return el("li.cr-ask.is-line", el("span.cr-ask-text", ask.text), _choices(ask, words), key=ask.id)


def question_chips(head: str, asks: Sequence[Ask], words: Words) -> list[Child]:
    """Make chips of questions under a small head; nothing without questions."""
    items = [_chip(ask, words) for ask in asks]
    return [eyebrow(phrase(head, words), head), el("ul.cr-asks", items, key=f"{head} list")] if items else []


def question_lines(head: str, asks: Sequence[Ask], words: Words) -> list[Child]:
    """Make lines of questions that stand open, for the few that matter most; nothing without questions."""
    items = [_line(ask, words) for ask in asks]
    return [eyebrow(phrase(head, words), head), el("ul.cr-ask-lines", items, key=f"{head} list")] if items else []


def sign_lines(head: str, signs: Sequence[Ask], words: Words) -> list[Child]:
    """Make lines of signs to look for under a small head; nothing without signs. They take no answer."""
    items = [el("li", sign.text, key=sign.id) for sign in signs]
    return [eyebrow(phrase(head, words), head), el("ul.cr-signs", items, key=f"{head} list")] if items else []

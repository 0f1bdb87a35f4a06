"""The facts of a level, each with its head, its words and its sources. What the tables lack is said plainly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from app.components.levels.marks import link, pills
from app.core.level_card import LevelCard
from app.core.level_sites import SiteAt
from app.core.rows import Movement, Reflex
from app.core.wording import Words, movement_name, nerve_name, phrase, site_name
from app.core.wording.level_words import reflex_how, reflex_name

if TYPE_CHECKING:
    from app.core.atlas import Atlas

Address = Callable[..., str]
"""Gives the address of a page with choices: ``session.address``."""
SHOWN = 3
"""So many nerves and sites are named; the rest is counted."""


@dataclass(frozen=True)
class Fact:
    """One row: key, head, its words as HTML (escaped), and the sources."""

    key: str
    head: str
    html: str
    source_keys: tuple[str, ...]


def facts(card: LevelCard, atlas: Atlas, words: Words, address: Address, brief: bool = False) -> dict[str, Fact]:
    """All facts of a level by key: point, muscle, also, reflex, story, here. ``brief`` leaves remarks out."""
    rows = {
        "point": _point(card, words, brief),
        "muscle": _muscle(card, atlas, words),
        "also": _also(card, atlas, words),
        "reflex": _reflex(card, words, brief),
        "story": (escape(card.row.typical_story), card.row.source_keys),
        "here": _here(card, atlas, words, address),
    }
    return {
        key: Fact(key, phrase(f"levels_head_{key}", words), html, keys or card.row.source_keys)
        for key, (html, keys) in rows.items()
    }


Told = tuple[str, tuple[str, ...]]


def _none(key: str, words: Words) -> Told:
    return f'<span class="cr-none">{escape(phrase(f"levels_none_{key}", words))}</span>', ()


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _point(card: LevelCard, words: Words, brief: bool) -> Told:
    point = card.key_point
    if point is None:
        return _none("point", words)
    if brief:
        return f"<b>{escape(point.location_own_words)}.</b>", point.source_keys
    hints = [point.exam_note, phrase("levels_scored", words, scored=_upper(point.scored))]
    more = ". ".join(hint.rstrip(".") for hint in (hints if words == "clinician" else hints[1:]) if hint)
    return f"<b>{escape(point.location_own_words)}.</b> {escape(more)}.", point.source_keys


def _muscle(card: LevelCard, atlas: Atlas, words: Words) -> Told:
    muscle = card.muscle
    if muscle is None:
        return _none("muscle", words)
    muscles = f" {escape(muscle.main_muscles)}." if words == "clinician" else ""
    name = escape(_upper(movement_name(atlas, muscle.movement_id, words)))
    tried = escape(muscle.how_to_try_at_home_or_show)
    return f"<b>{name}.</b> {tried}.{muscles} {_held_by(muscle, card.level, words)}", muscle.source_keys


def _held_by(muscle: Movement, level: str, words: Words) -> str:
    """The level and the others that drive a movement, as pills."""
    others = [root for root in muscle.root_range if root != level]
    told = f' <span class="cr-soft">{escape(phrase("levels_also", words))}</span> {pills(others)}' if others else ""
    return f'<span class="cr-held">{pills([level])}{told}</span>'


def _also(card: LevelCard, atlas: Atlas, words: Words) -> Told:
    if not card.also_weak:
        return _none("also", words)
    names = [movement_name(atlas, row.movement_id, words) for row in card.also_weak]
    keys = tuple(dict.fromkeys(key for row in card.also_weak for key in row.source_keys))
    return escape(_upper(_some(names, words, "; " if words == "plain" else ", "))), keys


def _some(names: list[str], words: Words, between: str = ", ", at_most: int = SHOWN) -> str:
    """The first names, and how many more there are."""
    left = len(names) - at_most
    shown = between.join(names[:at_most] if left > 0 else names)
    return f"{shown} {phrase('levels_and_more', words, count=str(left))}" if left > 0 else shown


def _reflex(card: LevelCard, words: Words, brief: bool) -> Told:
    if not card.reflexes:
        return _none("reflex", words)
    keys = tuple(dict.fromkeys(key for row in card.reflexes for key in row.source_keys))
    first, *rest = card.reflexes
    note = f" {escape(first.note.rstrip('.'))}." if words == "clinician" and first.note and not brief else ""
    others = ", ".join(reflex_name(row.reflex_id, row.name, words).lower() for row in rest)
    more = f' <span class="cr-soft">{escape(phrase("levels_reflex_more", words, names=others))}</span>' if rest else ""
    return f"{_one_reflex(first, card.level, words)}{note}{more}", keys


def _one_reflex(row: Reflex, level: str, words: Words) -> str:
    others = [root for root in row.roots if root != level]
    name, how = reflex_name(row.reflex_id, row.name, words), reflex_how(row.reflex_id, row.how, words)
    shared = f' <span class="cr-soft">{escape(phrase("levels_with", words))}</span> {pills(others)}' if others else ""
    return f"<b>{escape(name)}.</b> {escape(how.rstrip('.'))}.{shared}"


def _here(card: LevelCard, atlas: Atlas, words: Words, address: Address) -> Told:
    """What else lies at the level: the cord, and the nerves that carry this root."""
    lines = [line for line in (_cord(card, atlas, words, address), _nerves(card, atlas, words, address)) if line]
    keys = [key for site in card.cord_sites[:SHOWN] for key in atlas.sites[site.site].source_keys]
    keys += [key for nerve in card.nerves[:SHOWN] for key in nerve.source_keys]
    return ("<br>".join(lines), tuple(dict.fromkeys(keys))) if lines else _none("here", words)


def _cord(card: LevelCard, atlas: Atlas, words: Words, address: Address) -> str:
    found = [_cord_link(site, atlas, words, address) for site in card.cord_sites[:SHOWN]]
    left = len(card.cord_sites) - SHOWN
    more = f" {escape(phrase('levels_and_more', words, count=str(left)))}" if left > 0 else ""
    return f"<b>{escape(phrase('levels_cord', words))}.</b> {', '.join(found)}{more}" if found else ""


def _cord_link(site: SiteAt, atlas: Atlas, words: Words, address: Address) -> str:
    choices = {"site": site.site} | ({"at": site.at} if site.at else {})
    return link(address("what_if", **choices), site_name(atlas, site.site, words))


def _nerves(card: LevelCard, atlas: Atlas, words: Words, address: Address) -> str:
    names = [row.nerve_id for row in card.nerves]
    found = [link(address("nerves", nerve=name), nerve_name(atlas, name, words)) for name in names[:SHOWN]]
    left = len(names) - SHOWN
    more = f" {escape(phrase('levels_and_more', words, count=str(left)))}" if left > 0 else ""
    return f"<b>{escape(phrase('levels_nerves', words))}.</b> {', '.join(found)}{more}" if found else ""

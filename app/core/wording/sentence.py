"""Sentences by key. A template marks its key words with ``**...**``; the page draws those in gold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING

from app.core.report import Place, Side
from app.core.result import Param, Reason
from app.core.wording.lexicon import Words, lexicon, template
from app.core.wording.names import (
    and_list,
    area_name,
    cause_name,
    finding_name,
    level_phrase,
    movement_name,
    nerve_name,
    number_word,
    root_phrase,
    site_inside,
    spine_parts,
)
from app.core.wording.places import group_places

if TYPE_CHECKING:
    from app.core.atlas import Atlas


@dataclass(frozen=True)
class Sentence:
    """A sentence in three parts; ``gold`` are the words that name the shared place (blank when nothing is shared)."""

    before: str
    gold: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """The whole sentence as plain text."""
        return f"{self.before}{self.gold}{self.after}"

    def __str__(self) -> str:
        return self.text


def parse_places(value: Param) -> tuple[Place, ...]:
    """Read ``region:side`` texts back into places; anything else is left out."""
    texts = value if isinstance(value, tuple) else (str(value),)
    pairs = (text.rpartition(":") for text in texts)
    sides: dict[str, Side] = {"left": "left", "right": "right", "midline": "midline"}
    return tuple(Place(region, sides[side]) for region, _, side in pairs if side in sides)


def _speaker(name: str, atlas: Atlas, words: Words) -> Callable[[str], str]:
    speakers: Mapping[str, Callable[[str], str]] = {
        "area": lambda item: area_name(item, words),
        "nerve": lambda item: nerve_name(atlas, item, words),
        "node": lambda item: nerve_name(atlas, item, words),
        "site": lambda item: site_inside(atlas, item, words),
        "finding": lambda item: finding_name(atlas, item, words),
        "cause": lambda item: cause_name(atlas, item, words),
        "movement": lambda item: movement_name(atlas, item, words),
        "part": lambda item: template(f"part_{item}", words),
    }
    return speakers.get(name) or speakers.get(name.removesuffix("s")) or str


def _texts(value: Param) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),)


def spoken(name: str, value: Param, atlas: Atlas, words: Words) -> str:
    """Say one parameter of a reason: its name tells what kind of id it holds."""
    if name.startswith("place"):
        return group_places(atlas, parse_places(value), words)
    if isinstance(value, int | float):
        return number_word(int(value), words)
    if name in ("spine", "where"):
        return spine_parts(_texts(value), words, name)
    if name == "roots":
        return root_phrase(_texts(value), words)
    if name.startswith("level"):
        return level_phrase(_texts(value), words)
    return and_list([_speaker(name, atlas, words)(item) for item in _texts(value)], words)


def split_gold(text: str) -> Sentence:
    """Split a filled template at its gold marks; a text without them has no gold."""
    parts = text.split("**")
    if len(parts) != 3:
        return Sentence("".join(parts))
    return Sentence(*parts)


def _capital(text: str) -> str:
    start = text.removeprefix("**")
    return text[: len(text) - len(start)] + start[:1].upper() + start[1:]


def _key(reason: Reason) -> str:
    """Choose the variant of a key: ``_no_levels`` when no level is known, ``_one`` when one thing was lost."""
    params = dict(reason.params)
    variants = [f"{reason.key}_no_levels"] if params.get("levels") == () else []
    variants += [f"{reason.key}_one"] if params.get("lost") == 1 else []
    return next((key for key in variants if key in lexicon().sentences), reason.key)


def say(reason: Reason, words: Words, atlas: Atlas) -> Sentence:
    """Say a reason; KeyError when its key or one of its parameters is missing."""
    pattern = template(_key(reason), words)
    names = {name for _, name, _, _ in Formatter().parse(pattern) if name}
    source = {"spine": "levels", "where": "levels", "roots": "levels"}
    values = {name: spoken(name, reason.get(source.get(name, name)), atlas, words) for name in names}
    return split_gold(_capital(pattern.format(**values)))

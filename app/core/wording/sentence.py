"""Sentences by key. A template marks its key words with ``**...**``; the page draws those in gold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING

from app.core.report import Place, Side
from app.core.result import Param, Reason
from app.core.wording.lexicon import Words, lexicon
from app.core.wording.names import (
    and_list,
    area_name,
    cause_name,
    finding_name,
    level_phrase,
    movement_name,
    nerve_name,
    number_word,
    region_family,
    site_name,
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


def _each(value: Param, name: Callable[[str], str]) -> str:
    parts = [name(item) for item in (value if isinstance(value, tuple) else (str(value),))]
    return and_list(parts)


def _speaker(name: str, atlas: Atlas, words: Words) -> Callable[[str], str] | None:
    speakers: Mapping[str, Callable[[str], str]] = {
        "area": lambda item: area_name(item, words),
        "nerve": lambda item: nerve_name(atlas, item, words),
        "plexus": lambda item: nerve_name(atlas, item, words),
        "site": lambda item: site_name(atlas, item, words),
        "finding": lambda item: finding_name(atlas, item),
        "cause": lambda item: cause_name(atlas, item, words),
        "movement": lambda item: movement_name(atlas, item, words),
        "region": lambda item: region_family(item, words),
        "side": lambda item: item,
    }
    return speakers.get(name) or speakers.get(name.removesuffix("s"))


def spoken(name: str, value: Param, atlas: Atlas, words: Words) -> str:
    """Say one parameter of a reason: its name tells what kind of id it holds."""
    if name.startswith(("place", "places")):
        return group_places(atlas, parse_places(value), words)
    if name.startswith("level"):
        return level_phrase(value if isinstance(value, tuple) else (str(value),))
    if name == "count" and not isinstance(value, tuple):
        return number_word(int(value))
    speaker = _speaker(name, atlas, words)
    return _each(value, speaker) if speaker else _each(value, str)


def split_gold(text: str) -> Sentence:
    """Split a filled template at its gold marks; a text without them has no gold."""
    parts = text.split("**")
    if len(parts) != 3:
        return Sentence("".join(parts))
    return Sentence(*parts)


def _capital(text: str) -> str:
    start = text.removeprefix("**")
    return text[: len(text) - len(start)] + start[:1].upper() + start[1:]


def template(key: str, words: Words) -> str:
    """Look up the template of a key; KeyError names a key that the table lacks."""
    return lexicon().sentences[key].pick(words)


def phrase(key: str, words: Words, **values: str) -> str:
    """Fill a template with ready words, as plain text."""
    return template(key, words).format(**values).replace("**", "")


def say(reason: Reason, words: Words, atlas: Atlas) -> Sentence:
    """Say a reason; KeyError when its key or one of its parameters is missing."""
    pattern = template(reason.key, words)
    names = {name for _, name, _, _ in Formatter().parse(pattern) if name}
    values = {name: spoken(name, reason.get(name), atlas, words) for name in names}
    return split_gold(_capital(pattern.format(**values)))

"""The words of the map itself: tools, captions, hints. The map fills their slots in the browser."""

from __future__ import annotations

from app.core.wording import Words, lexicon, phrase

_PREFIX = "map_"


def strings(words: Words) -> dict[str, str]:
    """Give all words of the map in one wording, with their slots."""
    said = lexicon().sentences.items()
    return {key.removeprefix(_PREFIX): both.pick(words) for key, both in said if key.startswith(_PREFIX)}


def view_titles(view: str, words: Words) -> dict[str, str]:
    """Give the short caption and the full title of a view; raises KeyError for a view without words."""
    return {"short": phrase(f"views_short_{view}", words), "title": phrase(f"views_title_{view}", words)}


def title(page: str, words: Words) -> str:
    """Give the title of an enlarged view or of a page of it."""
    return phrase(f"pages_{page}", words)

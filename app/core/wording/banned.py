"""Words that no text for patients may hold: they claim more than a map of nerves can know."""

from __future__ import annotations

import re

BANNED: tuple[str, ...] = (
    r"\byou have (?!it\b)",
    r"\bdiagnos\w*",
    r"%",
    r"\bper ?cent\w*",
    r"\bprobab\w*",
    r"\blikelihood\b",
    r"\brisk of\b",
    r"\bat risk\b",
    r"\bdetect\w*",
    r"\banaly[sz]\w*",
    r"\byou suffer\b",
    r"\byour disease\b",
)
_PATTERNS = tuple(re.compile(words, re.IGNORECASE) for words in BANNED)


def banned_words(text: str) -> tuple[str, ...]:
    """List the banned words that a text holds, as they stand in it."""
    return tuple(match.group() for pattern in _PATTERNS for match in pattern.finditer(text))

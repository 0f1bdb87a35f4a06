"""The parts of the About page: what this is and is not, how sure it is, where it comes from."""

from __future__ import annotations

from app.core.wording.lexicon import Words, phrase

SECTIONS = ("what", "not", "reviewed", "how", "sure", "limits", "privacy", "error")
LICENCES = ("code", "tables", "drawings", "letters")


def sections(words: Words) -> tuple[tuple[str, str], ...]:
    """Head and text of each section, in order."""
    return tuple((phrase(f"about_{name}_head", words), phrase(f"about_{name}", words)) for name in SECTIONS)


def licences(words: Words) -> tuple[str, ...]:
    """One line for each thing that has a licence of its own."""
    return tuple(phrase(f"about_licence_{name}", words) for name in LICENCES)

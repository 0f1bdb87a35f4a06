"""Short forms such as MRI: what each stands for, to be told wherever one is used."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.core.wording.lexicon import Words, lexicon, phrase

_FORM = re.compile(r"\b[A-Z]{2,}\b")
_KEY = "abbr_{form}"


def short_forms(texts: Iterable[str]) -> tuple[str, ...]:
    """List the short forms in some texts, each once; levels such as L5 are none."""
    return tuple(dict.fromkeys(form for text in texts for form in _FORM.findall(text)))


def explained(texts: Iterable[str], words: Words) -> tuple[str, ...]:
    """Say what the short forms in some texts stand for; those without an entry are left out."""
    keys = (_KEY.format(form=form) for form in short_forms(texts))
    return tuple(phrase(key, words) for key in keys if key in lexicon().sentences)

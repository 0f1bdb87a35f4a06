"""Packing the constant data once: making JSON of half a megabyte on every run would cost more than the answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256

_PACKED: dict[int, tuple[Mapping[str, object], str, str]] = {}
_KEEP = 8


def packed(constant: Mapping[str, object]) -> tuple[str, str]:
    """Give the constant as JSON text and a short name of its content; an object that comes again costs nothing."""
    kept = _PACKED.get(id(constant))
    if kept is None or kept[0] is not constant:
        text = json.dumps(constant, separators=(",", ":"), ensure_ascii=False)
        kept = (constant, text, sha256(text.encode()).hexdigest()[:16])
        if len(_PACKED) >= _KEEP:
            _PACKED.clear()
        _PACKED[id(constant)] = kept
    return kept[1], kept[2]

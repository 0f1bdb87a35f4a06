"""Packing the constant data once: sending half a megabyte of JSON anew on every run would cost more than the answer."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Mapping
from hashlib import sha256

_PACKED: dict[int, tuple[Mapping[str, object], str, str]] = {}
_KEEP = 8


def packed(constant: Mapping[str, object]) -> tuple[str, str]:
    """Give the constant as JSON (gzip, base64) and a short name of its content; the same object again costs nothing."""
    kept = _PACKED.get(id(constant))
    if kept is None or kept[0] is not constant:
        plain = json.dumps(constant, separators=(",", ":"), ensure_ascii=False).encode()
        text = base64.b64encode(gzip.compress(plain, mtime=0)).decode("ascii")
        kept = (constant, text, sha256(plain).hexdigest()[:16])
        if len(_PACKED) >= _KEEP:
            _PACKED.clear()
        _PACKED[id(constant)] = kept
    return kept[1], kept[2]

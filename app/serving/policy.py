"""The headers that every answer carries: a strict content security policy and its companions."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.S)
_SWITCHED_OFF = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "geolocation",
    "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip


def script_hashes(index: str) -> tuple[str, ...]:
    """The CSP source of each inline script of the start page, so that no other inline script can run."""
    texts = _INLINE_SCRIPT.findall(index)
    return tuple(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts)


def content_security_policy(index: str, frame_ancestors: str) -> str:
    """The policy for the start page ``index``: own origin only.

    ``blob:`` scripts are how Streamlit loads the code of inline components (docs/decisions/0010); inline styles are
    how it sets sizes and themes.
    """
    directives = {
        "default-src": "'self'",
        "script-src": " ".join(("'self'", *script_hashes(index), "blob:")),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": frame_ancestors,
    }
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


def headers(index: str, frame_ancestors: str) -> Mapping[str, str]:
    """All security headers; X-Frame-Options only when nobody may embed (it cannot name a site)."""
    found = {
        "Content-Security-Policy": content_security_policy(index, frame_ancestors),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _SWITCHED_OFF),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    return found | ({"X-Frame-Options": "DENY"} if frame_ancestors == "'none'" else {})

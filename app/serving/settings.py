"""What an operator can set, each by an environment variable; a wrong value is one plain sentence at the start."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

LOOPBACK = ("localhost", "127.0.0.1")
_HOST = re.compile(r"(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?", re.I)
_SITE = re.compile(r"'self'|https?://(\*\.)?[a-z0-9][a-z0-9.-]*(:\d+)?", re.I)


class SettingError(ValueError):
    """A setting that can not be used; the message says what was expected."""


@dataclass(frozen=True)
class Settings:
    """Where to listen, host names that are answered, who may show the app in a frame, and the token of the counts."""

    host: str = "127.0.0.1"
    port: int = 8501
    hosts: tuple[str, ...] = LOOPBACK
    frame_ancestors: str = "'none'"
    metrics_token: str = ""

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Settings:
        """HOST, PORT, ALLOWED_HOSTS (comma between), FRAME_ANCESTORS (blank between) and METRICS_TOKEN."""
        return cls(
            host=environ.get("HOST") or "127.0.0.1",
            port=_port(environ.get("PORT") or "8501"),
            hosts=_hosts(environ.get("ALLOWED_HOSTS", "")),
            frame_ancestors=_frame_ancestors(environ.get("FRAME_ANCESTORS", "")),
            metrics_token=_token(environ.get("METRICS_TOKEN", "")),
        )


def _port(text: str) -> int:
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise SettingError(f"PORT is {text!r}; expected a number from 1 to 65535")
    return int(text)


def _hosts(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    for name in names:
        if not _HOST.fullmatch(name):
            raise SettingError(f"ALLOWED_HOSTS has {name!r}; expected names like clinic.example or *.clinic.example")
    return (*LOOPBACK, *names)


def _frame_ancestors(text: str) -> str:
    sites = text.split()
    for site in sites:
        if not _SITE.fullmatch(site):
            raise SettingError(f"FRAME_ANCESTORS has {site!r}; expected addresses like https://portal.example")
    return " ".join(sites) or "'none'"


def _token(text: str) -> str:
    if text and not re.fullmatch(r"[\w.~+/=-]{16,}", text, re.A):
        raise SettingError("METRICS_TOKEN can not be used; expected 16 or more letters and digits")
    return text

"""Pure ASGI middleware: the security headers on every answer, and paths that do not answer at all."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from hmac import compare_digest
from typing import TYPE_CHECKING, Any

from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

CLOSED = ("/_stcore/metrics", "/_stcore/agent")
"""Paths of Streamlit that are for machines of the house: counts of sessions, and remote control."""


class SecurityHeaders:
    """Put the headers on every HTTP answer."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str]) -> None:
        self._app = app
        self._headers = [(name.lower().encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""

        async def with_headers(message: MutableMapping[str, Any]) -> None:
            if message["type"] in ("http.response.start", "websocket.http.response.start"):
                message["headers"] = [*message["headers"], *self._headers]
            await send(message)

        await self._app(scope, receive, with_headers)


class ClosedPaths:
    """Answer 404 to every path of ``CLOSED`` and below; counts are open to a monitoring system that shows the token."""

    def __init__(self, app: ASGIApp, token: str = "") -> None:
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] == "lifespan" or not self._closed(scope):
            await self._app(scope, receive, send)
        else:
            await PlainTextResponse("Not found", 404)(scope, receive, send)

    def _closed(self, scope: Scope) -> bool:
        path = f"{scope['path']}/"
        return any(path.startswith(f"{closed}/") for closed in CLOSED) and not (
            scope["path"] == CLOSED[0] and self._shown(scope)
        )

    def _shown(self, scope: Scope) -> bool:
        given = dict(scope["headers"]).get(b"authorization", b"")
        return bool(self._token) and compare_digest(given, f"Bearer {self._token}".encode())

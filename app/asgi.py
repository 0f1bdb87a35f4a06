"""The app as one ASGI process with production settings: ``python -m app.asgi`` (``make serve``).

It serves ``streamlit_app.py`` at the root of the project; the folder ``pages`` beside this file is never looked for,
because Streamlit looks beside the script that it serves. More processes than one stand behind a proxy that keeps each
visitor with the same process (docs/deployment.md).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from streamlit.file_util import get_static_dir

from app.serving import policy
from app.serving.middleware import ClosedPaths, SecurityHeaders
from app.serving.quiet_log import quiet
from app.serving.settings import SettingError, Settings
from app.serving.warm import ready

ENTRY = Path(__file__).parents[1] / "streamlit_app.py"
LARGEST_MESSAGE = 1_000_000
"""Bytes of one message from a browser: every place with every feeling is under 20,000."""


def build(settings: Settings) -> st.App:
    """The app behind its headers, its list of hosts and its closed paths."""
    index = (Path(get_static_dir()) / "index.html").read_text("utf-8")
    middleware = [
        Middleware(SecurityHeaders, headers=policy.headers(index, settings.frame_ancestors)),
        Middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts), www_redirect=False),
        Middleware(ClosedPaths, token=settings.metrics_token),
    ]
    return st.App(ENTRY, lifespan=ready, middleware=middleware)


def serve(settings: Settings) -> None:
    """Listen until stopped. No access log, no name of the server; the log keeps warnings, without messages."""
    os.chdir(ENTRY.parent)  # the entry names its pictures relative to the root
    quiet()
    print(f"Common Root answers at http://{settings.host}:{settings.port}", flush=True)
    uvicorn.run(
        build(settings),
        host=settings.host,
        port=settings.port,
        ws="websockets-sansio",
        ws_max_size=LARGEST_MESSAGE,
        ws_ping_interval=30,
        ws_ping_timeout=30,
        access_log=False,
        server_header=False,
        log_config=None,
        timeout_graceful_shutdown=5,
    )


def main() -> int:
    """0 after a normal end; 2 with one plain sentence when a setting can not be used."""
    try:
        serve(Settings.read(os.environ))
    except SettingError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

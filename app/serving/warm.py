"""Get ready before the first visitor: tables, engine, drawings and constants are read once, at the start."""

from __future__ import annotations

import gc
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import get_args

import streamlit as st
from anyio import to_thread

from app.core.wording import Words
from app.session import shared


def warm_up() -> None:
    """Fill the shared caches. Broken tables stay quiet here: the page lists them."""
    if shared.table_problems():
        return
    shared.engine()
    for words in get_args(Words):
        shared.map_constant(words)
        shared.figure_constant(words)


@asynccontextmanager
async def ready(_: st.App) -> AsyncGenerator[None, None]:
    """The server answers (and is healthy) only after this; what is loaded is kept out of later collections."""
    await to_thread.run_sync(warm_up)
    gc.collect()
    gc.freeze()
    yield

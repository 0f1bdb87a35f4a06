"""Files that a visitor takes or brings: the day and the tables they are stamped with, and a saved file opened again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from app.core.opening import Opened, open_saved
from app.core.version import tables_version as version_of
from app.session.shared import DATA, atlas
from app.session.visitor import hold

OPEN = "handout_file"
"""Key of the box that takes a saved file."""
_OPENED = "opened_file"


def today() -> date:
    """The day where the browser is; in UTC when it does not say."""
    try:
        return datetime.now(ZoneInfo(st.context.timezone or "UTC")).date()
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now(UTC).date()


def tables_version() -> str:
    """The short name of the tables that a file came from."""
    return version_of(DATA)


def open_file() -> None:
    """Callback of the box: read the file; what is good in it takes the place of marks and answers.

    A file of which nothing can be read changes nothing.
    """
    file = st.session_state.get(OPEN)
    found = open_saved(atlas(), file.getvalue()) if file is not None else None
    st.session_state[_OPENED] = found
    if found is not None and not found.empty:
        hold(found.report, tell_map=True)


def opened() -> Opened | None:
    """What came of the file that is in the box now, or None."""
    return cast(Opened | None, st.session_state.get(_OPENED)) if st.session_state.get(OPEN) is not None else None

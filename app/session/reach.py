"""The footprint that is shown on the body of the body map: of which site."""

from __future__ import annotations

from typing import cast

import streamlit as st

from app.core.result import LesionSide, Reach
from app.session.shared import engine
from app.session.visitor import ACTED, report

_REACH = "reach"


def reach() -> Reach | None:
    """The footprint that is shown on the body, or None."""
    chosen = st.session_state.get(_REACH)
    try:
        return engine().reach(*chosen) if chosen and report().marks else None
    except KeyError:
        return None


def toggle_reach(site: str, side: LesionSide, at: str | None) -> None:
    """Show the footprint of a site on the body; a second press hides it."""
    chosen = (site, side, at)
    st.session_state[_REACH] = None if st.session_state.get(_REACH) == chosen else chosen
    st.session_state[ACTED] = True


def reached() -> tuple[str, LesionSide, str | None] | None:
    """The site, its side and level, whose footprint is on the body, or None."""
    return cast("tuple[str, LesionSide, str | None] | None", st.session_state.get(_REACH))

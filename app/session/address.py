"""The web address: brought together with the session once a run, before the page.

An address that differs from the one we wrote (a shared link, a reload, the back button) is adopted, unless the run
was caused by the person's own action.
"""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from app.core import links
from app.core.short_links import PARAMETER
from app.core.wording import Words
from app.session import picks, visitor
from app.session.shared import atlas
from app.session.visitor import WORDS, report, words

_WRITTEN = "written"
_REPORT_PARAMETERS = ("marks", PARAMETER, "yes", "no", WORDS)


def address(page: str, **choices: str) -> str:
    """The address of a page with the marks, the answers and the words of this visitor, and choices of that page."""
    return f"{page}?{urlencode(_report() | choices)}"


def open_page(url_path: str) -> None:
    """Bring session and address together, before the page runs.

    A page that was just opened without marks (or choices) in its address keeps those of the session.
    """
    st.session_state.setdefault(WORDS, "plain")
    st.session_state[visitor.FIRST_RUN] = _WRITTEN not in st.session_state
    acted, moved = visitor.take_acted(), picks.enter(url_path)
    if not acted:
        _adopt_report(moved)
        _adopt_picks(moved)
    if moved:
        visitor.mount_anew()
    write()


def settle() -> None:
    """Bring the address in step at the beginning of a run of a part of the page."""
    visitor.take_acted()
    write()


def _found(names: tuple[str, ...]) -> dict[str, str]:
    return {name: st.query_params[name] for name in names if name in st.query_params}


def _adopt_report(moved: bool) -> None:
    found = _found(_REPORT_PARAMETERS)
    keeps = moved and not found and _WRITTEN in st.session_state
    if found != st.session_state.get(_WRITTEN, {}) and not keeps:
        chosen: Words = "clinician" if found.get(WORDS) == "clinician" else "plain"
        visitor.adopt(links.decode(atlas(), found), chosen)


def _adopt_picks(moved: bool) -> None:
    found = _found(picks.PICKS.get(picks.page(), ()))
    if found != picks.held() and (found or not moved):
        picks.adopt(found)


def _report() -> dict[str, str]:
    return links.encode(report()) | ({WORDS: "clinician"} if words() == "clinician" else {})


def write() -> None:
    """Write report and choices to the address, only what changed; bad parts of a link go."""
    wanted = _report() | picks.held()
    for name in (*_REPORT_PARAMETERS, *picks.PICKS.get(picks.page(), ())):
        if name in wanted and st.query_params.get(name) != wanted[name]:
            st.query_params[name] = wanted[name]
        elif name not in wanted and name in st.query_params:
            del st.query_params[name]
    st.session_state[_WRITTEN] = _report()

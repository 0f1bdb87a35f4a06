"""What a visitor's session holds, and the web address: the only place for session state, query parameters and caches.

The report (marks and answers) lives in one session entry and in the address; never in the key of a widget, which
would be lost when the page changes. ``read_address`` runs once a run, before the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, cast

import streamlit as st

from app.components.body_map.constant import build_constant
from app.core import links, tables
from app.core.atlas import Atlas
from app.core.engine import Engine
from app.core.report import Feeling, Mark, Place, Report
from app.core.result import Answer, Reason
from app.figures.drawings import Drawings, load_drawings

ROOT = Path(__file__).resolve().parents[1]
DATA, DRAWINGS = ROOT / "data", ROOT / "assets" / "bodymap"
MAP = "body_map"
Words = Literal["plain", "clinician"]

_REPORT, _PUSH, _FEELING, _REACH, _PAGE, _WRITTEN, _ACTED, _PROBLEMS = (
    "report", "push", "feeling", "reach", "page", "written", "acted", "link_problems",
)  # fmt: skip


# --- what every visitor shares: frozen, read once ---------------------------------------------------------------


@st.cache_resource(show_spinner=False)
def _tables() -> tuple[Atlas | None, tuple[tables.Problem, ...]]:
    return tables.read(DATA)


def table_problems() -> tuple[str, ...]:
    """All faults of all tables, one line each; empty when the tables are good."""
    return tuple(map(str, _tables()[1]))


def atlas() -> Atlas:
    """The tables. Only called when ``table_problems`` is empty."""
    return cast(Atlas, _tables()[0])


@st.cache_resource(show_spinner=False)
def engine() -> Engine:
    """The reasoning core over the tables."""
    return Engine.build(atlas())


@st.cache_resource(show_spinner=False)
def drawings() -> Drawings:
    """The drawings of the body."""
    return load_drawings(DRAWINGS)


@st.cache_resource(show_spinner=False)
def map_constant(words: Words) -> Mapping[str, object]:
    """Everything the map needs that does not change while a person marks."""
    return build_constant(drawings(), atlas(), words)


# --- one visitor -------------------------------------------------------------------------------------------------


def report() -> Report:
    """The marks and answers of this visitor."""
    return cast(Report, st.session_state.get(_REPORT, Report()))


def answer() -> Answer:
    """What the core says about this visitor's report."""
    return engine().explain(report())


def words() -> Words:
    """The chosen wording; the switch in the frame keeps it in the address."""
    return "clinician" if st.session_state.get("words") == "clinician" else "plain"


def push() -> dict[str, object]:
    """The marks that Python last told the map, with a revision that grows when Python changed them."""
    return cast(dict[str, object], st.session_state.setdefault(_PUSH, {"rev": 1, "marks": links.to_rows(report())}))


def link_problems() -> tuple[Reason, ...]:
    """What could not be read of the address, for one plain sentence."""
    return cast(tuple[Reason, ...], st.session_state.get(_PROBLEMS, ()))


def _hold(new: Report, *, tell_map: bool) -> None:
    st.session_state[_REPORT] = new
    st.session_state[_ACTED] = True
    if tell_map:
        rev = cast(int, push()["rev"]) + 1
        st.session_state[_PUSH] = {"rev": rev, "marks": links.to_rows(new)}


def marks_from_map() -> None:
    """Callback of the map: take over its marks. The browser is not trusted: unknown places are dropped."""
    state = st.session_state.get(MAP) or {}
    rows = (state.get("marks") or {}).get("marks", [])
    feeling = state.get("feeling")
    if feeling in ("numb", "tingling", "pain", "weak"):
        st.session_state[_FEELING] = feeling
    now = report()
    _hold(Report(links.from_rows(atlas(), rows), now.yes, now.no), tell_map=False)
    st.session_state[_PROBLEMS] = ()


def feeling() -> Feeling:
    """The feeling that is chosen on the map."""
    return cast(Feeling, st.session_state.get(_FEELING, "numb"))


def _set_marks(marks: tuple[Mark, ...]) -> None:
    _hold(Report(marks, report().yes, report().no), tell_map=True)
    st.session_state[_PROBLEMS] = ()


def add_place(place: Place) -> None:
    """Mark a place with the chosen feeling, as a click on the map would; a place that has it keeps it."""
    kept = tuple(m for m in report().marks if m.place != place)
    before = next((m.feels for m in report().marks if m.place == place), ())
    merged = links.from_rows(atlas(), [[place.region, place.side, [*before, feeling()]]])
    _set_marks((*kept, *merged))


def remove_places(places: tuple[Place, ...], feeling_name: str) -> None:
    """Take one feeling off the places; a place without feelings is no longer marked."""
    rows = [
        [m.place.region, m.place.side, [f for f in m.feels if not (m.place in places and f == feeling_name)]]
        for m in report().marks
    ]
    _set_marks(links.from_rows(atlas(), rows))


def show_example(marks: tuple[Mark, ...]) -> None:
    """Replace the marks by those of an example."""
    _set_marks(marks)


def add_searched(key: str) -> None:
    """Callback of the search box with that key: mark the chosen place and empty the box."""
    if place := st.session_state.get(key):
        add_place(place)
    st.session_state[key] = None


def chip_removed(key: str) -> None:
    """Callback of the recap: take away the group whose cross was pressed."""
    removed = (st.session_state.get(key) or {}).get("remove") or {}
    rows = [[region, side, [removed.get("feeling")]] for region, side in removed.get("places", [])]
    gone = tuple(m.place for m in links.from_rows(atlas(), rows))
    remove_places(gone, str(removed.get("feeling")))


# --- reach: the footprint of which site is shown on the body -----------------------------------------------------


def reach() -> tuple[str, str] | None:
    """The site and side whose footprint is shown on the body, or None."""
    return cast("tuple[str, str] | None", st.session_state.get(_REACH))


def toggle_reach(site: str, side: str) -> None:
    """Show the footprint of a site on the body; a second press hides it."""
    st.session_state[_REACH] = None if reach() == (site, side) else (site, side)
    st.session_state[_ACTED] = True


# --- the address ----------------------------------------------------------------------------------------------


def open_page(url_path: str) -> None:
    """Bring session and address together, before the page runs.

    An address that differs from the one we wrote (a shared link, a reload, the back button) is adopted, unless this
    run was caused by the person's own action. A page that was just opened without marks in its address keeps those
    of the session.
    """
    acted = st.session_state.pop(_ACTED, False)
    moved = st.session_state.get(_PAGE) != url_path
    st.session_state[_PAGE] = url_path
    found = {name: st.query_params[name] for name in ("marks", "yes", "no") if name in st.query_params}
    written = st.session_state.get(_WRITTEN, {})
    fresh = _REPORT not in st.session_state
    if not acted and found != written and (found or not moved or fresh):
        _adopt(found)
    _write()


def _adopt(found: Mapping[str, str]) -> None:
    link = links.decode(atlas(), found)
    _hold(link.report, tell_map=True)
    st.session_state.pop(_ACTED)
    st.session_state[_PROBLEMS] = link.problems


def _write() -> None:
    """Write the report to the address, only what changed; bad parts of a link go."""
    wanted = links.encode(report())
    for name in ("marks", "yes", "no"):
        if name in wanted and st.query_params.get(name) != wanted[name]:
            st.query_params[name] = wanted[name]
        elif name not in wanted and name in st.query_params:
            del st.query_params[name]
    st.session_state[_WRITTEN] = wanted

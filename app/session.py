"""What a visitor's session holds, and the web address: the only place for session state, query parameters and caches.

The report (marks and answers) lives in one session entry and in the address; never in the key of a widget, which
would be lost when the page changes. ``read_address`` runs once a run, before the page.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, cast
from urllib.parse import urlencode

import streamlit as st

from app.components.body_map.constant import build_constant
from app.core import links, tables
from app.core.atlas import Atlas
from app.core.engine import Engine
from app.core.report import FEELINGS, Feeling, Mark, Place, Report
from app.core.result import Answer, LesionSide, Reach, Reason
from app.figures.drawings import Drawings, load_drawings

ROOT = Path(__file__).resolve().parents[1]
DATA, DRAWINGS = ROOT / "data", ROOT / "assets" / "bodymap"
MAP = "body_map"
Words = Literal["plain", "clinician"]

WORDS = "words"
EXAMPLE = (
    "palm_radial.right.numb~palm_ulnar.right.numb~palm_radial.left.numb~palm_ulnar.left.numb~"
    "shin_outer.right.weak~shin_inner.right.weak~shin_outer.left.weak~shin_inner.left.weak"
)
"""The example of the empty page, as a link: numb hands and weak legs."""

_REPORT, _PUSH, _MOUNT, _FEELING, _REACH, _PAGE, _WRITTEN, _ACTED, _PROBLEMS = (
    "report", "push", "mount", "feeling", "reach", "page", "written", "acted", "link_problems",
)  # fmt: skip
_PARAMETERS = ("marks", "yes", "no", WORDS)


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
    """The chosen wording: the value of the switch in the frame, kept in the address."""
    return "clinician" if st.session_state.get(WORDS) == "clinician" else "plain"


def words_chosen() -> None:
    """Callback of the switch of words: this run is the person's own doing."""
    st.session_state[_ACTED] = True


def theme() -> Literal["light", "dark"]:
    """The theme that the browser shows now."""
    return "dark" if st.context.theme.type == "dark" else "light"


def _new_push() -> dict[str, object]:
    """Marks for the map with a revision that grows, also when the server starts anew."""
    return {"rev": time.time_ns() // 1_000_000, "marks": links.to_rows(report())}


def mount_push() -> dict[str, object]:
    """The marks with which the map starts when its page is opened; the same object until it is opened again."""
    return cast(dict[str, object], st.session_state.setdefault(_MOUNT, _new_push()))


def push() -> dict[str, object]:
    """The marks that Python last changed by itself (a link, the search box), for the overlay to hand to the map."""
    return cast(dict[str, object], st.session_state.get(_PUSH, mount_push()))


def link_problems() -> tuple[Reason, ...]:
    """What could not be read of the address, for one plain sentence."""
    return cast(tuple[Reason, ...], st.session_state.get(_PROBLEMS, ()))


def _hold(new: Report, *, tell_map: bool) -> None:
    st.session_state[_REPORT] = new
    st.session_state[_ACTED] = True
    if tell_map:
        st.session_state[_PUSH] = _new_push()


def marks_from_map() -> None:
    """Callback of the map: take over its marks. The browser is not trusted: unknown places are dropped."""
    state = st.session_state.get(MAP) or {}
    rows = (state.get("marks") or {}).get("marks", [])
    feeling = state.get("feeling")
    if feeling in FEELINGS:
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


def show_example() -> None:
    """Callback of the example: mark numb hands and weak legs."""
    _set_marks(links.decode(atlas(), {"marks": EXAMPLE}).report.marks)


def add_searched(key: str) -> None:
    """Callback of the search box with that key: mark the chosen place and empty the box."""
    if place := st.session_state.get(key):
        add_place(place)
    st.session_state[key] = None


def recap_removed() -> None:
    """Callback of the recap chips, for a page without a map: take away the group whose cross was pressed."""
    removed = (st.session_state.get("recap") or {}).get("remove") or {}
    name = str(removed.get("feeling"))
    gone = links.from_rows(atlas(), [[region, side, [name]] for region, side in removed.get("places", [])])
    remove_places(tuple(m.place for m in gone), name)


def answer_question(identifier: str, key: str) -> None:
    """Callback of a question: keep yes or no; "not sure" leaves it open. ``identifier`` as in Report.yes."""
    said, now = st.session_state.get(key), report()
    yes = now.yes | {identifier} if said == "yes" else now.yes - {identifier}
    no = now.no | {identifier} if said == "no" else now.no - {identifier}
    _hold(Report(now.marks, yes, no), tell_map=False)


# --- reach: the footprint of which site is shown on the body -----------------------------------------------------


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
    st.session_state[_ACTED] = True


def is_reached(site: str, side: LesionSide, at: str | None) -> bool:
    """True when the footprint of that site is on the body."""
    return st.session_state.get(_REACH) == (site, side, at)


# --- the address ----------------------------------------------------------------------------------------------


def address(page: str) -> str:
    """The address of a page with the marks and answers of this visitor."""
    return f"{page}?{urlencode(_wanted())}"


def open_page(url_path: str) -> None:
    """Bring session and address together, before the page runs.

    An address that differs from the one we wrote (a shared link, a reload, the back button) is adopted, unless this
    run was caused by the person's own action. A page that was just opened without marks in its address keeps those
    of the session.
    """
    acted = st.session_state.pop(_ACTED, False)
    moved = st.session_state.get(_PAGE) != url_path
    st.session_state[_PAGE] = url_path
    st.session_state.setdefault(WORDS, "plain")
    found = {name: st.query_params[name] for name in _PARAMETERS if name in st.query_params}
    fresh = _WRITTEN not in st.session_state
    if not acted and found != st.session_state.get(_WRITTEN, {}) and (found or not moved or fresh):
        _adopt(found)
    if moved:
        st.session_state[_MOUNT] = _new_push()
    _write()


def _adopt(found: Mapping[str, str]) -> None:
    link = links.decode(atlas(), found)
    st.session_state[WORDS] = "clinician" if found.get(WORDS) == "clinician" else "plain"
    _hold(link.report, tell_map=True)
    st.session_state.pop(_ACTED)
    st.session_state[_PROBLEMS] = link.problems


def _wanted() -> dict[str, str]:
    return links.encode(report()) | ({WORDS: "clinician"} if words() == "clinician" else {})


def _write() -> None:
    """Write the report to the address, only what changed; bad parts of a link go."""
    wanted = _wanted()
    for name in _PARAMETERS:
        if name in wanted and st.query_params.get(name) != wanted[name]:
            st.query_params[name] = wanted[name]
        elif name not in wanted and name in st.query_params:
            del st.query_params[name]
    st.session_state[_WRITTEN] = wanted

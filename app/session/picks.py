"""What a visitor chose on a page (a level, a site, a filter): kept in the session and in the address of that page."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import cast

import streamlit as st

from app.core.result import Reason
from app.session.incoming import told
from app.session.visitor import ACTED

PICKS: Mapping[str, tuple[str, ...]] = {
    "levels": ("level", "with", "present"),
    "nerves": ("nerve", "present"),
    "what_if": ("site", "side", "at", "layer", "present"),
    "tell_apart": ("a", "b", "c", "present"),
    "sureness": ("region", "present"),
    "causes": ("cause", "time", "who", "place", "group"),
    "claims": ("claim", "topic"),
    "get_help": ("flag",),
}
"""Page (as in its address) -> names of its choices in the address."""
DESK = tuple(name for name, choices in PICKS.items() if "present" in choices)
"""The pages of the clinician's desk: each can be presented."""
LONGEST = 200
"""Characters that are read of one choice: every id is far below."""

_PICKS, _PAGE, _PROBLEMS = "picks", "page", "pick_problems"


def page() -> str:
    """The page that is open, as in its address; blank for the first one."""
    return cast(str, st.session_state.get(_PAGE, ""))


def enter(url_path: str) -> bool:
    """Note which page is open; True when it is another one than in the run before."""
    moved = st.session_state.get(_PAGE) != url_path
    st.session_state[_PAGE] = url_path
    st.session_state[_PROBLEMS] = ()
    return moved


def held() -> dict[str, str]:
    """The choices of the page that is open, by name."""
    everything = st.session_state.setdefault(_PICKS, {})
    return cast(dict[str, str], everything.setdefault(page(), {}))


def adopt(found: Mapping[str, str]) -> None:
    """Take over the choices of an address."""
    held().clear()
    held().update({name: value[:LONGEST] for name, value in found.items()})


def pick(name: str, known: Collection[str] | None = None, default: str = "") -> str:
    """The choice of that name on this page; one that is not ``known`` is dropped and told in ``pick_problems``.

    ``known`` None takes any text: the caller checks it and calls ``refuse``.
    """
    value = held().get(name, "")
    if value and known is not None and value not in known:
        refuse(name)
        return default
    return value or default


def refuse(name: str) -> None:
    """Drop a choice that the page does not know, from session and address; a plain sentence says so."""
    held().pop(name, None)
    if name in st.query_params:
        del st.query_params[name]
    st.session_state[_PROBLEMS] = (Reason("link_unknown_choice"),)


def pick_problems() -> tuple[Reason, ...]:
    """What of the address this page did not know, for one plain sentence."""
    return cast(tuple[Reason, ...], st.session_state.get(_PROBLEMS, ()))


def choose(name: str, value: str) -> None:
    """Keep a choice of this page; blank takes it back. Also a callback of a widget."""
    if value:
        held()[name] = value
    else:
        held().pop(name, None)
    st.session_state[ACTED] = True


def choose_from(name: str, key: str) -> None:
    """Callback of a widget with that key: keep its value as the choice of that name."""
    choose(name, str(st.session_state.get(key) or ""))


def show_in(key: str, value: object) -> str:
    """Let the widget with that key, made next, show a value that came another way (a link, a press); its key."""
    st.session_state[key] = value
    return key


def choose_picked(name: str, key: str) -> None:
    """Callback of a list or a figure with that key: keep what was pressed as the choice of that name."""
    if found := picked(key):
        choose(name, found[0])


def shown_in(key: str) -> object:
    """The value of the widget with that key, in its callback."""
    return st.session_state.get(key)


def picked(key: str) -> tuple[str, str] | None:
    """The area (id, side) that was just pressed on the figure with that key, or None."""
    found = told(key, "picked")
    return (str(found["name"]), str(found["side"])) if {"name", "side"} <= set(found) else None


def presented() -> None:
    """Callback of the mode to present a page: keep it as a choice of that page."""
    choose_picked("present", "present")

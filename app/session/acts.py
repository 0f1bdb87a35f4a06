"""What a person pressed in the panel of the answer, taken over one by one. The browser is not trusted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import cast, get_args

import streamlit as st

from app.core import links
from app.core.result import Candidate, LesionSide
from app.core.tell_apart import leading
from app.session import reach, visitor
from app.session.incoming import state
from app.session.shared import atlas, engine, pictures
from app.session.visitor import ACTED, WIRE

Act = Mapping[str, object]

_SEEN, _CONSIDERED, _FLOW, _GOING = "seen", "considered", "flow", "going"
PAGES: Mapping[object, tuple[str, ...]] = {
    "get_help": (), "handout": (), "tell_apart": (), "causes": ("cause",), "sureness": ("region",),
}  # fmt: skip
"""Pages that an answer leads to, with the choices that a press may hand over."""


def seen() -> int:
    """The number of the last press that was taken over."""
    return cast(int, st.session_state.get(_SEEN, 0))


def acts_from_panel() -> None:
    """Callback of the wire: take over the presses that were not seen yet, in their order; unknown ones do nothing."""
    for number, act in _fresh(state(WIRE).get("acts")):
        st.session_state[_SEEN] = number
        _DO.get(str(act.get("kind")), _nothing)(act)
    st.session_state[ACTED] = True


def _fresh(rows: object) -> Iterator[tuple[int, Act]]:
    for row in rows if isinstance(rows, list) else ():
        match row:
            case [int(number), dict(act)] if number > seen():
                yield number, act


def _nothing(act: Act) -> None:
    """A press of a kind that is not known."""


def _answer(act: Act) -> None:
    visitor.answer_question(str(act.get("id")), str(act.get("said")))


def _reach(act: Act) -> None:
    at = act.get("at")
    side = next((known for known in get_args(LesionSide) if known == act.get("side")), None)
    if side:
        reach.toggle_reach(str(act.get("site")), side, at if isinstance(at, str) else None)


def _add(act: Act) -> None:
    for row in links.place_rows(atlas(), act.get("places")):
        visitor.add_place(row)


def _remove(act: Act) -> None:
    visitor.remove_places(links.place_rows(atlas(), act.get("places")), str(act.get("feeling")))


def _example(act: Act) -> None:
    visitor.show_example()


def _consider(act: Act) -> None:
    site = str(act.get("site"))
    st.session_state[_CONSIDERED] = site if site in engine().considered else None


def _flow(act: Act) -> None:
    st.session_state[_FLOW] = not flow_open()


def _go(act: Act) -> None:
    page, choices = str(act.get("page")), act.get("with")
    if page in PAGES:
        told = choices.items() if isinstance(choices, dict) else ()
        st.session_state[_GOING] = (page, {name: str(value) for name, value in told if name in PAGES[page]})


_DO: Mapping[str, Callable[[Act], None]] = {
    "answer": _answer,
    "reach": _reach,
    "add": _add,
    "remove": _remove,
    "example": _example,
    "consider": _consider,
    "flow": _flow,
    "go": _go,
}


def considered() -> Candidate | None:
    """How the site that was picked under "Why not ...?" does against the report; None when none was picked."""
    site = st.session_state.get(_CONSIDERED)
    return engine().consider(visitor.report(), site) if site and visitor.report().marks else None


def flow_open() -> bool:
    """True when the figure of the ways stands open."""
    return bool(st.session_state.get(_FLOW))


def leave() -> None:
    """Open the page that the person asked for, if any; nothing after this call runs then.

    Tell apart gets the leading sites of the answer.
    """
    if going := st.session_state.pop(_GOING, None):
        page, choices = going
        if page == "tell_apart":
            choices = dict(zip("abc", leading(pictures(), visitor.answer().sites), strict=False))
        st.switch_page(f"app/pages/{page}.py", query_params=choices)

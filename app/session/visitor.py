"""One visitor: marks, answers and the chosen words, in one session entry each; callbacks of what changes them."""

from __future__ import annotations

import time
from typing import cast

import streamlit as st

from app.core import links
from app.core.report import FEELINGS, Feeling, Mark, Place, Report
from app.core.result import Answer, Reason
from app.core.wording import Words
from app.session.incoming import told
from app.session.shared import atlas, engine

MAP = "body_map"
WIRE = "wire"
FRAME = "frame"
TICKS = "ticks"
WORDS = "words"
EXAMPLE = (
    "palm_radial.right.numb~palm_ulnar.right.numb~palm_radial.left.numb~palm_ulnar.left.numb~"
    "shin_outer.right.weak~shin_inner.right.weak~shin_outer.left.weak~shin_inner.left.weak"
)
"""The example of the empty page, as a link: numb hands and weak legs."""

ACTED = "acted"
FIRST_RUN = "first_run"
_FLAG = "flag:"
_REPORT, _PUSH, _MOUNT, _FEELING, _PROBLEMS = "report", "push", "mount", "feeling", "link_problems"


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
    """Callback of the switch of words; anything but its two names means plain ones."""
    st.session_state[WORDS] = "clinician" if told(FRAME, "worded").get("name") == "clinician" else "plain"
    st.session_state[ACTED] = True


def new_push() -> dict[str, object]:
    """The marks for the map with a revision that grows, also when the server starts anew."""
    return {"rev": time.time_ns() // 1_000_000, "marks": links.to_rows(report())}


def mount_anew() -> None:
    """The page of the map was opened: it starts with the marks of now."""
    st.session_state[_MOUNT] = new_push()


def mount_push() -> dict[str, object]:
    """The marks with which the map starts when its page is opened; the same object until it is opened again."""
    return cast(dict[str, object], st.session_state.setdefault(_MOUNT, new_push()))


def push() -> dict[str, object]:
    """The marks that Python last changed by itself (a link, the search box), for the overlay to hand to the map."""
    return cast(dict[str, object], st.session_state.get(_PUSH, mount_push()))


def link_problems() -> tuple[Reason, ...]:
    """What could not be read of the address, for one plain sentence."""
    return cast(tuple[Reason, ...], st.session_state.get(_PROBLEMS, ()))


def hold(new: Report, *, tell_map: bool) -> None:
    """Keep a report as the person's own doing; ``tell_map`` when it was not the map that changed it."""
    st.session_state[_REPORT] = new
    st.session_state[ACTED] = True
    if tell_map:
        st.session_state[_PUSH] = new_push()


def adopt(link: links.Link, chosen: Words) -> None:
    """Take over what an address says."""
    st.session_state[WORDS] = chosen
    hold(link.report, tell_map=True)
    st.session_state.pop(ACTED)
    st.session_state[_PROBLEMS] = link.problems


def take_acted() -> bool:
    """True when this run was caused by the person's own action; asked once a run."""
    return bool(st.session_state.pop(ACTED, False))


def marks_from_map() -> None:
    """Callback of the wire: take over the marks of the map. The browser is not trusted: unknown places are dropped.

    A message without a list of marks is not an order to wipe them.
    """
    said, now = told(WIRE, "marks"), report()
    if said.get("feeling") in FEELINGS:
        st.session_state[_FEELING] = said["feeling"]
    rows = said.get("marks")
    hold(Report(_readable(rows, now), now.yes, now.no), tell_map=False)
    st.session_state[_PROBLEMS] = ()


def _readable(rows: object, now: Report) -> tuple[Mark, ...]:
    found = links.from_rows(atlas(), rows)
    return found if found or rows == [] else now.marks


def catch_up() -> None:
    """After the wire was mounted in the first run of a session: take over the marks that it already holds.

    The browser was with another process before (that one ended). Its marks come with the first run, but no callback
    is called for them; they are newer than the address.
    """
    if st.session_state.pop(FIRST_RUN, False) and told(WIRE, "marks"):
        before = report().marks
        marks_from_map()
        if report().marks != before:
            mount_anew()
            st.rerun()


def feeling() -> Feeling:
    """The feeling that is chosen on the map."""
    return cast(Feeling, st.session_state.get(_FEELING, "numb"))


def _set_marks(marks: tuple[Mark, ...]) -> None:
    hold(Report(marks, report().yes, report().no), tell_map=True)
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


def answer_question(identifier: str, said: str) -> None:
    """Keep yes or no; anything else leaves the question open. ``identifier`` as in Report.yes; unknown: no change."""
    if identifier not in atlas().findings and identifier.removeprefix("flag:") not in atlas().red_flags:
        return
    now = report()
    yes = now.yes | {identifier} if said == "yes" else now.yes - {identifier}
    no = now.no | {identifier} if said == "no" else now.no - {identifier}
    hold(Report(now.marks, yes, no), tell_map=False)


def ticked() -> frozenset[str]:
    """The red flags that this visitor has said yes to."""
    return frozenset(one.removeprefix(_FLAG) for one in report().yes if one.startswith(_FLAG))


def ticks_seen() -> int:
    """The number of the last message of the list of red flags that was taken over; 0 before the first."""
    seq = told(TICKS, "ticked").get("seq")
    return seq if isinstance(seq, int) else 0


def ticks_from_list() -> None:
    """Callback of the list of red flags: a tick is a yes, without one the question is open. Unknown ones are dropped.

    A message without a flag that can be read is not an order to take all ticks away; an empty list is.
    """
    flags, now = told(TICKS, "ticked").get("flags"), report()
    listed = flags if isinstance(flags, list) else [None]
    known = {f"{_FLAG}{flag}" for flag in atlas().red_flags if flag in listed}
    if known or not listed:
        rest = {one for one in now.yes if not one.startswith(_FLAG)}
        hold(Report(now.marks, frozenset(known | rest), now.no - known), tell_map=False)

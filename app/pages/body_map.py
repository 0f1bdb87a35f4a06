"""Body map, the first screen: mark where you feel it, see what those places share."""

import streamlit as st

from app import session
from app.components import answer as show
from app.components.body_map import body_map, body_map_overlay
from app.components.questions import show_questions
from app.components.recap import recap_chips
from app.components.search import search_box
from app.core import asking
from app.core.wording import phrase, place_name, say
from app.figures.overlay import overlay, recap_payload

atlas, words, answer = session.atlas(), session.words(), session.answer()

with st.container(key="main"):
    figure, column = st.columns([908, 434], gap="medium")
payload = overlay(answer, session.drawings(), atlas, words, session.reach())

with column, st.container(key="answer"):
    for problem in session.link_problems():
        show.show_note(say(problem, words, atlas).text)
    if not answer.marks:
        show.show_empty_head(words)
    else:
        recap_chips(
            recap_payload(answer.report, atlas, words),
            key="recap", on_remove=session.recap_removed, target=session.MAP, words=words,
        )  # fmt: skip
        show.show_care(answer.urgency, atlas, words)
        show.show_headline(answer.shared.reason, atlas, words, stamp=str(payload["rev"]))
        show.show_level_line(answer, atlas, words)
        urgent = asking.urgent_questions(atlas, answer, words)
        show_questions("ask_urgent", urgent, words, on_answer=session.answer_question)
        show.show_answer_cards(answer, atlas, words, shown=session.is_reached, on_eye=session.toggle_reach)
        telling = asking.telling_questions(atlas, answer, words)
        show_questions("ask_next", telling, words, on_answer=session.answer_question)
    search_box(
        asking.places(atlas), lambda place: place_name(atlas, place, words), words,
        key="search", on_choose=session.add_searched,
    )  # fmt: skip
    if not answer.marks:
        st.button(phrase("example", words), key="example", type="tertiary", on_click=session.show_example)
        show.show_empty_notes(words, session.address("get_help"))

with figure:
    body_map(session.map_constant(words), session.mount_push(), key=session.MAP, on_marks=session.marks_from_map)
    session.catch_up()
    body_map_overlay({**payload, "push": session.push()}, key="overlay", target=session.MAP)

if answer.marks:
    show.show_checklist(words, session.address("get_help"))
    show.show_apart(answer.sites[:3], atlas, words)
    show.show_sureness([m.place for m in answer.marks], atlas, words)
    flow = st.expander(phrase("flow_open", words), key="flow", on_change="rerun")
    if flow.open:
        with flow:
            show.show_flow(answer, atlas, words, session.theme())

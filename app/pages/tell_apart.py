"""Tell apart: two or three lesions side by side, and which findings separate them, best first."""

from functools import partial

import streamlit as st

from app import session
from app.components import tell_apart as show
from app.components.body_figure import body_figure
from app.core.tell_apart import starting, tell_apart
from app.core.what_if import Lesion, beside
from app.core.wording.apart import apart_title
from app.core.wording.topics import topics
from app.figures.apart_figure import apart_figure

EXAMPLE = ("root_c6.right", "carpal_tunnel.right")
atlas, words, pictures = session.atlas(), session.words(), session.pictures()
started = starting(pictures, session.answer().sites, session.pick("a"), EXAMPLE)
texts = [session.pick(name, pictures.texts, start) for name, start in zip("abc", (*started, ""), strict=True)]
lesions = [pictures.parsed(text) for text in texts if text]
apart = tell_apart(atlas, [pictures.picture(lesion) for lesion in lesions], topics().of)


def put(*chosen: Lesion) -> None:
    """Compare these."""
    for name, text in zip("abc", (*map(str, chosen), ""), strict=False):
        session.choose(name, text)


def changed(number: int, key: str) -> None:
    """Put another lesion in the place of one, where it is most like the others; an empty box takes it away."""
    site, others = str(session.shown_in(key)), [*lesions[:number], *lesions[number + 1 :]]
    chosen = [beside(pictures, others[0], site)] if site in pictures.by_site else []
    put(*lesions[:number], *chosen, *lesions[number + 1 :])


with st.container(key="apart"):
    plates, answer = st.columns([76, 62], gap="medium")
with plates:
    first, more = st.container(key="apart_pick").columns(2), st.container(key="apart_more", horizontal=True)
    for number, (name, place) in enumerate(zip("abc", (*first, more), strict=True)):
        site = lesions[number].site if number < len(lesions) else ""
        key = session.show_in(f"apart_{name}", site)
        with place:
            show.pick_site(name, site, pictures, words, key=key, on_change=partial(changed, number, key))
    with more:
        show.swap(words, on_click=partial(put, lesions[1], lesions[0], *lesions[2:]))
        show.other_side(words, on_click=partial(put, *map(pictures.mirrored, lesions)))
    figure = apart_figure(atlas, apart, words, apart_title(atlas, apart, words))
    body_figure(session.figure_constant(words), figure, key="apart_body", height=-178)
with answer:
    show.show_head(atlas, apart, words, session.address)
    show.show_rows(atlas, apart, words, session.address, pictures.catalogue.sites)

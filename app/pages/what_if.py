"""What if: put a lesion anywhere on the way from the brain to the skin, and the body shows what it takes."""

from functools import partial

import streamlit as st

from app import session
from app.components import what_if as show
from app.components.answer import show_note
from app.components.body_figure import body_figure
from app.core.what_if import Stop
from app.core.wording import phrase, say
from app.core.wording.lesions import spoken_picture, tick_name
from app.figures.lesion_figure import SHOWN, lesion_figure

atlas, words, pictures = session.atlas(), session.words(), session.pictures()
ways = pictures.catalogue
site = session.pick("site", ways.sites, "brown_sequard_thoracic")
lesion = pictures.resolved(site, session.pick("side"), session.pick("at"))
part = ways.part_of(lesion.site, lesion.at)
stop = part.stops.index(Stop(lesion.site, lesion.at))
layer = session.pick("layer", SHOWN, "all")


def put(place: Stop, side: str) -> None:
    """Put the lesion there, on that side where it can lie there."""
    new = pictures.resolved(place.site, side, place.at)
    for name, value in (("site", new.site), ("side", new.side), ("at", new.at)):
        session.choose(name, value)


def moved(how: str) -> None:
    """Follow the control that was moved: another station, part, side or stop."""
    pressed, chosen = session.picked("way"), session.shown_in(f"what_{how}")
    if how == "station" and pressed:
        new = ways.usual(atlas, pressed[0])
        put(new.stops[new.usual], lesion.side)
    elif how == "part":
        put(ways.parts[str(chosen)].near(part.ticks[stop]), lesion.side)
    else:
        put(part.stops[int(str(chosen))] if how == "stop" else part.stops[stop], str(chosen) if how == "side" else lesion.side)


picture = pictures.picture(lesion)
for problem in session.pick_problems():
    show_note(say(problem, words, atlas).text)
show.show_title(atlas, picture, words)
with st.container(key="what_if"):
    way, body, text = st.columns([27, 69, 40], gap="medium")

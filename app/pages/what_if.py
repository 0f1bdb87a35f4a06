"""What if: put a lesion anywhere on the way from the brain to the skin, and the body shows what it takes."""

import streamlit as st

from app import session
from app.components import what_if as show
from app.components.answer import show_note
from app.components.body_figure import body_figure
from app.core.what_if import Stop
from app.core.wording import say
from app.core.wording.lesions import spoken_picture, tick_name
from app.figures.lesion_figure import SHOWN, lesion_figure

atlas, words, pictures = session.atlas(), session.words(), session.pictures()
ways = pictures.catalogue
site = session.pick("site", pictures.sites, "brown_sequard_thoracic")
lesion = pictures.resolved(site, session.pick("side"), session.pick("at"))
part = ways.part_of(lesion.site, lesion.at)
stop = part.stops.index(Stop(lesion.site, lesion.at))
layer = session.pick("layer", SHOWN, "all")


def put(place: Stop, side: str) -> None:
    """Put the lesion there, on that side where it can lie there."""
    new = pictures.resolved(place.site, side, place.at)
    for name, value in (("site", new.site), ("side", new.side), ("at", new.at)):
        session.choose(name, value)


def pressed() -> None:
    """Go to what is most often hurt in the station that was pressed."""
    chosen = ways.usual(atlas, session.picked("way")[0])
    put(chosen.stops[chosen.usual], lesion.side)


picture = pictures.picture(lesion)
for problem in session.pick_problems():
    show_note(say(problem, words, atlas).text)
show.show_title(atlas, picture, words)
with st.container(key="what_if"):
    way, body, text = st.columns([27, 69, 40], gap="medium")
with way:
    here = tick_name(part, part.stops[stop], words)
    show.way_from_brain(part.group, here, words, key="way", on_press=pressed)
    named = session.show_in("what_part", part.name)
    show.pick_part(ways.group(part.group), atlas, words, key=named, on_change=lambda: put(
        ways.parts[session.shown_in("what_part")].near(part.ticks[stop]), lesion.side))  # fmt: skip
    show.pick_side(pictures.sides(*part.stops[stop]), words, key=session.show_in("what_side", lesion.side),
                   on_change=lambda: put(part.stops[stop], session.shown_in("what_side")))  # fmt: skip
    show.pick_stop(part, words, key=session.show_in("what_stop", stop),
                   on_change=lambda: put(part.stops[session.shown_in("what_stop")], lesion.side))  # fmt: skip
with body:
    show.pick_layer(words, key=session.show_in("what_layer", layer), on_change=session.choose_from)
    figure = lesion_figure(atlas, picture, layer, words, spoken_picture(atlas, picture, words))
    body_figure(session.figure_constant(words), figure, key="what_if_body")
with text:
    show.show_result(atlas, picture, words)

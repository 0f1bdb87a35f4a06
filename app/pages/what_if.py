"""What if: put a lesion anywhere on the way from the brain to the skin, and the body shows what it takes."""

from functools import partial

import streamlit as st

from app import session
from app.components import what_if as show
from app.components.body_figure import body_figure
from app.core.what_if import Stop, named
from app.core.wording.lesions import spoken_picture, tick_name
from app.figures.lesion_figure import SHOWN, lesion_figure

atlas, words, pictures = session.atlas(), session.words(), session.pictures()
ways = pictures.catalogue
asked = (session.pick("site", ways.sites), session.pick("side"), session.pick("at"))
lesion = pictures.resolved(*asked) if asked[0] else pictures.starting(session.answer().sites, "brown_sequard_thoracic")
part = ways.part_of(lesion.site, lesion.at)
stop = part.stops.index(Stop(lesion.site, lesion.at))
layer = SHOWN[SHOWN.index(session.pick("layer", SHOWN, "all"))]
PART, SIDE, STOP, NAMED, LAYER, WAY = "what_part", "what_side", "what_stop", "what_named", "what_layer", "way"


def moved(key: str) -> None:
    """Follow what was pressed or moved: a station of the way, another part, side or stop."""
    chosen, place, side = str(session.shown_in(key)), part.stops[stop], lesion.side
    if key == WAY and (pressed := session.picked(WAY)) and ways.group(pressed[0]):
        new = ways.usual(atlas, pressed[0])
        place = new.stops[new.usual]
    elif key == PART and chosen in ways.parts:
        place = ways.parts[chosen].near(part.ticks[stop])
    elif key == STOP and chosen in map(str, range(len(part.stops))):
        place = part.stops[int(chosen)]
    elif key == NAMED and chosen in atlas.syndromes:
        site = atlas.syndromes[chosen].sites[0]
        place = Stop(site, ways.levels.get(site, ""))
    new_lesion = pictures.resolved(place.site, chosen if key == SIDE else side, place.at)
    for name, value in (("site", new_lesion.site), ("side", new_lesion.side), ("at", new_lesion.at)):
        session.choose(name, value)


picture = pictures.picture(lesion)
show.show_title(atlas, picture, words, session.address)
with st.container(key="what_if"):
    way, body, text = st.columns([25, 73, 38], gap="medium")
with way:
    show.way_from_brain(
        part.group, tick_name(atlas, part, part.stops[stop], words), words, key=WAY, on_press=partial(moved, WAY)
    )
    show.pick_part(ways.group(part.group), atlas, words, key=session.show_in(PART, part.name), on_change=moved)
    show.pick_side(pictures.sides(*part.stops[stop]), words, key=session.show_in(SIDE, lesion.side), on_change=moved)
    show.pick_stop(part, atlas, words, key=session.show_in(STOP, stop), on_change=moved)
    carries = next((row.syndrome_id for row in named(atlas, picture)), None)
    show.pick_named(atlas, words, key=session.show_in(NAMED, carries), on_change=moved)
with body:
    show.pick_layer(words, key=session.show_in(LAYER, layer), on_change=session.choose_from)
    figure = lesion_figure(atlas, picture, layer, words, spoken_picture(atlas, picture, words))
    body_figure(session.figure_constant(words), figure, key="what_if_body", height=-208)
with text:
    show.show_result(atlas, picture, words, session.address)

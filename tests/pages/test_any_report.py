"""Whatever is marked and answered, the pages can be made from it: what each builds, without a browser."""

from __future__ import annotations

import json
from datetime import date
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.components.answer import View, answer_message
from app.core.asking import places, telling_signs
from app.core.handout import Print, handout
from app.core.report import FEELINGS, Place, Report, Side, mark
from app.core.tell_apart import leading, starting, tell_apart
from app.core.wording.apart import apart_title
from app.core.wording.topics import topics
from app.figures.apart_figure import apart_figure
from app.figures.flow import flow
from app.figures.handout import Scene
from app.figures.overlay import overlay
from app.figures.sankey import sankey
from app.session.shared import panel_constant
from tests import real

ATLAS, ENGINE, DRAWINGS, PICTURES = real.atlas(), real.engine(), real.drawings(), real.pictures()
GIVEN = Print(date(2026, 11, 22), "0", "https://example.org/")
EXAMPLE = ("root_c6.right", "carpal_tunnel.right")
PARTS: dict[tuple[str, Side | None], list[Place]] = {}
for _place in places(ATLAS):
    _part = ATLAS.regions[_place.region].body_part
    for _key in ((_part, None), (_part, _place.side)):
        PARTS.setdefault(_key, []).append(_place)

AREAS = st.one_of(st.sampled_from(list(PARTS.values())), st.just(list(places(ATLAS))))
"""Places that lie together, on one side or on both, and all places."""
FEELS = st.lists(st.sampled_from(FEELINGS), min_size=1, max_size=2, unique=True)
ANSWERS = st.frozensets(st.sampled_from([*ATLAS.findings, *(f"flag:{flag}" for flag in ATLAS.red_flags)]), max_size=3)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A few marks, mostly close together, and a few answers."""
    found = draw(st.lists(st.sampled_from(draw(AREAS)), min_size=1, max_size=12, unique=True))
    yes, no = draw(ANSWERS), draw(ANSWERS)
    return Report(tuple(mark(p.region, p.side, *draw(FEELS)) for p in found), yes, no - yes)


@settings(max_examples=150)
@given(reports(), st.sampled_from(("plain", "clinician")), st.booleans())
def test_every_report_can_be_shown(report, words, reached):
    """Body with ways, glow and reach, answer, flow, handout."""
    answer = ENGINE.explain(report)
    lead = answer.sites[0]
    laid = overlay(answer, DRAWINGS, ATLAS, words, ENGINE.reach(lead.site, lead.side, lead.at) if reached else None)
    signs = telling_signs(PICTURES, answer, words)
    message = answer_message(View(answer, ATLAS, words, str(laid["rev"]), signs=signs), panel_constant(words))
    sankey(flow(answer, ATLAS, words), "light")
    Scene(handout(answer, ATLAS, words, GIVEN), answer, DRAWINGS, ATLAS)

    assert json.dumps([laid, message])


@settings(max_examples=100)
@given(reports(), st.sampled_from(("plain", "clinician")))
def test_the_leading_sites_of_every_report_can_be_told_apart(report, words):
    """They are lesions that the page knows, each once; with fewer than two the example stands there."""
    sites = ENGINE.explain(report).sites
    texts = leading(PICTURES, sites)
    two = starting(PICTURES, sites, "", EXAMPLE)
    apart = tell_apart(ATLAS, [PICTURES.picture(PICTURES.parsed(text)) for text in two], topics().of)
    apart_figure(ATLAS, apart, words, apart_title(ATLAS, apart, words))

    assert set(texts) <= PICTURES.texts
    assert two == (texts[:2] if len(texts) > 1 else EXAMPLE)
    assert len(texts) == len({text.split(".")[0] for text in texts})


def test_any_two_places_of_a_part_of_the_body_can_be_drawn():
    """Those of one side share a nerve or a root more often than not: on face, seat and trunk too."""
    for (_, side), area in PARTS.items():
        for two in combinations(area, 2) if side else ():
            report = Report(tuple(mark(place.region, place.side, "numb") for place in two))
            assert overlay(ENGINE.explain(report), DRAWINGS, ATLAS, "plain")["routes"]


def test_a_shared_nerve_of_the_face_glows():
    """Cheek and jaw: the feeling nerve of the face, in the front view, on the side of the marks."""
    for side, sign in (("right", -1), ("left", 1)):
        report = Report((mark("face_cheek", side, "numb"), mark("face_jaw", side, "numb")))
        glow = overlay(ENGINE.explain(report), DRAWINGS, ATLAS, "plain")["shared"]["front"]
        start = float(glow.removeprefix("M").replace(",", " ").split()[0])

        assert (start - DRAWINGS.drawings["front"].axis) * sign > 0


def test_a_site_of_one_side_or_the_other_reaches_both_and_is_sure_of_none():
    """Numb over the low spine: a root of either side, whose reach is that of both, as possible."""
    one = ENGINE.explain(Report((mark("spine_low", "midline", "numb"),))).sites[0]
    found = dict(ENGINE.reach(one.site, one.side, one.at).places)
    right = dict(ENGINE.reach(one.site, "right", one.at).places)

    assert "bilateral" == one.side
    assert {Place(p.region, s) for p in right for s in ("left", "right") if p.side != "midline"} <= found.keys()
    assert max(found.values()) < max(right.values())

"""The panel's trees: small, complete, without markup in texts, the same in both wordings and on both sides."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from app.components.answer import PanelConstant, View, answer_message, build_panel_constant
from app.components.answer.cards import CAUSES_SHOWN, STILL_OPEN, causes
from app.components.answer.panel import below
from app.components.answer.panel import column as column_of
from app.components.answer.tree import Node, el, encoded, to_html
from app.components.wire import packed, unpacked
from app.core.asking import Ask
from app.core.engine import Engine
from app.core.report import Report, mark
from app.core.wording.search import SIDES, SKIP, search_words
from tests import real

DATA = Path(__file__).parents[2] / "data"
HANDS_LEGS = Report(
    tuple(mark(region, side, "numb") for region in ("palm_radial", "palm_ulnar") for side in ("left", "right"))
    + tuple(mark("shin_outer", side, "weak") for side in ("left", "right"))
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    """Build the reasoning core."""
    return real.engine()


@pytest.fixture(scope="module")
def constant(engine) -> PanelConstant:
    """Build the constant of the plain wording."""
    return build_panel_constant(engine.atlas, "plain", engine.candidates.causes)


def view(engine: Engine, report: Report, **more: object) -> View:
    """The view of a report in plain words."""
    return View(engine.explain(report), engine.atlas, "plain", "stamp", **more)


def column(engine: Engine, report: Report, **more: object) -> str:
    """The column of a report as HTML."""
    return to_html(*column_of(view(engine, report, **more)))


def told(tree: object, texts: list[object]) -> list[str]:
    """All texts of a tree as the panel reads it."""
    if isinstance(tree, int):
        return told(texts[tree], texts)
    if isinstance(tree, str):
        return [tree]
    start = 2 if len(tree) > 1 and isinstance(tree[1], dict) else 1
    return [text for child in tree[start:] for text in told(child, texts)]


def test_attributes_that_say_nothing_are_left_out():
    """None, False and blank are no attributes; True is one without a value; hyphens for underscores."""
    node = el("a.one.two", ["x", None, [el("b", "y")]], href="", hidden=True, aria_label="z", title=None, lang=False)

    assert '<a class="one two" hidden aria-label="z">x<b>y</b></a>' == to_html(node)


def test_texts_are_escaped_and_what_only_the_panel_knows_stays_out():
    """No text or attribute becomes markup; keys and acts are not written."""
    node = el("p", "<b>&", title='"<', key="k", act={"kind": "x"})

    assert '<p title="&quot;&lt;">&lt;b&gt;&amp;</p>' == to_html(node)


def test_known_texts_and_groups_travel_as_numbers():
    """A text that the panel has is its number; a group that never changes too."""
    tree = el("div", "known", el("#line", el("i")), el("p", "new", key="k"))

    assert ["div", 7, 0, ["p", {"key": "k"}, "new"]] == encoded(tree, {"known": 7, "#line": 0})


def test_every_number_of_a_message_is_a_text_of_the_constant(engine: Engine, constant: PanelConstant):
    """What the panel puts together is what the trees say, word for word."""
    shown = view(engine, HANDS_LEGS)
    parts = json.loads(json.dumps(answer_message(shown, constant)["parts"]))
    texts = json.loads(constant.text)["texts"]
    written = [text for part in parts.values() for tree in part for text in told(tree, texts)]

    assert {"spinal cord in your neck", "Yes", "everything you marked"} <= set(written)
    assert constant.edition == answer_message(shown, constant)["edition"]


def test_a_message_is_small(engine: Engine, constant: PanelConstant):
    """The whole answer of the core case takes less than 5 KB on the wire."""
    message = answer_message(view(engine, HANDS_LEGS), constant)
    data = packed(message)

    assert len(data) < 5_000
    assert json.loads(json.dumps(message)) == unpacked(data)


def test_the_column_begins_with_what_was_marked_and_what_is_urgent(engine: Engine):
    """Recap, care card, sentence, line, cards: in that order."""
    html = column(engine, HANDS_LEGS)
    order = ["cr-recap", "cr-care", "cr-headline", "cr-line", "cr-card", "cr-onward"]

    assert sorted(order, key=html.index) == order


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_chip_tells_side_and_face_of_a_thumb(engine: Engine, side):
    """The back of a thumb is not called a thumb."""
    assert f"<b>Numb</b> back of the {side} thumb" in column(engine, Report((mark("thumb_back", side, "numb"),)))


def test_more_than_four_chips_wait_behind_a_number(engine: Engine):
    """The fifth group and the ones after it are counted."""
    places = [("thumb_front", f) for f in ("numb", "tingling", "pain")] + [
        ("heel", "numb"),
        ("heel", "pain"),
        ("face_jaw", "pain"),
    ]
    marks: dict[str, list[str]] = {}
    for region, feeling in places:
        marks.setdefault(region, []).append(feeling)
    report = Report(tuple(mark(region, "left", *feels) for region, feels in marks.items()))

    assert ">+2</button>" in column(engine, report)


def test_a_question_that_was_answered_shows_what_was_said(engine: Engine):
    """The answer stands where it was given, and can be changed there."""
    report = Report(HANDS_LEGS.marks, frozenset({"flag:bladder"}))
    line = column(engine, report).split("cr-ask is-line")[1]

    assert (1, 2) == (line.count('aria-pressed="true"'), line.count('aria-pressed="false"'))


def test_the_reach_that_lies_on_the_body_can_be_hidden(engine: Engine):
    """The eye of the site that is shown says so; the others offer to show."""
    lead = engine.explain(HANDS_LEGS).sites[0]
    html = column(engine, HANDS_LEGS, reached=(lead.site, lead.side, lead.at))

    assert 1 == html.count('aria-label="Hide on the body: ')
    assert html.index("Hide on the body") < html.index("Show on the body")


def test_any_site_can_be_considered(engine: Engine):
    """Why not: a card that says what it explains and leaves over, and what speaks against it."""
    considered = engine.consider(HANDS_LEGS, "root_c6")
    html = column(engine, HANDS_LEGS, considered=considered)
    card = html[html.index("is-considered") :]

    assert [] == [part for part in ("Explains", "Leaves over", "shins", "Close") if part not in card]


def test_a_missing_answer_speaks_neither_for_nor_against(engine: Engine):
    """Why not: that one more answer is needed has a head of its own."""
    considered = engine.consider(HANDS_LEGS, "stroke_capsular")
    assert STILL_OPEN in [reason.key for reason in considered.speaks_against]
    html = column(engine, HANDS_LEGS, considered=considered)
    card = html[html.index("is-considered") :]
    against = card[card.index("Speaks against it") : card.index("Still open")] if "Speaks against it" in card else ""

    assert (False, True) == ("One more answer" in against, "One more answer" in card[card.index("Still open") :])


def test_every_source_card_names_its_own_buttons(engine: Engine):
    """A screen reader hears which source each eye and each fold belongs to."""
    names = re.findall(r'aria-label="((?:Show on the body|Causes and sources)[^"]*)"', column(engine, HANDS_LEGS))

    assert len(names) > 2
    assert len(names) == len(set(names))


def test_the_words_of_the_search_are_those_of_known_places(engine: Engine):
    """Every row stands for a region or a side, or holds the words to skip; no row is blank."""
    words = search_words()
    assert set() == set(words) - set(engine.atlas.regions) - {SKIP, *SIDES}
    assert {} == {key: said for key, said in words.items() if not said or "" in said}


def test_two_things_have_a_block_of_their_own(engine: Engine):
    """When two common sources explain what none does alone, the page asks whether it could be two things."""
    hand = [mark(region, "right", "numb") for region in ("thumb_front", "finger_index_front")]
    foot = [mark(region, "left", "numb") for region in ("foot_top", "toe_big")]
    html = column(engine, Report(tuple(hand + foot)))

    assert html.index("Could it be two things?") < html.index("Two things: nerve squeezed at the wrist")


def test_the_ways_on_are_telling_apart_and_the_sheet(engine: Engine):
    """With one site alone there is nothing to tell apart."""
    shown = view(engine, HANDS_LEGS)
    one = replace(shown, answer=replace(shown.answer, sites=shown.answer.sites[:1]))
    pages = [
        [link.attributes["act"] for link in node.children]
        for tree in map(column_of, (shown, one)) for node in tree
        if isinstance(node, Node) and node.attributes.get("key") == "onward"
    ]  # fmt: skip

    handout, apart = ({"kind": "go", "page": page} for page in ("handout", "tell_apart"))
    assert [[apart, handout], [handout]] == pages


def test_the_empty_page_has_no_answer(engine: Engine):
    """Without marks there is a title, a search box and an example, and nothing below."""
    html = column(engine, Report())

    assert ("Could it be one thing?" in html, "cr-source" in html) == (True, False)
    assert [] == below(view(engine, Report()))


def test_signs_stand_in_the_column_and_take_no_answer(engine):
    """What a clinician may examine next: plain lines, after the questions."""
    html = column(engine, HANDS_LEGS, signs=(Ask("sign:reflex_lost:biceps:left", "Biceps reflex, left: lost?"),))

    assert "<li>Biceps reflex, left: lost?</li>" in html
    assert "cr-signs" not in column(engine, HANDS_LEGS)


def test_a_cause_on_a_card_leads_to_its_own_page(engine):
    """Each name of a cause is a link to the card of that cause."""
    for site, named in engine.candidates.causes.items():
        html = to_html(causes(site, named, engine.atlas, "plain"))
        assert all(f'href="causes?cause={cause}"' in html for cause in named[:CAUSES_SHOWN])

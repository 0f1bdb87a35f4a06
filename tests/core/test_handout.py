"""What the hand-out says: the marks with their sides, haste first, open ends left to write on, nothing invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

import pytest

from app.core.handout import Handout, Print, handout
from app.core.report import Place, Report, mark
from app.core.wording import WORDS, lexicon
from app.core.wording.felt import felt_text
from tests import real

ATLAS = real.atlas()
ENGINE = real.engine()
GIVEN = Print(date(2026, 11, 22), "abcd1234", "https://example.org/?m=nr-fhn")
HANDS_AND_LEGS = tuple(
    mark(region, side, feel)
    for region, feel in (
        ("palm_radial", "numb"),
        ("palm_ulnar", "numb"),
        ("shin_outer", "weak"),
        ("shin_inner", "weak"),
    )
    for side in ("left", "right")
)
CASES = {
    "core": Report(HANDS_AND_LEGS),
    "thumb": Report((mark("thumb_front", "right", "numb"), mark("finger_index_front", "right", "numb"))),
    "one": Report((mark("heel", "left", "pain"),)),
    "face": Report((mark("face_cheek", "left", "numb", "tingling"),)),
    "none": Report((mark("thumb_front", "right", "numb"), mark("foot_top", "left", "pain"))),
    "saddle": Report((mark("saddle", "left", "numb"), mark("saddle", "right", "numb"))),
}


def sheet(report: Report, words: str = "plain") -> Handout:
    """The hand-out of a report."""
    return handout(ENGINE.explain(report), ATLAS, words, GIVEN)


def texts(value: object) -> Iterator[str]:
    """Every text of a hand-out."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts(getattr(value, one.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)


@pytest.mark.parametrize("words", WORDS)
def test_a_part_of_the_body_that_no_level_serves_has_no_line(words):
    """The strength of the face comes from the brain: only the thumb has levels."""
    found = sheet(Report((mark("face_cheek", "left", "weak"), mark("thumb_front", "right", "numb"))), words)

    assert 1 == len(found.levels.items)


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("case", CASES)
def test_every_text_is_filled_in(case, words):
    """No slot is left open, and no id shows."""
    said = sheet(CASES[case], words)
    wrong = [text for text in texts(said) if "{" in text or "}" in text]

    assert [] == wrong
    assert (True, 4, 1 <= len(said.things) <= 3) == (bool(said.title), len(said.ask.items), True)


def test_the_title_says_what_is_felt_with_sides():
    """Feeling and places, in the words of the recap."""
    assert "Both palms feel numb. Both shins feel weak." == sheet(CASES["core"]).title
    assert "Left heel hurts." == sheet(CASES["one"]).title


@pytest.mark.parametrize(
    ("regions", "sides", "said"),
    [(["saddle"], "left right", "Skin between the legs feels numb."),
     (["toes_middle"], "left", "Middle toes of the left foot feel numb."),
     (["thumb_front", "finger_index_front"], "right", "Right thumb and index finger feel numb."),
     (["neck_back"], "left right", "Back of the neck on both sides feels numb.")],
)  # fmt: skip
def test_a_verb_goes_with_its_places(regions, sides, said):
    """One thing feels, several things feel; clinicians read a note."""
    places = [Place(region, side) for region in regions for side in sides.split()]

    assert said == felt_text(real.atlas(), ["numb"], places, "plain")
    assert felt_text(real.atlas(), ["numb"], places, "clinician").startswith("Numb: ")


def test_feelings_at_the_same_places_share_a_sentence():
    """Two feelings in one place are not told twice."""
    assert "Left cheek feels numb and tingles." == sheet(CASES["face"]).title


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("case", ["core", "thumb", "none", "one"])
def test_left_and_right_mirror(case, words):
    """The sheet of mirrored marks is the same sheet with the sides exchanged."""
    swap = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}
    said = sheet(CASES[case], words).title.split()
    mirrored = sheet(CASES[case].mirror(), words).title.split()
    turned = [next((word.replace(a, b) for a, b in swap.items() if a in word), word) for word in said]

    assert sorted(turned) == sorted(mirrored)


@pytest.mark.parametrize("case", ["core", "saddle"])
def test_haste_is_told_first(case):
    """An urgent answer has its band; what tripped is not listed again as a thing to watch for."""
    report = CASES[case]
    answer, said = ENGINE.explain(report), sheet(report)
    tripped = {f"handout_watch_{flag}" for flag in answer.urgency.flags} & set(lexicon().sentences)
    watched = {item for signs in said.watch for item in signs.items}

    assert (True, answer.urgency.level) == (said.urgent, said.care.level)
    assert set() == {lexicon().sentences[key].plain for key in tripped} & watched
    assert 3 <= len(watched)


def test_calm_marks_have_signs_to_watch_for_too():
    """Also without haste the sheet says when to get help at once."""
    said = sheet(CASES["thumb"])

    assert (False, True) == (said.urgent, len(said.watch[0].items) >= 3)


def test_answers_are_told_and_open_ones_leave_a_line():
    """When it began, what makes it worse; what was not answered is blank."""
    report = Report(
        HANDS_AND_LEGS,
        frozenset({"onset_weeks", "trigger_driving", "getting_worse", "neck_pain", "flag:bladder"}),
        frozenset({"flag:saddle_numb"}),
    )
    story = sheet(report).story

    assert ["over weeks", "driving", ""] == [line.text for line in story.lines]
    assert ("worse", 2) == (story.course.boxes[story.course.ticked], story.course.ticked)
    assert ["You can't hold or pass urine; neck pain", "The skin between your legs goes numb"] == [
        line.text for line in story.more
    ]


@pytest.mark.parametrize("words", WORDS)
def test_every_red_flag_can_be_said_as_a_sign(words):
    """Each flag has one short sentence, for watching or for telling."""
    keys = lexicon().sentences
    missing = [f for f in ATLAS.red_flags if (f"handout_watch_{f}" in keys) == (f"handout_sign_{f}" in keys)]

    assert [] == missing


def test_every_question_has_its_sentence_and_no_sentence_is_left_over():
    """Table and words agree."""
    said = {key.removeprefix("handout_ask_") for key in lexicon().sentences if key.startswith("handout_ask_")}

    assert set(ATLAS.visit_questions) == said - {"back", "when", "else"}


def test_every_site_has_a_question():
    """Whatever leads, at least one question of the table belongs to it."""
    rows = ATLAS.visit_questions.values()
    alone = [
        s for s, row in ATLAS.sites.items() if not any(s in r.site_ids or row.level in r.site_levels for r in rows)
    ]

    assert [] == alone


def test_the_last_question_is_what_should_bring_the_person_back():
    """Whatever else is asked."""
    assert {"What should make me come back at once?"} == {sheet(report).ask.items[-1] for report in CASES.values()}


def test_sources_are_those_that_a_sheet_rests_on():
    """No article with claims and no bare opinion is cited."""
    cited = [line for report in CASES.values() for line in sheet(report).foot.sources.items]

    assert 4 <= len(set(cited))
    assert [] == [line for line in cited if "rticle 00" in line or "judgement" in line]


def test_clinical_words_change_words_not_facts():
    """The same number of things, in the same order, with what tells them apart."""
    plain, clinical = sheet(CASES["thumb"]), sheet(CASES["thumb"], "clinician")

    assert [thing.rank for thing in plain.things] == [thing.rank for thing in clinical.things]
    assert "Carpal tunnel syndrome (median nerve at the wrist)" == clinical.things[0].name
    assert any(line.startswith("Discriminators:") for line in clinical.things[0].lines)

"""What to examine next, and questions in words that can be asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.asking import telling_questions, telling_signs, urgent_questions
from app.core.report import Report, mark
from app.core.signs import best_signs
from app.core.wording import flag_question, phrase
from tests import real

ATLAS = real.atlas()
ENGINE = real.engine()
PICTURES = real.pictures()
MIRROR = {"left": "right", "right": "left"}
ARM = Report(
    (mark("thumb_front", "right", "numb"), mark("finger_index_front", "right", "numb"),
     mark("finger_middle_front", "right", "numb")), frozenset({"neck_pain"}),
)  # fmt: skip


def test_signs_are_few_and_the_most_telling_first():
    """Three at most, each once, on the side of the marks, for some of the leading sites."""
    answer = ENGINE.explain(ARM)
    signs = best_signs(PICTURES, answer)

    assert 1 <= len(signs) <= 3
    assert len({sign.name for sign in signs}) == len(signs)
    assert {"right"} == {sign.side for sign in signs}
    assert all(sign.favours and set(sign.favours) < {one.site for one in answer.sites} for sign in signs)


def test_thumb_to_middle_finger_asks_for_the_arm_above_the_wrist():
    """Neck roots and the nerve at the wrist: what they tell apart is a movement or reflex of thumb or arm."""
    names = {sign.name for sign in best_signs(PICTURES, ENGINE.explain(ARM))}

    assert names & {"triceps", "biceps", "brachioradialis", "elbow_extension", "elbow_flexion", "thumb_abduction"}


def test_signs_of_mirrored_marks_are_mirrored():
    """Left and right change places, nothing else."""
    plain, mirror = (best_signs(PICTURES, ENGINE.explain(report)) for report in (ARM, ARM.mirror()))

    assert [(s.kind, s.name, MIRROR[s.side]) for s in plain] == [(s.kind, s.name, s.side) for s in mirror]


def test_with_nothing_to_tell_apart_nothing_is_examined():
    """No marks, no signs; none either when none is asked for."""
    assert () == best_signs(PICTURES, ENGINE.explain(Report()))
    assert () == best_signs(PICTURES, ENGINE.explain(ARM), 0)


@pytest.mark.parametrize("words", ["plain", "clinician"])
def test_signs_can_be_said(words):
    """As lines without an answer, in both words."""
    asks = telling_signs(PICTURES, ENGINE.explain(ARM), words)

    assert asks
    assert {None} == {ask.said for ask in asks}
    assert all(ask.id.startswith("sign:") and "right" in ask.text and "{" not in ask.text for ask in asks)


def test_every_answer_can_be_asked_as_a_question():
    """Each finding has its question in both words, and no two are alike."""
    for words in ("plain", "clinician"):
        texts = [phrase(f"ask_{finding}", words) for finding in ATLAS.findings]

        assert [] == [text for text in texts if not text.endswith("?")]
        assert len(texts) == len(set(texts))


def test_the_question_stands_where_it_is_asked():
    """A chip asks, it does not name: "Does shaking the hand help?"."""
    answer = ENGINE.explain(Report(ARM.marks, frozenset({"relief_shaking_the_hand"})))

    assert "Does shaking the hand help?" == telling_questions(ATLAS, answer, "plain")[0].text


def test_a_candidate_without_a_picture_is_expected_to_change_nothing():
    """Beside it every sign of the other speaks for the other."""
    answer = ENGINE.explain(ARM)
    bare = replace(answer, sites=(answer.sites[0], replace(answer.sites[1], site="sciatica")))

    assert "sciatica" not in PICTURES.by_site
    assert {(answer.sites[0].site,)} == {sign.favours for sign in best_signs(PICTURES, bare)}


@pytest.mark.parametrize("words", ["plain", "clinician"])
def test_deciding_red_flags_stay_where_they_were_answered(words):
    """What was answered stands first with its answer, then what the marks leave open; each is asked in its words."""
    legs = tuple(mark(region, side, "pain") for region in ("thigh_back", "calf") for side in ("left", "right"))
    answer = ENGINE.explain(Report(legs, no=frozenset({"flag:bladder", "back_pain"})))
    asks = urgent_questions(ATLAS, answer, words)

    assert [("bladder", "no"), *((flag, None) for flag in answer.urgency.ask)] == [
        (ask.id.removeprefix("flag:"), ask.said) for ask in asks
    ]
    assert answer.urgency.ask
    assert [flag_question(ATLAS, ask.id.removeprefix("flag:"), words) for ask in asks] == [ask.text for ask in asks]

"""Words: a sentence for every reason, care that fits the level, and a tone that never diagnoses."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from string import Formatter

import pytest
import textstat

from app.core.atlas import Atlas
from app.core.engine import Engine
from app.core.report import Mark, Report, mark
from app.core.result import Reason, Urgency, UrgencyLevel
from app.core.wording import (
    WORDS,
    banned_words,
    care_text,
    level_phrase,
    lexicon,
    map_sureness,
    movement_name,
    number_word,
    say,
    site_name,
    site_side,
    source_line,
    tell_apart,
)
from app.core.wording.about import LICENCES, SECTIONS, licences, sections
from app.core.wording.names import and_list
from tests import real
from tests.core.many_places import PALM, SOLE, places

DATA = Path(__file__).parents[2] / "data"
FILLS = {
    "spine": "neck", "where": "in the neck", "levels": "C6 and C7", "roots": "nerve roots C6 and C7",
    "node": "median nerve", "nerve": "median nerve", "area": "spinal cord in your neck", "side": "right",
    "site": "nerve endings, from the feet up", "places": "both hands", "finding": "neck pain", "findings": "neck pain",
    "lost": "two", "count": "four", "level": "C6", "other": "C7", "top": "brain", "bottom": "C6", "enter": "",
    "shared": "", "first": "one nerve", "second": "one root", "answer": "",
    "care": "See someone today", "part": "brain",
}  # fmt: skip


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    """Load the tables of the project once."""
    return real.atlas()


@pytest.fixture(scope="module")
def engine(atlas: Atlas) -> Engine:
    """Build the engine once."""
    return real.engine()


def test_lists_numbers_and_ranges_are_said_as_in_a_sentence() -> None:
    """One, two or three words, and four levels or more as a range; a number above ten stays a number."""
    assert ["", "a", "a and b", "a, b and c"] == [and_list(list("abc")[:count], "plain") for count in range(4)]
    assert ["C6 and C7", "C5 to C8"] == [
        level_phrase(some, "plain") for some in (("C6", "C7"), ("C5", "C6", "C7", "C8"))
    ]
    assert ["no", "ten", "11"] == [number_word(count, "plain") for count in (0, 10, 11)]


def test_a_movement_keeps_its_short_forms(atlas: Atlas) -> None:
    """Inside a sentence only the first letter of a clinical name turns small."""
    assert "finger extension (MCP)" == movement_name(atlas, "finger_extension", "clinician")
    assert "left finger extension (MCP)" == movement_name(atlas, "finger_extension:left", "clinician")


def test_word_tables_cover_every_id(atlas: Atlas) -> None:
    """Every region, site, flag, nerve and plexus part has its words, and no word stands for an id that is gone."""
    lex = lexicon()
    assert set(atlas.regions) == set(lex.places)
    assert set(atlas.sites) == set(lex.sites)
    assert set(atlas.red_flags) == {k.split(":")[1] for k in lex.care if k.startswith("flag:") and "@" not in k}
    assert set() == (set(atlas.nerves) | set(atlas.plexus_parts)) - set(lex.nerves)


def test_every_level_that_a_flag_can_have_is_worded(atlas: Atlas) -> None:
    """A flag that a clause raises or lowers to another level has a text for that level."""
    needed = {
        f"flag:{row.flag_id}@{row.level}"
        for row in atlas.flag_triggers
        if row.level and row.level != atlas.red_flags[row.flag_id].urgency
    }
    assert set() == needed - set(lexicon().care)


def test_patterns_above_routine_are_worded(atlas: Atlas) -> None:
    """Marks alone can call for haste: each such pattern has a text."""
    urgent = {p for p, row in atlas.ask_first.items() if row.level_on_marks_alone not in ("routine", "self_care")}
    assert set() == {f"pattern:{p}" for p in urgent} - set(lexicon().care)


def test_care_card_words_follow_the_level(atlas: Atlas) -> None:
    """A flag whose own level differs from the level of the answer is said with the words of that level."""
    calm = care_text(atlas, Urgency("same_day", ("numb_hands_weak_legs",)), "plain")
    worse = care_text(atlas, Urgency("emergency_now", ("numb_hands_weak_legs",)), "plain")
    assert ("See someone today", "See a doctor today.") == (calm.title, calm.act)
    assert ("Get emergency help now", "Go to an emergency department now.") == (worse.title, worse.act)


def test_every_level_that_a_flag_can_mean_has_its_own_words(atlas: Atlas) -> None:
    """A clause with a level of its own never borrows the words of another level."""
    nominal = {flag: row.urgency for flag, row in atlas.red_flags.items()}
    soft = {(row.flag_id, row.level) for row in atlas.flag_triggers if row.level and row.level != nominal[row.flag_id]}
    assert set() == {f"flag:{flag}@{level}" for flag, level in soft} - set(lexicon().care)


def test_an_emergency_card_calls_before_it_goes_and_drops_no_safety_line(atlas: Atlas) -> None:
    """A call beats a way to the hospital; a crisis line, a neck not to move, a limb not to raise are always told."""
    flags = ("saddle_numb", "bladder", "bowel", "both_legs_pain", "hard_fall", "self_harm", "hip_break", "cold_pale")
    emergency: UrgencyLevel = "emergency_now"
    levels = (*(emergency for _ in flags), "same_day")
    card = care_text(atlas, Urgency(emergency, (*flags, "weak_worse"), ("saddle_both",), (), levels), "plain")
    said = " ".join((card.why, card.act, card.then, *card.also))

    assert "Call your emergency number now." == card.act
    wanted = (
        "Do not move someone who has neck pain.",
        "Call a crisis line",
        "Do not try to walk on it.",
        "do not raise",
    )
    assert [] == [line for line in wanted if line not in said]
    assert "the same day" not in said


@pytest.mark.parametrize("flag", ("both_legs_pain", "saddle_numb", "bladder", "bowel", "band", "cancer_back"))
@pytest.mark.parametrize("call", ("hard_fall", "breathing", "cold_pale", "both_legs_weak", "chest_pain", "aorta"))
def test_a_call_is_never_overruled(atlas: Atlas, flag: str, call: str) -> None:
    """Whatever stands first in the table, a reason to call makes the card say call."""
    assert care_text(atlas, Urgency("emergency_now", (flag, call)), "plain").act.startswith("Call your ")


def test_a_flag_that_tripped_softly_is_not_told_louder_than_the_answer(atlas: Atlas) -> None:
    """Under a card of the same day no reason of a flag says that it is an emergency, and no flag is told twice."""
    both = care_text(atlas, Urgency("same_day", ("neck_artery", "breathing")), "plain")
    raised = care_text(atlas, Urgency("same_day", ("vaccine_infection",)), "plain")
    assert (both.why, both.also) == (
        "Neck or face pain with these signs needs a check the same day.",
        ("A new droopy eyelid needs a check the same day.",),
    )
    assert ("A numb or weak feeling after a bug needs a check the same day.", ()) == (raised.why, raised.also)


def reports() -> Iterator[Report]:
    """Give reports that reach every kind of shared place."""
    yield Report()
    yield Report((mark("thumb_front", "right", "numb"),))
    yield Report((mark("face_cheek", "left", "numb"),))
    yield Report((mark("thumb_front", "right", "numb"), mark("finger_index_front", "right", "numb")))
    yield Report((mark("thumb_front", "right", "numb"), mark("foot_top", "left", "numb")))
    yield Report(tuple(Mark(p, ("numb",)) for p in places(SOLE, "left", "right")), frozenset({"onset_sudden"}))
    yield Report(tuple(Mark(p, ("numb",)) for p in places("saddle", "left", "right")))
    yield Report(tuple(Mark(p, ("tingling",)) for p in places("chest_nipple chest_lower", "left")))
    yield Report(tuple(Mark(p, ("numb",)) for p in places(PALM + " shin_outer", "left", "right")))
    yield Report(tuple(Mark(p, ("numb",)) for p in places("face_cheek thumb_front foot_top", "left")))
    yield Report(tuple(Mark(p, ("weak",)) for p in places("thigh_front shin_outer", "left", "right")),
                 frozenset({"onset_months_years"}), frozenset({"diabetes"}))  # fmt: skip


def test_every_reason_of_the_engine_has_a_sentence(atlas: Atlas, engine: Engine) -> None:
    """Whatever the engine gives as a reason can be said in both wordings, with nothing left unfilled."""
    for report in reports():
        answer = engine.explain(report)
        reasons = [answer.shared.reason, *(r for s in answer.sites for r in (*s.speaks_for, *s.speaks_against))]
        for words in WORDS:
            texts = [say(reason, words, atlas).text for reason in reasons]
            assert [] == [text for text in texts if "{" in text or "_" in text or not text]


def test_the_core_case_is_said_with_gold_under_the_shared_place(atlas: Atlas) -> None:
    """The key words are parted from the rest of the sentence."""
    sentence = say(Reason("shared_cord", (("area", "neck"), ("levels", ("C1", "C6")))), "plain", atlas)
    assert "All of these places send their messages through the spinal cord in your neck." == sentence.text
    assert "spinal cord in your neck" == sentence.gold


def test_one_lost_place_is_said_in_the_singular(atlas: Atlas) -> None:
    """A link with one unknown place does not speak of places."""
    one = say(Reason("link_unknown_places", (("lost", 1), ("kept", 3))), "plain", atlas)
    two = say(Reason("link_unknown_places", (("lost", 2), ("kept", 3))), "plain", atlas)
    assert ("One place in this link", "Two places in this link") == (one.text[:22], two.text[:23])


def _filled(template: str) -> str:
    names = {name: FILLS.get(name, "it") for _, name, _, _ in Formatter().parse(template) if name}
    return template.replace("**", "").format(**names)


def patient_sentences() -> dict[str, str]:
    """Give every whole sentence that a patient can read, by key."""
    lex = lexicon()
    told = {key: _filled(both.plain) for key, both in lex.sentences.items()}
    told |= {f"{key}/{n}": part for key, c in lex.care.items() for n, part in enumerate((c.why, c.act, c.then)) if part}
    return {key: text for key, text in told.items() if text.rstrip().endswith((".", "?", "!"))}


def test_patient_sentences_are_easy_to_read() -> None:
    """US grade 6 or less on average, and never over 8."""
    grades = {key: textstat.flesch_kincaid_grade(text) for key, text in patient_sentences().items()}
    assert {} == {key: grade for key, grade in grades.items() if grade > 8}
    assert sum(grades.values()) / len(grades) <= 6


def patient_texts(atlas: Atlas) -> dict[str, str]:
    """Give every text that a patient can read, also names."""
    lex = lexicon()
    texts = patient_sentences() | {key: _filled(both.plain) for key, both in lex.sentences.items()}
    texts |= {f"site:{key}": site_name(atlas, key, "plain") for key in atlas.sites}
    texts |= {f"place:{key}": row.full for key, row in lex.places.items()}
    texts |= {f"nerve:{key}": both.plain for key, both in lex.nerves.items()}
    texts |= {f"finding:{key}": row.plain_label for key, row in atlas.findings.items()}
    return texts | {f"cause:{key}": row.plain_name for key, row in atlas.causes.items()}


def test_no_text_for_patients_diagnoses_or_counts_chances(atlas: Atlas) -> None:
    """No banned phrase stands in any text that a patient can read."""
    assert {} == {key: found for key, text in patient_texts(atlas).items() if (found := banned_words(text))}


@pytest.mark.parametrize("text", ["You have carpal tunnel", "80 % of people", "a diagnosis", "We detect", "risk of"])
def test_banned_phrases_are_found(text: str) -> None:
    """The list works: a sentence that claims too much is caught."""
    assert () != banned_words(text)


def test_names_of_sites_are_short(atlas: Atlas) -> None:
    """A card title fits on two lines at most."""
    assert [] == [site for site in atlas.sites if len(site_name(atlas, site, "plain")) > 56]


def test_a_recalled_source_is_shown_as_from_standard_texts(atlas: Atlas) -> None:
    """A source that was not read never shows a precise reference."""
    recalled = next(key for key, row in atlas.sources.items() if row.id_status == "memory" and row.doi)
    line = source_line(atlas, recalled, "plain")
    assert (True, False) == (line.endswith("(from standard texts)"), atlas.sources[recalled].doi in line)


def test_the_map_says_where_books_differ(atlas: Atlas) -> None:
    """A region of certainty C names the two levels that books give, the upper one first."""
    (line, *_) = map_sureness(atlas, places("finger_index_front", "right"), "plain")
    assert "Maps differ here: right index finger. Some books say C6, some say C7." == line


def test_signs_that_tell_two_sites_apart_differ(atlas: Atlas, engine: Engine) -> None:
    """What speaks for one source is not listed for its rival."""
    answer = engine.explain(Report((mark("thumb_front", "right", "numb"), mark("finger_index_front", "right", "numb"))))
    for one, other in pairwise(tell_apart(atlas, answer.sites[:3], "plain")):
        assert set() == set(one.signs) & set(other.signs)


@pytest.mark.parametrize("words", WORDS)
def test_the_about_page_has_all_its_parts(words: str) -> None:
    """Each section has a head and a text, each licence a line, and none stands twice."""
    found = sections(words)
    assert (len(SECTIONS), len(LICENCES)) == (len(set(found)), len(set(licences(words))))
    assert all(head and text for head, text in found)


def test_a_sentence_is_its_text(atlas: Atlas) -> None:
    """Written as text it has its gold words in their place."""
    sentence = say(Reason("shared_cord", (("area", "neck"), ("levels", ("C1", "C6")))), "plain", atlas)
    assert sentence.text == str(sentence)
    assert sentence.gold in str(sentence)


def test_only_clinicians_read_the_side_of_a_movement(atlas: Atlas) -> None:
    """The plain name is an everyday test without a side; left and right differ for a clinician alone."""
    left, right = (movement_name(atlas, f"hip_flexion:{side}", "clinician") for side in ("left", "right"))
    assert ("left" in left, "right" in right) == (True, True)
    assert movement_name(atlas, "hip_flexion", "plain") == movement_name(atlas, "hip_flexion:left", "plain")


def test_a_site_on_both_sides_says_so(atlas: Atlas, engine: Engine) -> None:
    """A nerve squeezed at both wrists; the cord has no such side to tell."""
    fingers = places("thumb_front finger_index_front finger_middle_front", "left", "right")
    first = engine.explain(Report(tuple(Mark(place, ("tingling",)) for place in fingers))).sites[0]
    cord = next(one for one in engine.explain(Report((mark("spine_neck", "midline", "pain"),)), 40).sites
                if atlas.sites[one.site].level == "cervical_cord" and one.side == "bilateral")  # fmt: skip
    assert ("carpal_tunnel", "bilateral") == (first.site, first.side)
    assert "both" in site_side(atlas, first, "plain")
    assert "both" not in site_side(atlas, cord, "plain")

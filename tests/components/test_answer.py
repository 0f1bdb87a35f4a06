"""The parts of the answer, written as HTML: escaped, complete, with the right roles, and the same gold words."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.components.answer.cards import pair_card, ranks, source_card
from app.components.answer.headline import care_card, headline
from app.components.answer.icons import ICONS, icon, icon_css
from app.components.answer.line import level_figure, pills
from app.components.answer.notes import apart, empty_head, empty_notes, note, sureness
from app.components.answer.tree import to_html
from app.components.style import page_css, token_css
from app.core.atlas import Atlas
from app.core.result import Pair, Reason, Urgency
from app.core.wording import Sentence, care_text, say
from tests import real
from tests.figures import answers

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    """Load the tables."""
    return real.atlas()


def test_the_headline_marks_the_gold_words(atlas: Atlas) -> None:
    """The words that name the shared place stand in a mark, and only they."""
    html = to_html(headline(say(Reason("shared_cord", (("area", "neck"),)), "plain", atlas)))
    assert "<mark>spinal cord in your neck</mark>." in html


def test_text_is_escaped_everywhere(atlas: Atlas) -> None:
    """No text can become markup."""
    assert "<script" not in to_html(headline(Sentence("<script>", "<b>", "&")))
    assert "<img" not in to_html(note("<img src=x>", "<img>"))
    assert "<script" not in to_html(headline(Sentence("All"), stamp='"><script>'))


def test_the_emergency_card_is_an_alert_and_the_others_are_not(atlas: Atlas) -> None:
    """Only an emergency interrupts a screen reader."""
    emergency = to_html(care_card(care_text(atlas, Urgency("emergency_now", ("saddle_numb",)), "plain")))
    today = to_html(care_card(care_text(atlas, Urgency("same_day", ("numb_hands_weak_legs",)), "plain")))
    assert (True, False) == ('role="alert"' in emergency, 'role="alert"' in today)
    assert "<b>Go to an emergency department now.</b>" in emergency


def test_one_care_card_lists_the_other_flags(atlas: Atlas) -> None:
    """The highest flag speaks, further ones are named in the same card."""
    html = to_html(care_card(care_text(atlas, Urgency("same_day", ("numb_hands_weak_legs", "foot_drop")), "plain")))
    assert (1, True) == (html.count("<h3"), "A foot that starts to drop" in html)


def test_clinicians_see_what_a_flag_may_mean(atlas: Atlas) -> None:
    """The clinical wording names the suspicion, the plain one never does."""
    urgency = Urgency("emergency_now", ("saddle_numb",))
    clinical, plain = (to_html(care_card(care_text(atlas, urgency, words))) for words in ("clinician", "plain"))
    meaning = atlas.red_flags["saddle_numb"].may_mean
    assert (True, False) == (meaning in clinical, meaning in plain)


def test_a_source_card_says_what_it_explains_and_leaves_over(atlas: Atlas) -> None:
    """Rows without content are left out."""
    core = answers.core_case()
    cord, carpal = (to_html(source_card(core.sites[k], "1", atlas, "plain")) for k in (0, 2))
    assert (True, False) == ("everything you marked" in cord, "Leaves over" in cord)
    assert (True, True) == ("Leaves over" in carpal, "both thighs, both shins" in carpal)


def test_a_source_card_has_causes_and_sources_behind_one_click(atlas: Atlas) -> None:
    """Causes come with their time course, every card with its sources."""
    html = to_html(source_card(answers.core_case().sites[0], "1", atlas, "plain"))
    assert [] == [
        t for t in ("<details", "Wear of the neck spine", "can come and go", "from standard texts") if t not in html
    ]


def test_sources_that_fit_equally_get_the_same_number() -> None:
    """Ties are not given a false order."""
    one, two, three = answers.core_case().sites
    assert [1, 1, 1] == ranks([one, two, three])


def test_a_pair_names_both_sources(atlas: Atlas) -> None:
    """Two common things at once are one card."""
    thumb = answers.thumb_and_index()
    pair = Pair((thumb.sites[0], thumb.sites[1]), thumb.sites[0].explains, ())
    html = to_html(pair_card(pair, "1", atlas, "plain"))
    assert (
        "Two things: nerve squeezed at the wrist (carpal tunnel), right, and sixth neck nerve root (C6), right" in html
    )


def test_the_level_line_is_a_picture_with_words(atlas: Atlas) -> None:
    """One figure, one text alternative, levels listed as text beside it."""
    html = to_html(level_figure(answers.core_case(), atlas, "plain"))
    assert (1, True, True) == (html.count('role="img"'), "both hands" in html, ">C6</li>" in html)


def test_pills_part_main_from_overlap_levels(atlas: Atlas) -> None:
    """Main levels come first; no empty list is shown."""
    html = to_html(pills(answers.core_case().levels, "plain"))
    assert (True, False) == ("Levels of your marks" in html, "May also take part" in html)


def test_the_empty_page_promises_little(atlas: Atlas) -> None:
    """Title, lead, and three quiet lines with a link to urgent help."""
    html = to_html(empty_head("plain"), empty_notes("plain"))
    parts = ("Could it be one thing?", "web address", "does not tell you what is wrong", 'href="get_help"')
    assert [] == [part for part in parts if part not in html]


def test_how_sure_the_map_is_comes_with_sources(atlas: Atlas) -> None:
    """Doubt is said in a sentence, with the books behind a click."""
    html = to_html(sureness([m.place for m in answers.thumb_and_index().marks], atlas, "plain"))
    assert (True, True) == ("Maps differ here: right index finger" in html, "<details>" in html)


def test_what_tells_sources_apart_needs_two(atlas: Atlas) -> None:
    """With one source there is nothing to tell apart."""
    sites = answers.thumb_and_index().sites
    assert "shaking the hand" in to_html(apart(sites, atlas, "plain"))
    assert None is apart(sites[:1], atlas, "plain")


def test_every_icon_has_a_mask_and_is_hidden_from_screen_readers() -> None:
    """Icons are decoration: words always stand beside them."""
    assert [] == [name for name in ICONS if f".cr-i-{name}{{" not in icon_css()]
    assert 'aria-hidden="true"' in icon("check")


def test_the_page_style_has_every_token_once_for_both_themes() -> None:
    """Colours switch with the page's own colour scheme, and no sheet holds a colour of its own."""
    assert "--cr-page:light-dark(#FAF7F1,#12171C);" in token_css()
    sheets = page_css().split("}", 1)[1].replace("%23", "")
    assert [] == [
        part[:7] for part in sheets.split("#")[1:] if len(part) > 6 and part[:3].isalnum() and part[:6].isupper()
    ]


def test_the_style_asks_nothing_of_the_network() -> None:
    """Images in the style are data, fonts are those that Streamlit brings."""
    assert [] == [part[:30] for part in page_css().split("url(")[1:] if not part.startswith('"data:')]

"""Tell apart: what separates lesions, best first, with sides, sources and titles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.report import Mark, Place, Report, mirrored
from app.core.tell_apart import starting, tell_apart
from app.core.what_if import beside, look_alike
from app.core.wording import WORDS, banned_words
from app.core.wording.apart import apart_sub, apart_title, said_rows, short_names
from app.core.wording.topics import topics
from tests import real

ATLAS = real.atlas()
PICTURES = real.pictures()
PAIRS = (
    ("root_c6.right", "carpal_tunnel.right"),
    ("root_l5.left", "common_fibular.left"),
    ("root_c8.left", "ulnar_elbow.left", "plexus_lower.left"),
    ("cervical_myelopathy.bilateral", "polyneuropathy.bilateral"),
    ("conus.bilateral", "cauda_equina.bilateral"),
    ("anterior_cord.bilateral.T6", "cord_transverse_thoracic.bilateral.T6"),
    ("tia.right", "migraine_aura.right"),
    ("bells_palsy.left", "stroke_mca_cortex.right"),
    ("raynaud.bilateral", "carpal_tunnel.bilateral"),
)


def compare(*texts):
    """Compare lesions by their addresses."""
    return tell_apart(ATLAS, [PICTURES.picture(PICTURES.parsed(text)) for text in texts], topics().of)


def other_side(place):
    """The same place on the other side."""
    return Place(place.region, mirrored(place.side))


def test_the_title_is_the_answer():
    """The look-alikes of the numb thumb: what is the same, where to look, what to ask."""
    apart = compare("root_c6.right", "carpal_tunnel.right")

    assert "Same numb thumb and index finger. Look above the wrist, and ask about the night." == apart_title(
        ATLAS, apart, "plain"
    )
    assert ("Nerve root C6", "Nerve squeezed at the wrist") == short_names(ATLAS, apart, "plain")
    assert "Nerve root C6, or nerve squeezed at the wrist? Right side." == apart_sub(ATLAS, apart, "plain")


def test_what_separates_root_and_carpal_tunnel_comes_first():
    """Night for the wrist, neck movement for the root, the forearm and the reflexes for the root."""
    rows = compare("root_c6.right", "carpal_tunnel.right").rows
    found = {row.subject[0]: [cell.dots for cell in row.cells] for row in rows}

    assert [3, 3] == [max(cell.dots for cell in row.cells) for row in rows[:2]]
    assert ([0, 3], [3, 0]) == (found["night"], found["neck"])
    assert [3, 2] == found["biceps:right"] == found["elbow_outer:right"]


@pytest.mark.parametrize("texts", PAIRS, ids="|".join)
def test_rows_come_best_first_and_each_has_its_source(texts):
    """Dots fall from row to row; every row names sources that are known."""
    rows = compare(*texts).rows

    assert rows
    assert sorted(rows, key=lambda row: row.key) == list(rows)
    assert [] == [row for row in rows if not row.sources or not set(row.sources) <= set(ATLAS.sources)]
    assert [] == [
        row for row in rows if len({cell.dots for cell in row.cells} | {cell.state for cell in row.cells}) < 2
    ]


def test_a_row_of_answers_cites_what_stands_behind_its_answers():
    """Not the sources of the lesion in general, but those of the weights of the findings that it names."""
    rows = [row for row in compare("root_c6.right", "carpal_tunnel.right").rows if row.kind == "answer"]
    cited = {
        (weight.finding_id, key) for weight in ATLAS.finding_weights
        if weight.lesion_id in ("root_c6", "carpal_tunnel") for key in weight.source_keys
    }  # fmt: skip

    assert rows
    for row in rows:
        named = {finding for cell in row.cells for finding in cell.findings}
        assert set(row.sources) == {key for finding, key in cited if finding in named}


@pytest.mark.parametrize("texts", PAIRS, ids="|".join)
def test_a_comparison_in_the_mirror_is_the_same_comparison(texts):
    """Left and right exchanged: the same rows and dots, the plate mirrored."""
    apart = compare(*texts)
    twin = compare(*(str(PICTURES.mirrored(lesion)) for lesion in apart.lesions))

    assert [{*map(other_side, own)} for own in apart.plate.only] == [{*own} for own in twin.plate.only]
    assert {*map(other_side, apart.plate.shared)} == {*twin.plate.shared}
    assert [(row.kind, row.cells, row.worth) for row in apart.rows] == [
        (row.kind, row.cells, row.worth) for row in twin.rows
    ]


def test_swapped_lesions_swap_their_cells():
    """The order of the lesions changes the columns and nothing else."""
    one, other = compare(*PAIRS[0]), compare(*reversed(PAIRS[0]))

    assert {(row.subject, row.cells) for row in one.rows} == {(row.subject, row.cells[::-1]) for row in other.rows}


def test_a_place_is_ones_own_or_shared_or_neither():
    """What only one lesion takes is not shared, and on a right-hand pair no place lies on the left."""
    plate = compare(*PAIRS[0]).plate

    assert not {*plate.shared} & {*plate.only[0], *plate.only[1]}
    assert {"right"} == {place.side for own in plate.taken for place in own}


def test_lesions_that_differ_in_one_sense_are_shown_in_that_sense():
    """Front of the cord and whole cord at one level: touch tells them apart, so the plate shows touch."""
    assert "touch" == compare("anterior_cord.bilateral.T6", "cord_transverse_thoracic.bilateral.T6").plate.shown
    assert "feeling" == compare(*PAIRS[0]).plate.shown


def test_when_nothing_separates_it_says_so():
    """A lesion beside itself has no rows; the title does not invent one."""
    apart = compare("root_c6.right", "root_c6.right")

    assert () == apart.rows
    assert "From the outside these look the same. A test has to tell." == apart_title(ATLAS, apart, "plain")


def test_another_lesion_is_put_where_it_is_most_like_the_first():
    """Beside a carpal tunnel on the left, a stroke lies in the right half of the brain; levels are kept."""
    assert "right" == beside(PICTURES, PICTURES.parsed("carpal_tunnel.left"), "stroke_mca_cortex").side
    assert "T6" == beside(PICTURES, PICTURES.parsed("anterior_cord.bilateral.T6"), "cord_transverse_thoracic").at


@pytest.mark.parametrize(
    ("text", "alike"),
    [("root_c8.left", {"ulnar_elbow", "plexus_lower", "root_t1", "tos_neurogenic", "ulnar_guyon"}),
     ("common_fibular.right", {"root_l5", "superficial_fibular", "sciatic_nerve"}),
     ("stroke_pure_motor.left", {"stroke_capsular", "stroke_mca_cortex", "stroke_aca", "medial_medulla"})],
)  # fmt: skip
def test_a_look_alike_is_one_that_is_mistaken_for_it(text, alike):
    """The lesion that shares most of the skin (or of the weakness), on the same side of the body."""
    assert look_alike(PICTURES, PICTURES.parsed(text)).site in alike


def test_the_leading_candidates_of_the_marks_are_compared_first(engine):
    """With marks the two best sites start, else the example."""
    marks = tuple(Mark(Place(name, "left"), ("numb",)) for name in ("thumb_front", "finger_index_front"))
    sites = engine.explain(Report(marks)).sites
    example = ("root_c6.right", "carpal_tunnel.right")
    first, second = starting(PICTURES, sites, "", example)

    assert example == starting(PICTURES, (), "", example)
    assert first.split(".")[0] == sites[0].site
    assert "left" in first
    assert "root_c8.left" == starting(PICTURES, sites, "root_c8.left", example)[0]
    assert first.split(".")[0] != second.split(".")[0]


@pytest.fixture(scope="module")
def engine():
    """The reasoning core."""
    return real.engine()


def test_every_finding_has_a_topic_and_a_short_phrase():
    """No finding without a place in a comparison, no topic without a finding."""
    known = topics()

    assert set(ATLAS.findings) == set(known.of) == set(known.cells)
    assert set(known.names) == set(known.asks) == set(known.of.values())


@pytest.mark.parametrize("words", WORDS)
def test_every_comparison_can_be_said(words):
    """No id, no open slot and no banned word in any title, row or cell of every site beside the carpal tunnel."""
    said = []
    for site in PICTURES.named_sites:
        first = PICTURES.parsed("carpal_tunnel.right")
        apart = compare(str(first), str(beside(PICTURES, first, site)))
        rows = said_rows(ATLAS, apart, words)
        said += [apart_title(ATLAS, apart, words), apart_sub(ATLAS, apart, words), *(row.head for row in rows)]
        said += [cell.text for row in rows for cell in row.cells]

    assert [] == [text for text in said if not text or set("_{}") & set(text) or banned_words(text)]


def test_lesions_that_numb_nothing_are_compared_by_strength():
    """Two nerves of movement alone: the plate shows what is weak."""
    assert "strength" == compare("anterior_interosseous.right", "posterior_interosseous.right").plate.shown


def test_a_candidate_without_a_picture_is_not_compared(engine):
    """A word of the cause layer among the candidates is passed over."""
    first, *others = engine.explain(Report((Mark(Place("thumb_front", "left"), ("numb",)),))).sites
    found = starting(PICTURES, (replace(first, site="sciatica"), *others), "", ("tia.left", "migraine_aura.left"))

    assert [one.site for one in others[:2]] == [text.split(".")[0] for text in found]


@pytest.mark.parametrize("words", WORDS)
def test_the_title_says_only_what_can_be_done(words):
    """Left and right of one root: where to look; two of the same picture: what to ask."""
    sides = apart_title(ATLAS, compare("root_c6.right", "root_c6.left"), words)
    same = apart_title(ATLAS, compare("plexus_lower.right", "brachial_medial_cord.right"), words)

    assert "answer" not in {row.kind for row in compare("root_c6.right", "root_c6.left").rows}
    assert {"answer"} == {row.kind for row in compare("plexus_lower.right", "brachial_medial_cord.right").rows}
    assert [] == [text for text in (sides, same) if not text.endswith(".") or set("_{}") & set(text)]


@pytest.mark.parametrize(
    ("texts", "kind"),
    [(("phrenic.right", "long_thoracic.right"), "strength"), (("stroke_capsular.right", "brain_mass.right"), "reflex")],
)
def test_where_the_skin_tells_nothing_the_title_points_elsewhere(texts, kind):
    """A movement or a reflex, whichever separates best."""
    apart = compare(*texts)
    title = apart_title(ATLAS, apart, "plain")

    assert kind == next(row.kind for row in apart.rows if row.kind != "answer")
    assert not set("_{}") & set(title)

"""Causes: all of them can be found, each is felt where its sites reach, nothing that is not known is told."""

from __future__ import annotations

import pytest

from app.core.atlas import Atlas
from app.core.causes import SHELVES, WHO, CausePlaces, Wanted, cause_card, for_every_cause, known_places, shelves
from app.core.causes.places import _shown_side, felt_as
from app.core.causes.shelves import regions_of
from app.core.report import Place, Report
from app.core.result import Reach
from app.core.wording import WORDS
from tests import real


@pytest.fixture(scope="module")
def places() -> CausePlaces:
    """Where every cause is felt."""
    return CausePlaces.build(real.engine())


@pytest.fixture(scope="module")
def atlas(places: CausePlaces) -> Atlas:
    """The tables of the project."""
    return places.atlas


def found(places: CausePlaces, **wanted: str) -> list[str]:
    """The causes that fit."""
    return [cause for shelf in shelves(places.atlas, places, Wanted(**wanted)) for cause in shelf.causes]


def test_every_cause_stands_on_one_shelf(places: CausePlaces) -> None:
    """Without a filter all 104 causes are listed, each once."""
    assert sorted(places.atlas.causes) == sorted(found(places))


def test_filters_keep_what_fits_and_nothing_else(places: CausePlaces) -> None:
    """Time course, risk group and shelf come from the columns of the table."""
    causes = places.atlas.causes
    assert [c for c in found(places) if "passing" in causes[c].time_course] == found(places, time="passing")
    for risk in WHO:
        assert [c for c in found(places) if risk in causes[c].risk_ids] == found(places, who=risk)
    assert sorted(found(places)) == sorted(c for shelf, _ in SHELVES for c in found(places, group=shelf))


def test_filters_are_joined(places: CausePlaces) -> None:
    """Two filters keep what fits both."""
    both = set(found(places, who="risk_pregnancy")) & set(found(places, place="hand"))
    assert both == set(found(places, who="risk_pregnancy", place="hand"))
    assert "cts" in both


@pytest.mark.parametrize(
    ("place", "inside", "outside"),
    [
        ("hand", {"cts", "degenerative_neck", "raynaud"}, {"meralgia", "morton", "stenosis_lumbar"}),
        ("foot", {"diabetes", "fibular_compression", "morton"}, {"cts", "bells"}),
        ("thumb_front", {"cts", "disc_neck"}, {"ulnar_compression", "sciatica_word"}),
        ("saddle", {"pudendal"}, {"cts", "zoster"}),
    ],
)
def test_a_place_finds_what_can_reach_it(places: CausePlaces, place: str, inside: set[str], outside: set[str]) -> None:
    """The filter by place follows the derived footprints."""
    there = set(found(places, place=place))
    assert inside <= there
    assert set() == outside & there


def test_every_place_has_a_cause(places: CausePlaces) -> None:
    """No choice of a place leaves an empty list."""
    assert [] == [place for place in known_places(places.atlas) if not found(places, place=place)]


def test_a_part_of_the_body_is_all_its_regions(atlas: Atlas) -> None:
    """A part finds what any of its regions finds; a region stands for itself."""
    assert {r for r, row in atlas.regions.items() if row.body_part == "hand"} == regions_of(atlas, "hand")
    assert {"heel"} == regions_of(atlas, "heel")


def test_the_usual_site_of_well_known_causes(places: CausePlaces) -> None:
    """The first site of a cause is the one that people mean by its name."""
    wanted = {
        "cts": "carpal_tunnel", "diabetes": "polyneuropathy", "degenerative_neck": "cervical_myelopathy",
        "piriformis": "piriformis", "zoster": "zoster", "morton": "morton", "pregnancy": "carpal_tunnel",
        "posture": "transient_compression", "gbs": "gbs", "bells": "bells_palsy",
    }  # fmt: skip
    assert wanted == {cause: places.sites[cause][0] for cause in wanted}


def test_sites_are_places_and_never_layers(places: CausePlaces) -> None:
    """A layer is shown at the places that it folds into."""
    named = {site for sites in places.sites.values() for site in sites}
    assert set() == {site for site in named if places.atlas.sites[site].folds_into}
    assert named <= set(places.views)


def test_left_and_right_mirror(places: CausePlaces) -> None:
    """The view of a site on the left is the mirror image of that on the right."""
    for site, views in places.views.items():
        by_side = {view.side: view for view in views}
        if {"left", "right"} <= set(by_side):
            left = Report(places.typical_marks(by_side["left"]))
            assert site and set(left.mirror().marks) == set(places.typical_marks(by_side["right"]))


def test_a_side_is_the_persons_own(places: CausePlaces) -> None:
    """Chosen right, the marks lie on the right of the body, also when the spot in the brain is on the left."""
    view = places.view("stroke_mca_cortex", "right")
    assert {"right"} == {place.side for place in view.core if place.side != "midline"}
    assert "left" == view.reach.side


def test_typical_marks_say_how_it_feels(places: CausePlaces) -> None:
    """The feeling comes from the table; where no place is sure nothing is marked by guess."""
    sites = places.atlas.sites
    assert "tingling" == felt_as(sites["carpal_tunnel"])
    assert "numb" == felt_as(sites["syrinx"])  # "painless burns" is no pain
    assert "pain" == felt_as(sites["morton"])
    assert () == places.typical_marks(places.view("ms_multifocal"))


def test_typical_marks_come_back_to_their_site(places: CausePlaces) -> None:
    """Marking the usual picture of carpal tunnel leads the body map to that site."""
    answer = real.engine().explain(Report(places.typical_marks(places.view("carpal_tunnel", "right"))))
    assert "carpal_tunnel" in [site.site for site in answer.sites[:2]]


def test_every_card_can_be_read_in_both_wordings(atlas: Atlas) -> None:
    """Every cause has a card; what is not known is blank, never a dash."""
    for cause in atlas.causes:
        for words in WORDS:
            card = cause_card(atlas, cause, words)
            assert card.name and card.what
            told = (card.starts, card.comes_with, card.who, card.tests, card.self_care, card.worry)
            assert "-" not in told


def test_helps_of_a_site_say_so(atlas: Atlas) -> None:
    """An operation for a squeezed cord is listed with wear of the neck, and named as for that site alone."""
    lines = {line.help: line for line in cause_card(atlas, "degenerative_neck", "plain").helps}
    assert "" == lines["mri"].only
    assert "neck" in lines["dcm_surgery"].only


def test_no_help_is_lost(atlas: Atlas) -> None:
    """All 139 helps stand on a card, or among those for every cause."""
    told = {line.help for cause in atlas.causes for line in cause_card(atlas, cause, "plain").helps}
    assert set(atlas.helps) == told | {line.help for line in for_every_cause(atlas, "plain")}


def test_unclear_without_any_study_is_no_good_proof(atlas: Atlas) -> None:
    """A treatment that no study supports is not called "not clear"."""
    lines = {line.help: line for line in cause_card(atlas, "misalignment", "plain").helps}
    assert ("No good proof", "none") == (lines["upper_cervical_care"].does, lines["upper_cervical_care"].sure)


def test_flags_of_a_card_begin_with_the_most_urgent(atlas: Atlas) -> None:
    """A stroke lists its emergencies, at most four."""
    flags = cause_card(atlas, "stroke", "plain").flags
    assert ["emergency_now"] * 4 == [flag.urgency for flag in flags]


@pytest.mark.parametrize(
    ("places", "moves", "side"),
    [
        ([("heel", "left", 0.9), ("calf", "right", 0.3)], [], "left"),
        ([("heel", "left", 0.9), ("calf", "right", 0.8)], [], "bilateral"),
        ([("heel", "left", 0.4)], [("hip_flexion:right", 0.9)], "right"),
        ([("spine_low", "midline", 0.9)], [], "midline"),
    ],
)
def test_a_site_is_shown_on_the_side_where_most_is_lost(places: list, moves: list, side: str) -> None:
    """Skin and movements are weighed together; what lies on the spine alone has no side."""
    felt = tuple((Place(region, where), loss) for region, where, loss in places)
    assert side == _shown_side(Reach("any", "right", felt, tuple(moves)))


def test_helps_of_a_card_are_picked_by_kind(atlas: Atlas) -> None:
    """Tests and treatments stand apart, none is lost, and their order stays."""
    card = cause_card(atlas, "cts", "plain")
    kinds = {line.kind for line in card.helps}
    assert len(kinds) > 1
    assert card.helps == card.of_kind(*kinds)
    assert all([line for line in card.helps if line.kind == kind] == list(card.of_kind(kind)) for kind in kinds)

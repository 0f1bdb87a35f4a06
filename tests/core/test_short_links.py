"""Links for paper: few letters, the same marks, and nothing that a stranger types breaks them."""

from __future__ import annotations

from urllib.parse import parse_qs, urlparse

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core import links
from app.core.asking import places
from app.core.report import FEELINGS, Mark, Report
from app.core.short_links import code, printed, short
from tests import real

ATLAS = real.atlas()
PLACES = places(ATLAS)
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
FEELS = st.lists(st.sampled_from(FEELINGS), min_size=1, unique=True).map(
    lambda found: tuple(f for f in FEELINGS if f in found)
)
MARKS = st.dictionaries(st.sampled_from(PLACES), FEELS).map(lambda found: tuple(Mark(p, f) for p, f in found.items()))


def test_no_two_regions_share_their_letters():
    """Every region that ever had an id has letters of its own."""
    ids = [*ATLAS.regions, *(row.retired_id for row in ATLAS.retired if row.table == "regions")]

    assert len(ids) == len({code(region) for region in ids})


def test_letters_never_change():
    """A sheet that was printed long ago opens: the letters depend on the id alone."""
    assert ("mg7", "fhn", "v3q") == (code("palm_radial"), code("thumb_front"), code("heel"))


@CALM
@given(MARKS)
def test_any_marks_come_back(marks):
    """Whatever is marked, the short link restores it."""
    link = links.decode(ATLAS, {"m": short(marks)})

    assert (set(marks), ()) == (set(link.report.marks), link.problems)


@CALM
@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text):
    """A short link that a stranger made up gives known marks or a plain sentence."""
    link = links.decode(ATLAS, {"m": text})

    assert all(mark.place.region in ATLAS.regions for mark in link.report.marks)


def test_an_unknown_region_is_told_and_the_rest_is_kept():
    """One wrong group of letters costs one place."""
    link = links.decode(ATLAS, {"m": f"nr-{code('thumb_front')}zzz"})

    assert (1, ["link_unknown_places_one"]) == (len(link.report.marks), [problem.key for problem in link.problems])


def test_the_whole_body_fits_into_a_code():
    """Many answers are left out of a printed link before marks are."""
    report = Report(tuple(Mark(p, FEELINGS[: 1 + k % 4]) for k, p in enumerate(PLACES)), frozenset(ATLAS.findings))
    query = parse_qs(urlparse(printed("https://example.org", report)).query)

    assert set(report.marks) == set(links.decode(ATLAS, {"m": query["m"][0]}).report.marks)
    assert {"m"} == set(query)


def test_a_printed_link_restores_marks_and_answers():
    """The address of the sheet, read as a browser would."""
    report = Report((Mark(PLACES[3], ("numb",)),), frozenset({"neck_pain", "flag:bladder"}), frozenset({"onset_weeks"}))
    query = parse_qs(urlparse(printed("http://localhost:8501", report)).query)

    assert report == links.decode(ATLAS, {name: values[0] for name, values in query.items()}).report


def test_without_an_address_there_is_no_link():
    """A sheet made where no browser is has no code."""
    assert "" == printed("", Report((Mark(PLACES[0], ("pain",)),)))

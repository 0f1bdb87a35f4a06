"""Whatever stands in an address: no traceback, no lost good mark, no markup that is taken for markup."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from app.core import links
from app.session.picks import PICKS
from tests import real
from tests.hostile.corpus import MARKUP, TEXTS
from tests.hostile.tally import tried
from tools.serve import ROOT

ATLAS = real.atlas()
PAGES = sorted(path.stem for path in (ROOT / "app/pages").glob("*.py") if path.stem != "__init__")
GOOD = "heel.left.pain~thumb_front.right.numb"
JUNK = st.one_of(st.sampled_from(TEXTS), st.text(max_size=60), st.text("~.|&=%<>\"'", max_size=30))


def opened(page: str, texts: list[str]) -> AppTest:
    """A page with good marks among hostile ones, and hostile texts in every other parameter that it reads."""
    app = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60)
    app.run()
    names = ("yes", "no", "words", *PICKS.get("" if page == "body_map" else page, ()))
    given = dict(zip(names, itertools.cycle(texts[1:]), strict=False))
    for name, value in {"marks": f"{texts[0]}~{GOOD}~{texts[1]}", **given}.items():
        app.query_params[name] = value
        tried("parameter")
    return app.run() if page == "body_map" else app.switch_page(f"app/pages/{page}.py").run()


def markup(app: AppTest) -> str:
    """Everything of the page that the browser takes for HTML or markdown."""
    blocks = [block.proto.body for block in app.get("html")]
    blocks += [
        block.value for kind in ("markdown", "caption", "title", "header", "subheader") for block in app.get(kind)
    ]
    return "\n".join(blocks)


@pytest.mark.parametrize("start", range(0, len(TEXTS), 5))
@pytest.mark.parametrize("page", PAGES)
def test_a_page_survives_any_address(page, start):
    """Every page with hostile texts in all its parameters at once; over the starts each text is in each place."""
    texts = [*TEXTS[start:], *TEXTS[:start]]
    app = opened(page, texts[:9])
    shown = markup(app)

    assert not app.exception
    assert [] == [bad for bad in MARKUP if "<" in bad and bad in shown]


@given(st.lists(JUNK, max_size=6), st.integers(0, 6))
@settings(max_examples=300)
def test_good_marks_are_kept_among_any_junk(junk, where):
    """Two good marks stand anywhere in a list of anything: both are kept."""
    tried("link")
    items = [*junk[:where], *GOOD.split("~"), *junk[where:]]
    text = "~".join(items)
    found = links.decode(ATLAS, {"marks": text})
    places = {str(mark.place) for mark in found.report.marks}

    assert len(text) > links.LONGEST or {"heel:left", "thumb_front:right"} <= places


@given(st.dictionaries(st.sampled_from(["marks", "yes", "no", "words", "other"]), JUNK))
@settings(max_examples=300)
def test_no_address_can_break_the_reading(params):
    """Only places, feelings and answers that the tables know come out."""
    tried("link")
    report = links.decode(ATLAS, params).report

    assert all(mark.place.region in ATLAS.regions and mark.feels for mark in report.marks)
    assert not report.yes & report.no

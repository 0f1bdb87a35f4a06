"""The gold of body and flow lies where the leading site lies."""

from __future__ import annotations

import pytest

from app.core.engine import Engine
from app.core.report import Report, mark
from app.figures.flow import flow
from app.figures.leading import drawn_shared
from tests import real

FINGERS = ("thumb_front", "finger_index_front")


@pytest.fixture(scope="module")
def engine() -> Engine:
    """Build the reasoning core."""
    return real.engine()


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_gold_moves_from_the_nerve_to_the_root_that_leads(engine, side):
    """Thumb and index share nerve and roots; once neck pain makes the root lead, only the root is gold."""
    marks = tuple(mark(region, side, "numb") for region in FINGERS)
    nerve, root = engine.explain(Report(marks)), engine.explain(Report(marks, frozenset({"neck_pain"})))

    assert ("carpal_tunnel", "nerve") == (nerve.sites[0].site, drawn_shared(nerve, engine.atlas).kind)
    assert ("root_c6", "root", ("C6",)) == (
        root.sites[0].site,
        drawn_shared(root, engine.atlas).kind,
        drawn_shared(root, engine.atlas).levels,
    )
    assert {f"C6:{side}"} == flow(root, engine.atlas, "plain").shared


def test_what_no_root_leads_stays_as_it_is(engine):
    """A cord or a single mark is drawn as the sentence tells it."""
    report = Report(tuple(mark(r, s, "numb") for r in ("palm_radial", "shin_outer") for s in ("left", "right")))
    answer = engine.explain(report)

    assert answer.shared == drawn_shared(answer, engine.atlas)

"""The flow from skin to brain: few boxes, sides named, gold only where all marks run, legs pass the neck."""

from __future__ import annotations

import pytest

from app.core.atlas import Atlas
from app.core.engine import Engine
from app.core.report import Mark, Place, Report
from app.figures.flow import MOST_NODES, flow
from app.figures.sankey import sankey
from app.figures.tokens import BASE, THEMES, Theme
from tests.figures import answers


def test_legs_pass_the_neck_on_their_way(atlas: Atlas, engine: Engine) -> None:
    """The flow shows why hands and legs share the neck: the stream of the legs enters its cord."""
    made = flow(engine.explain(answers.core_case().report), atlas, "plain")
    links = {(start.key, end.key) for start, end in made.links}
    assert {("lower_back", "chest"), ("chest", "neck")} <= links
    assert "neck" in made.shared


def test_the_whole_body_stays_readable(atlas: Atlas, engine: Engine) -> None:
    """With everything marked there are still no more than forty boxes."""
    marks = tuple(
        Mark(Place(region.region_id, side), ("numb",))
        for region in atlas.regions.values()
        for side in (("left", "right") if region.sided else ("midline",))
    )
    made = flow(engine.explain(Report(marks)), atlas, "plain")
    assert len(made.nodes) <= MOST_NODES
    core = flow(engine.explain(answers.core_case().report), atlas, "plain")
    assert len(core.nodes) <= MOST_NODES


def test_streams_never_run_backwards(atlas: Atlas, engine: Engine) -> None:
    """Every stream leads one stage up, or up the cord."""
    made = flow(engine.explain(answers.core_case().report), atlas, "plain")
    order = {"skin": 0, "nerve": 1, "root": 2, "cord": 3, "brain": 4}
    assert [] == [(a, b) for a, b in made.links if order[a.stage] > order[b.stage]]


@pytest.mark.parametrize("theme", THEMES)
def test_shared_boxes_are_gold(atlas: Atlas, engine: Engine, theme: Theme) -> None:
    """Only the shared stretch has the colour of nerves."""
    answer = engine.explain(answers.core_case().report)
    figure = sankey(answer, atlas, "plain", theme)
    made = flow(answer, atlas, "plain")
    gold = [n.key for n, c in zip(made.nodes, figure.data[0].node.color, strict=True) if c == BASE[theme]["nerve"]]
    assert sorted(made.shared) == sorted(gold)


def test_boxes_name_the_side(atlas: Atlas, engine: Engine) -> None:
    """A root on the right and one on the left are two boxes with their sides on them."""
    made = flow(engine.explain(answers.core_case().report), atlas, "plain")
    roots = [node.label for node in made.nodes if node.stage == "root"]
    assert [] == [label for label in roots if "left" not in label and "right" not in label]

"""The flow from skin to brain: few boxes, sides named, gold only where all marks run, legs pass the neck."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from app.components.answer.tree import to_html
from app.components.answer.ways import way_list
from app.core.atlas import Atlas
from app.core.engine import Engine
from app.core.report import Mark, Place, Report
from app.figures.flow import MOST_NODES, flow
from app.figures.sankey import LABEL_LETTERS, sankey
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


def test_the_list_of_ways_says_what_the_figure_shows(atlas: Atlas, engine: Engine) -> None:
    """Every box stands in some way, every stream joins two stations of one, and all that is gold is marked."""
    made = flow(engine.explain(answers.core_case().report), atlas, "plain")
    assert set(made.nodes) == {node for way in made.ways for node in way}
    assert made.links.keys() == {pair for way in made.ways for pair in pairwise(way)}
    assert len(made.ways) == len(set(made.ways))
    html = to_html(way_list(made, "plain"))
    assert {node.label for node in made.nodes if node.key in made.shared} == set(re.findall("<mark>(.*?)</mark>", html))
    assert [node.label for way in made.ways for node in way] == re.findall(r"<li>(?:<mark>)?([^<]+)<", html)


def test_labels_of_the_figure_end_before_the_next_box(atlas: Atlas, engine: Engine) -> None:
    """Long names run over two lines, so that none lies under the box of the next stage."""
    made = flow(engine.explain(answers.core_case().report), atlas, "plain")
    lines = [line for label in sankey(made, "light").data[0].node.label for line in label.split("<br>")]
    assert max(map(len, lines)) <= LABEL_LETTERS


def test_streams_never_run_backwards(atlas: Atlas, engine: Engine) -> None:
    """Every stream leads one stage up, or up the cord."""
    made = flow(engine.explain(answers.core_case().report), atlas, "plain")
    order = {"skin": 0, "nerve": 1, "root": 2, "cord": 3, "brain": 4}
    assert [] == [(a, b) for a, b in made.links if order[a.stage] > order[b.stage]]


@pytest.mark.parametrize("theme", THEMES)
def test_shared_boxes_are_gold(atlas: Atlas, engine: Engine, theme: Theme) -> None:
    """Only the shared stretch has the colour of nerves."""
    answer = engine.explain(answers.core_case().report)
    made = flow(answer, atlas, "plain")
    figure = sankey(made, theme)
    gold = [n.key for n, c in zip(made.nodes, figure.data[0].node.color, strict=True) if c == BASE[theme]["nerve"]]
    assert sorted(made.shared) == sorted(gold)


def test_boxes_name_the_side(atlas: Atlas, engine: Engine) -> None:
    """A root on the right and one on the left are two boxes with their sides on them."""
    made = flow(engine.explain(answers.core_case().report), atlas, "plain")
    roots = [node.label for node in made.nodes if node.stage == "root"]
    assert [] == [label for label in roots if "left" not in label and "right" not in label]

"""The level line: levels in their order, brackets over the right ones, labels apart, all of it in words."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.core.atlas import Atlas
from app.core.engine import Engine
from app.core.headline import told_levels
from app.core.report import Report, mark
from app.figures.level_line import LETTER, level_line, level_positions
from tests.figures import answers


def test_levels_stand_in_their_order(atlas: Atlas) -> None:
    """From brain to seat every level lies further right than the one before."""
    spots = list(level_positions(atlas).values())
    assert [] == [(a, b) for a, b in pairwise(spots) if b <= a]
    assert len(atlas.levels) == len(spots)


def test_brackets_stand_over_the_levels_of_the_part(atlas: Atlas) -> None:
    """Hands join in the neck, legs in the lower back."""
    line = level_line(answers.core_case(), atlas, "plain")
    spots = level_positions(atlas)
    assert line is not None
    assert [("hands", spots["C6"], spots["C8"]), ("legs", spots["L2"], spots["L5"])] == [
        (b.label, b.start, b.end) for b in line.brackets
    ]


def test_the_glow_runs_from_the_brain_to_the_shared_level(atlas: Atlas) -> None:
    """Words under the glow count what shares it."""
    line = level_line(answers.core_case(), atlas, "plain")
    assert line is not None
    assert line.shared is not None
    assert (level_positions(atlas)["C6"], "shared by all six") == (line.shared[1], line.shared_label)


def test_the_figure_is_told_in_words(atlas: Atlas) -> None:
    """A person who does not see the figure gets the same facts."""
    line = level_line(answers.core_case(), atlas, "plain")
    assert line is not None
    assert [] == [w for w in ("both hands", "C6, C7 and C8", "L2 to L5", "from brain to C6") if w not in line.text]


@pytest.mark.parametrize(
    "regions", ["saddle", "thigh_front knee_front", "thumb_front finger_index_front", "buttock_upper"]
)
def test_every_root_of_the_sentence_is_a_level_of_the_answer(atlas: Atlas, engine: Engine, regions: str) -> None:
    """What the sentence names stands among the pills and ticks."""
    marks = tuple(mark(region, side, "numb") for region in regions.split() for side in ("left", "right"))  # type: ignore[arg-type]
    for report in (Report(marks), Report(marks[::2])):
        answer = engine.explain(report)
        told = [share.level for share in told_levels(answer)]
        named = answer.shared.levels if answer.shared.kind != "cord" else ()
        assert [] == [level for level in named if level not in told]
        assert [] == [share for share in answer.levels if share.level not in told]


def test_the_saddle_is_called_by_its_name(atlas: Atlas, engine: Engine) -> None:
    """The bracket says between the legs, not hips."""
    report = Report((mark("saddle", "left", "numb"), mark("saddle", "right", "numb")))
    line = level_line(engine.explain(report), atlas, "plain")
    assert line is not None
    assert ["between the legs"] == [bracket.label for bracket in line.brackets]


def test_labels_never_cover_each_other(atlas: Atlas, engine: Engine) -> None:
    """Marks on every part of the body keep their labels apart and inside the figure."""
    regions = ("face_cheek", "neck_back", "thumb_front", "chest_nipple", "groin", "thigh_front", "heel")
    marks = tuple(mark(region, side, "numb") for region in regions for side in ("left", "right"))  # type: ignore[arg-type]
    line = level_line(engine.explain(Report(marks)), atlas, "plain")
    assert line is not None
    edges = [(b.at - len(b.label) * LETTER / 2, b.at + len(b.label) * LETTER / 2) for b in line.brackets]
    assert [] == [(a, b) for a, b in pairwise(edges) if b[0] < a[1] - 1e-9]
    assert (True, True) == (edges[0][0] >= -1e-9, edges[-1][1] <= 1 + 1e-9)


def test_without_marks_there_is_no_line(atlas: Atlas) -> None:
    """Nothing joins, nothing is drawn."""
    assert None is level_line(answers.empty(), atlas, "plain")

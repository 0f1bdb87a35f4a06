"""Figures of What if and Tell apart: areas and views exist, sides are the person's own, legends are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.causes import CausePlaces
from app.core.causes.places import sites_of
from app.core.report import mirrored
from app.core.tell_apart import tell_apart
from app.core.wording.topics import topics
from app.figures.apart_figure import apart_figure
from app.figures.cause_map import cause_figure
from app.figures.lesion_figure import SHOWN, lesion_figure
from tests import real

ROOT = Path(__file__).parents[2]
ATLAS = real.atlas()
PICTURES = real.pictures()
VIEWS = {view.id for view in real.drawings().views}
SOME = (
    "brown_sequard_thoracic.right.T6", "carpal_tunnel.left", "lateral_medulla.right", "root_c6.left", "conus.bilateral",
    "stroke_capsular.left", "polyneuropathy.bilateral.102", "bells_palsy.right",
)  # fmt: skip


def figure(text, shown="all"):
    """The figure of a lesion."""
    return lesion_figure(ATLAS, PICTURES.picture(PICTURES.parsed(text)), shown, "plain", "spoken")


def areas(shown):
    """(id, side, style) of every area that is filled."""
    return {(fill.name, fill.side, fill.style) for panel in shown.panels for fill in panel.fills}


@pytest.mark.parametrize("text", SOME)
@pytest.mark.parametrize("shown", SHOWN)
def test_every_area_and_view_exists(text, shown):
    """Fills name areas of the partition, views are drawn, the legend holds the styles that are there."""
    made = figure(text, shown)
    known = set(ATLAS.levels if made.partition == "levels" else ATLAS.regions)

    assert {name for name, _, _ in areas(made)} <= known
    assert {view for panel in made.panels for view in panel.views} <= VIEWS
    assert {style for _, _, style in areas(made)} == {key.style for key in made.legend}


@pytest.mark.parametrize("text", [text for text in SOME if "bilateral" not in text])
@pytest.mark.parametrize("shown", SHOWN)
def test_a_lesion_on_the_other_side_fills_the_other_side(text, shown):
    """A wrong side never slips in: the mirrored lesion fills the mirrored areas."""
    twin = str(PICTURES.mirrored(PICTURES.parsed(text)))

    assert {(name, mirrored(side), style) for name, side, style in areas(figure(text, shown))} == areas(
        figure(twin, shown)
    )


def test_half_a_cord_is_shown_side_by_side():
    """Touch and strength on the right, pain and heat on the left leg."""
    made = areas(figure("brown_sequard_thoracic.right.T6"))

    assert ("calf", "right", "touch") in made
    assert ("calf", "right", "weak") in made
    assert ("calf", "left", "pain_temp") in made
    assert ("calf", "left", "weak") not in made


def test_one_layer_shows_one_sense():
    """The layer of pain shows the strips of pain alone, level by level, for a lesion of the cord."""
    made = figure("brown_sequard_thoracic.right.T6", "pain_temp")

    assert "levels" == made.partition
    assert ("T8", "left", "pain_temp") in areas(made)
    assert {"pain_temp", "overlap"} >= {style for _, _, style in areas(made)}


def test_a_hand_is_shown_large_when_all_lies_in_the_hand():
    """The carpal tunnel on the left: both faces of the left hand and nothing else."""
    assert ("hand_palm_left", "hand_back_left") == figure("carpal_tunnel.left").panels[0].views


def apart(*texts):
    """The plate of a comparison."""
    pictures = [PICTURES.picture(PICTURES.parsed(text)) for text in texts]
    return apart_figure(ATLAS, tell_apart(ATLAS, pictures, topics().of), "plain", "spoken")


def test_two_lesions_stand_on_one_plate_with_labels():
    """Each label points to a place of its own style in its view; whole body and hand stand together."""
    (panel,) = apart("root_c6.right", "carpal_tunnel.right").panels
    styles = {(fill.name, fill.side): fill.style for fill in panel.fills}

    assert ("front", "hand_palm_right", "hand_back_right") == panel.views
    assert {"a", "b", "ab"} == set(styles.values())
    assert all(note.style == styles[note.name, note.side] and note.view in panel.views for note in panel.notes)
    assert {"right"} == {fill.side for fill in panel.fills}


@pytest.mark.parametrize("side", ["left", "right"])
def test_toes_taken_on_top_are_not_painted_on_the_sole(side):
    """The nerve at the outer knee serves the top of the foot; the one at the ankle tunnel the sole."""
    top = apart(f"root_l5.{side}", f"common_fibular.{side}").panels[0]
    sole = apart(f"root_s1.{side}", f"tarsal_tunnel.{side}").panels[0]

    assert (True, False) == (f"foot_top_{side}" in top.views, f"foot_sole_{side}" in top.views)
    assert f"foot_sole_{side}" in sole.views


@pytest.mark.parametrize("side", ["left", "right"])
def test_what_another_may_take_is_not_called_only_ones_own(side):
    """The big toe belongs to L5 for sure and to the nerve at the outer knee on its top: both."""
    fills = {fill.name: fill.style for fill in apart(f"root_l5.{side}", f"common_fibular.{side}").panels[0].fills}

    assert "ab" == fills["toe_big"] == fills["foot_top"]


def test_three_lesions_stand_in_a_row():
    """A panel each: what is its own, in a style of its own, and what is shared."""
    made = apart("root_c8.left", "ulnar_elbow.left", "plexus_lower.left")

    assert 3 == len(made.panels)
    for panel, own in zip(made.panels, "abc", strict=True):
        assert {own, "ab"} >= {fill.style for fill in panel.fills}
    assert {key.style for key in made.legend} == {style for _, _, style in areas(made)}
    assert {"left"} == {side for _, side, _ in areas(made)}


def test_weakness_over_lost_feeling_stands_in_the_legend():
    """Half of the cord: touch is lost and the leg is weak on one side, and the legend shows both as they lie."""
    keys = [(key.style, key.level) for key in figure("brown_sequard_thoracic.right.T6").legend]

    assert ("weak", "touch") in keys
    assert ("weak", "pain_temp") not in keys
    assert "weak" not in {key.style for key in figure("bells_palsy.right", "touch").legend}


@pytest.mark.parametrize(("cause", "first"), [("cts", "hand_palm_right"), ("stenosis_lumbar", "front")])
def test_a_cause_of_hand_foot_or_head_shows_that_part_first(cause, first):
    """The place that is meant stands above the bodies; what is larger stands on them alone."""
    places = CausePlaces.build(real.engine())
    view = places.view(sites_of(ATLAS, cause)[0])

    assert first == cause_figure(view, ATLAS, "plain").panels[0].views[0]

"""The figure of the body: its constant data and its message are complete, plain, and true to tables and drawings."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from app.components.body_figure import OWN, SHARED, module_text, style_text
from app.components.body_figure.constant import build_figure_constant
from app.components.body_figure.message import message
from app.core.report import Mark, Place
from app.figures import body, tokens
from tests import real
from tests.browser.apps.figure_scenes import ALL, SCENES, scene

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "app" / "components" / "body_figure" / "js"


@pytest.fixture(scope="module")
def atlas():
    """Load the tables."""
    return real.atlas()


@pytest.fixture(scope="module")
def drawings():
    """Load the drawings."""
    return real.drawings()


@pytest.fixture(scope="module")
def constant(atlas, drawings):
    """Build the constant data in plain words."""
    return build_figure_constant(drawings, atlas, "plain")


def test_it_is_plain_json(constant):
    """The browser gets back what Python put in."""
    assert constant == json.loads(json.dumps(constant))


def test_every_view_is_there_with_three_partitions(constant):
    """Sixteen views of ten drawings; each drawing can be divided into places, levels and nerves."""
    assert set(ALL) == {view["id"] for view in constant["views"]}
    assert 10 == len(constant["drawings"])
    assert [] == [
        (name, part) for name, one in constant["drawings"].items() for part in body.PARTITIONS if part not in one
    ]


def test_every_area_has_a_name_on_its_side(constant):
    """Each area of each view has a name; the name of a sided area says the side."""
    turn = {"left": "right", "right": "left"}
    unsaid = []
    for view in constant["views"]:
        for partition in body.PARTITIONS:
            for name, drawn, *_ in constant["drawings"][view["drawing"]][partition]:
                side = turn.get(drawn, drawn) if view["mirror"] else drawn
                said = constant["names"][partition][name][side].lower()
                if side != "midline" and side not in said:
                    unsaid.append((view["id"], name, said))

    assert [] == unsaid


def test_a_place_is_named_with_its_level(constant):
    """The name of a place ends with its levels, as the tables have them."""
    assert "Your right thumb, palm side: C6" == constant["names"]["regions"]["thumb_front"]["right"]


def test_key_points_of_two_levels_stand_for_both(constant):
    """The point that S4 and S5 share is found under either level."""
    levels = {level for one in constant["drawings"].values() for level, *_ in one["points"]}

    assert levels >= {"C6", "S4", "S5"}
    assert "S4-5" not in levels


def test_clinical_words_do_not_say_your(drawings, atlas):
    """A clinician looks at a patient, not at themselves."""
    clinical = build_figure_constant(drawings, atlas, "clinician")
    names = [name for part in clinical["names"].values() for sides in part.values() for name in sides.values()]
    titles = [view["title"] for view in clinical["views"]]

    assert [] == [text for text in [*names, *titles, *clinical["strings"].values()] if "your" in text.lower()]


@pytest.mark.parametrize("name", SCENES)
def test_a_message_is_small_and_plain(name):
    """A figure travels as a few kilobytes of JSON; no drawing is in it."""
    text = json.dumps(message(scene(name, None, False)))

    assert len(text) < 4000


def test_a_message_keeps_the_persons_own_side():
    """Fills, dots and marks say right where the figure says right."""
    panel = body.Panel(
        "", ("front",), (body.Fill("thumb_front", "right", "core"),), (body.Dot("C6", "right"),),
        (Mark(Place("heel", "left"), ("pain",)),),
    )  # fmt: skip
    sent = message(body.BodyFigure("regions", (panel,)))["panels"][0]

    assert [["thumb_front", "right", "core"]] == sent["fills"]
    assert [["C6", "right"]] == sent["dots"]
    assert [["heel", "left", ["pain"]]] == sent["marks"]


def test_both_sides_fills_left_and_right_and_the_midline_once():
    """Sided areas come twice, midline ones once."""
    found = body.both_sides(["heel", "spine_neck"], "sure", midline=["spine_neck"])

    assert [("heel", "left"), ("heel", "right"), ("spine_neck", "midline")] == [(f.name, f.side) for f in found]


def test_every_style_has_its_looks():
    """Each style is a token, takes the colour of a level, or is the open hatch; the style sheet knows it."""
    sheet = style_text()
    styles = set(body.Style.__args__)

    assert styles - {"level", "near", "weak"} == set(tokens.FILLS)
    assert set(tokens.FILL_PATTERNS) == styles - {"level", "sure", "quiet"}
    assert [] == [style for style in styles - {"level"} if f".fill.is-{style} " not in sheet]


def test_every_script_is_part_of_the_module():
    """No script is forgotten, the module has one entry, and no name is declared twice."""
    text = module_text()
    names = re.findall(r"^(?:async )?(?:function|class|const|let) (\w+)", text, re.MULTILINE)

    assert {path.stem for path in SCRIPTS.glob("*.js")} == set(OWN)
    assert set() == set(OWN) & set(SHARED)
    assert 1 == text.count("export default")
    assert [] == sorted({name for name in names if names.count(name) > 1})


def test_scripts_never_write_markup():
    """Data goes in as text and attributes only."""
    words = ("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(")

    assert [] == [word for path in SCRIPTS.glob("*.js") for word in words if word in path.read_text("utf-8")]

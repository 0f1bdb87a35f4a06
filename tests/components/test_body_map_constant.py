"""The constant data of the map: complete, plain, and true to tables and drawings."""

from __future__ import annotations

import base64
import gzip
import json
from pathlib import Path

import pytest

from app.components.body_map import MODULES, module_text, style_text
from app.components.body_map.constant import build_constant
from app.components.body_map.packing import packed
from app.components.body_map.strings import strings
from tests import real

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "app" / "components" / "body_map" / "js"


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
    return build_constant(drawings, atlas, "plain")


def test_it_is_plain_json(constant):
    """The browser gets back what Python put in."""
    assert constant == json.loads(gzip.decompress(base64.b64decode(packed(constant)[0])))


def test_packing_is_done_once_for_an_object(constant):
    """The same object gives the very same text; the name follows the content."""
    assert packed(constant)[0] is packed(constant)[0]
    assert packed({"a": 1})[1] != packed({"a": 2})[1]


def test_every_place_of_the_table_has_a_name(constant, atlas):
    """Each region has its sides, each side a name that says the side."""
    sides = {region: {"left", "right"} if row.sided else {"midline"} for region, row in atlas.regions.items()}

    assert sides == {region: set(found) for region, found in constant["places"].items()}
    unsaid = [
        place["name"]
        for found in constant["places"].values()
        for side, place in found.items()
        if side != "midline" and side not in place["name"].lower()
    ]
    assert [] == unsaid


def test_every_place_can_be_reached_at_its_size(constant):
    """Each place is drawn in a view on a body, or in one of the enlarged views."""
    enlarged = {view for family in constant["families"] for page in family["pages"] for view in page["views"]}
    shown = enlarged | {"front", "back", "side_left", "side_right"}
    turn = {"left": "right", "right": "left"}
    found = {
        (region, turn.get(side, side) if view["mirror"] else side)
        for view in constant["views"]
        if view["id"] in shown
        for region, side, *_ in constant["drawings"][view["drawing"]]["regions"]
    }

    assert {(r, s) for r, sides in constant["places"].items() for s in sides} == found


def test_small_parts_belong_to_the_family_that_shows_them(constant, atlas):
    """A region that opens an enlarged view is at home in a drawing of it."""
    drawing = {view["id"]: view["drawing"] for view in constant["views"]}
    homes = {
        family["id"]: {drawing[view] for page in family["pages"] for view in page["views"]}
        for family in constant["families"]
    }

    stray = [r for r, family in constant["families_of"].items() if not homes[family] & set(atlas.regions[r].views)]
    assert [] == stray


def test_the_spine_has_a_row_for_every_root(constant):
    """Thirty roots leave by twenty-nine bones; the cord ends between the first and the second of the lower back."""
    spine = constant["spine"]
    bones = [bone["id"] for bone in spine["bones"]]

    assert len(bones) + 1 == len(spine["roots"])
    assert bones.index("L1") <= spine["cord_end"] <= bones.index("L2") + 1


def test_both_wordings_have_the_same_keys():
    """Clinical words never lack a sentence."""
    assert strings("plain").keys() == strings("clinician").keys()


def test_clinical_words_do_not_say_your(drawings, atlas):
    """A clinician looks at a patient, not at themselves."""
    clinical = build_constant(drawings, atlas, "clinician")
    names = [place["name"] for found in clinical["places"].values() for place in found.values()]
    titles = [view["title"] for view in clinical["views"]]

    assert [] == [text for text in [*names, *titles, *clinical["strings"].values()] if "your " in text.lower()]


def test_every_script_is_part_of_the_module():
    """No script is forgotten, and the module has one entry."""
    assert {path.stem for path in SCRIPTS.glob("*.js")} - {"handover"} == set(MODULES)
    assert 1 == module_text().count("export default")


def test_scripts_never_write_markup():
    """Data goes in as text and attributes only."""
    texts = [path.read_text("utf-8") for path in (ROOT / "app" / "components").rglob("*.js")]

    assert [] == [
        word for text in texts for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(") if word in text
    ]


def test_the_style_names_no_colour_that_is_not_a_token():
    """Colours come from the tokens; only see-through veils stand in the style itself."""
    colours = [word for word in style_text().replace(";", " ").split() if word.startswith("#") and len(word) in (4, 7)]

    assert ["#000"] == sorted(set(colours))

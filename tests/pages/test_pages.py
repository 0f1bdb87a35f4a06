"""The pages run from the entry without a browser."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from app.components.wire import unpacked
from tools.serve import ROOT

CORE = "palm_radial.right.numb~palm_radial.left.numb~shin_outer.right.weak~shin_outer.left.weak"


def run(page: str | None = None, **params: str) -> AppTest:
    """Run the app on a page with parameters in its address."""
    app = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60)
    for name, value in params.items():
        app.query_params[name] = value
    app.run()
    if page:
        app.switch_page(page).run()
    return app


def html(app: AppTest) -> str:
    """All HTML of the page, joined."""
    return "\n".join(block.proto.body for block in app.get("html"))


def component(app: AppTest, name: str) -> dict[str, Any]:
    """What the component of that name was given."""
    mounted = {block.proto.component_name: block.proto for block in app.get("bidi_component")}
    return dict(json.loads(mounted[f"common_root_{name}"].json))


def answer(app: AppTest) -> str:
    """The answer as the wire brings it to the panel, with the texts that the panel knows already."""
    mounted = [block.proto for block in app.get("bidi_component")]
    panels = [json.loads(one.json) for one in mounted if one.component_name == "common_root_answer"]
    (constant,) = [panel["constant"] for panel in panels if panel["constant"]]
    (wire,) = [one.bytes for one in mounted if one.component_name == "common_root_wire"]
    return json.dumps([unpacked(wire)["parts"], json.loads(constant)["texts"]], ensure_ascii=False)


@pytest.mark.parametrize("page", [None, "app/pages/about.py", "app/pages/get_help.py"])
def test_a_page_opens_without_an_error(page):
    """No page raises, with or without marks."""
    assert not run(page).exception
    assert not run(page, marks=CORE).exception


def test_marks_in_the_address_are_answered():
    """The core case from its address: the neck, and a check the same day."""
    text = answer(run(marks=CORE))

    assert '["mark", "spinal cord in your neck"]' in text
    assert "section.cr-care.is-same_day" in text


def test_the_empty_page_asks_for_marks():
    """Without marks there is a title, a lead and no answer."""
    text = answer(run())

    assert "div.cr-empty" in text
    assert "div.cr-source" not in text


def test_clinical_words_change_words_not_facts():
    """The same marks in clinical words name the same site in other words."""
    text = answer(run(marks=CORE, words="clinician"))

    assert '["mark", "cervical cord"]' in text


def test_every_urgency_has_its_questions_on_the_help_page():
    """The help page lists emergencies before the less urgent."""
    text = html(run("app/pages/get_help.py"))

    assert -1 < text.index("Get emergency help now") < text.index("See someone today") < text.index("See someone soon")

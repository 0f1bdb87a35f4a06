"""The FHIR bundle: valid against R4B, sides and places as marked, nobody named, nothing concluded."""

from __future__ import annotations

import json
from datetime import date

import pytest
from fhir.resources.R4B.bundle import Bundle

from app.core.fhir_codes import FEELING, REGION, SIDE
from app.core.report import Report, mark
from app.exports.fhir import to_fhir
from tests import real

ATLAS = real.atlas()
DAY = date(2026, 11, 22)


def bundle(report: Report) -> Bundle:
    """The bundle of a report, read by the library of FHIR."""
    return Bundle.model_validate_json(to_fhir(report, ATLAS, DAY))


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_mark_is_an_observation_with_body_site_and_side(side):
    """One observation a feeling; the side is that of the person."""
    entries = bundle(Report((mark("thumb_front", side, "numb", "pain"),))).entry
    found = [
        (
            one.resource.code.coding[0].code,
            one.resource.bodySite.coding[0].code,
            one.resource.bodySite.extension[0].valueCodeableConcept.coding[0].code,
            one.resource.bodySite.text,
        )
        for one in entries
    ]

    name = f"{side.capitalize()} palmar thumb"
    assert [("numb", "thumb_front", side, name), ("pain", "thumb_front", side, name)] == found


def test_a_place_on_the_midline_says_so():
    """Midline is a side of its own."""
    (entry,) = bundle(Report((mark("spine_neck", "midline", "pain"),))).entry

    assert "midline" == entry.resource.bodySite.extension[0].valueCodeableConcept.coding[0].code


def test_answers_are_a_questionnaire_response():
    """Yes and no with their own ids; what was not asked is not there."""
    report = Report((), frozenset({"flag:bladder", "neck_pain"}), frozenset({"onset_weeks"}))
    (entry,) = bundle(report).entry
    found = {item.linkId: item.answer[0].valueBoolean for item in entry.resource.item}

    assert {"flag:bladder": True, "neck_pain": True, "onset_weeks": False} == found


def test_only_codes_of_this_app_and_of_fhir_are_used():
    """No code of another system is given that nobody checked; nobody is named, and nothing is concluded."""
    report = Report((mark("heel", "left", "numb"),), frozenset({"neck_pain"}))
    found = json.loads(to_fhir(report, ATLAS, DAY))
    systems = {REGION, SIDE, FEELING, "http://terminology.hl7.org/CodeSystem/observation-category"}
    text = json.dumps(found)

    assert systems == set(_systems(found))
    assert {"Observation", "QuestionnaireResponse"} == {entry["resource"]["resourceType"] for entry in found["entry"]}
    assert [] == [word for word in ("Patient/", "Condition", "subject") if word in text]


def _systems(found: object) -> list[str]:
    if isinstance(found, dict):
        own = [found["system"]] if "system" in found else []
        return own + [system for value in found.values() for system in _systems(value)]
    return [system for item in found for system in _systems(item)] if isinstance(found, list) else []


def test_the_same_marks_and_day_give_the_same_bytes():
    """Nothing random and no clock."""
    report = Report((mark("heel", "left", "numb"),))

    assert to_fhir(report, ATLAS, DAY) == to_fhir(report, ATLAS, DAY)

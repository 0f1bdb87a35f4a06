"""Marks and answers as a FHIR R4B bundle: an Observation a mark and feeling, a QuestionnaireResponse for the answers.

No person is named. Nothing of what the app concluded goes in: it is no finding of a clinician.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from app.core.fhir_codes import FEELING, QUESTIONNAIRE, REGION, SIDE
from app.core.report import Feeling, Mark, Report
from app.core.wording import Words, finding_name, phrase, place_name

if TYPE_CHECKING:
    from app.core.atlas import Atlas

NAMESPACE = UUID("6f1f0d5a-6d0c-5c1e-9a53-3f1d6b7c2a11")
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
Resource = dict[str, Any]


@cache
def _bundle_model() -> Any:  # noqa: ANN401 (the library has no types)
    from fhir.resources.R4B.bundle import Bundle

    return Bundle


def to_fhir(report: Report, atlas: Atlas, day: date, words: Words = "clinician") -> bytes:
    """Write a bundle; it is checked against FHIR R4B before it is given away (ValidationError if it is wrong)."""
    resources = [_observation(mark, f, atlas, words, day) for mark in sorted(report.marks) for f in mark.feels]
    if report.yes or report.no:
        resources.append(_answers(report, atlas, words, day))
    bundle = {
        "resourceType": "Bundle",
        "id": str(uuid5(NAMESPACE, json.dumps(resources, sort_keys=True))),
        "type": "collection",
        "entry": [{"fullUrl": _urn(resource), "resource": resource} for resource in resources],
    }
    _bundle_model().model_validate(bundle)
    return (json.dumps(bundle, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _urn(resource: Resource) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE, json.dumps(resource, sort_keys=True))}"


def _coded(system: str, code: str, name: str) -> Resource:
    return {"coding": [{"system": system, "code": code, "display": name}], "text": name}


def _observation(mark: Mark, feeling: Feeling, atlas: Atlas, words: Words, day: date) -> Resource:
    """A feeling at a place; the side is an extension of the body site, with a code of its own."""
    region, side = mark.place.region, mark.place.side
    name = place_name(atlas, mark.place, words)
    site = _coded(REGION, region, str(atlas.regions[region].clinical_name)) | {"text": name}
    side_name = phrase(f"handout_fhir_{side}", words)
    site["extension"] = [{"url": SIDE, "valueCodeableConcept": _coded(SIDE, side, side_name)}]
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": [_coded(CATEGORY, "survey", "Survey")],
        "code": _coded(FEELING, feeling, phrase(f"feel_{feeling}", words)),
        "bodySite": site,
        "effectiveDateTime": day.isoformat(),
        "valueBoolean": True,
    }


def _answers(report: Report, atlas: Atlas, words: Words, day: date) -> Resource:
    items = [(name, given) for given, names in ((True, report.yes), (False, report.no)) for name in sorted(names)]
    return {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": QUESTIONNAIRE,
        "status": "completed",
        "authored": day.isoformat(),
        "item": [
            {"linkId": name, "text": finding_name(atlas, name, words), "answer": [{"valueBoolean": given}]}
            for name, given in items
        ],
    }

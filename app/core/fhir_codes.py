"""The codes of this app in FHIR, and a bundle that it wrote read back. Plain dictionaries: no FHIR library here.

Regions, sides and feelings carry codes of this app; the tables hold no checked codes of other systems.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

REGION = "urn:x-common-root:region"
SIDE = "urn:x-common-root:side"
FEELING = "urn:x-common-root:feeling"
QUESTIONNAIRE = "urn:x-common-root:answers"
Json = dict[str, object]


def is_bundle(found: Json) -> bool:
    """True for a FHIR bundle."""
    return found.get("resourceType") == "Bundle"


def of_bundle(found: Json) -> Json:
    """The object of a saved report, from a bundle; what is not of this app is passed over."""
    resources = [_dict(entry.get("resource")) for entry in _dicts(found.get("entry"))]
    marks: list[Json] = []
    answers: dict[str, list[object]] = {"yes": [], "no": []}
    for resource in resources:
        if resource.get("resourceType") == "Observation":
            marks.append(_mark(resource))
        elif resource.get("resourceType") == "QuestionnaireResponse":
            _collect(resource, answers)
    return {"marks": marks, "answers": answers}


def _mark(resource: Json) -> Json:
    site = _dict(resource.get("bodySite"))
    sides = (_dict(ext.get("valueCodeableConcept")) for ext in _dicts(site.get("extension")) if ext.get("url") == SIDE)
    feeling = _code(_dict(resource.get("code")), FEELING)
    side = next((_code(concept, SIDE) for concept in sides), None)
    return {"region": _code(site, REGION), "side": side, "feels": [feeling]}


def _collect(resource: Json, answers: dict[str, list[object]]) -> None:
    for item in _dicts(resource.get("item")):
        for given in _dicts(item.get("answer")):
            value = given.get("valueBoolean")
            if isinstance(value, bool):
                answers["yes" if value else "no"].append(item.get("linkId"))


def _code(concept: Json, system: str) -> object:
    return next((c.get("code") for c in _dicts(concept.get("coding")) if c.get("system") == system), None)


def _dict(found: object) -> Json:
    return cast(Json, found) if isinstance(found, dict) else {}


def _dicts(found: object) -> Iterator[Json]:
    return (_dict(item) for item in found if isinstance(item, dict)) if isinstance(found, list) else iter(())

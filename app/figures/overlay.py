"""What lies over the body for one answer: lit levels, routes, the glowing shared stretch, a footprint, short texts.

The result is plain JSON for the map component. Its ``rev`` changes only when something in it changes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from app.core.headline import told_levels
from app.core.report import Report
from app.core.result import Answer, Reach, Shared
from app.core.wording import care_text, phrase, place_name, recap, say, site_name
from app.core.wording.lexicon import Words
from app.figures.curves import Point, line_path, smooth_path
from app.figures.leading import drawn_shared
from app.figures.routes import Way, body_view, brain_point, bundle, limb_line, spine_point, way_of

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.figures.drawings import Drawing, Drawings

BODY_VIEWS = ("front", "back")
LIKELY = 0.6
POSSIBLE = 0.25
CAUDA_GAP = 2.0
Json = dict[str, object]


def entry_levels(answer: Answer, atlas: Atlas) -> dict[str, str | None]:
    """List for each marked place (``region:side``) the root it enters by; None where its way has no root."""
    found: dict[str, str | None] = {}
    for route in sorted(answer.routes, key=lambda r: -r.weight):
        place = str(route.place)
        if place not in found:
            found[place] = next((step.level for step in route.steps if step.kind == "root"), None)
    return found


def _ways(answer: Answer, drawings: Drawings, view: str, atlas: Atlas) -> list[Way]:
    entries = entry_levels(answer, atlas)
    views = [name for name in BODY_VIEWS if name in drawings.drawings]
    places = [m.place for m in answer.marks if str(m.place) in entries and body_view(drawings, m.place, views) == view]
    ways = [way_of(drawings.drawings[view], atlas, place, entries[str(place)]) for place in places]
    return [way for way in ways if way is not None]


def _order(atlas: Atlas, way: Way) -> int:
    return atlas.levels[way.level].order if way.level and way.level in atlas.levels else 0


def _strands(ways: Sequence[Way], atlas: Atlas) -> list[Way]:
    limbs: dict[tuple[str, str], list[Way]] = {}
    for way in sorted(ways, key=lambda w: _order(atlas, w)):
        limbs.setdefault((way.chain, way.place.side), []).append(way)
    return [strand for limb in limbs.values() for strand in bundle(limb)]


def _cauda(drawing: Drawing, strand: Way) -> Json | None:
    end, segment = strand.points[-1], drawing.cord_segments.get(strand.level or "")
    if segment is None or end[1] <= segment[1] + 6:
        return None
    aside = CAUDA_GAP if strand.points[0][0] > segment[0] else -CAUDA_GAP
    line = (end, (segment[0] + aside, (end[1] + segment[1]) / 2), segment)
    return {"id": f"{strand.place}/cauda", "kind": "cauda", "d": smooth_path(line)}


def _cord(drawing: Drawing, strands: Sequence[Way]) -> list[Json]:
    brain = brain_point(drawing)
    segments = [drawing.cord_segments[w.level] for w in strands if w.level and w.level in drawing.cord_segments]
    parts: list[Json] = []
    if segments:
        low = max(segments, key=lambda point: point[1])
        parts.append({"id": "cord", "kind": "cord", "d": line_path([low, (brain[0], brain[1] + 14)])})
    if strands:
        parts.append({"id": "brain", "kind": "brain", "d": line_path([brain, (brain[0], brain[1] + 14)])})
    return parts


def view_routes(strands: Sequence[Way], drawing: Drawing) -> list[Json]:
    """Draw the strands of one view, far end first, then cauda, cord and brain."""
    limbs: list[Json] = [
        {
            "id": str(strand.place),
            "kind": "limb" if strand.chain in ("arm", "leg") else "root",
            "d": smooth_path(strand.points),
        }
        for strand in strands
    ]
    cauda = [part for strand in strands if (part := _cauda(drawing, strand))]
    return [*limbs, *cauda, *_cord(drawing, strands)]


def shared_line(shared: Shared, strands: Sequence[Way], drawing: Drawing, atlas: Atlas) -> list[Point]:
    """Find the stretch that glows: the part of the way that the answer's sentence names."""
    brain = brain_point(drawing)
    if shared.kind == "cord" and shared.levels:
        return [(brain[0], brain[1] + 16), drawing.cord_segments[shared.levels[-1]]]
    if shared.kind == "brain":
        return [(brain[0], brain[1] - 12), (brain[0], brain[1] + 12)]
    if shared.kind == "one_mark" and not any(strand.chain in ("arm", "leg") for strand in strands):
        return []  # beside the spine a short stroke would say no more than the way itself
    if shared.kind in ("nerve", "plexus", "root", "roots", "one_mark") and strands:
        return _shared_limb(shared, strands, drawing, atlas)
    return []


def _shared_limb(shared: Shared, strands: Sequence[Way], drawing: Drawing, atlas: Atlas) -> list[Point]:
    """Follow the middle strand: a root near the spine, a plexus from the root of the limb, a nerve along the limb.

    On head and trunk a nerve glows from near the skin.
    """
    middle = strands[len(strands) // 2]
    keep = {"root": 2, "roots": 2, "one_mark": 2, "plexus": 3}.get(shared.kind, len(middle.points) - 1)
    if shared.kind == "nerve" and middle.chain in ("arm", "leg"):
        stem = limb_line(drawing, middle.chain, middle.place.side, None)
        keep = min(len(middle.points) - 1, len(stem) + 2)
    ends = [spine_point(drawing, atlas, level) for level in shared.levels if level in atlas.cord_segments]
    tail = list(middle.points[-keep:])
    return [*tail[:-1], ends[len(ends) // 2]] if ends else tail


def _spine(answer: Answer, atlas: Atlas) -> Json:
    entries = [level for level in entry_levels(answer, atlas).values() if level]
    enter = sorted(set(entries), key=lambda level: atlas.levels[level].order)
    top, bottom = _lit_stretch(drawn_shared(answer, atlas))
    return {"from": top, "to": bottom, "enter": enter, "cord": enter[-1] if enter else None}


def _lit_stretch(shared: Shared) -> tuple[str | None, str | None]:
    """Give the ends of the shared stretch in the spine: from the brain when the marks share the cord."""
    if shared.kind == "brain":
        return "brain", "brain"
    if not shared.levels or shared.kind in ("nothing", "pattern", "empty"):
        return None, None
    return "brain" if shared.kind == "cord" else shared.levels[0], shared.levels[-1]


def _peek(answer: Answer, atlas: Atlas, words: Words) -> Json:
    """The answer in one glance: in an emergency what to do, else what the marks share."""
    level = answer.urgency.level
    band = phrase(f"care_{level}", words)
    if level == "emergency_now":
        return {"level": level, "band": band, "sentence": care_text(atlas, answer.urgency, words).act, "gold": ""}
    sentence = say(answer.shared.reason, words, atlas)
    key = "peek_way" if answer.shared.kind == "one_mark" else "peek_shared"
    short = phrase(key, words, what=sentence.gold) if sentence.gold else sentence.text
    return {"level": level, "band": band, "sentence": short, "gold": sentence.gold}


def reach_payload(reach: Reach, atlas: Atlas, words: Words) -> Json:
    """Give the footprint of a site: ``core`` where a place is mostly lost, ``may`` where it can be."""
    places = {str(place): "core" if loss >= LIKELY else "may" for place, loss in reach.places if loss >= POSSIBLE}
    return {"title": site_name(atlas, reach.site, words), "places": places}


def live_summary(answer: Answer, atlas: Atlas, words: Words) -> str:
    """Sum up the answer for screen readers: the sentence first, then how soon to be seen."""
    if not answer.marks:
        return ""
    care = care_text(atlas, answer.urgency, words)
    last = answer.marks[-1].place if len(answer.marks) == 1 else None
    lead = f"{place_name(atlas, last, words)}. " if last else ""
    return f"{lead}{say(answer.shared.reason, words, atlas)} {care.title}."


def recap_payload(report: Report, atlas: Atlas, words: Words) -> list[Json]:
    """Give the recap chips: a feeling, the places in words, and which places they are."""
    return [
        {"feeling": group.feeling, "text": text, "places": [[place.region, place.side] for place in group.places]}
        for group, text in recap(atlas, report, words)
    ]


def _rev(payload: Mapping[str, object]) -> str:
    return hashlib.sha1(json.dumps(payload, sort_keys=True).encode(), usedforsecurity=False).hexdigest()[:12]


def overlay(answer: Answer, drawings: Drawings, atlas: Atlas, words: Words, reach: Reach | None = None) -> Json:
    """Build the payload that the map lays over the body (plain JSON, see the contract of the map component)."""
    bodies = {view: drawings.drawings[view] for view in BODY_VIEWS if view in drawings.drawings}
    strands = {view: _strands(_ways(answer, drawings, view, atlas), atlas) for view in bodies}
    routes = {view: view_routes(strands[view], body) for view, body in bodies.items()}
    gold = drawn_shared(answer, atlas)
    shared = {
        view: smooth_path(shared_line(gold, strands[view], body, atlas))
        for view, body in bodies.items()
        if strands[view]
    }
    payload: Json = {
        "overlay": "reach" if reach else ("routes" if answer.marks else "plain"),
        "lit": [{"level": share.level, "role": share.role} for share in told_levels(answer)],
        "routes": routes,
        "shared": shared,
        "spine": _spine(answer, atlas),
        "reach": reach_payload(reach, atlas, words) if reach else None,
        "peek": _peek(answer, atlas, words) if answer.marks else None,
        "live": live_summary(answer, atlas, words),
    }
    return {"rev": _rev(payload), **payload}

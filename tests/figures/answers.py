"""Answers built by hand for figures and components: real ids, no engine needed."""

from __future__ import annotations

from app.core.report import Mark, Place, Report, Side, mark
from app.core.result import Answer, Candidate, LevelShare, Reason, Route, Shared, Step, Urgency

PALM = (
    "palm_radial",
    "palm_ulnar",
    "thumb_front",
    "finger_index_front",
    "finger_middle_front",
    "finger_ring_radial_front",
    "finger_ring_ulnar_front",
    "finger_little_front",
)
LEG = ("thigh_front", "thigh_outer", "thigh_inner", "shin_inner", "shin_outer")
SOLE = ("ball_of_foot", "sole_inner", "sole_outer", "heel", "toe_big", "toes_middle", "toe_little")
ROOTS = {
    "palm_radial": "C6",
    "palm_ulnar": "C8",
    "thumb_front": "C6",
    "finger_index_front": "C7",
    "finger_middle_front": "C7",
    "finger_ring_radial_front": "C8",
    "finger_ring_ulnar_front": "C8",
    "finger_little_front": "C8",
    "thigh_front": "L2",
    "thigh_outer": "L3",
    "thigh_inner": "L3",
    "shin_inner": "L4",
    "shin_outer": "L5",
    "sole_inner": "L5",
    "ball_of_foot": "L5",
    "toe_big": "L5",
    "toes_middle": "L5",
}


def both(*regions: str, feel: str = "numb") -> tuple[Mark, ...]:
    """Mark regions on both sides with one feeling."""
    return tuple(mark(region, side, feel) for side in ("right", "left") for region in regions)  # type: ignore[arg-type]


def route(place: Place, level: str | None = None) -> Route:
    """Build the way of a place: skin, nerve, root, cord, brain; no root for the face."""
    root = level or ROOTS.get(place.region, "S1")
    limb = "arm" if root[0] in "CT" else "leg"
    nerve = "trigeminal_v2" if place.region.startswith("face") else ("median_digital" if limb == "arm" else "tibial")
    side: Side = place.side
    steps = [Step(place.region, "region", side), Step(nerve, "nerve", side)]
    if not place.region.startswith("face"):
        steps += [
            Step(f"{root}_root", "root", side, root),
            Step(f"{root}_segment", "cord_segment", side, root),
            Step("C2_dorsal_column", "tract", side, "C2"),
        ]
    steps += [Step("thalamus_vpl", "thalamus", side), Step(f"cortex_{limb}", "cortex", side)]
    return Route(place, "touch", tuple(steps), 1.0)


def _shares(routes: tuple[Route, ...]) -> tuple[LevelShare, ...]:
    served: dict[str, list[Place]] = {}
    for way in routes:
        level = next((step.level for step in way.steps if step.level), None)
        if level:
            served.setdefault(level, []).append(way.place)
    order = sorted(served, key=lambda level: ("CTLS".index(level[0]), int(level[1:])))
    return tuple(
        LevelShare(lv, "primary", 1.0, tuple(sorted({p.side for p in served[lv]})), tuple(served[lv])) for lv in order
    )


def answer(
    marks: tuple[Mark, ...],
    shared: Shared,
    sites: tuple[Candidate, ...] = (),
    urgency: Urgency | None = None,
) -> Answer:
    """Build an answer around marks, with one way a mark."""
    routes = tuple(route(m.place) for m in marks)
    verdict = "none" if shared.kind in ("nothing", "empty") else "one_site"
    return Answer(Report(marks), verdict, urgency or Urgency("routine"), shared, _shares(routes), routes, sites, ())


def site(name: str, explains: tuple[Place, ...], **more: object) -> Candidate:
    """Build a candidate source."""
    empty: dict[str, object] = {
        "side": "midline", "at": None, "fit": 0.9, "leaves": (), "would_also": (), "would_weaken": (), "causes": (),
    }  # fmt: skip
    return Candidate(site=name, explains=explains, **{**empty, **more})  # type: ignore[arg-type]


def core_case() -> Answer:
    """Both palms and fingers numb, both thighs and shins weak."""
    marks = both(*PALM) + both(*LEG, feel="weak")
    places = tuple(m.place for m in marks)
    cord = tuple(Step(f"C{n}_segment", "cord_segment", "midline", f"C{n}") for n in range(1, 7))
    shared = Shared(
        "cord", Reason("shared_cord", (("area", "neck"), ("levels", ("C1", "C6")))), cord, ("C1", "C6"), "neck"
    )
    also = tuple(m.place for m in both("foot_top", "heel"))
    sites = (
        site("cervical_myelopathy", places, would_also=also, causes=("degenerative_neck", "disc_neck")),
        site("polyneuropathy", places, would_also=also, causes=("diabetes", "alcohol")),
        site("carpal_tunnel", places[:8], side="bilateral", leaves=places[16:], causes=("cts",)),
    )
    return answer(marks, shared, sites, Urgency("same_day", ("numb_hands_weak_legs",), ("hands_and_weak_legs",)))


def thumb_and_index() -> Answer:
    """Right thumb and right index finger numb."""
    marks = (mark("thumb_front", "right", "numb"), mark("finger_index_front", "right", "numb"))
    places = tuple(m.place for m in marks)
    nerve = (Step("median_digital", "nerve", "right"),)
    reason = Reason("shared_nerve", (("node", "median_digital"), ("side", "right"), ("levels", ())))
    sites = (
        site("carpal_tunnel", places, side="right", causes=("cts", "pregnancy")),
        site("root_c6", places, side="right", at="C6", causes=("disc_neck",)),
    )
    return answer(marks, Shared("nerve", reason, nerve, ("C6", "C7"), "arm"), sites)


def soles_and_toes() -> Answer:
    """Both soles and all toes numb."""
    marks = both(*SOLE)
    reason = Reason("shared_pattern", (("site", "polyneuropathy"),))
    sites = (site("polyneuropathy", tuple(m.place for m in marks), causes=("diabetes",)),)
    return answer(marks, Shared("pattern", reason), sites)


def saddle() -> Answer:
    """Saddle area numb on both sides."""
    marks = both("saddle")
    reason = Reason("shared_roots_both_sides", (("levels", ("S3", "S4")),))
    shared = Shared("roots", reason, (), ("S3", "S4"), "seat")
    return answer(marks, shared, (), Urgency("emergency_now", ("saddle_numb",), ("saddle_both",)))


def nothing_fits() -> Answer:
    """Right thumb and left foot: nothing single fits."""
    marks = (mark("thumb_front", "right", "numb"), mark("foot_top", "left", "numb"))
    return answer(marks, Shared("nothing", Reason("shared_nothing")))


def empty() -> Answer:
    """No mark at all."""
    return answer((), Shared("empty", Reason("shared_empty")))

"""Figures for the tests of the component: each shows one way in which pages use it."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.report import Mark, Place, Side
from app.figures.body import BodyFigure, Dot, Fill, Key, Note, Panel, Style, both_sides

HANDS = ("hand_palm_right", "hand_palm_left")
ALL = (
    "front", "back", "side_left", "side_right", "hand_palm_left", "hand_palm_right", "hand_back_left",
    "hand_back_right", "foot_top_left", "foot_top_right", "foot_sole_left", "foot_sole_right", "head_front",
    "head_side_left", "head_side_right", "seat",
)  # fmt: skip
FINGERS = ("thumb_front", "finger_index_front", "finger_middle_front")


def fills(names: Sequence[str], side: Side, style: Style) -> tuple[Fill, ...]:
    """Fill several areas of one side in one way."""
    return tuple(Fill(name, side, style) for name in names)


def levels(chosen: str | None, other: bool) -> BodyFigure:
    """One level, its neighbours as overlap, key point; bodies large, hands beneath."""
    level = chosen or ("L5" if other else "C6")
    panel = Panel(
        "", ("front", "back", "hand_palm_left", "hand_back_left"),
        fills=both_sides([level], "level"),
        dots=(Dot(level, "left"), Dot(level, "right")),
        caption="A caption of one line.",
    )  # fmt: skip
    legend = (Key("level", f"{level} on this map", level), Key("overlap", "Some maps say so"), Key("dot", "Key point"))
    return BodyFigure("levels", (panel,), legend, chosen=(level,), spoken=f"{level} is shown.")


def what_if(chosen: str | None, other: bool) -> BodyFigure:
    """Three layers side by side, no pick."""
    arm = ("thumb_front", "palm_radial", "forearm_radial", "upper_arm_outer")
    leg: tuple[Side, Side] = ("right", "left") if other else ("left", "right")
    shin = ("shin_outer", "shin_inner", "thigh_front", "knee_front")
    bodies = ("front", "back")
    return BodyFigure(
        "regions",
        (
            Panel("Touch", bodies, fills(shin, leg[0], "touch") + fills(arm, leg[0], "touch")),
            Panel("Pain and temperature", bodies, fills(shin, leg[1], "pain_temp")),
            Panel("Strength", bodies, fills(shin, leg[0], "weak"), caption="Weak below the level, on the same side."),
        ),
        (Key("touch", "Touch"), Key("pain_temp", "Pain and temperature"), Key("weak", "Weak")),
        chosen=(chosen,) if chosen else (),
        pick=False,
        spoken=f"Touch is lost on the {leg[0]}.",
    )


def apart(chosen: str | None, other: bool) -> BodyFigure:
    """Two sites in the hand, with notes."""
    sides: Side = "right" if other else "left"
    found = fills(FINGERS[1:], sides, "b") + fills(("forearm_radial", "elbow_outer"), sides, "a")
    found += fills(("thumb_front", "palm_radial"), sides, "ab")
    views = ("front", f"hand_palm_{sides}", f"hand_back_{sides}")
    notes = (
        Note(views[1], "thumb_front", sides, "Both", "Palm side of the thumb. Can't tell them apart.", "ab"),
        Note(views[1], "finger_index_front", sides, "Only the wrist", "Index, middle, half of the ring finger.", "b"),
        Note(views[2], "thumb_back", sides, "Only C6", "Back of the thumb.", "a"),
    )
    panel = Panel("", views, found + fills(("thumb_back",), sides, "a"), notes=notes)
    return BodyFigure("regions", (panel,), chosen=(chosen,) if chosen else (), spoken="Two sites.")


def nerves(chosen: str | None, other: bool) -> BodyFigure:
    """Territories of nerves in the hands, with marks."""
    marks = (Mark(Place("thumb_front", "right"), ("numb",)), Mark(Place("palm_ulnar", "left"), ("pain", "weak")))
    shown = both_sides([chosen or "median_digital"], "core")
    return BodyFigure(
        "nerves", (Panel("Hands", HANDS, shown, marks=() if other else marks),), (Key("core", "Its skin"),)
    )


def every(chosen: str | None, other: bool) -> BodyFigure:
    """All views at once, one place and one level on the right."""
    shown = (Fill("thumb_front", "right", "core"), Fill("shin_outer", "right", "overlap"), Fill("heel", "right", "a"))
    return BodyFigure("regions", (Panel("Every view", ALL, shown),), (Key("core", "Core"), Key("overlap", "Overlap")))


SCENES = {"levels": levels, "what_if": what_if, "apart": apart, "nerves": nerves, "every": every}


def scene(name: str, chosen: str | None, other: bool) -> BodyFigure:
    """Build a scene by name, with what was picked last, in one of two forms."""
    return SCENES[name](chosen, other)

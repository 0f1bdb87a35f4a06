"""The words of the map itself: tools, captions, hints. Names of places and sentences about them come from the core."""

from __future__ import annotations

from typing import Literal

Words = Literal["plain", "clinician"]

_PLAIN: dict[str, str] = {
    "map": "Body map",
    "feelings": "What do you feel there?",
    "numb": "Numb",
    "tingling": "Tingling",
    "pain": "Pain",
    "weak": "Weak",
    "erase": "Erase",
    "undo": "Undo",
    "clear": "Clear",
    "zoom_in": "Zoom in",
    "zoom_out": "Zoom out",
    "overlays": "Show on the body",
    "overlay_plain": "Plain",
    "overlay_levels": "Levels",
    "overlay_routes": "Routes",
    "overlay_reach": "Reach",
    "sides": "Which side of the body",
    "insets": "Hands, feet and seat, small",
    "tabs": "Part of the body",
    "tab_side": "Side",
    "your_right": "Your right",
    "your_left": "Your left",
    "side_right": "right",
    "side_left": "left",
    "side_": "",
    "name_level": "{name}. Level {level}.",
    "name_levels": "{name}. Levels {level}.",
    "hint_remove": "{felt}. Touch again to remove.",
    "hint_add": "{felt}. Touch to add {feeling}.",
    "hint_erase": "{felt}. Touch to erase.",
    "gate_hand": "your {side} hand",
    "gate_foot": "your {side} foot",
    "gate_head": "your head",
    "gate_seat": "your seat, between the legs",
    "gate_opens": "Opens a larger view",
    "gate_marked": "Places marked here: {n}",
    "gate_tag": "Touch to see it larger.",
    "open_larger": "{what}, larger",
    "opened": "{what}. Pick the places here. Press Escape to go back.",
    "done": "Done",
    "mark_all": "Mark all",
    "mark_all_of": "Mark all: {what}",
    "not_marked": "not marked",
    "count": "Places marked: {n}.",
    "count_none": "No place is marked.",
    "cleared": "All marks are gone. Undo brings them back.",
    "spine_lit": "The spine. Levels of your marks: {levels}.",
    "spine_quiet": "The spine, with the brain on top.",
    "reach_of": "{what}. Stripes: likely. Dots: possible.",
    "reach_none": "Press the eye on a source to see what it would affect.",
    "routes_none": "Mark a place to see the way its messages take.",
    "see_why": "See why",
    "peek_empty": "Pick a feeling, then touch where you feel it.",
    "peek_more": "More",
    "peek": "What your marks share",
}

_CLINICIAN: dict[str, str] = {
    "feelings": "Symptom to mark",
    "map": "Body map of the patient",
    "your_right": "Patient's right",
    "your_left": "Patient's left",
    "gate_hand": "{side} hand",
    "gate_foot": "{side} foot",
    "gate_head": "head",
    "gate_seat": "perineum and seat",
    "reach_of": "{what}. Stripes: likely. Dots: possible.",
    "reach_none": "Press the eye on a site to see its footprint.",
    "routes_none": "Mark a place to see its pathway.",
    "spine_lit": "The spine. Levels of the marks: {levels}.",
    "peek": "What the marks share",
    "peek_empty": "Pick a symptom, then touch where the patient has it.",
}

# view: short caption, full title in plain words, full title in clinical words
_VIEWS: dict[str, tuple[str, str, str]] = {
    "front": ("Front", "Front of your body", "Anterior view"),
    "back": ("Back", "Back of your body", "Posterior view"),
    "side_left": ("Left side", "Your left side", "Patient's left side"),
    "side_right": ("Right side", "Your right side", "Patient's right side"),
    "hand_palm_left": ("Left palm", "Your left palm", "Left hand, palmar"),
    "hand_palm_right": ("Right palm", "Your right palm", "Right hand, palmar"),
    "hand_back_left": ("Back of left", "Back of your left hand", "Left hand, dorsal"),
    "hand_back_right": ("Back of right", "Back of your right hand", "Right hand, dorsal"),
    "foot_top_left": ("Left foot", "Top of your left foot", "Left foot, dorsal"),
    "foot_top_right": ("Right foot", "Top of your right foot", "Right foot, dorsal"),
    "foot_sole_left": ("Left sole", "Your left sole", "Left foot, plantar"),
    "foot_sole_right": ("Right sole", "Your right sole", "Right foot, plantar"),
    "head_front": ("Face", "Your face", "Face"),
    "head_side_left": ("Head, left side", "Left side of your head", "Head, left side"),
    "head_side_right": ("Head, right side", "Right side of your head", "Head, right side"),
    "seat": ("Seat", "Your seat, seen from behind and below", "Perineum and seat, from behind and below"),
}

_TITLES: dict[str, str] = {
    "hand": "Hands",
    "foot": "Feet",
    "head": "Head",
    "seat": "Seat",
    "side": "Side",
    "palm": "Palms",
    "hand_back": "Backs of hands",
    "top": "Tops of feet",
    "sole": "Soles",
    "face": "Face",
    "head_sides": "Sides of head",
    "seat_page": "Seat",
    "sides": "Sides",
}


def strings(words: Words) -> dict[str, str]:
    """Give all words of the map in one wording; the clinical ones fall back on the plain ones."""
    return _PLAIN if words == "plain" else {**_PLAIN, **_CLINICIAN}


def view_titles(view: str, words: Words) -> dict[str, str]:
    """Give the short caption and the full title of a view; raises KeyError for a view without words."""
    short, plain, clinician = _VIEWS[view]
    return {"short": short, "title": plain if words == "plain" else clinician}


def title(page: str) -> str:
    """Give the title of an enlarged view or of a page of it."""
    return _TITLES[page]

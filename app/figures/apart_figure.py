"""Lesions side by side as a figure of the body: two on one plate with the difference marked, three in a row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.core.atlas import Atlas
from app.core.report import Place, Side
from app.core.tell_apart import Apart
from app.core.wording import Words, phrase
from app.core.wording.apart import short_names
from app.core.wording.lesions import places_line
from app.core.wording.names import small_start
from app.figures.body import BodyFigure, Fill, Key, Note, Panel, Style

DETAILS: Mapping[str, tuple[str, ...]] = {
    "face": ("head_front",), "hand": ("hand_palm", "hand_back"), "foot": ("foot_top", "foot_sole"),
    "saddle_area": ("seat",),
}  # fmt: skip
"""Group of regions -> the views that show it large; hands and feet have one for each side."""
WHOLE = ("front", "back")
OWN: tuple[Style, ...] = ("a", "b", "c")
"""What each of three lesions alone takes is filled so."""


def apart_figure(atlas: Atlas, apart: Apart, words: Words, spoken: str) -> BodyFigure:
    """Draw a comparison; ``spoken`` tells a screen reader what it says."""
    if len(apart.pictures) > 2:
        return _in_a_row(atlas, apart, words, spoken)
    styles = _styles(apart)
    names = short_names(atlas, apart, words)
    labels: dict[Style, str] = {
        "a": phrase("apart_only", words, name=small_start(names[0])),
        "b": phrase("apart_only", words, name=small_start(names[1])),
        "ab": phrase("apart_both", words),
    }
    fills = tuple(Fill(*place, style) for place, style in styles.items())
    details = _details(atlas, styles)
    far = _far(atlas, styles, details)
    whole = WHOLE if not details else (_clearer(atlas, far),) if far else ()
    panel = Panel(_layer(apart, words), (*whole, *details), fills, notes=_notes(atlas, styles, details, labels, words))
    there = set(styles.values())
    legend = tuple(Key(style, label) for style, label in labels.items() if style in there)
    return BodyFigure("regions", (panel,), legend, pick=False, spoken=spoken)


def _styles(apart: Apart) -> dict[Place, Style]:
    """Every place that one of two lesions takes, with whose it is."""
    found: dict[Place, Style] = dict.fromkeys(apart.plate.shared, "ab")
    return found | dict.fromkeys(apart.plate.only[0], "a") | dict.fromkeys(apart.plate.only[1], "b")


def _layer(apart: Apart, words: Words) -> str:
    """What a plate shows, when it is not all feeling."""
    return "" if apart.plate.shown == "feeling" else phrase(f"what_if_{apart.plate.shown}", words)


def _details(atlas: Atlas, styles: Mapping[Place, Style]) -> tuple[str, ...]:
    """Two detail views at most, of the hand, foot, face or seat where the lesions differ most; none if all is alike."""
    best: tuple[int, tuple[str, ...]] = (0, ())
    for group, views in DETAILS.items():
        regions = set(atlas.region_groups[group].region_ids)
        for side in _sides(styles):
            there = {p.region: s for p, s in styles.items() if p.region in regions and p.side == side}
            differ = sum(style != "ab" for style in there.values())
            mixed = len(set(there.values())) > 1 or len(there) < len(regions)
            if there and mixed and differ + len(there) / 100 > best[0]:
                best = (differ, tuple(_view(view, side) for view in views))
    return _telling(atlas, styles, best[1])


def _telling(atlas: Atlas, styles: Mapping[Place, Style], views: Sequence[str]) -> tuple[str, ...]:
    """Views without those that show no place of their own: toes taken on top are not to be painted on the sole too."""
    shown = {view: set(_in_view(atlas, styles, view)) for view in views}
    own = {view: found.difference(*(shown[other] for other in views if other != view)) for view, found in shown.items()}
    return tuple(view for view in views if own[view]) or tuple(views[:1])


def _sides(styles: Mapping[Place, Style]) -> tuple[Side, ...]:
    """The left side first: a hand is drawn as one looks at one's own."""
    there = {place.side for place in styles}
    sides: tuple[Side, ...] = ("left", "right")
    return tuple(side for side in sides if side in there)


def _view(view: str, side: Side) -> str:
    return view if view in ("seat", "head_front") else f"{view}_{side}"


def _far(atlas: Atlas, styles: Mapping[Place, Style], details: Sequence[str]) -> list[Place]:
    """Places that no detail shows."""
    shown = {place for view in details for place in _in_view(atlas, styles, view)}
    return [place for place in styles if place not in shown]


def _clearer(atlas: Atlas, places: Sequence[Place]) -> str:
    """The side of the body, front or back, that shows more of these places."""
    return max(WHOLE, key=lambda view: len(_in_view(atlas, places, view)))


def _in_view(atlas: Atlas, styles: Iterable[Place], view: str) -> list[Place]:
    """Places that a view shows, by the views of their regions."""
    base, _, side = view.rpartition("_") if view.endswith(("_left", "_right")) else (view, "", "")
    return [p for p in styles if base in atlas.regions[p.region].views and side in ("", p.side)]


def _notes(
    atlas: Atlas, styles: Mapping[Place, Style], views: Sequence[str], labels: Mapping[Style, str], words: Words
) -> tuple[Note, ...]:
    """For each view a label on what is one's own and what is shared."""
    found = []
    for view in views:
        shown = _in_view(atlas, styles, view)
        for style, label in labels.items():
            own = [place for place in shown if styles[place] == style]
            if own:
                text = places_line(atlas, own, words)
                found.append(Note(view, *own[len(own) // 2], label, text[:1].upper() + text[1:], style))
    return tuple(found)


def _in_a_row(atlas: Atlas, apart: Apart, words: Words, spoken: str) -> BodyFigure:
    """A panel for each lesion: what is its own, in its own colour, and what it shares with another."""
    names = short_names(atlas, apart, words)
    taken = [_taken(apart, number, style) for number, style in enumerate(OWN)]
    every = [place for own in taken for place in own]
    details = _details(atlas, _any_style(every))
    views = details if _within_details(atlas, every) else (_clearer(atlas, list(every)), *details[:1])
    panels = tuple(Panel(name, views, tuple(Fill(*place, style) for place, style in own.items()))
                   for name, own in zip(names, taken, strict=True))  # fmt: skip
    there = {style for own in taken for style in own.values()}
    said = [phrase("apart_only", words, name=small_start(name)) for name in names]
    only = [Key(style, label) for style, label in zip(OWN, said, strict=True)]
    legend = tuple(key for key in (*only, Key("ab", phrase("apart_shared", words))) if key.style in there)
    return BodyFigure("regions", panels, legend, pick=False, spoken=spoken)


def _any_style(places: Iterable[Place]) -> dict[Place, Style]:
    """The same places, as if all belonged to one."""
    return dict.fromkeys(places, "a")


def _within_details(atlas: Atlas, places: Iterable[Place]) -> bool:
    regions = {place.region for place in places}
    return any(regions <= set(atlas.region_groups[group].region_ids) for group in DETAILS)


def _taken(apart: Apart, number: int, style: Style) -> dict[Place, Style]:
    own = set(apart.plate.only[number])
    return {place: style if place in own else "ab" for place in apart.plate.taken[number]}

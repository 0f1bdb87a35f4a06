"""What rail and section are given to draw, as plain JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.levels import FACE, family
from app.core.spine_section import BONES, RootWay, segment_rows
from app.core.wording import Words, phrase
from app.core.wording.level_words import leaves_phrase, level_name
from app.figures.level_section import Say, SectionFigure

if TYPE_CHECKING:
    from app.core.atlas import Atlas


def rail_data(atlas: Atlas, level: str, other: str, words: Words) -> dict[str, object]:
    """Levels with their names, bones with their family, where the cord ends, and what is chosen."""
    families = dict.fromkeys(family(bone) for bone in BONES)
    return {
        "levels": [[name, level_name(atlas, name, words), family(name)] for name in atlas.levels],
        "face": len(FACE),
        "bones": [[bone, family(bone)] for bone in BONES],
        "cord_end": max(end for _, end in segment_rows(atlas.cord_segments).values()),
        "names": {name: phrase(f"levels_part_{name}", words) for name in families},
        "chosen": level,
        "other": other,
        "strings": {"rail": f"{phrase('levels_rail', words)}. {phrase('levels_rail_hint', words)}"},
    }


def section_data(figure: SectionFigure) -> dict[str, object]:
    """A section as lists of strokes and captions."""
    return {
        "width": figure.width,
        "height": figure.height,
        "strokes": [[stroke.d, stroke.kind, stroke.level] for stroke in figure.strokes],
        "captions": [[one.x, one.y, one.text, one.kind, one.anchor] for one in figure.captions],
        "points": [[one.x, one.y, one.title, one.text] for one in figure.points],
        "spoken": figure.spoken,
    }


def section_words(atlas: Atlas, words: Words) -> Say:
    """The words of a section: what each of its labels says."""

    def say(what: str, way: RootWay | None) -> tuple[str, str]:
        if way is None:
            return phrase("levels_section_end", words), phrase("levels_section_end_text", words)
        segment = atlas.cord_segments[way.level]
        if what == "root":
            return phrase("levels_section_root", words, level=way.level), leaves_phrase(segment, words)
        if what == "segment":
            return phrase("levels_section_segment", words, level=way.level), at_bone(segment.vertebra_level, words)
        how = next(disc.how for disc in way.discs if disc.name == what)
        return phrase("levels_section_disc", words, disc=what), phrase(f"levels_disc_{how}", words)

    return say


def at_bone(place: str, words: Words) -> str:
    """Say at which bone a segment lies: "at the C5 vertebra", "at C2 to C3"."""
    bone, _, other = place.partition("-")
    return (
        phrase("levels_at_bones", words, bone=bone, other=other)
        if other
        else phrase("levels_at_bone", words, bone=bone)
    )

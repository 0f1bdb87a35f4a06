"""Words of a comparison: the title as a sentence, short names, rows and cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.footprint import LIKELY, POSSIBLE
from app.core.tell_apart import Apart, Cell, Row, losses
from app.core.what_if.picture import Lesion, Picture
from app.core.wording.lesions import lesion_name
from app.core.wording.lexicon import Words, lexicon, phrase
from app.core.wording.names import and_list, movement_name, small_start
from app.core.wording.places import bare_nouns
from app.core.wording.sentence import parse_places
from app.core.wording.topics import finding_cell, topic_ask, topic_name

if TYPE_CHECKING:
    from app.core.atlas import Atlas

_LEVEL = re.compile(r"\b([CTLS]\d+)\b(?!\s*(?:to|-|,))")
_CUT, _CUT_CLINICAL = r" \(|, | / ", r" \(|, | / | at the "
"""Where a long name is cut off."""
LIMBS = ("head", "leg", "seat", "arm", "trunk", "neck")
"""Parts of the body (groups ``limb_...``) in the order in which a difference there is named in the title."""
ENDS = {"hand": "arm", "foot": "leg"}
"""The end of a limb, and its limb: "look above the wrist"."""


@dataclass(frozen=True)
class SaidCell:
    """A cell in words, with its strength in dots (0..3)."""

    text: str
    dots: int


@dataclass(frozen=True)
class SaidRow:
    """A row in words; ``sources`` are keys."""

    head: str
    cells: tuple[SaidCell, ...]
    sources: tuple[str, ...]


def short_name(atlas: Atlas, lesion: Lesion, words: Words) -> str:
    """Name a lesion in two or three words: "C6 root", "carpal tunnel syndrome"."""
    site = atlas.sites.get(lesion.site)
    level = lesion.at or (site.lesion_id.partition("root_")[2].upper() if site and site.level == "root" else "")
    if site and site.level == "root" and _LEVEL.fullmatch(level):
        return phrase("what_if_whole_root", words, level=level)
    cut = _CUT_CLINICAL if words == "clinician" else _CUT
    return re.split(cut, lesion_name(atlas, lesion, words))[0]


def short_names(atlas: Atlas, apart: Apart, words: Words) -> tuple[str, ...]:
    """Short names, each with what makes it different when two are alike."""
    names = [short_name(atlas, lesion, words) for lesion in apart.lesions]
    full = [lesion_name(atlas, lesion, words) for lesion in apart.lesions]
    return tuple(name if names.count(name) == 1 else whole for name, whole in zip(names, full, strict=True))


def apart_title(atlas: Atlas, apart: Apart, words: Words) -> str:
    """The answer in a sentence: what is the same, where to look, what to ask."""
    look = _look(atlas, apart, words)
    asked = [topic_ask(row.subject[0], words) for row in apart.rows if row.kind == "answer"]
    if not look and not asked:
        return phrase("apart_title_nothing", words)
    same = _same(atlas, apart, words)
    if look and asked:
        told = phrase("apart_title_look_and_ask", words, look=look, ask=asked[0])
    else:
        told = phrase("apart_title_ask", words, ask=and_list(asked[:2], words)) if asked else f"{look}."
    return f"{same} {told[:1].upper()}{told[1:]}".strip()


def _same(atlas: Atlas, apart: Apart, words: Words) -> str:
    for key, places in (("same", apart.feeling.shared), ("may", apart.may_share)):
        if places:
            return phrase(f"apart_title_{key}", words, places=and_list(bare_nouns(atlas, places, 2), words))
    return phrase("apart_title_other", words) if all(apart.feeling.only) else ""


def _look(atlas: Atlas, apart: Apart, words: Words) -> str:
    """Where to look: past the end of a limb, at a part of the body, else the best row of the examination."""
    for key in _telling_parts(atlas, apart):
        return phrase(f"apart_look_{key}", words)
    row = next((row for row in apart.rows if row.kind != "answer"), None)
    if row is None:
        return ""
    if row.kind == "strength":
        return phrase("apart_look_strength", words, movement=_movement(atlas, row, words))
    if row.kind == "reflex":
        return phrase("apart_look_reflex", words, reflex=phrase(f"what_if_reflex_{_name(row)}", words))
    nouns = and_list(bare_nouns(atlas, parse_places(row.subject), 1), words)
    return phrase(f"apart_look_{row.kind}", words, places=nouns)


def _telling_parts(atlas: Atlas, apart: Apart) -> list[str]:
    """Parts of the body that some lesions take for sure and others do not touch at all."""
    groups = {name: set(row.region_ids) for name, row in atlas.region_groups.items()}
    sure, touched = ([_regions(atlas, picture, least) for picture in apart.pictures] for least in (LIKELY, POSSIBLE))

    def tells(part: set[str]) -> bool:
        return any(own & part for own in sure) and not all(own & part for own in touched)

    ends = [f"above_{end}" for end, limb in ENDS.items()
            if all(own & groups[end] for own in sure) and tells(groups[f"limb_{limb}"] - groups[end])]  # fmt: skip
    return [*ends, *(limb for limb in LIMBS if tells(groups[f"limb_{limb}"]))]


def _regions(atlas: Atlas, picture: Picture, least: float) -> set[str]:
    return {place.region for place, part in losses(atlas, picture, "feeling").items() if part >= least - 1e-9}


def apart_sub(atlas: Atlas, apart: Apart, words: Words) -> str:
    """What is compared: short names, and the side once where it is the same."""
    names = [name if number == 0 else small_start(name) for number, name in enumerate(short_names(atlas, apart, words))]
    sides = [lesion.side for lesion in apart.lesions]
    if len(set(sides)) > 1:
        said = [phrase(f"what_if_side_{side}", words) for side in sides]
        names = [phrase("words_sided", words, name=name, side=side) for name, side in zip(names, said, strict=True)]
    key = "apart_sub_three" if len(names) > 2 else "apart_sub"
    asked = phrase(key, words, **dict(zip(("first", "second", "third"), names, strict=False)))
    one = phrase(f"what_if_side_{sides[0]}", words) if len(set(sides)) == 1 and sides[0] != "bilateral" else ""
    return f"{asked} {_capital(one)}." if one else asked


def said_rows(atlas: Atlas, apart: Apart, words: Words) -> tuple[SaidRow, ...]:
    """The rows in words, the most telling first."""
    return tuple(
        SaidRow(_head(atlas, row, words), tuple(_cell(row, cell, words) for cell in row.cells), row.sources)
        for row in apart.rows
    )


def _head(atlas: Atlas, row: Row, words: Words) -> str:
    if row.kind == "answer":
        return topic_name(row.subject[0], words)
    if row.kind == "reflex":
        return phrase("apart_head_reflex", words, name=_capital(phrase(f"what_if_reflex_{_name(row)}", words)))
    if row.kind == "strength":
        return _capital(_movements(atlas, row, words))
    places = parse_places(row.subject)
    nouns = and_list(bare_nouns(atlas, places, 2), words)
    return phrase(f"apart_head_{row.kind}", words, places=nouns)


def _name(row: Row) -> str:
    return row.subject[0].partition(":")[0]


def _movement(atlas: Atlas, row: Row, words: Words) -> str:
    """The first movement of a row, without its side."""
    return movement_name(atlas, _name(row), words)


def _movements(atlas: Atlas, row: Row, words: Words) -> str:
    """Up to two movements of a row: for patients one, as something to try."""
    names = list(dict.fromkeys(item.partition(":")[0] for item in row.subject))[: 2 if words == "clinician" else 1]
    return and_list([movement_name(atlas, name, words) for name in names], words)


def _cell(row: Row, cell: Cell, words: Words) -> SaidCell:
    if cell.findings:
        said = "; ".join(finding_cell(finding, words) for finding in cell.findings[: 2 if len(row.cells) < 3 else 1])
        return SaidCell(said, cell.dots)
    key = f"apart_{row.kind}_{cell.state}"
    return SaidCell(phrase(key if key in lexicon().sentences else f"apart_{cell.state}", words), cell.dots)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

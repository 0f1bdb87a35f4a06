"""Marks in a short text, for a code that a phone can scan: three letters a region instead of its id.

``nb-abcdef~wr-ghi``: numb on both sides at two regions, weak on the right at one. The letters of a region come from a
hash of its id, so they depend on nothing but the id: a sheet that was printed years ago still opens, and a withdrawn
id is found through retired.csv. A test sees to it that no two ids share their letters.
"""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from app.core.report import FEELINGS, Feeling, Mark, Report, Side

if TYPE_CHECKING:
    from app.core.atlas import Atlas

PARAMETER = "m"
ITEM, PART = "~", "-"
CODE = 3
LONGEST = 4000
"""Characters that are read: every place with every feeling is under 1,000."""
PRINTED = 1_000
"""Characters of a printed link, more or less: a code of them can be scanned from paper."""
SIDES: Mapping[str, tuple[Side, ...]] = {
    "l": ("left",), "r": ("right",), "b": ("right", "left"), "m": ("midline",)
}  # fmt: skip
LETTERS: Mapping[str, Feeling] = {feeling[0]: feeling for feeling in FEELINGS}


def code(region: str) -> str:
    """The letters of a region."""
    return b32encode(sha256(region.encode()).digest()).decode("ascii").lower()[:CODE]


def short(marks: Iterable[Mark]) -> str:
    """Write marks: one item for each set of feelings and side; equal marks of both sides are one."""
    felt: dict[tuple[Feeling, ...], dict[str, set[Side]]] = {}
    for mark in sorted(marks):
        felt.setdefault(mark.feels, {}).setdefault(mark.place.region, set()).add(mark.place.side)
    return ITEM.join(item for feels, regions in felt.items() for item in _items(feels, regions))


def _items(feels: tuple[Feeling, ...], regions: Mapping[str, set[Side]]) -> Iterator[str]:
    head = "".join(feeling[0] for feeling in feels)
    for letter, sides in SIDES.items():
        codes = "".join(code(region) for region, found in regions.items() if found == set(sides))
        if codes:
            yield f"{head}{letter}{PART}{codes}"


def printed(base: str, report: Report) -> str:
    """The address that a sheet prints: the first page of the app with marks and answers; blank without a base.

    Answers are left out when the code would get too fine to be scanned: first what was denied, then all.
    """
    answers = {"yes": report.yes, "no": report.no}
    texts = {name: ITEM.join(sorted(i.replace(":", ".") for i in ids)) for name, ids in answers.items() if ids}
    wanted = {PARAMETER: short(report.marks), **texts}
    for leave in ((), ("no",), ("no", "yes")):  # pragma: no branch  (the whole body fits without answers: a test)
        query = urlencode({name: text for name, text in wanted.items() if name not in leave}, safe=ITEM)
        if len(query) <= PRINTED:
            break
    return f"{base}/?{query}" if base else ""


def unpacked(atlas: Atlas, text: str) -> list[str]:
    """Read marks as the items of a long link (``region.side.feeling``); letters that are not known stay as they are."""
    names = _names(atlas)
    return [long for item in filter(None, text[:LONGEST].split(ITEM)) for long in _unpacked(names, item)]


def _unpacked(names: Mapping[str, str], item: str) -> list[str]:
    head, _, codes = item.partition(PART)
    feels = [feeling for letter, feeling in LETTERS.items() if letter in head[:-1]]
    sides = SIDES.get(head[-1:], ("",))
    regions = [names.get(codes[k : k + CODE], codes[k : k + CODE]) for k in range(0, len(codes), CODE)]
    return [".".join((region, side, *feels)) for region in regions or [item] for side in sides]


def _names(atlas: Atlas) -> dict[str, str]:
    """Regions by their letters, withdrawn ones too."""
    gone = (row.retired_id for row in atlas.retired if row.table == "regions")
    return {code(region): region for region in (*gone, *atlas.regions)}

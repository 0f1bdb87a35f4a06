"""A saved file opened again: what is good is kept, what is not is told with its place and what was expected.

Files come from anywhere and may be broken or hostile: nothing raises, nothing is guessed, and one wrong line never
takes a good one with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from app.core.entries import AnswerEntry, Entry, Fault, MarkEntry, Spot, entries, shown
from app.core.links import known_place
from app.core.report import FEELINGS, SIDES, Feeling, Mark, Place, Report
from app.core.wording import Words, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas

LARGEST = 1_000_000
"""Bytes of a file: every place with every feeling and all answers take under 100,000."""
TOLD = 8
"""Faults that are told one by one."""
FLAG = "flag:"


@dataclass(frozen=True)
class Opened:
    """What a file said: the report that could be read, and every fault."""

    report: Report = field(default_factory=Report)
    faults: tuple[Fault, ...] = ()

    @property
    def empty(self) -> bool:
        """True when nothing could be read."""
        return not (self.report.marks or self.report.yes or self.report.no)


def open_saved(atlas: Atlas, data: bytes) -> Opened:
    """Read a file of any kind that this app writes; nothing raises."""
    if len(data) > LARGEST:
        size = (("count", f"{LARGEST:,}"),)
        return Opened(faults=(Fault(Spot("file"), "size", f"{len(data):,}", size),))
    try:
        text = data.decode("utf-8-sig").replace("\0", "")
    except UnicodeDecodeError as error:
        return Opened(faults=(Fault(Spot("file"), "text", f"byte {error.start}"),))
    return judged(atlas, entries(text))


def judged(atlas: Atlas, found: Iterable[Entry]) -> Opened:
    """Judge entries against the tables."""
    judge = Judge(atlas)
    for entry in found:
        judge.take(entry)
    return judge.opened()


class Judge:
    """Keeps what the tables know, and notes the rest."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self.feels: dict[Place, set[Feeling]] = {}
        self.said: dict[str, set[str]] = {"yes": set(), "no": set()}
        self.faults: list[Fault] = []

    def take(self, entry: Entry) -> None:
        """Judge one entry."""
        if isinstance(entry, Fault):
            self.faults.append(entry)
        elif isinstance(entry, MarkEntry):
            self._mark(entry)
        else:
            self._answer(entry)

    def opened(self) -> Opened:
        """What was kept, and every fault; a thing that was answered with both counts as a yes."""
        marks = tuple(Mark(p, tuple(f for f in FEELINGS if f in felt)) for p, felt in self.feels.items())
        yes, no = self.said["yes"], self.said["no"]
        both = [Fault(Spot("answers"), "one", name) for name in sorted(yes & no)]
        return Opened(Report(marks, frozenset(yes), frozenset(no - yes)), (*self.faults, *both))

    def _mark(self, entry: MarkEntry) -> None:
        places = self._places(entry)
        given = entry.feels if isinstance(entry.feels, list) else [entry.feels]
        known = [feeling for feeling in FEELINGS if feeling in given]
        if places and (not known or any(feel not in FEELINGS for feel in given)):
            feels = (("feels", ", ".join(FEELINGS)),)
            self.faults.append(Fault(entry.spot, "feels", shown(entry.feels), feels))
        for place in places if known else ():
            self.feels.setdefault(place, set()).update(known)

    def _places(self, entry: MarkEntry) -> list[Place]:
        """The places of an entry: several when a region was withdrawn and split."""
        live = self._live("regions", str(entry.region))
        known = [region for region in live if region in self.atlas.regions]
        if not known:
            self.faults.append(self._unknown(entry.spot, "region", entry.region, self.atlas.regions))
            return []
        places = [place for region in known if (place := known_place(self.atlas, region, str(entry.side)))]
        if not places:
            sides = SIDES[:2] if self.atlas.regions[known[0]].sided else SIDES[2:]
            self.faults.append(Fault(entry.spot, "side", shown(entry.side), (("sides", ", ".join(sides)),)))
        return places

    def _answer(self, entry: AnswerEntry) -> None:
        if entry.value not in ("yes", "no"):
            self.faults.append(Fault(entry.spot, "one", shown(entry.value)))
            return
        flag = isinstance(entry.id, str) and entry.id.startswith(FLAG)
        table, bare = ("red_flags", str(entry.id).removeprefix(FLAG)) if flag else ("findings", str(entry.id))
        rows: Collection[str] = self.atlas.red_flags if flag else self.atlas.findings
        known = [name for name in self._live(table, bare) if name in rows]
        if not known:
            names = [*self.atlas.findings, *(f"{FLAG}{name}" for name in self.atlas.red_flags)]
            self.faults.append(self._unknown(entry.spot, "answer", entry.id, names))
        self.said[str(entry.value)].update(f"{FLAG}{name}" if flag else name for name in known)

    def _live(self, table: str, name: str) -> tuple[str, ...]:
        rows = (row for row in self.atlas.retired if (row.table, row.retired_id) == (table, name))
        return next((tuple(row.replacement) for row in rows), (name,))

    def _unknown(self, spot: Spot, what: str, found: object, known: Collection[str]) -> Fault:
        near = get_close_matches(str(found)[:60], known, 2) if len(self.faults) < TOLD else []
        key = f"{what}_near" if near else what
        return Fault(spot, key, shown(found), (("near", ", ".join(near)),) if near else ())


def fault_text(fault: Fault, words: Words) -> str:
    """Say a fault: where, what was found, what was expected."""
    at = phrase(f"handout_at_{fault.spot.at}", words, number=str(fault.spot.number))
    found = fault.found or phrase("handout_found_nothing", words)
    wanted = phrase(f"handout_want_{fault.expected}", words, **dict(fault.values))
    return phrase("handout_fault", words, at=at, found=found, expected=wanted)


def fault_texts(faults: Collection[Fault], words: Words) -> tuple[str, ...]:
    """Say the first faults, and how many more there are."""
    told = [fault_text(fault, words) for fault in list(faults)[:TOLD]]
    more = len(faults) - len(told)
    return (*told, *([phrase("handout_fault_more", words, count=str(more))] if more else []))

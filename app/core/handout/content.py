"""What stands on the hand-out, as values: no layout, no colour. The sheet, the page and the tests read the same."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.wording import CareText, Sentence, Words


@dataclass(frozen=True)
class Felt:
    """What is felt, and where in words with sides."""

    feelings: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Thing:
    """Something that could lie behind the marks: its name, where it lies, and short sentences about it."""

    rank: int
    name: str
    beside: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """A line of the person's own story: a label and what was answered; blank leaves room to write."""

    label: str
    text: str = ""


@dataclass(frozen=True)
class Course:
    """Better, the same or worse: the words of the three boxes, and which of them was answered (or -1)."""

    label: str
    boxes: tuple[str, ...]
    ticked: int = -1


@dataclass(frozen=True)
class Signs:
    """Signs to watch for, under what to do when one of them starts."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Story:
    """The person's own words: when it began, what makes it worse or better, further answers."""

    title: str
    lines: tuple[Line, ...]
    course: Course
    more: tuple[Line, ...]
    notes: str


@dataclass(frozen=True)
class Listed:
    """A heading with short lines under it."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Foot:
    """The small print: limits, sources, tables, and the link that brings the marks back (blank without an address)."""

    limits: str
    sources: Listed
    version: str
    link: str
    scan: str
    note: str
    open: str
    code_alt: str


@dataclass(frozen=True)
class Handout:
    """One sheet. ``urgent`` puts the care band before all else."""

    words: Words
    name: str
    brand: str
    made: str
    who: str
    felt: tuple[Felt, ...]
    shared: Sentence
    care: CareText
    urgent: bool
    levels: Listed
    things: tuple[Thing, ...]
    things_title: str
    ask: Listed
    watch: tuple[Signs, ...]
    story: Story
    foot: Foot

    @property
    def title(self) -> str:
        """What is felt, in one line: the heading of the sheet."""
        return " ".join(felt.text for felt in self.felt)

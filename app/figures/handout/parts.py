"""The parts of the hand-out in type: head, care band, title, lists, own words, foot."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.handout import Handout, Line, Thing
from app.core.wording import CareText
from app.figures.handout.blocks import (
    BAND,
    Band,
    Beside,
    Bullet,
    Linked,
    Look,
    Picture,
    Rule,
    Space,
    Stack,
    Tick,
    Writing,
)
from app.figures.handout.code import code_plate, code_size
from app.figures.handout.logo import Brand
from app.figures.handout.setting import Block, Paragraph, Run, Setter, Type
from app.figures.tokens import CARE, PRINT

TITLES = (20.0, 17.5, 15.0, 13.0)
"""Sizes of the title, tried until it has at most two lines."""
BODY = Type(9.6)
STRONG = Type(9.6, bold=True)
MUTED = Type(9.2, colour=PRINT["muted"])
HEAD = Type(12.6, serif=True)
SMALL = Type(7.6, colour=PRINT["muted"])
CODE = (62.0, 88.0)
"""Points of the code: least and most."""
ROWS, ROW_WIDTH = 4, 172.0
SHARED = Type(12.2)
NOTE = 18.0
"""Points from one line to write on to the next."""


@dataclass(frozen=True)
class Parts:
    """Sets the parts of one hand-out."""

    setter: Setter
    handout: Handout

    def head(self, width: float) -> Block:
        """The name of the app at the left, day and room for a name at the right."""
        made = self.setter.paragraph([(self.handout.made, MUTED)], 150)
        name = self.setter.paragraph([(self.handout.who, MUTED)], 60)
        who = Writing(name, self.setter.width(self.handout.who, MUTED) + 5, 205, name.height + 2)
        return Beside(((0, Brand(self.handout.brand)), (148, made), (width - 205, who)))

    def care_band(self, width: float) -> Band:
        """What to do, and why: before all else when it is urgent."""
        care = self.handout.care
        colours = CARE["light"][care.level]
        title = self.setter.paragraph(
            [(care.title, Type(12.4, bold=True, colour=colours["on-band"]))], BAND - 46, "H2", 1.16
        )
        look = Look(care.level, colours["band"], colours["body"], colours["on-band"])
        return Band(title, self._care_body(care, width - BAND - 26), width, look)

    def _care_body(self, care: CareText, width: float) -> Stack:
        kind, strong = Type(10.2), Type(10.2, bold=True)
        runs: list[Run] = [(f"{care.why} ", kind), (f"{care.act} ", strong), (care.then, kind)]
        lines = [self.setter.paragraph(runs, width)]
        if care.also:
            lines.append(self.setter.paragraph([(" ".join([care.also_title, *care.also]), Type(9.2))], width))
        if care.note:
            lines.append(self.setter.paragraph([(care.note, Type(9.2, colour=PRINT["muted"]))], width))
        return Stack(tuple(lines))

    def care_line(self, width: float) -> Paragraph:
        """How soon to be seen, when nothing calls for haste."""
        care = self.handout.care
        text = " ".join(filter(None, [care.why, care.act, care.then]))
        return self.setter.paragraph([(f"{care.title}. ", STRONG), (text, BODY)], width)

    def title(self, width: float) -> Paragraph:
        """What is felt, as large as fits on two lines."""
        for size in TITLES:
            title = self.setter.paragraph([(self.handout.title, Type(size, serif=True))], width, "H1", 1.18)
            if len(title.lines) <= 2:
                break
        return title

    def shared(self, width: float) -> Paragraph:
        """What the marks share; its key words on gold."""
        said = self.handout.shared
        gold = Type(SHARED.size, bold=True, under=PRINT["mark"])
        return self.setter.paragraph([(said.before, SHARED), (said.gold, gold), (said.after, SHARED)], width)

    def heading(self, text: str, width: float) -> Stack:
        """A heading with a line under it."""
        return Stack((self.setter.paragraph([(text, HEAD)], width, "H2", 1.2), Rule(width, 5.5)))

    def levels(self, width: float) -> Stack:
        """The levels of each part of the body: one under the other, or in one run when they are many."""
        levels = self.handout.levels
        if not levels.items:
            return Stack(())
        if len(levels.items) > ROWS or width > 2 * ROW_WIDTH:
            runs = [(f"{levels.title}: ", STRONG), ("  ·  ".join(levels.items), Type(9.2))]
            return Stack((self.setter.paragraph(runs, width),))
        rows = [self.setter.paragraph([(item, Type(9.2))], width) for item in levels.items]
        return Stack((self.setter.paragraph([(levels.title, STRONG)], width, "H2"), *rows))

    def things(self, width: float) -> Stack:
        """What could lie behind the marks."""
        blocks: list[Block] = [self.heading(self.handout.things_title, width)]
        for thing in self.handout.things:
            blocks += [self._thing(thing, width), Space(4.5)]
        return Stack(tuple(blocks))

    def _thing(self, thing: Thing, width: float) -> Beside:
        beside = f" ({thing.beside}). " if thing.beside else ". "
        runs: list[Run] = [(thing.name + beside, STRONG), (" ".join(thing.lines), BODY)]
        rank = self.setter.paragraph([(f"{thing.rank}", STRONG)], 12)
        return Beside(((0, rank), (13, self.setter.paragraph(runs, width - 13))))

    def questions(self, width: float) -> Stack:
        """What to ask, with boxes to tick off."""
        blocks: list[Block] = [self.heading(self.handout.ask.title, width)]
        for item in self.handout.ask.items:
            blocks += [Tick(self.setter.paragraph([(item, BODY)], width - 14)), Space(3.5)]
        return Stack(tuple(blocks))

    def watch(self, width: float) -> Stack:
        """The signs to watch for."""
        blocks: list[Block] = []
        for level, signs in zip(("emergency_now", "same_day"), self.handout.watch, strict=False):
            colour = CARE["light"][level]["band"]
            rows = [Bullet(self.setter.paragraph([(item, BODY)], width - 10), colour) for item in signs.items]
            blocks += [self.heading(signs.title, width), *rows, Space(4)]
        return Stack(tuple(blocks))

    def story(self, width: float, notes: int) -> Stack:
        """The person's own words: told where answered, else lines to write on."""
        story = self.handout.story
        told: list[Block] = [self._written(line, width) for line in story.lines]
        more = [self.setter.paragraph([(f"{line.label}: ", MUTED), (line.text, BODY)], width) for line in story.more]
        lines: list[Block] = [self._written(Line(story.notes), width) for _ in range(min(notes, 1))]
        lines += [Writing(None, 0, width, NOTE) for _ in range(notes - 1)]
        return Stack((self.heading(story.title, width), *told, self._course(width), *more, *lines))

    def _written(self, line: Line, width: float) -> Writing:
        label = self.setter.paragraph([(line.label, MUTED)], width)
        indent = self.setter.width(line.label, self.setter.sized(MUTED)) + 8
        if not line.text:
            return Writing(label, indent, width, NOTE)
        text = self.setter.paragraph([(line.text, BODY)], width - indent)
        return Writing(label, indent, width, text.height + 2.5, text)

    def _course(self, width: float) -> Beside:
        course = self.handout.story.course
        label = self.setter.paragraph([(course.label, MUTED)], width)
        at = self.setter.width(course.label, self.setter.sized(MUTED)) + 8
        blocks: list[tuple[float, Block]] = [(0, label)]
        for k, box in enumerate(course.boxes):
            words = self.setter.paragraph([(box, BODY)], width)
            blocks.append((at, Tick(words, k == course.ticked, 12)))
            at += self.setter.width(box, self.setter.sized(BODY)) + 27
        return Beside(((0, Space(words.height + 3)), *blocks))

    def foot(self, width: float) -> Stack:
        """Limits, sources and tables at the left; the code and the link at the right."""
        foot = self.handout.foot
        right = 190.0 if foot.link else 0.0
        left = width - right - (18 if right else 0)
        sources = f"{foot.sources.title}: {'  ·  '.join(foot.sources.items)}. {foot.version}."
        small: list[Block] = [self.setter.paragraph([(foot.limits, SMALL)], left), Space(2)]
        small.append(self.setter.paragraph([(sources, Type(7.5, colour=PRINT["muted"]))], left))
        blocks: list[tuple[float, Block]] = [(0, Stack(tuple(small)))]
        if foot.link:
            blocks.append((width - right, self._code(right)))
        return Stack((Rule(width, 8), Beside(tuple(blocks))))

    def _code(self, width: float) -> Beside:
        foot = self.handout.foot
        size = code_size(foot.link, *CODE)
        plate = Picture(code_plate(foot.link, size, foot.code_alt))
        words = width - size - 8
        link = self.setter.paragraph([(foot.open, Type(8.2, bold=True, colour="#0E4D5C"))], words)
        rows = [self.setter.paragraph([(foot.scan, SMALL)], words), self.setter.paragraph([(foot.note, SMALL)], words)]
        return Beside(((0, plate), (size + 8, Stack((Linked(link, words, foot.link), Space(2), *rows)))))

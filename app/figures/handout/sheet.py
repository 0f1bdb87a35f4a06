"""The hand-out on one sheet of paper: everything it says, laid out so that it always fits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from app.core.handout import Handout
from app.core.result import Answer
from app.figures.drawings import Drawings
from app.figures.handout.blocks import Beside, Picture, Rule, Space, Stack
from app.figures.handout.document import Document
from app.figures.handout.levels import level_plate
from app.figures.handout.parts import NOTE, ROWS, Parts
from app.figures.handout.plate import BESIDE, WIDTH, figure_plate, low_beside, many_views
from app.figures.handout.setting import Block, Setter
from app.figures.level_line import LevelLine, level_line

if TYPE_CHECKING:
    from app.core.atlas import Atlas

Paper = Literal["A4", "letter"]
TOP, BOTTOM = 30.0, 26.0
MOST, WITH_VIEWS, SMALLEST = 292.0, 200.0, 110.0
"""Points of the figure: at most, at least when many parts are enlarged, and in the worst case."""
GAP = 24.0
"""Points between two columns."""
MOST_NOTES = 6
LEVELS_APART = 12.0
"""Points between the enlarged parts and the levels under them."""


@dataclass(frozen=True)
class Ease:
    """How much is given up so that all fits: points of the figure, size of letters, the level line, room for notes."""

    figure: float = 232.0
    scale: float = 1.0
    line: bool = True
    notes: int = 1


EASES = (
    Ease(notes=2), Ease(), Ease(scale=0.96), Ease(215, 0.94), Ease(205, 0.92), Ease(205, 0.92, False),
    Ease(190, 0.9, False), Ease(175, 0.88, False), Ease(160, 0.86, False), Ease(150, 0.82, False, 0),
    Ease(130, 0.78, False, 0), Ease(110, 0.74, False, 0),
)  # fmt: skip
"""Tried in this order until the figure has room."""


@dataclass(frozen=True)
class Scene:
    """What a sheet is made of: the words, and the answer and drawings for its figures."""

    handout: Handout
    answer: Answer
    drawings: Drawings
    atlas: Atlas


def handout_pdf(scene: Scene, day: date, paper: Paper = "A4") -> bytes:
    """Print the hand-out: one page, the same bytes for the same answer, words, link and day."""
    sheet = Document(scene.handout.name, day, paper)
    foot = Parts(Setter(sheet), scene.handout).foot(WIDTH)
    line = level_line(scene.answer, scene.atlas, scene.handout.words)
    many = many_views(scene.drawings, scene.atlas, scene.answer)
    for ease in EASES:
        above, below = _above(scene, sheet, ease), _below(scene, sheet, ease, line)
        room = sheet.h - TOP - BOTTOM - above.height - below.height - foot.height
        if room >= (max(ease.figure, WITH_VIEWS) if many else ease.figure):
            break
    x, tall = (sheet.w - WIDTH) / 2, max(SMALLEST, min(room, MOST))
    Stack((above, _figure(scene, sheet, tall, ease), below)).draw(sheet, x, TOP)
    foot.draw(sheet, x, sheet.h - BOTTOM - foot.height)
    return bytes(sheet.output())


def _figure(scene: Scene, sheet: Document, tall: float, ease: Ease) -> Block:
    """The bodies, and beside them key, enlarged parts and, where there is room, the levels."""
    given = (scene.answer, scene.drawings, scene.atlas, scene.handout.words)
    if not _levels_beside(scene):
        return Picture(figure_plate(*given, tall))
    levels = Parts(Setter(sheet, ease.scale), scene.handout).levels(BESIDE)
    kept = levels.height + LEVELS_APART
    low = Space(low_beside(*given, tall - kept) + LEVELS_APART)
    return Beside(((0, Picture(figure_plate(*given, tall, kept))), (WIDTH - BESIDE, Stack((low, levels)))))


def _levels_beside(scene: Scene) -> bool:
    """Levels stand beside the bodies where few parts are enlarged; else they have a line of their own."""
    return not many_views(scene.drawings, scene.atlas, scene.answer) and len(scene.handout.levels.items) <= ROWS


def _above(scene: Scene, sheet: Document, ease: Ease) -> Stack:
    """The head, the care band, what is felt and what it shares."""
    parts = Parts(Setter(sheet, ease.scale), scene.handout)
    care: list[Block] = [parts.care_band(WIDTH), Space(9)] if scene.handout.urgent else []
    calm: list[Block] = [] if scene.handout.urgent else [Space(3), parts.care_line(WIDTH)]
    blocks: list[Block] = [parts.head(WIDTH), Rule(WIDTH, 12, 1.1, "#14181F"), *care]
    return Stack((*blocks, parts.title(WIDTH), Space(3), parts.shared(WIDTH), *calm, Space(12)))


def _below(scene: Scene, sheet: Document, ease: Ease, line: LevelLine | None) -> Stack:
    """The level line, then two columns, as low as can be: the signs stand in the shorter one."""
    parts, wide = Parts(Setter(sheet, ease.scale), scene.handout), (WIDTH - GAP) / 2
    things, signs = parts.things(wide), Stack((parts.watch(wide), Space(4)))
    asked, story = Stack((parts.questions(wide), Space(8))), parts.story(wide, ease.notes)
    with_left = max(things.height + signs.height, asked.height + story.height)
    signs_left = with_left <= max(things.height, asked.height + signs.height + story.height)
    left = Stack((things, Space(4), signs) if signs_left else (things,))
    above: tuple[Block, ...] = (asked,) if signs_left else (asked, signs)
    spare = left.height - Stack((*above, parts.story(wide, 0))).height
    notes = min(MOST_NOTES, max(ease.notes, int(spare / NOTE)))
    right = Stack((*above, parts.story(wide, notes)))
    return Stack((Space(8), *_way(scene, parts, line), Beside(((0, left), (wide + GAP, right))), Space(8)))


def _way(scene: Scene, parts: Parts, line: LevelLine | None) -> list[Block]:
    """The level line, as wide as the sheet, and the levels where they do not stand beside the bodies."""
    said = scene.handout.levels.items and not _levels_beside(scene)
    levels: list[Block] = [parts.levels(WIDTH), Space(9)] if said else []
    drawn: list[Block] = [Picture(level_plate(line, WIDTH)), Space(5)] if line else []
    return [*drawn, *levels]

"""Rules about levels: all there and in order, and in step with segments, movements and reflexes."""

from __future__ import annotations

from collections.abc import Iterator

from app.core import levels
from app.core.problems import Problem
from app.core.rows import CordSegment, Edge, Movement, Reflex, SpinalLevel
from app.core.rules.draft import Draft

_SAME = (
    ("cord_segment_at_vertebra", "vertebra_level"),
    ("spinous_process_near", "spinous_process_near"),
    ("root_exit_between", "root_exit_foramen"),
    ("root_leaves", "exits"),
    ("disc_usual", "disc_usual"),
    ("disc_far_lateral", "disc_far_lateral"),
)


def levels_are_complete(draft: Draft) -> Iterator[Problem]:
    """levels.csv holds V1..V3 and C1..Co1, each at its place."""
    held = draft.ids("levels")
    for level in levels.LEVELS:
        if held is not None and level not in held:
            yield draft.problem(SpinalLevel, 0, "level", f"{level} has no row")
    for line, row in draft.lines(SpinalLevel):
        if row.order != levels.order(row.level):
            message = f"{row.level} has order {row.order} (expected {levels.order(row.level)})"
            yield draft.problem(SpinalLevel, line, "order", message)


def segments_agree(draft: Draft) -> Iterator[Problem]:
    """What levels.csv and cord_segments.csv both say of a segment is the same."""
    segments = {row.segment: row for row in draft.rows(CordSegment)}
    for line, row in draft.lines(SpinalLevel):
        segment = segments.get(row.level)
        for column, there in _SAME if segment else ():
            if getattr(row, column) != getattr(segment, there):
                message = f"{getattr(row, column)!r} is {getattr(segment, there)!r} in cord_segments.csv"
                yield draft.problem(SpinalLevel, line, column, message)


def ranges_hold_their_main_level(draft: Draft) -> Iterator[Problem]:
    """Roots run from the top down and hold the main level; only a cranial nerve does without roots."""
    for line, movement in draft.lines(Movement):
        if movement.root_range or not movement.cranial_nerve:
            message = _range_fault(movement.main_level, movement.root_range)
            if message:
                yield draft.problem(Movement, line, "root_range", message)
    for line, reflex in draft.lines(Reflex):
        message = _range_fault(reflex.main_level, reflex.roots)
        if message and reflex.main_level not in levels.FACE:
            yield draft.problem(Reflex, line, "roots", message)


def _range_fault(main: str, roots: tuple[str, ...]) -> str:
    if levels.in_order(roots) != roots:
        return f"{'|'.join(roots)!r} is not in order (expected {'|'.join(levels.in_order(roots))})"
    return "" if main in roots else f"{'|'.join(roots)!r} does not hold the main level {main}"


def movements_agree(draft: Draft) -> Iterator[Problem]:
    """A level lists as main the movements with that main level, as range the others whose roots hold it."""
    if not draft.sound(Movement):
        return
    movements = draft.rows(Movement)
    for line, row in draft.lines(SpinalLevel):
        main = {movement.movement_id for movement in movements if movement.main_level == row.level}
        held = {movement.movement_id for movement in movements if row.level in movement.root_range}
        yield from _lists_agree(draft, line, "main_movements", row.main_movements, main)
        yield from _lists_agree(draft, line, "range_movements", row.range_movements, held - main)
        key = {movement.movement_id for movement in movements if movement.isncsci_key and movement.movement_id in main}
        yield from _lists_agree(draft, line, "key_muscle_movement", (row.key_muscle_movement,), key or {""})


def _lists_agree(draft: Draft, line: int, column: str, listed: tuple[str, ...], wanted: set[str]) -> Iterator[Problem]:
    for item in sorted(set(listed) ^ wanted):
        verb = "is listed, against" if item in listed else "is missing, by"
        yield draft.problem(SpinalLevel, line, column, f"{item!r} {verb} myotomes.csv")


def key_muscles_test_their_level(draft: Draft) -> Iterator[Problem]:
    """The standard's level of a key muscle is its main level."""
    for line, movement in draft.lines(Movement):
        if movement.isncsci_key != (movement.isncsci_item == "key_muscle"):
            yield draft.problem(Movement, line, "isncsci_key", "disagrees with isncsci_item")
        if movement.isncsci_key and movement.isncsci_level != movement.main_level:
            message = f"{movement.isncsci_level!r} is not the main level {movement.main_level}"
            yield draft.problem(Movement, line, "isncsci_level", message)


def reflexes_agree(draft: Draft) -> Iterator[Problem]:
    """A reflex of a level has that level in its arc, and every arc is listed at its main level."""
    reflexes = {reflex.reflex_id: reflex for reflex in draft.rows(Reflex)}
    for line, row in draft.lines(SpinalLevel):
        for reflex in (reflexes[name] for name in row.reflexes if name in reflexes):
            if row.level not in (*reflex.roots, reflex.main_level):
                message = f"{reflex.reflex_id!r} does not run through {row.level} (reflexes.csv)"
                yield draft.problem(SpinalLevel, line, "reflexes", message)
        for reflex in reflexes.values():
            if reflex.shows == "arc" and reflex.main_level == row.level and reflex.reflex_id not in row.reflexes:
                message = f"{reflex.reflex_id!r} is missing: {row.level} is its main level (reflexes.csv)"
                yield draft.problem(SpinalLevel, line, "reflexes", message)


def roots_agree_with_pathway(draft: Draft) -> Iterator[Problem]:
    """The roots of a movement or a reflex are those of its myotome or reflex_arc edges."""
    if not draft.sound(Edge):
        return
    roots: dict[str, set[str]] = {}
    for edge in draft.rows(Edge):
        if edge.relation in ("myotome_main", "myotome_range", "reflex_arc"):
            roots.setdefault(edge.target_id, set()).add(edge.source_id.removesuffix("_root"))
    for line, movement in draft.lines(Movement):
        message = _edges_fault(movement.root_range, roots.get(movement.movement_id, set()))
        if message:
            yield draft.problem(Movement, line, "root_range", message)
    for line, reflex in draft.lines(Reflex):
        message = _edges_fault(reflex.roots, roots.get(reflex.reflex_id, set()))
        if message:
            yield draft.problem(Reflex, line, "roots", message)


def _edges_fault(listed: tuple[str, ...], walked: set[str]) -> str:
    odd = sorted(set(listed) ^ walked)
    return f"{', '.join(odd)} is not both listed and an edge of pathway.csv" if odd else ""

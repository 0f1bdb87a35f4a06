"""The load generator: it asks what the core would answer, and meets a real server."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from tools.load.meter import slope
from tools.load.rounds import each_further, figures
from tools.load.scene import longest_run, steps
from tools.load.visitor import Notes, visit
from tools.serve import serve_production


def test_the_slope_of_a_line():
    """Two a step; nothing for a single point or a flat line."""
    assert [2.0, 0.0, 0.0] == [slope([(0, 1), (1, 3), (2, 5)]), slope([(0, 1)]), slope([(0, 4), (9, 4)])]


def test_the_memory_of_a_session_is_the_slope_over_rounds():
    """A megabyte for each session more, whatever the start needs."""
    found = [{"sessions": count, "memory_mb": 400.0 + count} for count in (50, 150, 300)]

    assert 1024 == each_further(found)


def test_words_that_look_the_same_in_html_and_json():
    """The longest run without quotes, signs or markup."""
    assert b"s spinal cord in your neck" == longest_run("it's spinal cord in your neck")


def test_every_step_has_marks_and_words():
    """Each step marks one place more, and knows words of its answer."""
    found = steps()

    assert len(found) >= 4
    assert [] == [scene for scene in found if [len(step.rows) for step in scene] != list(range(1, len(scene) + 1))]
    assert all(len(step.words) > 3 for scene in found for step in scene)


@pytest.mark.browser
def test_visitors_get_right_answers_from_a_real_server(tmp_path):
    """Two visitors for some seconds: every answer came and named the right place."""
    notes = Notes()
    with serve_production(tmp_path / "log.txt") as server:

        async def both() -> None:
            await asyncio.gather(*(visit(server.base, steps(), notes, 3, 0.5) for _ in range(2)))

        with ThreadPoolExecutor(1) as apart:  # the browser's own loop may be running in this thread
            apart.submit(asyncio.run, both()).result()

    assert ([], []) == (notes.wrong, notes.lost)
    assert figures(notes)["answers"] >= 4

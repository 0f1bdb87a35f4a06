"""Programs that some tests need."""

from __future__ import annotations

import os

import pytest

from tools.programs import Program


def needed(program: Program) -> str:
    """Its path; where it is not there the test is skipped with one plain sentence, and in CI it fails."""
    path = program.find()
    if path is None and os.environ.get("CI"):
        pytest.fail(program.missing)
    if path is None:
        pytest.skip(program.missing)
    return path

"""Lines for ``app.explain`` that are anything: an error in their place, never a failure; good lines are answered."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.explain import DATA, explainer
from tests.hostile.corpus import TEXTS, VALUES
from tests.hostile.tally import tried
from tests.hostile.test_messages import JSON

KEYS = ("id", "marks", "answers", "yes", "no", "region", "side", "feels", "sites", "words")
BAD = "the program failed"


def answered(line: bytes) -> dict[str, object]:
    """The answer to a line."""
    tried("line")
    return explainer(DATA).answer((1, line), 5)


@pytest.mark.parametrize("key", KEYS)
def test_any_value_under_any_key_is_told_calmly(key):
    """Each hostile value and text under each key, beside a good mark."""
    good = {"id": "x", "marks": [{"region": "heel", "side": "left", "feels": ["pain"]}]}
    found = [answered(json.dumps({**good, key: value}).encode()) for value in (*VALUES, *TEXTS)]

    assert [] == [one["error"] for one in found if BAD in str(one.get("error", ""))]


@given(st.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode()))
@settings(max_examples=400)
def test_any_bytes_are_a_line(line):
    """Bytes that are no UTF-8, no JSON, no object, no report."""
    assert BAD not in str(answered(line).get("error", ""))


@pytest.mark.parametrize(
    "deep", ["[" * 100_000, '{"marks":' * 50_000, '{"id":"x","marks":[' + "[" * 900 + "]" * 900 + "]}"]
)
def test_depth_is_no_way_in(deep):
    """Very deep nesting is an error of that line."""
    found = answered(deep.encode())

    assert "error" in found
    assert BAD not in str(found["error"])

"""The pseudo-language is a fair one, and the hand-out speaks it throughout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.tables import load
from app.core.wording import read_lexicon
from tests.words.pseudo import ACCENTED, PLAIN, accented, uncited, write_app
from tools.serve import ROOT

SHEET = Path(__file__).parent / "pseudo_sheet.py"


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    """A copy of the app with its tables in the pseudo-language."""
    return write_app(ROOT, tmp_path_factory.mktemp("pseudo") / "copy")


def test_every_letter_has_a_look_alike_of_its_own() -> None:
    """52 letters, none of them plain, each with the same twin as capital."""
    small, capital = ACCENTED[:26], ACCENTED[26:]
    assert 52 == len(set(ACCENTED))
    assert not any(letter.isascii() for letter in ACCENTED)
    assert capital == small.upper()
    assert small == capital.lower()


def test_slots_levels_and_tags_stay() -> None:
    """Only words are turned."""
    assert "{places}: C6, **ḿóŕé** <b>ñéŕṽé</b>" == accented("{places}: C6, **more** <b>nerve</b>")


def test_the_tables_stay_valid(copy: Path) -> None:
    """Tables and sentences can be read, with the same ids."""
    atlas, said = load(copy / "data"), read_lexicon(copy / "data" / "words")
    assert load(ROOT / "data").regions.keys() == atlas.regions.keys()
    assert read_lexicon(ROOT / "data" / "words").sentences.keys() == said.sentences.keys()
    assert not PLAIN.search(atlas.regions["thumb_front"].plain_name)


def test_no_text_on_the_hand_out_escapes_the_catalogues(copy: Path) -> None:
    """PDF, its title, and the names in the table; links and citations stay as they are."""
    done = subprocess.run(
        [sys.executable, str(SHEET), str(copy)], cwd=copy, check=True, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(copy)}, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    said = {name: uncited(" ".join(text.split())) for name, text in json.loads(done.stdout).items()}
    assert {} == {name: PLAIN.findall(text) and text for name, text in said.items() if PLAIN.search(text)}

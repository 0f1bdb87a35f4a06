"""Every word for patients: easy to read, never a verdict about the person, no short form without its meaning."""

from __future__ import annotations

import re

import textstat

from app.core.atlas import Atlas
from app.core.wording import banned_words, lexicon
from app.core.wording.short_forms import short_forms
from tests.words.patient import patient_texts

AVERAGE, HIGHEST, BLOCK = 6.0, 8.0, 8
"""US grades (Flesch-Kincaid), and the number of words from which a text is a block."""
KNOWN = frozenset({"OK", "US", "PDF", "PNG", "CSV", "JSON", "FHIR", "UTF", "MB", "ICD"})
"""Short forms that need no words: names of files and measures, and OK."""
LICENCES = frozenset({"MIT", "CC", "BY", "SIL"})
"""Names of licences."""
STRESSED = frozenset({"BOTH", "AND", "OTHER"})
"""Plain words in capitals, for stress."""
ASKED = re.compile(r"\b(do|did) you have\b", re.IGNORECASE)


def test_blocks_for_patients_are_easy_to_read(atlas: Atlas) -> None:
    """No block of eight words or more is above US grade 8, and the average of all of them is 6 or less."""
    blocks = {name: text for name, text in patient_texts(atlas).items() if len(text.split()) >= BLOCK}
    grades = {name: textstat.flesch_kincaid_grade(text) for name, text in blocks.items()}
    assert {} == {name: (grade, blocks[name]) for name, grade in grades.items() if grade > HIGHEST}
    assert sum(grades.values()) / len(grades) <= AVERAGE


def test_no_text_for_patients_tells_them_what_they_have(atlas: Atlas) -> None:
    """No banned phrase stands in any text; a question may ask what a person has."""
    said = {name: ASKED.sub("", text) for name, text in patient_texts(atlas).items()}
    assert {} == {name: found for name, text in said.items() if (found := banned_words(text))}


def test_short_forms_are_told(atlas: Atlas) -> None:
    """Every short form in a text for patients has an entry that says what it stands for."""
    told = {key.removeprefix("abbr_") for key in lexicon().sentences if key.startswith("abbr_")}
    texts = {name: text for name, text in patient_texts(atlas).items() if "/abbr_" not in name}
    found = {name: set(short_forms([text])) - told - KNOWN - LICENCES - STRESSED for name, text in texts.items()}
    assert {} == {name: forms for name, forms in found.items() if forms}


def test_no_dashes_or_latin_stand_in_for_words(atlas: Atlas) -> None:
    """Texts for patients hold no arrows, slashes between words, or "e.g."."""
    wanted = re.compile(r"->|→|\be\.g\.|\bi\.e\.|\bvs\b|\bw/o\b")
    assert {} == {name: text for name, text in patient_texts(atlas).items() if wanted.search(text)}

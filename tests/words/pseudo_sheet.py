"""A program that the tests run inside a copy of the app: the texts of the hand-out's files, for both wordings."""

from __future__ import annotations

import csv
import json
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from app.core import links
from app.core.engine import Engine
from app.core.handout import Print, handout
from app.core.tables import load
from app.core.wording import WORDS
from app.exports.files import outputs
from app.figures.drawings import load_drawings
from app.figures.handout import Scene

MARKS = "palm_radial.right.numb~palm_radial.left.numb~shin_outer.right.weak~shin_outer.left.weak~thigh_back.left.pain"


def main(folder: Path) -> None:
    """Print the words of PDF and table as JSON."""
    atlas, drawings = load(folder / "data"), load_drawings(folder / "assets" / "bodymap")
    report = links.decode(atlas, {"marks": MARKS, "yes": "onset_weeks~flag.bladder"}).report
    answer, given = Engine.build(atlas).explain(report), Print(date(2026, 11, 22), "1", "http://127.0.0.1/")
    said = {}
    for words in WORDS:
        scene = Scene(handout(answer, atlas, words, given), answer, drawings, atlas)
        files = {file.kind: file.make for file in outputs(scene, given)}
        pdf = PdfReader(BytesIO(files["pdf"]()))
        said[f"{words} title"] = str(pdf.metadata and pdf.metadata.title)
        said[f"{words} sheet"] = "\n".join(page.extract_text() for page in pdf.pages)
        said[f"{words} names"] = names(files["csv"]().decode("utf-8-sig"))
    print(json.dumps(said))


def names(table: str) -> str:
    """The last column of the table: what its ids are called."""
    return "\n".join(row[-1] for row in list(csv.reader(table.splitlines()))[1:] if row)


main(Path(sys.argv[1]))

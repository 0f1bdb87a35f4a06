"""Everything that can be taken home from one answer: file name, type, and how it is made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.core.handout import Print
from app.core.saved import Stamp, to_csv, to_json
from app.exports.fhir import to_fhir
from app.figures.handout import Scene, figure_png, handout_pdf


@dataclass(frozen=True)
class Output:
    """A file: what it is (the key of its label), its name and type, and the making of its bytes."""

    kind: str
    name: str
    mime: str
    make: Callable[[], bytes]


def outputs(scene: Scene, given: Print) -> tuple[Output, ...]:
    """List all files; none is made before it is asked for."""
    day, answer, atlas = given.day, scene.answer, scene.atlas
    stamp = Stamp(day, given.version)
    stem = f"common-root-{day.isoformat()}"
    return (
        Output("pdf", f"{stem}.pdf", "application/pdf", lambda: handout_pdf(scene, day)),
        Output("letter", f"{stem}-letter.pdf", "application/pdf", lambda: handout_pdf(scene, day, "letter")),
        Output("png", f"{stem}.png", "image/png", lambda: figure_png(scene)),
        Output("csv", f"{stem}.csv", "text/csv", lambda: to_csv(answer, atlas, scene.handout.words, stamp)),
        Output("json", f"{stem}.json", "application/json", lambda: to_json(answer, atlas, stamp)),
        Output("fhir", f"{stem}.fhir.json", "application/fhir+json", lambda: to_fhir(answer.report, atlas, day)),
    )

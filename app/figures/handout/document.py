"""A PDF that is read aloud in order: real letters, title and language, every part tagged or marked as decoration.

fpdf2 tags figures only and knows no tiling patterns; what is needed beyond that stands here, in one place: ``tagged``,
``decoration`` and ``Tile`` build on inner parts of the pinned fpdf2, and the tests read the result with other programs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from fpdf import FPDF, ViewerPreferences
from fpdf.drawing import GraphicsStyle
from fpdf.enums import PDFResourceType
from fpdf.pattern import Pattern
from fpdf.syntax import Name

FONTS = Path(__file__).resolve().parents[3] / "assets" / "fonts"
SANS, SERIF = "RootSans", "RootSerif"
FILES = (
    (SANS, "", "RootSans-Regular.ttf"),
    (SANS, "B", "RootSans-SemiBold.ttf"),
    (SERIF, "B", "RootSerif-SemiBold.ttf"),
)


class Tile(Pattern):
    """A tiling pattern: a square of ``size`` points filled with drawing operators, in the space of ``matrix``."""

    def __init__(self, size: float, operators: str, matrix: str) -> None:
        self._id = None
        self._apply_page_ctm = False
        self._operators, self._matrix_text = operators.encode("ascii"), matrix
        self.type = Name("Pattern")
        self.pattern_type = self.paint_type = self.tiling_type = 1
        self.b_box = f"[0 0 {size:.3f} {size:.3f}]"
        self.x_step = self.y_step = size
        self.resources = "<<>>"
        self.length = len(self._operators)

    @property
    def shading(self) -> None:  # type: ignore[override]
        """A tile has no shading."""

    @property
    def matrix(self) -> str:
        """The six numbers that bring the tile onto the page."""
        return self._matrix_text

    def content_stream(self) -> bytes:
        """The operators that draw one tile."""
        return self._operators


class Document(FPDF):
    """One sheet. Units are points, y grows downwards; ``put`` writes raw operators in PDF space (y upwards)."""

    def __init__(self, title: str, day: date, paper: str) -> None:
        super().__init__(unit="pt", format=paper)
        self.set_margin(0)
        self.set_auto_page_break(False)
        for family, style, file in FILES:
            self.add_font(family, style, FONTS / file)
        self.set_lang("en")
        self.set_title(title)
        self.set_creator("Common Root")
        self.set_producer("Common Root, fpdf2")
        self.set_creation_date(datetime(day.year, day.month, day.day, tzinfo=UTC))
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self._tiles: dict[str, str] = {}
        self._widths: dict[tuple[str, str, str], float] = {}
        self.add_page()

    def put(self, operators: str) -> None:
        """Write operators to the page."""
        self._out(operators)

    def tile(self, name: str, size: float, operators: str, matrix: str) -> str:
        """Give the resource name of a tile; one that was used before is not written again."""
        if name not in self._tiles:
            made = self._resource_catalog.add(PDFResourceType.PATTERN, Tile(size, operators, matrix), self.page)
            self._tiles[name] = str(made)
        return self._tiles[name]

    def unit_width(self, text: str, family: str, style: str) -> float:
        """Give the width of a text in letters of one point."""
        key = (text, family, style)
        if key not in self._widths:
            self.set_font(family, style, 100)
            self._widths[key] = float(self.get_string_width(text)) / 100
        return self._widths[key]

    def opacity(self, value: float) -> str:
        """Give the operator that sets how dense fills and strokes are."""
        style = self._resource_catalog.register_graphics_style(_density(value))
        self._resource_catalog.add(PDFResourceType.EXT_G_STATE, style, self.page)  # type: ignore[arg-type]
        return f"/{style} gs"

    @contextmanager
    def tagged(self, kind: str, alt: str | None = None) -> Iterator[None]:
        """Tag what is written inside as ``kind`` (H1, H2, P, Figure, Link ...) in reading order."""
        number = self.struct_builder.next_mcid_for_page(self.page)
        self._add_marked_content(struct_type=f"/{kind}", mcid=number, alt_text=alt)
        self.put(f"/{kind} <</MCID {number}>> BDC")
        yield
        self.put("EMC")

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """Mark what is drawn inside as decoration, which is not read aloud."""
        self.put("/Artifact BMC")
        yield
        self.put("EMC")


def _density(value: float) -> GraphicsStyle:
    style = GraphicsStyle()
    style.fill_opacity = style.stroke_opacity = round(value, 2)
    return style

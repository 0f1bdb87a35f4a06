"""The letters of the hand-out: static, small TrueType files cut from the variable fonts that Streamlit brings.

``python -m tools.fonts`` writes ``assets/fonts/``. fpdf2 embeds TrueType, and neither reads WOFF2 nor sets the weight
of a variable font; decoding WOFF2 while the app runs would need one more library. So the files are made here, once.
The letters are renamed: the licence (SIL OFL 1.1) keeps the name "Source" for the fonts of the makers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import streamlit
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).parents[2] / "assets" / "fonts"
MEDIA = Path(streamlit.__file__).parent / "static" / "static" / "media"
LETTERS = (*range(0x20, 0x7F), *range(0xA0, 0x180), 0x2010, 0x2011, *range(0x2013, 0x2015), *range(0x2018, 0x201F))
SIGNS = (0x2022, 0x2026, 0x2032, 0x2033, 0x20AC, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2264, 0x2265)


@dataclass(frozen=True)
class Cut:
    """One file to write: from which variable font, at which place of its axes, under which name."""

    file: str
    source: str
    axes: Mapping[str, float]
    family: str
    style: str


CUTS = (
    Cut("RootSans-Regular.ttf", "SourceSansVF-Upright", {"wght": 400}, "Root Sans", "Regular"),
    Cut("RootSans-SemiBold.ttf", "SourceSansVF-Upright", {"wght": 600}, "Root Sans", "SemiBold"),
    Cut("RootSerif-SemiBold.ttf", "SourceSerifVariable-Roman", {"wght": 600, "opsz": 20}, "Root Serif", "SemiBold"),
)


def _renamed(font: TTFont, cut: Cut) -> None:
    """Give the font its own name; copyright and licence stay."""
    full, post = f"{cut.family} {cut.style}", f"{cut.family}-{cut.style}".replace(" ", "")
    names = {1: full, 2: "Regular", 3: f"common-root;{post}", 4: full, 6: post, 16: cut.family, 17: cut.style}
    table = font["name"]
    table.names = [row for row in table.names if row.nameID in (0, 5, 13, 14) and row.platformID == 3]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


def cut_font(cut: Cut) -> TTFont:
    """Fix the axes, keep the Latin letters, rename. FileNotFoundError when Streamlit has no such font."""
    source = next(iter(sorted(MEDIA.glob(f"{cut.source}*.woff2"))), None)
    if source is None:
        raise FileNotFoundError(f"{MEDIA}: no font {cut.source}")
    font = instantiateVariableFont(TTFont(source, recalcTimestamp=False), dict(cut.axes), inplace=True)
    options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"], drop_tables=["STAT"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=(*LETTERS, *SIGNS))
    subsetter.subset(font)
    _renamed(font, cut)
    font.flavor = None
    return font


def main() -> None:
    """Write all files."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        cut_font(cut).save(TARGET / cut.file, reorderTables=True)
        print(f"{cut.file}: {(TARGET / cut.file).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()

"""The hand-out on paper, read by other programs: one page, all of it, sides right, a code that opens the same marks."""

from __future__ import annotations

import subprocess
from datetime import date
from io import BytesIO
from urllib.parse import parse_qs, urlparse

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from app.core import links
from app.core.asking import places
from app.core.handout import Print, handout
from app.core.report import FEELINGS, Mark, Report, mark
from app.core.short_links import printed
from app.core.wording import WORDS, phrase
from app.figures.handout import Scene, figure_png, figure_svgs, handout_pdf, level_svg
from app.figures.handout.bodies import Seat, marks
from app.figures.handout.code import code_plate
from app.figures.handout.insets import views_needed
from app.figures.handout.paths import Frame, placed, polygons, read_path
from app.figures.handout.png import plate_png
from app.figures.handout.scene import Clipped, Hatch
from tests.core.test_handout import CASES, texts
from tests.programs import needed
from tools.programs import POPPLER

DAY = date(2026, 11, 22)
BASE = "https://common-root.example.org"
A4, LETTER = (595, 842), (612, 792)


@pytest.fixture(scope="session")
def scene(engine, atlas, drawings):
    """Make the scene of a report."""

    def make(report: Report, words: str = "plain", link: str | None = None) -> Scene:
        answer = engine.explain(report)
        address = printed(BASE, report) if link is None else link
        return Scene(handout(answer, atlas, words, Print(DAY, "abcd1234", address)), answer, drawings, atlas)

    return make


def read(data: bytes) -> PdfReader:
    """Open a PDF with a library that did not write it."""
    return PdfReader(BytesIO(data), strict=True)


def flowing(text: str) -> str:
    """Text without line breaks."""
    return " ".join(text.split())


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("case", CASES)
def test_all_that_the_sheet_says_stands_on_its_one_page(scene, case, words):
    """Every text of the hand-out is real text of the PDF, in both wordings."""
    made = scene(CASES[case], words)
    pdf = read(handout_pdf(made, DAY))
    said = flowing(pdf.pages[0].extract_text())
    unsaid = {made.handout.name, made.handout.foot.link, made.handout.foot.code_alt}
    ids = {feeling for felt in made.handout.felt for feeling in felt.feelings} | {words, made.handout.care.level}
    shown = [text for text in texts(made.handout) if text.strip() and text not in unsaid | ids]
    care = made.handout.care
    hidden = () if care.also else (care.also_title,)

    assert 1 == len(pdf.pages)
    assert [] == [text for text in shown if flowing(text) not in said and text not in hidden]


@pytest.mark.parametrize("words", WORDS)
def test_the_sheet_has_title_language_and_tags(scene, words):
    """A screen reader finds the title, English, headings, paragraphs and described figures."""
    pdf = read(handout_pdf(scene(CASES["core"], words), DAY))
    root = pdf.trailer["/Root"]
    parts = [part.get_object() for part in root["/StructTreeRoot"]["/K"][0].get_object()["/K"]]
    kinds = [part["/S"] for part in parts]
    figures = [part["/Alt"] for part in parts if part["/S"] == "/Figure"]

    assert ("en", True) == (root["/Lang"], root["/MarkInfo"]["/Marked"])
    assert pdf.metadata.title.startswith("Common Root: ")
    assert (1, True, 3) == (kinds.count("/H1"), kinds.count("/H2") >= 4, len(figures))
    assert phrase("handout_figure", words, felt="")[:15] == figures[0][:15]


def test_letters_are_real_and_their_fonts_are_inside(scene):
    """No text is a picture, and nothing has to be installed."""
    fonts = read(handout_pdf(scene(CASES["core"]), DAY)).pages[0]["/Resources"]["/Font"]
    names = {str(font.get_object()["/BaseFont"]).split("+")[-1] for font in fonts.values()}

    assert {"RootSans", "RootSansSemiBold", "RootSerifSemiBold"} == names


@pytest.mark.parametrize(("paper", "size"), [("A4", A4), ("letter", LETTER)])
def test_both_papers_take_one_page(scene, paper, size):
    """A4, and what a printer in the Americas holds."""
    (page,) = read(handout_pdf(scene(CASES["core"]), DAY, paper)).pages

    assert size == (round(float(page.mediabox.width)), round(float(page.mediabox.height)))


def test_the_same_answer_and_day_give_the_same_bytes(scene):
    """Nothing random and no clock."""
    assert handout_pdf(scene(CASES["thumb"]), DAY) == handout_pdf(scene(CASES["thumb"]), DAY)


@pytest.mark.parametrize(
    ("count", "words"), [*zip([1, 2, 3, 9, 17, 33, 101], WORDS * 4, strict=False), *((152, words) for words in WORDS)]
)
def test_any_number_of_marks_takes_one_page(scene, atlas, count, words):
    """From one place to all of them with every feeling and answer: one page, nothing cut, nothing beyond its edges."""
    every = places(atlas)
    chosen = [every[int(k * len(every) / count)] for k in range(count)]
    full = count == len(every)
    marks = tuple(Mark(place, FEELINGS if full else FEELINGS[k % 3 :][: 1 + k % 2]) for k, place in enumerate(chosen))
    report = Report(marks, frozenset(atlas.findings) if full else frozenset())
    pdf = read(handout_pdf(scene(report, words), DAY))
    heights: list[float] = []
    text = flowing(
        pdf.pages[0].extract_text(
            visitor_text=lambda text, cm, tm, font, size: heights.append(tm[5]) if text.strip() else None
        )
    )

    assert (1, count) == (len(pdf.pages), len(report.marks))
    assert phrase("handout_limits", words).split(". ")[0] in text
    assert (True, True) == (min(heights) > 15, max(heights) < A4[1] - 15)


def _decoded(picture: Image.Image) -> str:
    (found,) = zxingcpp.read_barcodes(picture)
    return str(found.text)


def _restored(atlas, address: str) -> Report:
    query = parse_qs(urlparse(address).query)
    return links.decode(atlas, {name: values[0] for name, values in query.items()}).report


@pytest.mark.parametrize("case", CASES)
def test_the_code_opens_the_same_marks(scene, atlas, case):
    """A second library reads the code; its link restores marks and answers."""
    report = Report(CASES[case].marks, frozenset({"neck_pain", "flag:bladder"}), frozenset({"onset_weeks"}))
    link = scene(report).handout.foot.link
    found = _decoded(Image.open(BytesIO(plate_png(code_plate(link, 80), 4))))

    assert (BASE, link) == (found[: len(BASE)], found)
    assert (set(report.marks), report.yes, report.no) == (
        set(_restored(atlas, found).marks), _restored(atlas, found).yes, _restored(atlas, found).no,
    )  # fmt: skip


def test_the_printed_code_is_read_from_the_page(scene, atlas, tmp_path):
    """The whole page drawn by another program at the grain of an office printer, in grey."""
    needed(POPPLER)
    report = CASES["core"]
    (tmp_path / "sheet.pdf").write_bytes(handout_pdf(scene(report), DAY))
    command = ["pdftoppm", "-r", "300", "-gray", "-png", "-singlefile", "sheet.pdf", "sheet"]
    subprocess.run(command, cwd=tmp_path, check=True)

    assert set(report.marks) == set(_restored(atlas, _decoded(Image.open(tmp_path / "sheet.png"))).marks)


def test_another_reader_finds_the_text_too(scene, tmp_path):
    """The program pdftotext gives title, care and questions in this order."""
    needed(POPPLER)
    made = scene(CASES["core"])
    (tmp_path / "sheet.pdf").write_bytes(handout_pdf(made, DAY))
    done = subprocess.run(["pdftotext", "-raw", "sheet.pdf", "-"], cwd=tmp_path, check=True, capture_output=True)
    text = flowing(done.stdout.decode())
    order = [
        text.index(flowing(part)) for part in (made.handout.care.act, made.handout.title, made.handout.ask.items[0])
    ]

    assert sorted(order) == order


def test_without_a_link_there_is_no_code(scene):
    """The sheet of a program has no address, and says nothing of a code."""
    pdf = read(handout_pdf(scene(CASES["thumb"], link=""), DAY))

    assert "Scan to see" not in pdf.pages[0].extract_text()
    assert "/Annots" not in pdf.pages[0]


def _xs(outline) -> list[float]:
    return [x for part in polygons(outline) for x, _ in part]


@pytest.mark.parametrize(("view", "side", "left_half"), [
    ("front", "right", True), ("front", "left", False), ("back", "right", False), ("back", "left", True),
])  # fmt: skip
def test_a_mark_is_drawn_on_the_side_of_the_person(drawings, view, side, left_half):
    """The person's right is at the left of the front view, and at the right of the back view."""
    region = "thigh_front" if view == "front" else "thigh_back"
    drawing = drawings.drawings[view]
    (clipped,) = marks(drawing, drawings.view(view), Seat(0, 0, 1000), [mark(region, side, "numb")])
    hatch = next(item for item in clipped.items if isinstance(item, Hatch))

    assert left_half == (max(_xs(hatch.outline)) <= drawing.axis + 1)
    assert left_half != (min(_xs(hatch.outline)) >= drawing.axis - 1)


def test_a_mirrored_view_shows_the_other_side(drawings, atlas):
    """A numb right palm is drawn in the right hand, which is the mirrored drawing."""
    marked = [mark("palm_radial", "right", "numb")]

    assert ["hand_palm_right"] == [view.id for view in views_needed(drawings, atlas, marked)]
    assert [] == marks(drawings.drawings["hand_palm"], drawings.view("hand_palm_left"), Seat(0, 0, 100), marked)


@pytest.mark.parametrize("feeling", FEELINGS)
def test_every_feeling_has_its_pattern_so_that_grey_is_enough(drawings, feeling):
    """Each mark carries the pattern of its feeling, and each earlier feeling a border with its own."""
    found = marks(
        drawings.drawings["front"], drawings.view("front"), Seat(0, 0, 500), [mark("thigh_front", "left", feeling)]
    )
    both = marks(
        drawings.drawings["front"],
        drawings.view("front"),
        Seat(0, 0, 500),
        [mark("thigh_front", "left", "numb", "weak")],
    )
    (ring,) = [item for item in both[0].items if isinstance(item, Clipped)]

    assert [feeling] == [item.feeling for item in found[0].items if isinstance(item, Hatch)]
    assert ["weak"] == [item.feeling for item in both[0].items if isinstance(item, Hatch)]
    assert ["numb"] == [item.feeling for item in ring.items if isinstance(item, Hatch)]


def test_pictures_are_made_of_the_same_things(scene):
    """PNG of fair size on white; SVGs that need nothing from outside."""
    made = scene(CASES["core"])
    picture = Image.open(BytesIO(figure_png(made)))
    svgs = [svg for svg, _ in (*figure_svgs(made), level_svg(made))]

    assert ("PNG", (255, 255, 255)) == (picture.format, picture.getpixel((2, 2)))
    assert picture.width > 1200
    assert [] == [
        svg for svg in svgs if not svg.startswith("<svg") or "http://" in svg.replace("http://www.w3.org", "")
    ]


def test_a_path_is_read_and_moved():
    """Relative and absolute steps become absolute ones in their frame."""
    outline = placed(read_path("M1 2l3 0c0 1 1 1 1 2z"), Frame(10, 20, 2))

    assert (("M", ((12.0, 24.0),)), ("L", ((18.0, 24.0),))) == outline[:2]
    assert ("C", ((18.0, 26.0), (20.0, 26.0), (20.0, 28.0))) == outline[2]


def test_a_mirrored_frame_turns_left_into_right():
    """A drawing of the left hand becomes the right one."""
    assert (("M", ((16.0, 4.0),)),) == placed(read_path("M2 4"), Frame(0, 0, 1, mirror_width=18))

"""Take home in a real browser: files that open elsewhere, a saved file brought back, print, and accessibility."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from urllib.parse import urlparse

import pytest
from fhir.resources.R4B.bundle import Bundle
from PIL import Image
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.body import marks_in_address, open_app, settled
from tests.browser.map_page import PHONE, violations

MARKS = "palm_radial.right.numb~palm_radial.left.numb~shin_outer.right.weak~shin_outer.left.weak"
SHEET = f"/handout?marks={MARKS}&yes=onset_weeks"
DARK = {"color_scheme": "dark"}
LOOKS = [{}, DARK, PHONE, PHONE | DARK]
NAMES = ["wide light", "wide dark", "phone light", "phone dark"]


def taken(page: Page, name: str) -> bytes:
    """Press a download button; the bytes of the file."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name, exact=True).click()
    return Path(waiting.value.path()).read_bytes()


def bring(page: Page, name: str, data: bytes) -> None:
    """Open a file in the box of the page."""
    if page.locator(".cr-paper").count():
        page.locator(".st-key-handout_open summary").click()
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/plain", "buffer": data})
    settled(page)


def test_every_file_is_made_and_opens(page):
    """PDF, letter, picture, table, data and bundle, each read by another program."""
    open_app(page, SHEET)
    pdf = PdfReader(BytesIO(taken(page, "Download PDF")))
    letter = PdfReader(BytesIO(taken(page, "PDF, US letter")))

    assert "Both palms (thumb side) feel numb." in pdf.pages[0].extract_text()
    assert (1, 1, 612) == (len(pdf.pages), len(letter.pages), round(float(letter.pages[0].mediabox.width)))
    assert "PNG" == Image.open(BytesIO(taken(page, "Picture (PNG)"))).format
    assert "mark,palm_radial,left,numb" in taken(page, "Table (CSV)").decode("utf-8-sig")
    assert 4 == len(json.loads(taken(page, "Data (JSON)"))["marks"])
    assert 5 == len(Bundle.model_validate_json(taken(page, "For a clinic (FHIR)")).entry)


def test_the_link_of_the_pdf_opens_the_same_marks(page, server):
    """The address on paper is that of this server, and brings marks and answers back."""
    open_app(page, SHEET)
    pdf = PdfReader(BytesIO(taken(page, "Download PDF")))
    link = pdf.pages[0]["/Annots"][0].get_object()["/A"]["/URI"]
    open_app(page, link)
    settled(page)

    assert urlparse(server).netloc == urlparse(link).netloc
    page.wait_for_url("**marks=**")
    assert set(MARKS.split("~")) == marks_in_address(page)
    assert "yes=onset_weeks" in page.url


@pytest.mark.parametrize("name", ["Data (JSON)", "Table (CSV)", "For a clinic (FHIR)"])
def test_a_saved_file_brings_its_marks_back(page, name):
    """Saved here, opened in a session without marks: the sheet stands again."""
    open_app(page, SHEET)
    data = taken(page, name)
    open_app(page, "/handout")
    expect(page.locator(".cr-paper-none")).to_be_visible()
    bring(page, "saved.csv" if "CSV" in name else "saved.json", data)

    felt = "Both palms (thumb side) feel numb. Both outer shins feel weak."
    expect(page.locator(".cr-paper > h2")).to_have_text(felt)
    expect(page.locator(".cr-opened")).to_contain_text("The file was opened. Places kept: 4. Answers kept: 1.")
    page.wait_for_url("**marks=**")
    assert set(MARKS.split("~")) == marks_in_address(page)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.json", b"{", "Line 1: found {. Expected: JSON with a list of marks."),
        ("a.csv", b"<script>alert(1)</script>,b\n", "<script>alert(1)</script>"),
        ("a.json", b"\x89PNG\r\n", "Expected: text in UTF-8."),
    ],
)
def test_a_broken_file_is_answered_and_the_marks_stay(page, name, data, told):
    """What was found and what was expected; nothing of the marks is lost, and nothing of the file runs."""
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    open_app(page, SHEET)
    bring(page, name, data)

    expect(page.locator(".cr-opened")).to_contain_text("This file could not be opened. Your marks are as they were.")
    expect(page.locator(".cr-opened li").first).to_contain_text(told)
    assert set(MARKS.split("~")) == marks_in_address(page)


def test_what_is_good_in_a_broken_file_is_kept(page):
    """One wrong line of three."""
    open_app(page, "/handout")
    bring(page, "a.csv", b"kind,id,side,value,name\nmark,heel,left,numb,\nmark,hell,left,numb,\nmark,calf,left,pain,\n")

    expect(page.locator(".cr-opened")).to_contain_text("Part of the file could not be read. Places kept: 2.")
    expect(page.locator(".cr-opened li")).to_have_text(
        ["Line 3: found hell. Expected: the id of a place, such as heel."]
    )
    expect(page.locator(".cr-paper > h2")).to_have_text("Left heel feels numb. Left calf hurts.")


def test_the_printed_page_is_one_sheet(page):
    """Printed by the browser: the sheet alone, on one page."""
    open_app(page, SHEET)
    page.locator(".cr-paper img").last.wait_for()
    pdf = PdfReader(BytesIO(page.pdf(format="A4")))
    text = pdf.pages[0].extract_text()

    assert (1, True, False) == (len(pdf.pages), "Questions to ask" in text, "Download" in text)


@pytest.mark.parametrize("path", [SHEET, "/handout", f"{SHEET}&words=clinician"])
@pytest.mark.parametrize("view", LOOKS, ids=NAMES, indirect=True)
def test_the_page_has_no_violation(page, path):
    """axe-core with the tags of WCAG 2.2 AA finds nothing."""
    open_app(page, path)
    page.locator(".cr-paper, .cr-paper-none").first.wait_for()
    settled(page)

    assert [] == violations(page)

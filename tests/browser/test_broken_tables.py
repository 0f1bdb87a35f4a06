"""A broken table: the app shows what is wrong, where, and what was expected, instead of an answer or a traceback."""

from __future__ import annotations

import shutil

from playwright.sync_api import expect

from tools.serve import ROOT, serve

PARTS = ("app", "assets", "data", ".streamlit")


def test_a_broken_table_is_shown_as_a_list(browser, tmp_path):
    """An unknown level in the regions table is named with file, line and column, on one calm page."""
    for part in PARTS:
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copy(ROOT / "streamlit_app.py", tmp_path)
    table = tmp_path / "data" / "regions.csv"
    table.write_text(table.read_text("utf-8").replace(",C6,", ",C9,", 1), "utf-8")

    with serve(tmp_path / "log.txt", cwd=tmp_path) as base:
        page = browser.new_page()
        page.goto(base)

        expect(page.get_by_role("heading", name="The tables need a repair")).to_be_visible(timeout=20_000)
        expect(page.get_by_text("'C9' is not a spinal level")).to_be_visible()
        assert 0 == page.get_by_text("Traceback").count()
        page.close()

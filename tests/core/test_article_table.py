"""The table of what the articles say and where the app answers it: complete, up to date, every address opens."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from app.core import links
from app.core.article_table import answer_link, article_table, main
from app.core.atlas import Atlas
from app.core.causes import SHELVES, Wanted
from tests import real
from tests.words.test_copies import ARTICLES, copied

ROOT = Path(__file__).parents[2]
ATLAS: Atlas = real.atlas()
CHOICES = {
    "cause": ATLAS.causes, "claim": ATLAS.claims, "flag": ATLAS.red_flags, "site": ATLAS.sites, "who": ATLAS.findings,
    "time": ("passing", "comes_and_goes", "lasting"), "group": [shelf for shelf, _ in SHELVES],
}  # fmt: skip
PAGES = {
    "": {"yes", "marks"},
    "causes": {"cause", *vars(Wanted())},
    "claims": {"claim"},
    "get_help": {"flag"},
    "what_if": {"site"},
}


def test_the_table_in_the_docs_is_that_of_the_data():
    """Written anew it is the same (make it with ``python -m app.core.article_table``)."""
    assert (ROOT / "docs" / "articles.md").read_text("utf-8") == article_table(ATLAS)


def test_every_item_has_its_line():
    """All 274 items stand in the table, each with an address."""
    lines = [line for line in article_table(ATLAS).splitlines() if line[2:5].isdigit()]
    assert list(ATLAS.article_items) == [line.split("|")[1].strip() for line in lines]
    assert [] == [line for line in lines if "`" not in line]


def test_every_address_opens_what_it_names():
    """Each names a page and choices that this page knows."""
    for item in ATLAS.article_items.values():
        for answer in item.answers:
            parts = urlsplit(answer_link(ATLAS, answer)[1])
            page, chosen = parts.path.removeprefix("./"), {k: v[0] for k, v in parse_qs(parts.query).items()}
            assert set(chosen) <= PAGES[page]
            assert [] == [name for name, value in chosen.items() if name in CHOICES and value not in CHOICES[name]]
            assert () == links.decode(ATLAS, chosen).problems


def test_the_table_copies_no_article():
    """Items and answers are words of our own."""
    assert not ARTICLES.is_dir() or {} == copied([(line, line) for line in article_table(ATLAS).splitlines()])


def test_the_command_prints_the_table(capsys):
    """What it prints is what belongs into the docs."""
    assert 0 == main([str(ROOT / "data")])
    assert article_table(ATLAS) == capsys.readouterr().out

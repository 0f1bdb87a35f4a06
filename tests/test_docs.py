"""The documents are part of the contract: what they name exists."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCS = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/**/*.md"), ROOT / "data/README.md"])


@pytest.mark.parametrize("document", DOCS, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_of_a_document_leads_somewhere(document):
    """Relative links and pictures of the documents exist."""
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text("utf-8"))

    assert [] == [t for t in targets if not (document.parent / t).exists()]


@pytest.mark.parametrize("document", DOCS, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_make_command_of_a_document_exists(document):
    """`make something` in a document is a target of the Makefile."""
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    named = set(re.findall(r"`make ([a-z]+)`", document.read_text("utf-8")))

    assert set() == named - known


def test_every_file_that_a_document_names_exists():
    """Paths in backticks that look like files of the project exist."""
    pattern = re.compile(r"`((?:app|data|assets|tests|tools|docs)/[\w./-]+\.\w+)`")
    missing = {f"{d.name}: {p}" for d in DOCS for p in pattern.findall(d.read_text("utf-8")) if not (ROOT / p).exists()}

    assert set() == missing


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_and_says_why(name):
    """Each requirement has an exact version (or a stated bound) and a reason."""
    lines = [line for line in (ROOT / name).read_text("utf-8").splitlines() if line and line[0] not in "#-"]

    assert [] == [line for line in lines if not re.match(r"[\w.-]+(==[\w.]+|<\d+)\s+#\s\S+", line)]


def test_the_readme_names_the_two_commands():
    """The README tells a new user to run `make run` and `make test`."""
    text = (ROOT / "README.md").read_text("utf-8")

    assert "make run" in text
    assert "make test" in text


def test_the_version_is_in_the_changelog_or_unreleased():
    """The changelog has a section for what is not released yet, and the project a version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert re.fullmatch(r"\d+\.\d+\.\d+", project["version"])
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text("utf-8")

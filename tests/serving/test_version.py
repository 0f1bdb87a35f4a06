"""Which program and which tables: the same everywhere, and seen in the app."""

from __future__ import annotations

import re
import tomllib

from streamlit.testing.v1 import AppTest

from app.core.version import APP
from tools.serve import ROOT


def test_the_version_is_one():
    """Program, project file and citation name the same version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    cited = re.search(r"^version: (\S+)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.M)

    assert cited
    assert {APP} == {project["version"], cited[1]}


def test_about_names_version_and_tables():
    """The About page says which program and which edition of the tables this is."""
    app = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60).run()
    app.switch_page("app/pages/about.py").run()
    text = "\n".join(block.value for block in app.markdown)

    assert re.search(rf"Common Root {APP}, tables [0-9a-f]{{8}}\.", text)
    assert re.search(r"compiled on \d+ \w+ \d{4}", text)

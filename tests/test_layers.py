"""Imports go down only: pages > components > session > figures > core; nothing imports tools."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FORBIDDEN = {
    "app/core": (
        "streamlit",
        "plotly",
        "PIL",
        "app.figures",
        "app.exports",
        "app.components",
        "app.session",
        "app.pages",
        "tools",
    ),
    "app/exports": ("streamlit", "app.components", "app.session", "app.pages", "tools"),
    "app/figures": ("streamlit", "app.components", "app.session", "app.pages", "tools"),
    "app/components": ("app.session", "app.pages", "tools"),
    "app/session": ("app.pages", "tools"),
    "app/pages": ("pandas", "numpy", "plotly", "networkx", "PIL", "tools"),
    "tools": ("app.pages", "app.session"),
}
ONLY_IN_SESSION = ("session_state", "query_params", "cache_resource", "cache_data")


def files(where: str) -> list[Path]:
    """Python files of a layer."""
    path = ROOT / where
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def imports(path: Path) -> set[str]:
    """Full names of everything that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("layer", FORBIDDEN)
def test_a_layer_imports_only_what_lies_below_it(layer):
    """No file of a layer imports a module above it, nor a library that is not its business."""
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files(layer)
        for name in imports(path)
        for bad in FORBIDDEN[layer]
        if name == bad or name.startswith(bad + ".")
    ]

    assert [] == wrong


def test_only_the_session_module_touches_session_and_address():
    """Session state, query parameters and caches are used in app/session alone."""
    others = [p for p in files("app") if p.parent != ROOT / "app/session"]
    wrong = [
        f"{p.relative_to(ROOT)}: {w}" for p in others for w in ONLY_IN_SESSION if f"st.{w}" in p.read_text("utf-8")
    ]

    assert [] == wrong


def test_pages_are_storyboards():
    """A page has at most 60 lines and no function of its own, except callbacks."""
    pages = [p for p in files("app/pages") if p.name != "__init__.py"]
    long = [p.name for p in pages if len(p.read_text("utf-8").splitlines()) > 60]

    assert [] == long


def test_no_pages_folder_stands_beside_the_entry():
    """A folder called pages beside the entry file would hijack deep links."""
    assert (ROOT / "streamlit_app.py").exists()
    assert not (ROOT / "pages").exists()


def functions(path: Path) -> list[tuple[str, int]]:
    """Name and length in lines of each function of a file."""
    tree = ast.parse(path.read_text("utf-8"))
    found = (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))
    return [(f"{path.relative_to(ROOT)}:{n.name}", (n.end_lineno or n.lineno) - n.lineno + 1) for n in found]


@pytest.mark.parametrize("layer", ["app", "tools"])
def test_functions_are_short(layer):
    """No function is longer than 40 lines."""
    wrong = [(name, lines) for path in files(layer) for name, lines in functions(path) if lines > 40]

    assert [] == wrong


@pytest.mark.parametrize("layer", ["app", "tools"])
def test_files_hold_one_idea(layer):
    """No file is longer than 300 lines."""
    lengths = {str(p.relative_to(ROOT)): len(p.read_text("utf-8").splitlines()) for p in files(layer)}

    assert {} == {name: lines for name, lines in lengths.items() if lines > 300}

"""The two files: ``docs/sbom.json`` and ``deploy/requirements-locked.txt``."""

from __future__ import annotations

import json
import platform
import tomllib
from collections.abc import Sequence

from tools.supply.resolve import ROOT, Package

SBOM = ROOT / "docs" / "sbom.json"
LOCKED = ROOT / "deploy" / "requirements-locked.txt"


def _reference(package: Package) -> str:
    return f"pkg:pypi/{package.name}@{package.version}"


def _component(package: Package) -> dict[str, object]:
    return {
        "type": "library",
        "bom-ref": _reference(package),
        "name": package.name,
        "version": package.version,
        "purl": _reference(package),
        "licenses": [{"license": {"name": package.licence}}],
        "hashes": [{"alg": "SHA-256", "content": package.sha256}],
    }


def bill(packages: Sequence[Package]) -> dict[str, object]:
    """The bill of materials: the app, its packages, and who needs whom."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    app = {"type": "application", "bom-ref": project["name"], "name": project["name"], "version": project["version"]}
    references = {package.name: _reference(package) for package in packages}
    needs = [
        {"ref": _reference(one), "dependsOn": [references[name] for name in one.needs if name in references]}
        for one in packages
    ]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": app},
        "components": [_component(package) for package in packages],
        "dependencies": [{"ref": project["name"], "dependsOn": sorted(references.values())}, *needs],
    }


def locked(packages: Sequence[Package]) -> str:
    """The packages with exact version and hash, for ``pip install --require-hashes``."""
    major, minor, _ = platform.python_version_tuple()
    made_for = f"CPython {major}.{minor}, {platform.system()} {platform.machine()}"
    lines = [f"{one.name}=={one.version} --hash=sha256:{one.sha256}" for one in packages]
    head = f"# All packages of the running app, written by `make sbom` for {made_for}."
    return "\n".join([head, *lines]) + "\n"


def write(packages: Sequence[Package]) -> None:
    """Write both files."""
    SBOM.write_text(json.dumps(bill(packages), indent=1, ensure_ascii=False) + "\n", "utf-8")
    LOCKED.write_text(locked(packages), "utf-8")

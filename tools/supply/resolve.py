"""What pip would install for requirements.txt on a clean machine: names, versions, licences, hashes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, order=True)
class Package:
    """One package of the running app."""

    name: str
    version: str
    licence: str
    sha256: str
    needs: tuple[str, ...]


def plain(name: str) -> str:
    """A package name as registries compare it: small letters, one dash between words."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _needs(metadata: dict[str, object]) -> tuple[str, ...]:
    lines = metadata.get("requires_dist", [])
    found = (str(line) for line in lines if "extra ==" not in str(line)) if isinstance(lines, list) else ()
    return tuple(sorted({plain(re.split(r"[^\w.-]", line, maxsplit=1)[0]) for line in found}))


def _licence(metadata: dict[str, object]) -> str:
    said = str(metadata.get("license_expression") or metadata.get("license") or "").strip().split("\n")[0]
    classes = metadata.get("classifier", [])
    known = [str(one) for one in classes if str(one).startswith("License")] if isinstance(classes, list) else []
    named = [one.rsplit(" :: ", 1)[-1] for one in known]
    return said[:80] or ", ".join(named) or "not stated"


def packages(report: dict[str, object]) -> tuple[Package, ...]:
    """The packages of a report of pip, in order of their names."""
    rows = report["install"]
    assert isinstance(rows, list)
    return tuple(sorted(_package(row) for row in rows))


def _package(row: dict[str, dict[str, object]]) -> Package:
    metadata, archive = row["metadata"], row["download_info"]["archive_info"]
    assert isinstance(archive, dict)
    name, version = plain(str(metadata["name"])), str(metadata["version"])
    return Package(name, version, _licence(metadata), str(archive["hashes"]["sha256"]), _needs(metadata))


def resolved(requirements: Path = ROOT / "requirements.txt") -> tuple[Package, ...]:
    """Ask pip, without installing anything."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--report", "-"]
    done = subprocess.run([*command, "-r", str(requirements)], check=True, capture_output=True, text=True)
    return packages(json.loads(done.stdout))

"""The bill of materials and the pinned hashes name what requirements.txt asks for."""

from __future__ import annotations

import json
import re

from tools.serve import ROOT
from tools.supply.resolve import packages, plain
from tools.supply.write import bill, locked

ROW = {
    "metadata": {
        "name": "Some_Lib",
        "version": "1.2",
        "license_expression": "MIT",
        "requires_dist": ["other>=1", "x; extra == 'y'"],
    },
    "download_info": {"archive_info": {"hashes": {"sha256": "ab" * 32}}},
}


def asked() -> set[str]:
    """Name and version of each line of requirements.txt."""
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    found = (re.match(r"([\w.-]+)==([\w.]+)", line) for line in lines)
    return {f"{plain(one[1])}=={one[2]}" for one in found if one}


def test_every_requirement_is_locked_with_a_hash():
    """What the container installs is what the app asks for, each with a SHA-256."""
    lines = (ROOT / "deploy/requirements-locked.txt").read_text("utf-8").splitlines()[1:]

    assert [] == [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+ --hash=sha256:[0-9a-f]{64}", line)]
    assert set() == asked() - {line.split()[0] for line in lines}


def test_the_bill_of_materials_lists_the_same():
    """Each locked package is a component with licence and hash, and every edge leads to one."""
    found = json.loads((ROOT / "docs/sbom.json").read_text("utf-8"))
    parts = {f"{one['name']}=={one['version']}" for one in found["components"]}
    references = {one["bom-ref"] for one in found["components"]}

    assert asked() <= parts
    assert [] == [one["name"] for one in found["components"] if not (one["licenses"] and one["hashes"])]
    assert set() == {ref for one in found["dependencies"] for ref in one["dependsOn"]} - references


def test_a_report_of_pip_becomes_a_package():
    """Names are plain, needs of extras are left out, the hash is kept."""
    one = packages({"install": [ROW]})[0]

    assert ("some-lib", "1.2", "MIT", ("other",)) == (one.name, one.version, one.licence, one.needs)
    assert f"some-lib==1.2 --hash=sha256:{'ab' * 32}" == locked([one]).splitlines()[1]
    assert ["some-lib"] == [part["name"] for part in bill([one])["components"]]

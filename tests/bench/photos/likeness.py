"""Structural similarity of two pictures (Wang et al. 2004), of their luma, in NumPy."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

_WINDOW_PX = 8
# (K1 L)² and (K2 L)² of the paper, for 8 bits.
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2

Plane = np.ndarray[tuple[int, int], np.dtype[np.float64]]


def likeness(made: Path, original: Path) -> float:
    """How like `made` is to the upright original in its size: 1.0 is the same."""
    with Image.open(made) as opened:
        one = opened.convert("L")
    with Image.open(original) as opened:
        upright = ImageOps.exif_transpose(opened)
    other = upright.resize(one.size, Image.Resampling.LANCZOS).convert("L")
    return ssim(np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64))


def ssim(one: Plane, other: Plane) -> float:
    """The mean over all windows of 8 x 8 px; both planes are rows x columns, 0 to 255."""
    mean_a, mean_b = _means(one), _means(other)
    variance_a = _means(one * one) - mean_a**2
    variance_b = _means(other * other) - mean_b**2
    covariance = _means(one * other) - mean_a * mean_b
    above = (2 * mean_a * mean_b + _C1) * (2 * covariance + _C2)
    below = (mean_a**2 + mean_b**2 + _C1) * (variance_a + variance_b + _C2)
    return float((above / below).mean())


def _means(plane: Plane) -> Plane:
    """The mean of every window, from sums of rows and columns."""
    n = _WINDOW_PX
    sums = np.pad(plane.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    found: Plane = (sums[n:, n:] - sums[:-n, n:] - sums[n:, :-n] + sums[:-n, :-n]) / (n * n)
    return found

"""Invented photographs of 12 megapixels as a phone stores them: nobody, nowhere, always alike."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

_SIZE_PX = (4000, 3000)
_ORIENTATION = 0x0112
# Upright, and the three ways a phone is turned.
_TURNS = (1, 6, 3, 8)
_OCTAVES = 9
_NOISE = 2.5

Plane = np.ndarray[tuple[int, ...], np.dtype[np.float32]]


def make_originals(folder: Path, count: int) -> list[Path]:
    """`count` JPEG files of about 3 MB, by seed; with orientation in their EXIF."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_original(folder / f"anh-{number}.jpg", number) for number in range(count)]


def _original(path: Path, seed: int) -> Path:
    chance = np.random.default_rng(seed)
    width, height = _SIZE_PX
    # Detail at every size with falling strength, as in leaves, water and walls.
    light = np.zeros((height, width), dtype=np.float32)
    for octave in range(_OCTAVES):
        light += (_patches(chance, 2**octave) - 0.5) * 0.72**octave
    pixels = np.stack([light + 0.5 * _patches(chance, 8) for _ in range(3)], axis=-1)
    picture = Image.fromarray(np.clip(pixels * 110 + 90, 0, 255).astype(np.uint8))
    _draw_edges(picture, chance)
    grain = chance.standard_normal((height, width, 1), dtype=np.float32) * _NOISE
    noisy = np.asarray(picture, dtype=np.float32) + grain
    final = Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8))
    exif = Image.Exif()
    exif[_ORIENTATION] = _TURNS[seed % len(_TURNS)]
    final.save(path, quality=90, exif=exif)
    return path


def _patches(chance: np.random.Generator, fineness: int) -> Plane:
    """Soft patches, 4 x `fineness` beside one another, over the whole picture; 0 to 1."""
    cells = chance.random((3 * fineness, 4 * fineness), dtype=np.float32)
    return np.asarray(Image.fromarray(cells).resize(_SIZE_PX, Image.Resampling.BICUBIC))


def _draw_edges(picture: Image.Image, chance: np.random.Generator) -> None:
    """Hard edges, as of roofs and signs."""
    draw = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y = chance.integers(0, _SIZE_PX[0]), chance.integers(0, _SIZE_PX[1])
        reach = chance.integers(20, 400, 6)
        corners = [(x, y), (x + reach[0], y + reach[1]), (x - reach[2], y + reach[3])]
        draw.polygon([(int(a), int(b)) for a, b in corners], fill=tuple(chance.integers(0, 255, 3)))

"""Finds a picture by what it looks like: resized, cropped, packed anew, inside a card or a zip."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from tests.folders import tree
from tests.site.hunt import unpacked

_Colours = NDArray[np.int16]
# The pictures of `tests.site.corpus` are soft grids of six by four colours; these are looked for.
_GRID = (6, 4)
_NEAR, _ENOUGH = 14, 13
_JPEG, _JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"


def pictures_like(site: Path, secrets: Iterable[Path]) -> list[str]:
    """The place of every picture that shows more than half of the colours of one of `secrets`."""
    wanted = {path.name: _grid(path) for path in secrets}
    found = []
    for place, content in _pictures(site):
        pixels = _pixels(content)
        if pixels is None:
            continue
        found += [
            f"{place}: {name}" for name, grid in wanted.items() if _shown(grid, pixels) >= _ENOUGH
        ]
    return found


def _pictures(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file, and the JPEG pictures that documents hold as they are."""
    seen: set[int] = set()
    for uri, content in tree(site).items():
        for place, inner in unpacked(uri, content):
            if inner.startswith(b"%PDF"):
                for start in _starts(inner):
                    end = inner.find(b"endstream", start)
                    yield f"{place} (at {start})", inner[start:end]
            elif hash(inner) not in seen:
                seen.add(hash(inner))
                yield place, inner


def _starts(content: bytes) -> Iterator[int]:
    start = content.find(_JPEG)
    while start >= 0:
        yield start
        start = content.find(_JPEG, start + 1)


def _grid(path: Path) -> _Colours:
    columns, rows = _GRID
    with Image.open(path) as picture:
        width, height = picture.size
        # The middle of a cell keeps its colour where the rest runs into its neighbours.
        middles = [
            picture.getpixel(
                (width * (2 * x + 1) // (2 * columns), height * (2 * y + 1) // (2 * rows))
            )
            for y in range(rows)
            for x in range(columns)
        ]
    return np.array(middles, dtype=np.int16)


def _pixels(content: bytes) -> _Colours | None:
    try:
        with Image.open(io.BytesIO(content)) as picture:
            picture.draft("RGB", (400, 400))
            small = picture.convert("RGBA").convert("RGB")
            small.thumbnail((160, 160), Image.Resampling.BOX)
            return np.asarray(small, dtype=np.int16).reshape(-1, 3)
    except (UnidentifiedImageError, OSError, ValueError):
        return None


def _shown(grid: _Colours, pixels: _Colours) -> int:
    """How many of the colours stand somewhere in the picture."""
    far = np.abs(pixels[None, :, :] - grid[:, None, :]).max(axis=2)
    return int((far.min(axis=1) <= _NEAR).sum())

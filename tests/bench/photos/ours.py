"""Our recipe on a folder of photographs, two at a time, as publishing does it.

python -m tests.bench.photos.ours ORIGINALS OUT [FORMAT...]
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image

from dienhinh.derive.photo_plan import WIDTHS_PX
from dienhinh.model.photo_variants import Variant
from dienhinh.render.photos import photo_files

_SIDEWAYS = frozenset({5, 6, 7, 8})
_ORIENTATION = 0x0112


def main() -> None:
    """Write `OUT/<name>-<width>.<extension>` of every original."""
    originals, out, *formats = sys.argv[1:]
    Path(out).mkdir(parents=True, exist_ok=True)

    def make(original: Path) -> None:
        with Image.open(original) as opened:
            width, height = opened.size
            if opened.getexif().get(_ORIENTATION, 1) in _SIDEWAYS:
                width, height = height, width
        wanted = [
            Variant(
                digest=original.stem,
                width_px=size,
                height_px=round(height * size / width),
                format=kind,
            )
            for size in WIDTHS_PX
            for kind in formats
        ]
        for variant, output in zip(
            sorted(wanted, key=lambda v: -v.width_px), photo_files(original, wanted), strict=True
        ):
            name = f"{original.stem}-{variant.width_px}.{variant.format}"
            (Path(out) / name).write_bytes(output.content)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(make, sorted(Path(originals).glob("*.jpg"))))


if __name__ == "__main__":
    main()

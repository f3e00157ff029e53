"""The same files by libvips through pyvips: shrink on load, one chain of sizes, two at a time.

Runs in the rivals' environment: python vips.py ORIGINALS OUT QUALITIES, the last as JSON by format.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyvips  # type: ignore[import-not-found] # only the rivals' environment has it

WIDTHS = (1600, 960, 480)


def main() -> None:
    originals, out, given = sys.argv[1:]
    qualities = json.loads(given)
    Path(out).mkdir(parents=True, exist_ok=True)
    # The least effort: with the effort of its own choice an AVIF takes forty times as long.
    settings: dict[str, dict[str, object]] = {
        "avif": {"effort": 0},
        "webp": {"effort": 2},
        "jpeg": {"interlace": True, "optimize_coding": True},
    }

    def make(original: Path) -> None:
        picture = pyvips.Image.thumbnail(str(original), WIDTHS[0], height=100_000).copy_memory()
        for width in WIDTHS:
            if picture.width != width:
                picture = picture.resize(width / picture.width).copy_memory()
            for kind, quality in qualities.items():
                extension = "jpg" if kind == "jpeg" else kind
                content = picture.write_to_buffer(
                    f".{extension}", Q=quality, keep="none", **settings[kind]
                )
                (Path(out) / f"{original.stem}-{width}.{kind}").write_bytes(content)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(make, sorted(Path(originals).glob("*.jpg"))))


if __name__ == "__main__":
    main()

"""`make bench`: publishing, photographs and reading beside others; one run, one machine, one page.

With 1000 and 5000 profiles about twelve minutes on two processors; --counts 1000 5000 20000 takes
three quarters of an hour.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tests.bench.photos.measure import Photos, measure_photos
from tests.bench.publish import others, page_text
from tests.bench.publish.given import Corpus, corpus
from tests.bench.publish.ours import TODAY, Bench, Ours
from tests.bench.publish.page_text import Measured
from tests.bench.publish.reading import measure_reading
from tests.bench.rivals.installed import versions

# Building these takes the slower ones long enough.
_MOST_FOR_SMALL = 1_000
# More rounds even out what else the machine does; a large corpus evens it out by itself.
_ROUNDS, _MOST_FOR_ROUNDS = 2, 1_000


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print; with `--write` also into the handbook."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[1_000, 5_000])
    parser.add_argument("--cold", type=int, default=1_000, help="most profiles made from nothing")
    parser.add_argument(
        "--photos", type=int, default=12, help="photographs of 12 megapixels; 0: none"
    )
    parser.add_argument("--folder", type=Path, help="where to work; deleted afterwards")
    parser.add_argument("--room", type=Path, help="where to work and leave what can be used again")
    parser.add_argument("--write", action="store_true", help=f"write {page_text.PAGE}")
    chosen = parser.parse_args(arguments)
    named = versions()
    with tempfile.TemporaryDirectory(prefix="dienhinh-bench-", dir=chosen.folder) as name:
        room = chosen.room or Path(name)
        photos = measure_photos(room, chosen.photos, sys.executable) if chosen.photos else []
        rows = [
            _measured(Bench(room), count, is_cold=count <= chosen.cold)
            for count in sorted(chosen.counts)
        ]
        reading = measure_reading(rows[0].ours.profiles, 1_000)
    text = page_text.page_text(rows, photos, reading, named)
    sys.stdout.write(text)
    if chosen.write:
        page_text.PAGE.write_text(text, encoding="utf-8")


def _measured(bench: Bench, count: int, *, is_cold: bool) -> Measured:
    """Ours, then the others from what we published."""
    rounds = _ROUNDS if count <= _MOST_FOR_ROUNDS else 1
    ours = bench.measure(count, is_cold=is_cold, rounds=rounds)
    given = corpus(ours.profiles, ours.site, ours.cache, date.fromisoformat(TODAY))
    hugo = others.hugo(given, bench.frame, bench.room, rounds)
    small: list[others.Other] = []
    if count <= _MOST_FOR_SMALL:
        small = [*others.small(given, bench.frame, bench.room)]
        small.append(others.pagefind(ours.site, bench.room))
    found = Measured(ours=ours, hugo=hugo, small=tuple(small))
    sys.stderr.write(page_text.progress_line(found))
    return found


__all__ = ["Corpus", "Ours", "Photos", "main"]

if __name__ == "__main__":
    main()

"""The markers in the hand-written pages, with their places."""

import re
from collections.abc import Iterator
from pathlib import Path

from dienhinh.model.marker import Marker
from dienhinh.model.source import Spot
from dienhinh.read.written_pages import written_pages

_MARKER = re.compile(r"<!--\s*dienhinh:\s*(\S*)((?:\s+[^\s>]+)*?)\s*-->")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_CODE = re.compile(r"`[^`\n]+`")


def markers(docs: Path) -> Iterator[Marker]:
    """Every marker of every Markdown file under `docs`, in order; code samples are passed over."""
    for path, text in written_pages(docs):
        yield from _markers_of(text, path)


def _markers_of(text: str, path: str) -> Iterator[Marker]:
    fence = ""
    for number, line in enumerate(text.splitlines(), 1):
        found = _FENCE.match(line)
        if found:
            mark = found[1][:3]
            fence = "" if fence == mark else fence or mark
        elif not fence:
            # Inline code is blanked, not removed, so that columns stay true.
            shown = _CODE.sub(lambda code: " " * len(code[0]), line)
            for marker in _MARKER.finditer(shown):
                yield Marker(
                    path=path,
                    spot=Spot(number, marker.start() + 1),
                    name=marker[1],
                    arguments=tuple(
                        (word[0], Spot(number, marker.start(2) + word.start() + 1))
                        for word in re.finditer(r"\S+", marker[2])
                    ),
                )

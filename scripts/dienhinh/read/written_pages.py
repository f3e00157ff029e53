"""The pages that people write by hand."""

from collections.abc import Iterator
from pathlib import Path


def written_pages(docs: Path) -> Iterator[tuple[str, str]]:
    """Path and text of every Markdown file under `docs`, in order; faulty bytes are replaced."""
    for file in sorted(docs.rglob("*.md")):
        yield file.as_posix(), file.read_text(encoding="utf-8", errors="replace")

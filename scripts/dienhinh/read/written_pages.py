"""The hand-written part of the site: the pages that people write, and what they lay beside them."""

from collections.abc import Iterator
from pathlib import Path

FORMS_FOLDER = "bieu-mau"
"""The forms to fill in, which `dienhinh forms` makes."""


def written_pages(docs: Path) -> Iterator[tuple[str, str]]:
    """Path and text of every Markdown file under `docs`, in order; faulty bytes are replaced."""
    for file in sorted(docs.rglob("*.md")):
        yield file.as_posix(), file.read_text(encoding="utf-8", errors="replace")


def files_beside(docs: Path, theme: Path) -> Iterator[Path]:
    """The other files under `docs`, in order, without those of the theme and the forms."""
    for file in sorted(docs.rglob("*")):
        is_ours = file.is_relative_to(theme) or file.is_relative_to(docs / FORMS_FOLDER)
        if not is_ours and file.suffix != ".md" and file.is_file():
            yield file

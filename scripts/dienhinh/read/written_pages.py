"""The hand-written part of the site: the pages that people write, and what they lay beside them."""

import os
from collections.abc import Iterator
from pathlib import Path

from dienhinh.problems import Problem, Severity
from dienhinh.read.links import is_own_file
from dienhinh.read.source_text import not_utf8

HANDBOOK_FOLDER = "so-tay"
"""How to work on the profiles; its samples of code are invented."""
FORMS_FOLDER = "bieu-mau"
"""The forms to fill in, which `dienhinh forms` makes."""
_FORMS = (".docx", ".xlsx")
WEB_FORM = "lap-ho-so/index.html"
"""The page of the same command on which a profile is typed."""

# All that MkDocs takes for a page (`mkdocs.utils.markdown_extensions`); it looks at the case.
_PAGE, _OTHER_PAGES = ".md", (".markdown", ".mdown", ".mkdn", ".mkd")
# MkDocs leaves out names with a dot, and `mkdocs.yml` of this site lets this one in.
_SHOWN_DOT = ".well-known"


def written_pages(docs: Path) -> Iterator[tuple[str, str]]:
    """Path and text of every Markdown file under `docs`, in order; faulty bytes are replaced."""
    return ((file.as_posix(), page_text(file)) for file in _pages(docs))


def page_text(file: Path) -> str:
    """The text of a page without a byte order mark; faulty bytes are replaced."""
    return file.read_text(encoding="utf-8-sig", errors="replace")


def undecoded_pages(docs: Path) -> Iterator[Problem]:
    """Every page that is not UTF-8: the site generator would stop there without saying where."""
    for file in _pages(docs):
        faulty = not_utf8(file.read_bytes(), file.as_posix())
        if faulty is not None:
            yield faulty


def _pages(docs: Path) -> Iterator[Path]:
    return (file for file in sorted(docs.rglob(f"*{_PAGE}")) if is_own_file(file, docs))


def names_below(docs: Path) -> Iterator[str]:
    """Every folder and file under `docs`, those of the theme too, but what git keeps; no links."""
    for top, folders, files in os.walk(docs):
        folders[:] = sorted(name for name in folders if name != ".git")
        yield from (Path(top, name).as_posix() for name in (*folders, *sorted(files)))


def misnamed_pages(docs: Path, theme: Path) -> Iterator[Problem]:
    """Every page with another ending: MkDocs would publish it, and nothing here would read it."""
    for file in _beside(docs, theme):
        if file.name.endswith(_OTHER_PAGES):
            better = f"{file.stem}{_PAGE}"
            yield Problem(
                file.as_posix(),
                1,
                1,
                "bad-file-name",
                Severity.ERROR,
                f"Trang viết tay phải có đuôi {_PAGE}; trang đuôi “{file.suffix}” cũng được đăng "
                f"mà không được kiểm tra. Đổi tên tệp thành {better}.",
                f'A hand-written page must end in {_PAGE}; one in "{file.suffix}" would go out '
                f"unchecked. Rename the file {better}.",
            )


def files_beside(docs: Path, theme: Path) -> Iterator[Path]:
    """The other files under `docs` that go out, in order, but those of the theme and the forms."""
    return (file for file in _beside(docs, theme) if not file.name.endswith(_OTHER_PAGES))


def _beside(docs: Path, theme: Path) -> Iterator[Path]:
    # One of them may be given as seen from here, the other from the root.
    of_theme = Path(os.path.relpath(theme, docs))
    for file in sorted(docs.rglob("*")):
        inner = file.relative_to(docs)
        is_form = inner.parts[0] == FORMS_FOLDER and inner.suffix in _FORMS
        is_ours = is_form or inner.is_relative_to(of_theme) or inner.as_posix() == WEB_FORM
        is_hidden = any(part.startswith(".") and part != _SHOWN_DOT for part in inner.parts)
        is_page = file.suffix == _PAGE
        if not is_ours and not is_hidden and not is_page and is_own_file(file, docs):
            yield file

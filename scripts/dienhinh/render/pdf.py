"""PDF files by typst: the only door to it. The same values give the same bytes.

No font of the machine is used: Libertinus Serif (with typst) for text, Be Vietnam Pro (in `fonts/`)
for headings; both hold every Vietnamese letter. Tagged for screen readers by PDF/UA-1.
"""

import json
import re
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import typst

_HERE = Path(__file__).parent
# PDF wants a day of making; a real one would change the bytes every time. 1 January 2000.
_NO_CLOCK = 946_684_800
_PAGE = re.compile(rb"/Type\s*/Page\b")


class PdfError(Exception):
    """A template does not fit its values: our bug; the text is that of typst."""


class PdfPrinter:
    """Makes PDF files from the templates in `typst/`; one may serve several threads.

    `pictures` is the folder below which templates find pictures (`/anh/x.jpg`).
    """

    def __init__(self, pictures: Path) -> None:
        """Fonts are loaded when the first file is made."""
        self._pictures = pictures
        self._own = threading.local()

    def pdf(self, template: str, values: Mapping[str, object]) -> bytes:
        """The file of `typst/<template>.typ`, which reads `values` as JSON (`inputs.data`)."""
        try:
            made = self._compiler().compile(
                _source(template),
                format="pdf",
                sys_inputs={"data": json.dumps(values, ensure_ascii=False, sort_keys=True)},
                timestamp=_NO_CLOCK,
                pdf_standards="ua-1",
            )
        except typst.TypstError as error:
            raise PdfError(f"{template}.typ: {error}") from error
        if not isinstance(made, bytes):
            raise PdfError(f"{template}.typ: no PDF came")
        return made

    def _compiler(self) -> typst.Compiler:
        """Each thread has its own: a compiler serves one at a time."""
        compiler: typst.Compiler | None = getattr(self._own, "compiler", None)
        if compiler is None:
            # Before the first picture is made there is no folder, and nothing to be found in it.
            root = self._pictures if self._pictures.is_dir() else _HERE / "typst"
            compiler = typst.Compiler(
                root=str(root.resolve()), font_paths=_fonts(), ignore_system_fonts=True
            )
            self._own.compiler = compiler
        return compiler


def page_count(pdf: bytes) -> int:
    """The pages of a PDF made here."""
    return len(_PAGE.findall(pdf))


@cache
def _source(template: str) -> bytes:
    return (_HERE / "typst" / f"{template}.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_HERE / "fonts")])

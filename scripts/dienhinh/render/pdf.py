"""PDF files by typst: the only door to it. The same values give the same bytes.

No font of the machine is used: Libertinus Serif (with typst) for text, Be Vietnam Pro (in `fonts/`)
for headings; both hold every Vietnamese letter. A sign that no font of typst holds, as a pictogram,
is left out. Tagged for screen readers by PDF/UA-1.
"""

import contextlib
import json
import re
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import typst

from dienhinh.render.printed_signs import printed

_HERE = Path(__file__).parent
# PDF wants a day of making; a real one would change the bytes every time. 1 January 2000.
_NO_CLOCK = 946_684_800
_PROBE = b'#set document(title: "x")\n#sys.inputs.data'
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
        self._held: dict[str, bool] = {}

    def pdf(self, template: str, values: Mapping[str, object]) -> bytes:
        """The file of `typst/<template>.typ`, which reads `values` as JSON (`inputs.data`)."""
        shown = json.dumps(self._printed(values), ensure_ascii=False, sort_keys=True)
        with contextlib.suppress(typst.TypstError):
            return self._compiled(_source(template), shown)
        # Signs may be held each, and not together: no text ends a publishing, whoever wrote it.
        try:
            return self._compiled(_source(template), shown, is_tagged=False)
        except typst.TypstError as error:
            raise PdfError(f"{template}.typ: {error}") from error

    def _compiled(self, source: bytes, data: str, *, is_tagged: bool = True) -> bytes:
        made = self._compiler().compile(
            source,
            format="pdf",
            sys_inputs={"data": data},
            timestamp=_NO_CLOCK,
            pdf_standards=["ua-1"] if is_tagged else [],
        )
        if not isinstance(made, bytes):
            raise PdfError("typst made several files of one PDF")
        return made

    def _printed(self, value: object) -> object:
        """The same values with texts that the fonts can set: one sign more would end the run."""
        if isinstance(value, str):
            return printed(value, self._is_held)
        if isinstance(value, Mapping):
            return {key: self._printed(inner) for key, inner in value.items()}
        if isinstance(value, list | tuple):
            return [self._printed(inner) for inner in value]
        return value

    def _is_held(self, sign: str) -> bool:
        """Whether one of the fonts holds a sign; asked of typst, whose own fonts lie in no file."""
        if sign not in self._held:
            try:
                self._compiled(_PROBE, f"a{sign}")
            except typst.TypstError:
                self._held[sign] = False
            else:
                self._held[sign] = True
        return self._held[sign]

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
    folder = _HERE / "typst"
    return b"".join((folder / f"{name}.typ").read_bytes() for name in ("unbroken", template))


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_HERE / "fonts")])

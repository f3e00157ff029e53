"""Real Word footnotes (ECMA-376 part 1, 17.11), which python-docx cannot write itself."""

from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Footnotes:
    """The notes of one document, numbered from 1 as they are added; the number is Word's id."""

    def __init__(self) -> None:
        """Begin without a note."""
        self._texts: list[str] = []
        self._scoped: dict[tuple[str, str], int] = {}
        self._drawings = 0

    def add(self, text: str) -> int:
        """Add a note; its number."""
        self._texts.append(text)
        return len(self._texts)

    def add_once(self, text: str, scope: str) -> tuple[int, bool]:
        """The number of the note of that text in a scope, and whether it is there already."""
        number = self._scoped.get((scope, text))
        if number is not None:
            return number, True
        self._scoped[scope, text] = self.add(text)
        return self._scoped[scope, text], False

    def next_drawing(self) -> int:
        """The next free number of a drawing; they too are counted through the document."""
        self._drawings += 1
        return self._drawings

    def part(self, blank: bytes) -> bytes:
        """The footnotes part: the separators of the `blank` one, then the notes."""
        root = parse_xml(blank)
        for number, text in enumerate(self._texts, 1):
            root.append(_note(number, text))
        return serialize_part_xml(root)


def refer(paragraph: Paragraph, number: int, *, is_bookmarked: bool = False) -> None:
    """Put the mark of a note at the end of a paragraph; a bookmark lets others refer to it."""
    mark = paragraph.add_run()
    mark.style = "footnote reference"
    mark._r.append(OxmlElement("w:footnoteReference", {qn("w:id"): str(number)}))  # noqa: SLF001
    if is_bookmarked:
        key = {qn("w:id"): str(number)}
        begin = OxmlElement("w:bookmarkStart", key | {qn("w:name"): _bookmark(number)})
        mark._r.addprevious(begin)  # noqa: SLF001 no public door
        mark._r.addnext(OxmlElement("w:bookmarkEnd", key))  # noqa: SLF001 no public door


def refer_again(paragraph: Paragraph, number: int) -> None:
    """Put the mark of a note that stands elsewhere: a field that Word keeps right (NOTEREF)."""
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = paragraph.add_run(str(number) if kind == "shown" else None)
        run.style = "footnote reference"
        if kind == "code":
            code = OxmlElement("w:instrText", {_SPACE: "preserve"})
            code.text = f" NOTEREF {_bookmark(number)} \\f \\h "
            run._r.append(code)  # noqa: SLF001 no public door
        elif kind != "shown":
            run._r.append(OxmlElement("w:fldChar", {qn("w:fldCharType"): kind}))  # noqa: SLF001


def _bookmark(number: int) -> str:
    return f"_RefNote{number}"


def _note(number: int, text: str) -> BaseOxmlElement:
    note = OxmlElement("w:footnote", {qn("w:id"): str(number)})
    paragraph, mark, run = OxmlElement("w:p"), OxmlElement("w:r"), OxmlElement("w:r")
    properties, look = OxmlElement("w:pPr"), OxmlElement("w:rPr")
    properties.append(OxmlElement("w:pStyle", {qn("w:val"): "FootnoteText"}))
    look.append(OxmlElement("w:rStyle", {qn("w:val"): "FootnoteReference"}))
    mark.extend([look, OxmlElement("w:footnoteRef")])
    written = OxmlElement("w:t", {_SPACE: "preserve"})
    written.text = f" {text}"
    run.append(written)
    paragraph.extend([properties, mark, run])
    note.append(paragraph)
    return note

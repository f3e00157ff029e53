"""A .docx file becomes a `Document`: text, tables, text boxes and pictures in reading order.

Read from the XML itself: python-docx leaves out content controls, tracked insertions, text boxes
and soft hyphens (ư in TCVN3), all of which occur in files of districts.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator

from dienhinh.intake.doubts import Doubt, Leftover, UnreadableError, in_old_fonts
from dienhinh.intake.drafts.typed_text import (
    Run,
    clean,
    common_encoding,
    guessed,
    joined,
    stretches,
    with_dashes,
)
from dienhinh.intake.files.packages import Package
from dienhinh.intake.files.xml_parts import Element, W, named, part, relations, value
from dienhinh.intake.lines.old_font_words import Sort, evidence, is_doubtful
from dienhinh.intake.word.embedded import embedded
from dienhinh.intake.word.inline import CLEAR, GONE, PICTURES, Inline, inside, is_hint
from dienhinh.intake.word.numbers import BULLET, Numbers
from dienhinh.intake.word.pictures import shot_of
from dienhinh.intake.word.pieces import Control, Document, Line, Piece, Row, Shot
from dienhinh.intake.word.styles import Styles
from dienhinh.model.both import Both
from dienhinh.vietnamese import legacy_encoding

_MAIN = "word/document.xml"
_BESIDE = (
    ("footnotes", "chú thích cuối trang"),
    ("endnotes", "chú thích cuối bài"),
    ("comments", "lời bàn bên lề"),
    ("header", "đầu trang"),
    ("footer", "cuối trang"),
)
_MOST_DEPTH = 60
_SPAN = re.compile("[1-9][0-9]?")
# Several profiles in one file have some hundreds.
_MOST_PARAGRAPHS = 10_000


def read_word(name: str, data: bytes) -> Document:
    """All of a .docx file; UnreadableError says why there is nothing to read."""
    return _Reader(name, Package(data)).document()


class _Reader:
    """One reading of one file."""

    def __init__(self, name: str, package: Package) -> None:
        self._package = package
        main = _MAIN
        for relation in relations(package, "").values():
            if relation.type.endswith("/officeDocument") and not relation.is_outside:
                main = relation.target
        root = part(package, main)
        body = None if root is None else root.find(f"{W}body")
        if root is None or body is None:
            raise UnreadableError(
                Both(
                    "Tệp không phải văn bản Word. Đề nghị đơn vị gửi tệp .docx.",
                    "The file is no Word document. Ask for a .docx file.",
                )
            )
        if sum(1 for _ in named(root, f"{W}p")) > _MOST_PARAGRAPHS:
            raise UnreadableError(
                Both(
                    "Văn bản quá dài, không phải một hồ sơ. Xin tách ra.",
                    "The document is too long for one profile. Ask for it in several files.",
                )
            )
        self._root, self._body, self._main = root, body, main
        self._relations = relations(package, main)
        self._styles = Styles(package, posixpath.dirname(main))
        self._numbers = Numbers(package, posixpath.dirname(main), self._styles)
        self._old_fonts: set[str] = set()
        self._paragraphs = 0
        self._tables = 0
        self._hidden: list[Leftover] = []
        self._found: Counter[Sort] = Counter()
        self._common = common_encoding(self._raw_paragraphs())
        self._document = Document(name=name)

    def document(self) -> Document:
        found = self._document
        found.pieces = tuple(self._pieces(self._body, "", 0))
        found.controls = tuple(self._controls())
        found.beside = [*self._hidden, *self._beside()]
        for row in embedded(self._root, self._package, self._relations):
            if isinstance(row, Leftover):
                found.beside.append(row)
            else:
                found.doubts.append(row)
        found.form = self._form()
        self._tell_of_changes()
        if self._old_fonts:
            fonts = ", ".join(sorted(self._old_fonts))
            found.doubts.append(Doubt(text=in_old_fonts(fonts)))
        elif self._common:
            found.doubts.append(
                Doubt(
                    text=Both(
                        "Chữ gõ bằng bảng mã cũ nhưng mất tên phông, máy đoán để đổi; đọc lại.",
                        "Typed in an old encoding whose font is not named; converted by a guess, "
                        "please read it.",
                    )
                )
            )
        return found

    def _raw_paragraphs(self) -> Iterator[str]:
        """The text that names no old font; what the rest says of itself is counted meanwhile."""
        for paragraph in named(self._root, f"{W}p"):
            old, lost = False, []
            for run in named(paragraph, f"{W}r"):
                if legacy_encoding(self._styles.font_of(run, paragraph)):
                    old = True
                else:
                    lost += [text.text or "" for text in named(run, f"{W}t")]
            yield "".join(lost)
            if old:
                self._found += evidence(stretches(self._line(paragraph).runs))

    def _line(self, paragraph: Element, holder: Element | None = None) -> Inline:
        line = Inline(self._styles, paragraph)
        line.take(paragraph if holder is None else holder)
        return line

    def _form(self) -> str:
        """The mark of our own forms, which Word keeps in the properties of the file."""
        try:
            root = part(self._package, "docProps/core.xml")
        except UnreadableError:
            return ""
        words = "" if root is None else " ".join(element.text or "" for element in root.iter())
        return next((word for word in words.split() if word.startswith("DH-")), "")

    def _tell_of_changes(self) -> None:
        changes = named(self._root, f"{W}ins", *GONE)
        if next(changes, None) is not None:
            self._document.doubts.append(
                Doubt(
                    text=Both(
                        "Tệp còn dấu theo dõi thay đổi: đã lấy phần chèn thêm, bỏ phần gạch đi. "
                        "Đọc lại xem có đúng bản cuối không.",
                        "The file has tracked changes: what was inserted was taken, what was "
                        "struck out left. See whether this is the final text.",
                    )
                )
            )

    # Pieces

    def _pieces(self, holder: Element, place: str, depth: int) -> Iterator[Piece]:
        if depth > _MOST_DEPTH:
            raise UnreadableError(
                Both(
                    "Văn bản lồng nhau quá sâu nên không đọc.",
                    "The document is nested too deeply and was not read.",
                )
            )
        for child in holder:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, place, depth)
            elif child.tag == f"{W}tbl":
                yield from self._table(child, place, depth)
            else:
                inner = inside(child)
                if inner is not None:
                    yield from self._pieces(inner, place, depth + 1)

    def _table(self, table: Element, place: str, depth: int) -> Iterator[Piece]:
        self._tables += 1
        inside = f"{place}, bảng lồng" if place else f"bảng {self._tables}"
        for number, row in enumerate(_rows(table), 1):
            where = f"{inside}, dòng {number}"
            places = tuple(_children(row, f"{W}tc"))
            yield Row(
                cells=tuple(tuple(self._pieces(cell, where, depth + 1)) for cell in places),
                place=where,
                spans=tuple(map(_span, places)),
                carried=tuple(map(_is_carried, places)),
            )

    def _paragraph(self, paragraph: Element, place: str, depth: int) -> Iterator[Piece]:
        if not place:
            self._paragraphs += 1
        where = place or f"đoạn {self._paragraphs}"
        line = self._line(paragraph)
        self._hidden += self._not_taken(line, where)
        self._tell_of_signs(line, where)
        yield from self._lines_and_pictures(line, paragraph, where)
        for number, box in enumerate(line.boxes, 1):
            inside = f"{where}, khung chữ" + (f" {number}" if number > 1 else "")
            yield from self._pieces(box, inside, depth + 1)

    def _tell_of_signs(self, line: Inline, where: str) -> None:
        told = []
        if line.has_unknown:
            told.append(
                Both(
                    "Có dấu của phông riêng mà máy không biết, để là □; xem tệp gốc:",
                    "A sign of a special font is not known here and stands as □; see the source:",
                )
            )
        if len(self._found) > 1 and is_doubtful(stretches(line.runs)):
            told.append(
                Both(
                    "Tệp lẫn chữ gõ bằng bảng mã cũ với chữ Unicode mang tên phông cũ; ở đây máy "
                    "đoán từng chữ, đọc lại:",
                    "The file mixes words in an old encoding with Unicode named by an old font; "
                    "each was guessed here, please read:",
                )
            )
        if line.hidden_pictures:
            told.append(
                Both(
                    "Hình bị ẩn trong tệp nên không lấy; là ảnh của điển hình thì xin tệp ảnh.",
                    "A picture is hidden in the file and was not taken; if it shows the model, ask "
                    "for its file.",
                )
            )
        quoted = self.decoded(line.runs) if told else ""
        self._document.doubts += [Doubt(text=text, place=where, quoted=quoted) for text in told]

    def _not_taken(self, line: Inline, where: str) -> Iterator[Leftover]:
        """What nobody sees or somebody crossed out: kept in its own words."""
        boxes = (p for box in line.hidden_boxes for p in named(box, f"{W}p"))
        unseen = [line.hidden, *(self._line(paragraph).runs for paragraph in boxes)]
        for runs, what in (*((runs, "chữ ẩn") for runs in unseen), (line.struck, "chữ gạch bỏ")):
            text = self.decoded(runs)
            if text:
                yield Leftover(place=f"{where}, {what}", text=text)

    def _lines_and_pictures(
        self, line: Inline, paragraph: Element, where: str
    ) -> Iterator[Line | Shot]:
        """As they follow each other; a picture within a line of text stands behind the text."""
        mark = self._numbers.mark_of(paragraph)
        taken, within = 0, []
        for picture, place in zip(line.pictures, line.picture_places, strict=True):
            shot = shot_of(picture, where, self._package, self._relations)
            before = line.runs[taken:place]
            if not _is_apart(before, line.runs[place:]):
                within.append(shot)
                continue
            yield from self._lines(before, mark, where)
            yield from (*within, shot)
            # A number stands once, before the first words.
            mark = "" if mark != BULLET and _has_words(before) else mark
            taken, within = place, []
        yield from self._lines(line.runs[taken:], mark, where)
        yield from within

    def _lines(self, runs: list[Run], mark: str, where: str) -> Iterator[Line]:
        text = self.decoded(runs)
        for single in filter(None, text.split("\n")):
            # A dash keeps the list a list; a number stands once, as if it were typed.
            is_bare = not mark or (mark == BULLET and single.startswith("-"))
            yield Line(text=single if is_bare else f"{mark} {single}", place=where)
            mark = mark if mark == BULLET else ""

    def decoded(self, runs: list[Run]) -> str:
        text, fonts = joined(runs, is_unicode=self._found["unicode"] > self._found["old"])
        self._old_fonts |= fonts
        return clean(with_dashes(guessed(text, None if fonts else self._common)))

    # What stands beside the text

    def _controls(self) -> Iterator[Control]:
        for control in named(self._root, f"{W}sdt"):
            tag = value(control.find(f"{W}sdtPr/{W}tag"))
            content = control.find(f"{W}sdtContent")
            if not tag or content is None or is_hint(control):
                continue
            paragraphs = list(named(content, f"{W}p")) or [content]
            texts = []
            for paragraph in paragraphs:
                line = self._line(_paragraph_of(paragraph), paragraph)
                texts.append(self.decoded(line.runs))
            text = "\n".join(text for text in texts if text)
            if text:
                yield Control(tag=tag, text=text, place=f"ô “{tag}” của biểu mẫu")

    def _beside(self) -> Iterator[Leftover]:
        """Text outside the body: notes, comments, what stands at the head and foot of pages."""
        for relation in self._relations.values():
            kind = relation.type.rpartition("/")[2]
            place = dict(_BESIDE).get(kind)
            if place is None or relation.is_outside:
                continue
            try:
                root = part(self._package, relation.target)
            except UnreadableError as error:
                self._document.doubts.append(Doubt(text=error.said, place=place))
                continue
            if root is not None:
                yield from self._paragraphs_of(root, place)

    def _paragraphs_of(self, root: Element, place: str) -> Iterator[Leftover]:
        if next(named(root, *PICTURES), None) is not None:
            told = Both(
                "Hình đặt ở đây không lấy vào hồ sơ; là ảnh của điển hình thì xin tệp ảnh.",
                "A picture here is not taken into the profile; if it shows the model, ask for its "
                "file.",
            )
            self._document.doubts.append(Doubt(text=told, place=place))
        for paragraph in named(root, f"{W}p"):
            line = self._line(paragraph)
            text = self.decoded(line.runs)
            if text and not text.isdecimal():
                yield Leftover(place=place, text=text)
            yield from self._not_taken(line, place)


def _has_words(runs: list[Run]) -> bool:
    return any(run.text.strip() for run in runs)


def _is_apart(before: list[Run], after: list[Run]) -> bool:
    """Whether a picture between these stands in no line of text: at an end, or at a line break."""
    above = "".join(run.text for run in before).rstrip(" \t")
    below = "".join(run.text for run in after).lstrip(" \t")
    return not above or not below or above.endswith("\n") or below.startswith("\n")


def _paragraph_of(element: Element) -> Element:
    while element is not None and element.tag != f"{W}p":
        above = element.getparent()
        if above is None:
            return element
        element = above
    return element


def _children(holder: Element, name: str) -> Iterator[Element]:
    """Children of that name, also inside controls and tracked insertions."""
    for child in holder:
        if child.tag == name:
            yield child
        elif child.tag in CLEAR:
            yield from _children(child, name)
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            if content is not None:
                yield from _children(content, name)


def _span(cell: Element) -> int:
    """The columns a cell takes; 1 where the file says something absurd."""
    text = value(cell.find(f"{W}tcPr/{W}gridSpan"))
    return int(text) if _SPAN.fullmatch(text) else 1


def _is_carried(cell: Element) -> bool:
    """Whether a cell over several rows goes on here (ECMA-376, part 1, clause 17.4.84)."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and value(merge) != "restart"


def _rows(table: Element) -> Iterator[Element]:
    for row in _children(table, f"{W}tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield row
